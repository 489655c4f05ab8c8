import { civilDay, dayEdtf, deadline } from "../calendar";
import type { DateMention } from "../mention";
import { move } from "./relative";
import { COUNT, numberOf } from "./words";

/** Words before a date that turn it into a bound or an estimate. */
const QUALIFIERS: { pattern: RegExp; turn: (edtf: string) => string; reason: string }[] = [
  {
    pattern: /\b(?:no later than|not later than|on or before|by|until|till|up to|through) (?:the end of )?$/i,
    turn: deadline,
    reason: "“by” or “until”: at the latest then",
  },
  {
    pattern:
      /\b(?:ever since|since|as of|starting|beginning|starting from|starting in|beginning in|beginning on|effective|from)(?: on| in)? $/i,
    turn: (edtf) => `${edtf.split("/")[0]}/..`,
    reason: "“since” or “from”: then or after",
  },
  {
    pattern: /\b(?:about|around|circa|roughly|approximately|as early as|as soon as) $/i,
    turn: (edtf) => (edtf.includes("/") ? edtf : `${edtf}~`),
    reason: "“around”: an estimate",
  },
];

const QUALIFIER_REACH = 24;

const SHIFT = new RegExp(
  `(?:in |more than )?\\b(?<n>${COUNT}) (?<u>day|week|fortnight|month|year)s? (?<way>after|from|since|before|prior to) $`,
  "i",
);

/** "two weeks after 15 January": the named day, moved. */
function shifted(mention: DateMention, text: string): DateMention {
  const match = SHIFT.exec(text.slice(Math.max(0, mention.start - SHIFT_REACH), mention.start));
  const day = civilDay(mention.edtf);
  if (!match || !day || mention.edtf.length > 10) return mention;
  const sign = /before|prior/i.test(match.groups?.way ?? "") ? -1 : 1;
  const moved = move(day, sign * numberOf(match.groups?.n ?? ""), (match.groups?.u ?? "day").toLowerCase());
  const reason = `${mention.reason}; moved by “${match[0].trim()}”`;
  return {
    ...mention,
    start: mention.start - match[0].length,
    edtf: dayEdtf(moved),
    alternatives: [],
    basis: "inferred",
    reason,
  };
}

const SHIFT_REACH = 40;

/** An opening word inside the mention itself ("by Friday"). */
const OWN = /^(?:by|until|since|from) /i;

const TIME =
  /^,?(?: at| @)? (?<h>[01]?\d|2[0-3])(?::(?<m>[0-5]\d))(?::[0-5]\d)?(?: ?(?<half>[ap])\.?m\b\.?)?/i;

/** Refines a mention by the words right before it ("by", "since", "around") and a clock time right after it. */
export function qualifyEnglish(mention: DateMention, text: string): DateMention {
  if (!/^[\dX]/.test(mention.edtf)) return mention;
  const moved = shifted(mention, text);
  if (moved !== mention) return moved;
  const timed = withTime(mention, text);
  const own = OWN.exec(timed.text)?.[0] ?? "";
  const before = text.slice(Math.max(0, timed.start - QUALIFIER_REACH), timed.start) + own;
  for (const { pattern, turn, reason } of QUALIFIERS) {
    const match = pattern.exec(before);
    if (!match || timed.edtf.includes("..")) continue;
    if (timed.edtf.includes("/") && pattern.source.includes("from")) continue;
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

function withTime(mention: DateMention, text: string): DateMention {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(mention.edtf)) return mention;
  const match = TIME.exec(text.slice(mention.end, mention.end + 24));
  if (!match) return mention;
  const hour = (Number(match.groups?.h) % 12) + (match.groups?.half?.toLowerCase() === "p" ? 12 : 0);
  const hours = match.groups?.half ? hour : Number(match.groups?.h);
  const edtf = `${mention.edtf}T${String(hours).padStart(2, "0")}:${match.groups?.m}`;
  return { ...mention, end: mention.end + match[0].length, edtf, alternatives: [] };
}
