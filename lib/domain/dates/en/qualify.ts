import { addDays, civilDay, dayEdtf, deadline, monthEdtf, yearEdtf } from "../calendar";
import type { DateMention } from "../mention";
import type { Reading } from "../parser";
import { weekAround } from "./ordinal";
import { move } from "./relative";
import { COUNT, numberOf } from "./words";

/** Words before a date that turn it into a bound or an estimate. */
const QUALIFIERS: { pattern: RegExp; turn: (edtf: string) => string; reason: string }[] = [
  {
    pattern:
      /\b(?:no later than|not later than|on or before|by|until|till|up to|through) (?:at (?:least|the latest) )?(?:the end of )?$/i,
    turn: deadline,
    reason: "“by” or “until”: at the latest then",
  },
  {
    pattern:
      /\b(?:ever since|since|as of|starting|beginning|starting from|starting in|beginning in|beginning on|effective|(?:no|not) (?:earlier|sooner) than|from)(?: on| in)? $/i,
    turn: (edtf) => `${edtf.split("/")[0]}/..`,
    reason: "“since” or “from”: then or after",
  },
  {
    // "How about Monday?" and "talks about 2019" estimate nothing
    pattern:
      /\b(?:(?<!\b(?:how|what|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|think|thought|know|knew|worr(?:y|ied)|concerns?|hear|heard) )about|around|circa|roughly|approximately|as early as|as soon as) $/i,
    turn: (edtf) => (edtf.includes("/") ? edtf : `${edtf}~`),
    reason: "“around”: an estimate",
  },
];

const QUALIFIER_REACH = 32;

const SHIFT = new RegExp(
  `(?:in |more than )?\\b(?<n>${COUNT}|the) (?<u>day|week|fortnight|month|year)s? (?<way>after|from|since|following|before|prior to) $`,
  "i",
);

