import { dayEdtf, isDay, monthEdtf } from "../calendar";
import type { DateParser, Found } from "../parser";
import { group, inferred, stated } from "../parser";
import { resolveDayOfMonth, resolveMonth, resolveMonthDay } from "../resolve";
import { spanOf } from "./absolute";
import { ERA, NUMBER, numberOf, yearOf } from "./numerals";

const TO = "(?:から|より|[-~〜～–－—]|、)";
const YEAR = `(?:(?<era>${ERA})?(?<y>\\d{4}|${NUMBER})年)?`;
const WEEKDAY = "(?:[（(][月火水木金土日・祝]+[）)])?";

/** 7月28日から30日まで, 2024年7月28日〜8月2日, 28、29両日. */
export const dayRange: DateParser = {
  name: "day-range",
  pattern: new RegExp(
    `${YEAR}(?<m1>${NUMBER})月(?<d1>${NUMBER})日?${WEEKDAY}${TO}(?:(?<m2>${NUMBER})月)?(?<d2>${NUMBER})(?:日${WEEKDAY}(?:まで(?!に)|の間|にかけて)?|両日)`,
    "g",
  ),
  read(match, reading): Found | null {
    const [m1, d1] = [numberOf(group(match, "m1") ?? ""), numberOf(group(match, "d1") ?? "")];
    const d2 = numberOf(group(match, "d2") ?? "");
    const m2 = group(match, "m2") ? numberOf(group(match, "m2") ?? "") : m1;
    const digits = group(match, "y");
    const year = digits ? yearOf(group(match, "era"), digits) : null;
    const first = resolveMonthDay(m1, d1, reading.reference, reading.direction(spanOf(match)));
    if (!first || (year === null && !reading.reference)) return first;
    const start = { year: year ?? Number(first.edtf.slice(0, 4)), month: m1, day: d1 };
    const end = { year: start.year + (m2 < m1 ? 1 : 0), month: m2, day: d2 };
    if (!isDay(start) || !isDay(end)) return null;
    const edtf = `${dayEdtf(start)}/${dayEdtf(end)}`;
    return year === null ? inferred(edtf, first.reason) : stated(edtf);
  },
};

/** 28、29両日; 10日から12日. */
export const bareDayRange: DateParser = {
  name: "bare-day-range",
  pattern: new RegExp(
    `(?<![\\d月年])(?<d1>${NUMBER})(?:日?、(?<d2>${NUMBER})(?:両日|の両日|日の両日)|日${WEEKDAY}(?:から|[~〜～-])(?<d3>${NUMBER})日(?!間)(?:まで(?!に)|の間)?)`,
    "g",
  ),
  read(match, reading) {
    const from = resolveDayOfMonth(
      numberOf(group(match, "d1") ?? ""),
      reading.reference,
      reading.direction(spanOf(match)),
    );
    const to = numberOf(group(match, "d2") ?? group(match, "d3") ?? "");
    const start = from && /^(\d{4})-(\d{2})-(\d{2})$/.exec(from.edtf);
    if (!from || !start) return from;
    const [year, month] = [Number(start[1]), Number(start[2])];
    const next =
      to < Number(start[3])
        ? { year: month === 12 ? year + 1 : year, month: (month % 12) + 1 }
        : { year, month };
    const end = { ...next, day: to };
    return isDay(end) ? { ...from, edtf: `${from.edtf}/${dayEdtf(end)}`, alternatives: [] } : from;
  },
};

/** 4月から6月まで, 2024年4〜6月, 1～3月期. */
export const monthRange: DateParser = {
  name: "month-range",
  pattern: new RegExp(
    `${YEAR}(?<m1>${NUMBER})(?:月から|月?[~〜～–-])(?<m2>${NUMBER})月(?:まで(?!に)|期|の間)*`,
    "g",
  ),
  read(match, reading) {
    const [from, to] = [numberOf(group(match, "m1") ?? ""), numberOf(group(match, "m2") ?? "")];
    if (!(from >= 1 && from <= 12 && to >= 1 && to <= 12)) return null;
    const digits = group(match, "y");
    const year = digits ? yearOf(group(match, "era"), digits) : null;
    if (year !== null)
      return stated(`${monthEdtf(year, from)}/${monthEdtf(to < from ? year + 1 : year, to)}`);
    const first = resolveMonth(from, reading.reference, reading.direction(spanOf(match)));
    if (!reading.reference)
      return inferred(`${first.edtf}/XXXX-${String(to).padStart(2, "0")}`, first.reason);
    const start = Number(first.edtf.slice(0, 4));
    return inferred(`${first.edtf}/${monthEdtf(to < from ? start + 1 : start, to)}`, first.reason);
  },
};

/** 2022年から2026年まで, 2022〜26年. */
export const yearRange: DateParser = {
  name: "year-range",
  pattern: /(?<a>(?:19|20)\d\d)(?:年から|年?[~〜～–-])(?<b>(?:19|20)?\d\d)年度?(?:まで(?!に)|の間)?/g,
  read(match) {
    const from = group(match, "a") ?? "";
    const to = group(match, "b") ?? "";
    const end = to.length === 2 ? `${from.slice(0, 2)}${to}` : to;
    return from <= end ? stated(`${from}/${end}`) : null;
  },
};
