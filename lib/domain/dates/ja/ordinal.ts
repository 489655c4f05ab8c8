import { addDays, dayEdtf, daysInMonth, mondayOf } from "../calendar";
import { nthWeekday } from "../feasts";
import type { DateParser, Found, Reading } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { resolveMonth } from "../resolve";
import { YEAR, yearIn } from "./absolute";
import { NUMBER, numberOf } from "./numerals";

const IN_MONTH = `(?:${YEAR})?(?<m>${NUMBER})月の?`;
const NTH = "(?:第(?<n>[1-5一二三四五])|(?<last>最終|最後の))の?";

/** The month that a match of IN_MONTH names, as `2024-11`. */
function monthIn(
  match: RegExpExecArray,
  reading: Reading,
): { found: Found; year: number; month: number } | null {
  const month = numberOf(group(match, "m") ?? "");
  if (!(month >= 1 && month <= 12)) return null;
  const named = yearIn(match, reading);
  const edtf = (year: number) => `${year}-${String(month).padStart(2, "0")}`;
  const found = named
    ? named.said
      ? stated(edtf(named.year))
      : inferred(edtf(named.year), "the year is counted from the publication date")
    : resolveMonth(month, reading.reference, reading.direction(spanOf(match)));
  const year = Number(found.edtf.slice(0, 4));
  return Number.isNaN(year) ? null : { found, year, month };
}

const nthOf = (match: RegExpExecArray) => (group(match, "last") ? -1 : numberOf(group(match, "n") ?? ""));

/** 11月の第1火曜日, 来年5月の最終月曜日. */
export const weekdayOfMonth: DateParser = {
  name: "weekday-of-month",
  pattern: new RegExp(`${IN_MONTH}${NTH}(?<w>[月火水木金土日])曜日?`, "g"),
  read(match, reading) {
    const named = monthIn(match, reading);
    if (!named) return null;
    const weekday = "月火水木金土日".indexOf(group(match, "w") ?? "") + 1;
    const day = nthWeekday(named.year, named.month, weekday, nthOf(match));
    return day && { ...named.found, edtf: dayEdtf(day), alternatives: [] };
  },
};

/** 8月第1週, 7月最終週, 7月の最後の週末. The first week has four of its days in the month. */
export const weekOfMonth: DateParser = {
  name: "week-of-month",
  pattern: new RegExp(`${IN_MONTH}${NTH}週(?<end>末)?(?!間)`, "g"),
  read(match, reading) {
    const named = monthIn(match, reading);
    if (!named) return null;
    const { year, month, found } = named;
    const nth = nthOf(match);
    const anchor = nth < 0 ? { year, month, day: daysInMonth(year, month) - 3 } : { year, month, day: 4 };
    const monday = addDays(mondayOf(anchor), nth < 0 ? 0 : 7 * (nth - 1));
    const from = group(match, "end") ? addDays(monday, 5) : monday;
    return { ...found, edtf: `${dayEdtf(from)}/${dayEdtf(addDays(monday, 6))}`, alternatives: [] };
  },
};
