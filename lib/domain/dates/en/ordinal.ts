import type { CivilDay } from "../calendar";
import { addDays, dayEdtf, daysInMonth, mondayOf, monthEdtf, weekdayOf } from "../calendar";
import { nthWeekday } from "../feasts";
import type { DateParser, Found, Reading } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { resolveMonth } from "../resolve";
import { stepOf } from "./relative";
import { MONTH, monthNumber, numberOf, WEEKDAY, weekdayNumber, YEAR } from "./words";

const NTH = "(?<n>first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th)";

const nthOf = (word: string) => (/^(?:last|final)$/i.test(word) ? -1 : numberOf(word));

/** "of July 2025", "in July", "of next month", "in July next year". */
const IN_MONTH = `(?:of|in) (?:(?:the )?(?<rm>this|next|last) month|(?<m>${MONTH})\\b(?:,? (?:of )?(?:(?<y>${YEAR})|(?<ry>this|next|last) year))?)`;

/** The month that a match of IN_MONTH names. */
function monthIn(match: RegExpExecArray, reading: Reading): { found: Found; month: CivilDay } | null {
  const relative = group(match, "rm");
  const name = group(match, "m");
  const { reference } = reading;
  const year = yearIn(match, reading);
  const found =
    relative !== undefined
      ? reference && inferred(monthAway(reference, stepOf(relative)), "counted from the month of publication")
      : name === undefined
        ? null
        : year !== null
          ? group(match, "y")
            ? stated(monthEdtf(year, monthNumber(name)))
            : inferred(monthEdtf(year, monthNumber(name)), "the year is counted from the publication date")
          : resolveMonth(monthNumber(name), reference, reading.direction(spanOf(match)));
  const [, y, m] = /^(\d{4})-(\d{2})$/.exec(found?.edtf ?? "") ?? [];
  return found && y && m ? { found, month: { year: Number(y), month: Number(m), day: 1 } } : null;
}

const monthAway = ({ year, month }: CivilDay, step: number): string => {
  const index = year * 12 + month - 1 + step;
  return monthEdtf(Math.floor(index / 12), (index % 12) + 1);
};

function yearIn(match: RegExpExecArray, { reference }: Reading): number | null {
  const written = group(match, "y");
  if (written) return Number(written);
  const relative = group(match, "ry");
  return relative && reference ? reference.year + stepOf(relative) : null;
}

/** the first Tuesday in November; the last Friday of next month. */
export const weekdayOfMonth: DateParser = {
  name: "weekday-of-month",
  pattern: new RegExp(`\\b(?:on )?(?:the )?${NTH} (?<w>${WEEKDAY}) ${IN_MONTH}\\b`, "gi"),
  read(match, reading) {
    const named = monthIn(match, reading);
    if (!named) return null;
    const { year, month } = named.month;
    const day = nthWeekday(
      year,
      month,
      weekdayNumber(group(match, "w") ?? ""),
      nthOf(group(match, "n") ?? ""),
    );
    return day && { ...named.found, edtf: dayEdtf(day), alternatives: [] };
  },
};

/** the first week of August; the last week of July 2024. The first week is the first with four of its days in the month, as ISO 8601 counts a year's. */
export const weekOfMonth: DateParser = {
  name: "week-of-month",
  pattern: new RegExp(`\\b(?:in )?(?:the )?${NTH} (?<unit>week|weekend) ${IN_MONTH}\\b`, "gi"),
  read(match, reading) {
    const named = monthIn(match, reading);
    if (!named) return null;
    const { year, month } = named.month;
    const nth = nthOf(group(match, "n") ?? "");
    const anchor = nth < 0 ? { year, month, day: daysInMonth(year, month) - 3 } : { year, month, day: 4 };
    const monday = addDays(mondayOf(anchor), nth < 0 ? 0 : 7 * (nth - 1));
    const from = /end$/i.test(group(match, "unit") ?? "") ? addDays(monday, 5) : monday;
    return { ...named.found, edtf: `${dayEdtf(from)}/${dayEdtf(addDays(monday, 6))}`, alternatives: [] };
  },
};

/** the third month of 2021, the last month of this year. */
export const monthOfYear: DateParser = {
  name: "month-of-year",
  pattern: new RegExp(
    `\\b(?:in )?(?:the )?(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last) month of (?:the )?(?:(?<y>${YEAR})|(?<ry>this|next|last) year)\\b`,
    "gi",
  ),
  read(match, reading) {
    const year = yearIn(match, reading);
    const nth = group(match, "nth") ?? "";
    return year === null
      ? null
      : stated(monthEdtf(year, /last/i.test(nth) ? 12 : numberOf(nth)), "counted within the year");
  },
};

/** the first day of June, the last day of next month. */
export const edgeOfMonth: DateParser = {
  name: "edge-of-month",
  pattern: new RegExp(`\\b(?:on )?(?:the )?(?<edge>first|last) day ${IN_MONTH}\\b`, "gi"),
  read(match, reading) {
    const named = monthIn(match, reading);
    if (!named) return null;
    const { year, month } = named.month;
    const day = /first/i.test(group(match, "edge") ?? "") ? 1 : daysInMonth(year, month);
    return { ...named.found, edtf: dayEdtf({ year, month, day }), alternatives: [] };
  },
};

/** "the week of 5 August": Monday to Sunday around that day. */
export const weekAround = (day: CivilDay): string =>
  `${dayEdtf(addDays(day, 1 - weekdayOf(day)))}/${dayEdtf(addDays(day, 7 - weekdayOf(day)))}`;
