import type { CivilDay } from "../calendar";
import {
  addDays,
  addMonths,
  civilDay,
  dayEdtf,
  isDay,
  mondayOf,
  monthEdtf,
  weekdayOf,
  yearEdtf,
} from "../calendar";
import type { DateParser, Found } from "../parser";
import { group, inferred } from "../parser";
import { resolveDayOfMonth, resolveWeekday } from "../resolve";
import { COUNT, DAY, numberOf, WEEKDAY, WEEKDAY_SHORT, weekdayNumber } from "./words";

const spanOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });

const week = (monday: CivilDay) => `${dayEdtf(monday)}/${dayEdtf(addDays(monday, 6))}`;

const WHICH = "(?<rel>last|next|this|this coming|this past|past|coming|the following|the previous|the next)";

const stepOf = (word: string) =>
  /last|past|previous/i.test(word) ? -1 : /next|following/i.test(word) ? 1 : 0;

/** next week on Tuesday, Tuesday of last week, Monday next week. */
export const weekdayOfWeek: DateParser = {
  name: "weekday-of-week",
  pattern: new RegExp(
    `\\b(?:${WHICH} week(?:,? on)? (?<w>${WEEKDAY})|(?:on )?(?<w2>${WEEKDAY}),? (?:of )?(?<rel2>last|next|this|the following) week)\\b`,
    "gi",
  ),
  read(match, { reference }) {
    if (!reference) return null;
    const step = stepOf(group(match, "rel") ?? group(match, "rel2") ?? "");
    const weekday = weekdayNumber(group(match, "w") ?? group(match, "w2") ?? "");
    return inferred(
      dayEdtf(addDays(mondayOf(reference), step * 7 + weekday - 1)),
      "counted from the week of publication",
    );
  },
};

/**
 * On Monday, last Friday, next Tuesday, Wed 13th. A bare weekday is the day of publication or the one before it,
 * unless the words look ahead; "next Monday" is taken in the following week, as news agencies write it.
 */
export const weekday: DateParser = {
  name: "weekday",
  pattern: new RegExp(
    `\\b(?:(?:on|by|until|since) )?(?:${WHICH} (?:week )?)?(?<w>${WEEKDAY}|(?<=(?:on|last|next|this) )${WEEKDAY_SHORT}|${WEEKDAY_SHORT}(?= (?:the )?\\d{1,2}(?:st|nd|rd|th)))(?:,? (?:the )?(?<d>\\d{1,2}(?=st|nd|rd|th)|(?<=the )${DAY})(?:st|nd|rd|th)?)?(?:s\\b(?<plural>))?`,
    "gi",
  ),
  read(match, reading) {
    if (group(match, "plural") !== undefined) return null;
    const { reference } = reading;
    const word = group(match, "w") ?? "";
    const number = weekdayNumber(word);
    const day = group(match, "d");
    if (day) return resolveDayOfMonth(numberOf(day), reference, reading.direction(spanOf(match)));
    const which = group(match, "rel")?.toLowerCase();
    if (!reference) return null;
    const monday = mondayOf(reference);
    if (which === "next" || which === "the next")
      return inferred(dayEdtf(addDays(monday, 6 + number)), "“next”: in the week after publication", [
        dayEdtf(addDays(monday, number - 1)),
      ]);
    if (which === "last" || which === "the previous")
      return inferred(dayEdtf(addDays(monday, number - 8)), "“last”: in the week before publication", [
        dayEdtf(addDays(monday, number - 1)),
      ]);
    if (which === "this") return inferred(dayEdtf(addDays(monday, number - 1)), "in the week of publication");
    if (!which) return resolveWeekday(number, reference, reading.direction(spanOf(match)));
    // "this past Monday", said on a Monday, is not today.
    const ahead = /coming|following/.test(which);
    const turned = addDays(
      reference,
      ahead
        ? ((number - weekdayOf(reference) + 6) % 7) + 1
        : -(((weekdayOf(reference) - number + 6) % 7) + 1),
    );
    return inferred(dayEdtf(turned), `“${which}”, counted from the day of publication`);
  },
};

/** the 21st of this month, the 15th day of next month. */
export const dayOfRelativeMonth: DateParser = {
  name: "day-of-relative-month",
  pattern: new RegExp(
    `\\b(?:on )?(?:the )?(?<d>${DAY}) (?:day )?(?:of |in )?(?<rel>this|next|last) month\\b`,
    "gi",
  ),
  read(match, { reference }) {
    if (!reference) return null;
    const month = addMonths({ ...reference, day: 1 }, stepOf(group(match, "rel") ?? ""));
    const day = { ...month, day: numberOf(group(match, "d") ?? "") };
    return isDay(day) ? inferred(dayEdtf(day), "counted from the month of publication") : null;
  },
};

const DAY_WORDS: Record<string, number> = {
  today: 0,
  tonight: 0,
  "this morning": 0,
  "this afternoon": 0,
  "this evening": 0,
  tomorrow: 1,
  tmrw: 1,
  tmr: 1,
  yesterday: -1,
  "last night": -1,
  "the day after tomorrow": 2,
  "day after tomorrow": 2,
  "the day before yesterday": -2,
  "day before yesterday": -2,
};

