import { addDays, dayEdtf, mondayOf, weekdayOf } from "../calendar";
import type { DateParser } from "../parser";
import { group, inferred, spanOf } from "../parser";
import { resolveDayOfMonth, resolveWeekday } from "../resolve";
import { move, stepOf, WHICH } from "./relative";
import { COUNT, DAY, numberOf, WEEKDAY, WEEKDAY_SHORT, weekdayNumber } from "./words";

/** next week on Tuesday, Tuesday of last week, Monday next week, last week (Monday). */
export const weekdayOfWeek: DateParser = {
  name: "weekday-of-week",
  pattern: new RegExp(
    `\\b(?:(?:the )?(?<rel>last|next|this|this coming|this past|past|coming|following|previous) week(?:,? on|,| [-–—]| \\()? ?(?<w>${WEEKDAY})\\)?|(?:on )?(?<w2>${WEEKDAY}),? (?:of )?(?:the )?(?<rel2>last|next|this|following|previous) week)\\b`,
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

/** Monday two weeks from now; Friday, three weeks ago: that weekday in the week so far away. */
export const weekdayCounted: DateParser = {
  name: "weekday-counted",
  pattern: new RegExp(
    `\\b(?:on )?(?<w>${WEEKDAY}),? (?<n>${COUNT}) (?<u>day|week|fortnight|month|year)s? (?<dir>ago|from now|from today|hence)\\b`,
    "gi",
  ),
  read(match, { reference }) {
    if (!reference) return null;
    const sign = /ago/i.test(group(match, "dir") ?? "") ? -1 : 1;
    const near = move(
      reference,
      sign * numberOf(group(match, "n") ?? ""),
      (group(match, "u") ?? "day").toLowerCase(),
    );
    const day = addDays(mondayOf(near), weekdayNumber(group(match, "w") ?? "") - 1);
    return inferred(dayEdtf(day), "that weekday in the week so far from publication");
  },
};

/** from Monday to Friday, Monday through Wednesday, between Tuesday and Thursday. */
export const weekdayRange: DateParser = {
  name: "weekday-range",
  pattern: new RegExp(
    `\\b(?:(?:from|between) (?<a>${WEEKDAY})(?: to | through | until | till | and | ?[–—-] ?)|(?<b>${WEEKDAY})(?: to | through |[–—-]))(?<c>${WEEKDAY})\\b`,
    "gi",
  ),
  read(match, reading) {
    const { reference } = reading;
    const [from, to] = [
      weekdayNumber(group(match, "a") ?? group(match, "b") ?? ""),
      weekdayNumber(group(match, "c") ?? ""),
    ];
    const first = resolveWeekday(from, reference, reading.direction(spanOf(match)));
    if (!first || !reference) return null;
    const length = (to - from + 7) % 7 || 7;
    const range = (start: string) => {
      const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
      return `${start}/${dayEdtf(addDays({ year, month, day }, length))}`;
    };
    return { ...first, edtf: range(first.edtf), alternatives: first.alternatives.map(range) };
  },
};

/** Words before a weekday that set it as a bound still to come ("until Friday"). */
const BOUND = /\b(?:by|until|till|before)(?: the)? $/i;

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
    const direction = reading.direction(spanOf(match));
    if (day) return resolveDayOfMonth(numberOf(day), reference, direction, number);
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
    if (!which) {
      const start = match.index + match[0].toLowerCase().indexOf(word.toLowerCase());
      const isBound = BOUND.test(reading.text.slice(Math.max(0, start - 12), start));
      return resolveWeekday(number, reference, isBound && direction === null ? "future" : direction);
    }
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
