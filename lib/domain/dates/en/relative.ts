import type { CivilDay } from "../calendar";
import { addDays, addMonths, dayEdtf, isDay, mondayOf, monthEdtf, weekdayOf, yearEdtf } from "../calendar";
import type { DateParser, Found } from "../parser";
import { group, inferred, spanOf } from "../parser";
import { resolveDayOfMonth } from "../resolve";
import { COUNT, DAY, numberOf } from "./words";

export const week = (monday: CivilDay) => `${dayEdtf(monday)}/${dayEdtf(addDays(monday, 6))}`;

export const WHICH =
  "(?<rel>last|next|this|this coming|this past|past|coming|the following|the previous|the next)";

export const stepOf = (word: string) =>
  /last|past|previous/i.test(word) ? -1 : /next|following/i.test(word) ? 1 : 0;

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

/** What may follow a day that is named by its number alone; "on the 38th parallel" is none. */
const AFTER_DAY =
  "(?=[.,;:)]|\\s*$| (?:and|at|after|before|to|for|in|with|by|as|when|that|but|from|because|during|while|local|the|he|she|it|they)\\b)";

/** on the 31st, by the 15th: a day of the month of publication or its neighbour. */
export const dayOfMonthAlone: DateParser = {
  name: "day-of-month-alone",
  pattern: new RegExp(
    `\\b(?<=\\b(?:on|by|until|till|since|from) )the (?<d>(?:[12]?\\d|3[01])(?:st|nd|rd|th))${AFTER_DAY}`,
    "gi",
  ),
  read: (match, reading) =>
    resolveDayOfMonth(numberOf(group(match, "d") ?? ""), reading.reference, reading.direction(spanOf(match))),
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

export function move(from: CivilDay, count: number, unit: string): CivilDay {
  if (unit === "day") return addDays(from, count);
  if (unit === "week" || unit === "fortnight") return addDays(from, (unit === "week" ? 7 : 14) * count);
  return addMonths(from, count * (unit === "month" ? 1 : unit === "year" ? 12 : 120));
}

/** "in 70 years", "the highest in three years" look back over a length of time. */
const LOOKS_BACK = /\b(?:first|last|worst|best|most|least|\w{3,}est)\b/i;

/** A length of time that is measured from something named: "two years since 2011", "in two years after the pact". */
const MEASURED = "(?! (?:of|since|after|before|from (?!now|today)|prior)\\b)";

/**
 * in two weeks, three years ago, a week from today. Days, weeks and months lead to a day, as calendars count; several years lead to a
 * year, for nobody means the day.
 */
export const counted: DateParser = {
  name: "counted",
  pattern: new RegExp(
    `\\b(?:(?<in>in|within) (?:about |another )?(?<n1>${COUNT}) (?<u1>day|week|fortnight|month|year)s?(?:['’]?s?['’]? time)?\\b${MEASURED}|(?<n2>${COUNT}) (?<u2>day|week|fortnight|month|year|decade)s? (?<dir>ago|back|from now|from today|hence))\\b`,
    "gi",
  ),
  read(match, { reference, sentence }): Found | null {
    if (!reference) return null;
    const unit = (group(match, "u1") ?? group(match, "u2") ?? "day").toLowerCase();
    const count = numberOf(group(match, "n1") ?? group(match, "n2") ?? "");
    const ahead = group(match, "in") !== undefined;
    if (ahead && (/^within/i.test(match[0]) || (unit === "year" && count > 20))) return null;
    if (ahead && LOOKS_BACK.test(sentence(spanOf(match)))) return null;
    const sign = /^(?:ago|back)$/i.test(group(match, "dir") ?? "") ? -1 : 1;
    return steppedTo(reference, sign * count, unit, "the day of publication");
  },
};

/** The date so many units away: a day, or for several years a year, for decades a decade. */
export function steppedTo(from: CivilDay, count: number, unit: string, anchor: string): Found {
  const day = move(from, count, unit);
  if (unit === "decade")
    return inferred(`${yearEdtf(day.year).slice(0, 3)}X`, `whole decades, counted from ${anchor}`);
  if (unit === "year" && Math.abs(count) > 2)
    return inferred(yearEdtf(day.year), `whole years, counted from ${anchor}`);
  return inferred(dayEdtf(day), `counted from ${anchor}`);
}

/** A count of hours or minutes from now stays on the day of publication: "two hours ago", and where the words look ahead "in ten minutes". */
export const hours: DateParser = {
  name: "hours",
  pattern: new RegExp(
    `\\b(?:(?<in>in) (?:about |another )?)?(?:${COUNT}|half an|an?) (?:seconds?|minutes?|mins?|hours?|hrs?)(?<way> ago| from now|(?:['’]s?)? time)?\\b`,
    "gi",
  ),
  read(match, { reference, direction, sentence }) {
    const isDated =
      group(match, "way") !== undefined ||
      (group(match, "in") !== undefined &&
        direction(spanOf(match)) === "future" &&
        !LOOKS_BACK.test(sentence(spanOf(match))));
    return reference && isDated
      ? inferred(dayEdtf(reference), "some hours from the time of publication, taken on its day")
      : null;
  },
};

/** "the month" is this one only after words that make it a date: "the end of the month", "away for the month". */
const THE =
  "(?<the>(?<=\\b(?:end|start|beginning|middle|rest|half|later|earlier|early|late) (?:of|in) |\\b(?:away|out|closed?|leave) for )the)";

/** last week, next month, later this month, this weekend, the end of the week. "The following month" belongs to what was named before. */
export const weekOrMonth: DateParser = {
  name: "week-or-month",
  pattern: new RegExp(
    `\\b(?:(?:earlier|later|early|late|mid)[ -](?:in )?)?(?:(?:the )?(?:end|start|beginning|middle|rest) of )?(?!the (?:following|previous) (?:week|month)\\b)(?:${WHICH}|${THE}) (?<unit>week|month|weekend)\\b(?! of\\b)`,
    "gi",
  ),
  read(match, reading) {
    const { reference } = reading;
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
    return inferred(unit === "week" ? week(monday) : weekend(monday), reason);
  },
};

const weekend = (monday: CivilDay) => `${dayEdtf(addDays(monday, 5))}/${dayEdtf(addDays(monday, 6))}`;

/** at the weekend, over the weekend: the last one in reports, the coming one where the words look ahead. */
export const bareWeekend: DateParser = {
  name: "bare-weekend",
  pattern: /\b(?:at|over|during) the weekend\b/gi,
  read(match, { reference, direction }) {
    if (!reference) return null;
    const [last, coming] = [addDays(mondayOf(reference), -7), mondayOf(reference)];
    const begun = weekdayOf(reference) > 5;
    return direction(spanOf(match)) === "future" || begun
      ? inferred(weekend(coming), "the weekend of the week of publication", [weekend(last)])
      : inferred(weekend(last), "the weekend before publication", [weekend(coming)]);
  },
};
