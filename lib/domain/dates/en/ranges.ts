import { dayEdtf, daysInMonth, isDay, monthEdtf } from "../calendar";
import type { DateParser, Found, Reading } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { resolveMonth, resolveMonthDay } from "../resolve";
import { DAY, MONTH, monthNumber, numberOf, YEAR } from "./words";

const TO = "(?: ?[–—~-] ?| to | through | till | until | and )";
const FROM = "(?:(?:from|between) )?(?:the )?";

const yearOf = (found: Found) => Number(found.edtf.slice(0, 4));

function interval(
  from: { month: number; day: number },
  to: { month: number; day: number },
  year: string | undefined,
  reading: Reading,
  match: RegExpExecArray,
): Found | null {
  const resolved = year
    ? null
    : resolveMonthDay(from.month, from.day, reading.reference, reading.direction(spanOf(match)));
  if (!year && !resolved) return null;
  if (!year && !reading.reference)
    return inferred(
      `${resolved?.edtf}/XXXX-${dayEdtf({ year: 2000, ...to }).slice(5)}`,
      resolved?.reason ?? "",
    );
  const end = year ? Number(year) : yearOf(resolved as Found) + (to.month < from.month ? 1 : 0);
  const start = year && to.month < from.month ? end - 1 : year ? end : yearOf(resolved as Found);
  const first = { year: start, ...from };
  const last = { year: end, ...to };
  if (!isDay(first) || !isDay(last)) return null;
  const edtf = `${dayEdtf(first)}/${dayEdtf(last)}`;
  return year ? stated(edtf) : inferred(edtf, resolved?.reason ?? "");
}

/** from 10 to 12 April 2024; 28 July – 2 August. */
export const dayRange: DateParser = {
  name: "day-range",
  pattern: new RegExp(
    `\\b${FROM}(?<d1>${DAY})(?: (?:of )?(?<m1>${MONTH}))?${TO}(?:the )?(?<d2>${DAY})[ -](?:of )?(?<m2>${MONTH})\\b(?:,? (?<y>${YEAR}))?`,
    "gi",
  ),
  read(match, reading) {
    const month = monthNumber(group(match, "m2") ?? "");
    const first = group(match, "m1");
    const from = { month: first ? monthNumber(first) : month, day: numberOf(group(match, "d1") ?? "") };
    return interval(
      from,
      { month, day: numberOf(group(match, "d2") ?? "") },
      group(match, "y"),
      reading,
      match,
    );
  },
};

/** April 10–12, 2024; July 28 to August 2. */
export const monthDayRange: DateParser = {
  name: "month-day-range",
  pattern: new RegExp(
    `\\b${FROM}(?<m1>${MONTH}) (?:the )?(?<d1>${DAY})${TO}(?:(?<m2>${MONTH}) )?(?:the )?(?<d2>${DAY})(?: of (?<m3>${MONTH}))?(?:,? (?<y>${YEAR}))?`,
    "gi",
  ),
  read(match, reading) {
    const month = monthNumber(group(match, "m1") ?? "");
    const second = group(match, "m2") ?? group(match, "m3");
    const from = { month, day: numberOf(group(match, "d1") ?? "") };
    const to = { month: second ? monthNumber(second) : month, day: numberOf(group(match, "d2") ?? "") };
    return interval(from, to, group(match, "y"), reading, match);
  },
};

/** from April to June 2024; between January and March. A bare "April and June" is two dates, not a range. */
export const monthRange: DateParser = {
  name: "month-range",
  pattern: new RegExp(
    `\\b(?:(?:from|between) (?<m1>${MONTH})(?: (?<y1>${YEAR}))?(?: ?[–—-] ?| to | through | until | and )|(?<m1b>${MONTH})(?: (?<y1b>${YEAR}))?(?: ?[–—-] ?| to | through ))(?<m2>${MONTH})(?: (?<y>${YEAR}))?\\b(?! \\d)`,
    "gi",
  ),
  read(match, reading) {
    const from = monthNumber(group(match, "m1") ?? group(match, "m1b") ?? "");
    const to = monthNumber(group(match, "m2") ?? "");
    const endYear = group(match, "y");
    const startYear = group(match, "y1") ?? group(match, "y1b");
    if (endYear || startYear) {
      const end = Number(endYear ?? startYear) + (endYear || to >= from ? 0 : 1);
      const start = Number(startYear ?? (to < from ? end - 1 : end));
      return stated(`${monthEdtf(start, from)}/${monthEdtf(end, to)}`);
    }
    const first = resolveMonth(from, reading.reference, reading.direction(spanOf(match)));
    if (!reading.reference)
      return inferred(`${first.edtf}/XXXX-${String(to).padStart(2, "0")}`, first.reason);
    const year = yearOf(first);
    return inferred(`${first.edtf}/${monthEdtf(to < from ? year + 1 : year, to)}`, first.reason);
  },
};

/** from 2014 to 2018; 2022–2026; 2023-24. */
export const yearRange: DateParser = {
  name: "year-range",
  pattern: new RegExp(
    `\\b(?:(?:from (?<a>${YEAR})(?: to | until | through | ?[–—-] ?)|between (?<a2>${YEAR})(?: and | to | ?[–—-] ?))(?<b>${YEAR})|(?<c>${YEAR}) ?(?:[–—~-]|to) ?(?<d>${YEAR}))\\b`,
    "gi",
  ),
  read(match) {
    const [from, to] = [
      group(match, "a") ?? group(match, "a2") ?? group(match, "c"),
      group(match, "b") ?? group(match, "d"),
    ];
    return from && to && from <= to ? stated(`${from}/${to}`) : null;
  },
};

/** Days of the first, middle and last third of a month, as news uses "early", "mid-" and "late". */
export const thirdOfMonth = (year: number, month: number, part: "early" | "mid" | "late"): string => {
  const day = (n: number) => dayEdtf({ year, month, day: n });
  if (part === "early") return `${day(1)}/${day(10)}`;
  if (part === "mid") return `${day(11)}/${day(20)}`;
  return `${day(21)}/${day(daysInMonth(year, month))}`;
};