export const dayWord: DateParser = {
  name: "day-word",
  pattern:
    /\b(?:(?:the )?day (?:after tomorrow|before yesterday)|today(?!['’]s (?:world|society|standards))|tonight|this (?:morning|afternoon|evening)|tomorrow|tmrw?|yesterday|last night)\b/gi,
  read(match, { reference }) {
    if (!reference) return null;
    const word = match[0].toLowerCase();
    return inferred(
      dayEdtf(addDays(reference, DAY_WORDS[word] ?? 0)),
      `“${word}”, counted from the day of publication`,
    );
  },
};

/** the same day, on that day, the following day, the next day: counted from the day named last, else from publication. */
export const dayAfterThat: DateParser = {
  name: "day-after-that",
  pattern:
    /\b(?:on |the )*(?:(?<rel>same|following|next|previous)|(?<=\b(?:on|earlier|later) |^|[.!?\n] *)that(?: same)?) day\b/gi,
  read(match, reading) {
    const named = civilDay(reading.dayBefore(match.index));
    const word = (group(match, "rel") ?? "that").toLowerCase();
    const from = named ?? (word === "that" ? null : reading.reference);
    if (!from) return null;
    const step = word === "same" || word === "that" ? 0 : word === "previous" ? -1 : 1;
    return inferred(
      dayEdtf(addDays(from, step)),
      named ? "counted from the day named before" : "counted from the day of publication",
    );
  },
};

export function move(from: CivilDay, count: number, unit: string): CivilDay {
  if (unit === "day") return addDays(from, count);
  if (unit === "week" || unit === "fortnight") return addDays(from, (unit === "week" ? 7 : 14) * count);
  return addMonths(from, count * (unit === "month" ? 1 : unit === "year" ? 12 : 120));
}

/** Two weeks ago is a day, roughly; two months ago a day too, as calendars count, which the reason says. */
export const counted: DateParser = {
  name: "counted",
  pattern: new RegExp(
    `\\b(?:(?<in>in|within) (?<n1>${COUNT}) (?<u1>day|week|fortnight|month|year)s?(?:['’]s? time)?(?! of\\b)|(?<n2>${COUNT}) (?<u2>day|week|fortnight|month|year|decade)s? (?<dir>ago|earlier|back|from now|from today|later|hence))\\b`,
    "gi",
  ),
  read(match, { reference, sentence }): Found | null {
    if (!reference) return null;
    const unit = group(match, "u1") ?? group(match, "u2") ?? "day";
    const count = numberOf(group(match, "n1") ?? group(match, "n2") ?? "");
    const way = (group(match, "dir") ?? "").toLowerCase();
    if (group(match, "in") && (/within/i.test(match[0]) || (unit === "year" && count > 20))) return null;
    // "in 70 years", "the first in ten years" look back over a length of time.
    if (
      group(match, "in") &&
      /\b(?:first|largest|biggest|most|worst|best|time)\b/i.test(sentence(spanOf(match)))
    )
      return null;
    if (/later|earlier/.test(way) && unit !== "day") return null;
    const sign = /ago|earlier|back|before/.test(way) ? -1 : 1;
    const day = move(reference, sign * count, unit.toLowerCase());
    if (unit === "decade")
      return inferred(`${yearEdtf(day.year).slice(0, 3)}X`, "counted from the publication date");
    if (unit === "year" && count > 2)
      return inferred(yearEdtf(day.year), "whole years, counted from the publication date");
    return inferred(dayEdtf(day), "counted from the day of publication");
  },
};

/** last week, next month, later this month, this weekend, the week of … */
export const weekOrMonth: DateParser = {
  name: "week-or-month",
  pattern: new RegExp(
    `\\b(?:(?:earlier|later|early|late|mid)[ -](?:in )?)?(?:(?:the )?(?:end|start|beginning|middle|rest) of )?(?:${WHICH}|(?<the>(?<=of )the)) (?<unit>week|month|weekend)\\b`,
    "gi",
  ),
  read(match, { reference }) {
    if (!reference) return null;
    const word = group(match, "rel") ?? "";
    const step = stepOf(word);
    const unit = (group(match, "unit") ?? "").toLowerCase();
    const reason = `“${match[0].toLowerCase()}”, counted from the publication date`;
    if (unit === "month") {
      const month = addMonths({ ...reference, day: 1 }, step);
      return inferred(monthEdtf(month.year, month.month), reason);
    }
    const monday = addDays(mondayOf(reference), 7 * step);
    if (unit === "week") return inferred(week(monday), reason);
    const back = /last|past/i.test(word) && weekdayOf(reference) > 5 ? 0 : 5;
    return inferred(`${dayEdtf(addDays(monday, back || 5))}/${dayEdtf(addDays(monday, 6))}`, reason);
  },
};