/** "a year" behind what is counted ("40,000 tonnes of rice a year", "two drills a month", "twice a week") is a rate, and moves nothing. */
const COUNTED =
  /(?:\b(?:once|twice|times|(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|several|some|many)(?![^.;]*\b(?:will|would|is|are|was|were|has|have|had|to|for|in|on|by|at)\b)(?: [\p{L}$€¥£'’-]+){1,5}|(?:tonnes|tons|barrels|lit(?:re|er)s|kilos|kilograms|yen|won|yuan|dollars|euros|pounds|people|passengers|vehicles|aircraft|ships|flights|sorties|hours|days)(?: of \p{L}+){0,1})|[$€¥£]\d[\d,.]*(?: ?(?:[mb]n|million|billion|trillion))?) $/iu;
const COUNTED_REACH = 60;

/** "two weeks after 15 January", "the year before 2015": the named date, moved. A month moves by months and years, a year by years. */
function shifted(mention: DateMention, text: string): DateMention {
  const match = SHIFT.exec(text.slice(Math.max(0, mention.start - SHIFT_REACH), mention.start));
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(mention.edtf) ?? [];
  if (!match || !year) return mention;
  const counted = mention.start - match[0].length;
  if (
    /^an? \w+ from /i.test(match[0]) &&
    COUNTED.test(text.slice(Math.max(0, counted - COUNTED_REACH), counted))
  )
    return mention;
  const unit = (match.groups?.u ?? "day").toLowerCase();
  const given = match.groups?.n ?? "";
  const count = /^the$/i.test(given) ? 1 : numberOf(given);
  const steps = /before|prior/i.test(match.groups?.way ?? "") ? -count : count;
  const day = civilDay(mention.edtf);
  const base = day ?? { year: Number(year), month: Number(month ?? 1), day: 1 };
  if (!day && !(unit === "year" || (unit === "month" && month))) return mention;
  const moved = move(base, steps, unit);
  const edtf = day ? dayEdtf(moved) : month ? monthEdtf(moved.year, moved.month) : yearEdtf(moved.year);
  return {
    ...mention,
    start: mention.start - match[0].length,
    edtf,
    alternatives: [],
    basis: "inferred",
    reason: `${mention.reason}; moved by “${match[0].trim()}”`,
  };
}

const SHIFT_REACH = 40;

/** An opening word inside the mention itself ("by Friday"). */
const OWN = /^(?:by|until|since|from) /i;

const TIME =
  /^,?(?: at| @)? (?<h>[01]?\d|2[0-3])(?:(?::(?<m>[0-5]\d))(?::[0-5]\d)?(?: ?(?<half>[ap])\.?m\b\.?)?| ?(?<half2>[ap])\.?m\b\.?)/i;

/** Refines a mention by the words right before it ("by", "since", "around") and a clock time right after it. */
export function qualifyEnglish(mention: DateMention, text: string, reading: Reading): DateMention {
  if (!/^[\dX]/.test(mention.edtf)) return mention;
  const moved = shifted(mention, text);
  if (moved !== mention) return moved;
  const whole = wholeWeek(mention, text);
  if (whole !== mention) return whole;
  const timed = withTime(mention, text);
  const own = OWN.exec(timed.text)?.[0] ?? "";
  const before = text.slice(Math.max(0, timed.start - QUALIFIER_REACH), timed.start) + own;
  for (const { pattern, turn, reason } of QUALIFIERS) {
    const match = pattern.exec(before);
    if (!match || timed.edtf.includes("..")) continue;
    if (timed.edtf.includes("/") && pattern.source.includes("from")) continue;
    if (/^from $/i.test(match[0]) && !opens(timed, reading)) continue;
    return {
      ...timed,
      start: timed.start - (match[0].length - own.length),
      edtf: turn(timed.edtf),
      alternatives: timed.alternatives.map(turn),
      reason: `${timed.reason}; ${reason}`,
    };
  }
  return timed;
}

/** "the week of 5 August", "the week ending 26 July": seven days. */
function wholeWeek(mention: DateMention, text: string): DateMention {
  const day = mention.edtf.length === 10 ? civilDay(mention.edtf) : null;
  const match =
    day &&
    /\b(?:the )?week (?:(?<of>of|starting|beginning)|ending|to)(?: on)? $/i.exec(
      text.slice(Math.max(0, mention.start - QUALIFIER_REACH), mention.start),
    );
  if (!match || !day) return mention;
  const edtf = /of/i.test(match.groups?.of ?? "")
    ? weekAround(day)
    : match.groups?.of
      ? `${dayEdtf(day)}/${dayEdtf(addDays(day, 6))}`
      : `${dayEdtf(addDays(day, -6))}/${dayEdtf(day)}`;
  return {
    ...mention,
    start: mention.start - match[0].length,
    edtf,
    alternatives: [],
    reason: `${mention.reason}; the week around it`,
  };
}

/**
 * "From" opens an interval for a day; a bare month or year after it is as often where something comes from ("data from 2022"),
 * and opens only where the words look ahead or go "onwards".
 */
function opens(mention: DateMention, reading: Reading): boolean {
  if (mention.edtf.length >= 10) return true;
  return (
    /^ on(?:wards?)?\b/i.test(reading.text.slice(mention.end, mention.end + 9)) ||
    reading.direction(mention) === "future"
  );
}

function withTime(mention: DateMention, text: string): DateMention {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(mention.edtf)) return mention;
  const match = TIME.exec(text.slice(mention.end, mention.end + 24));
  if (!match) return mention;
  const half = (match.groups?.half ?? match.groups?.half2)?.toLowerCase();
  const hour = (Number(match.groups?.h) % 12) + (half === "p" ? 12 : 0);
  const hours = half ? hour : Number(match.groups?.h);
  const edtf = `${mention.edtf}T${String(hours).padStart(2, "0")}:${match.groups?.m ?? "00"}`;
  return { ...mention, end: mention.end + match[0].length, edtf, alternatives: [] };
}
