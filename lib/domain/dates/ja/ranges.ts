import { addDays, addMonths, civilDay, dayEdtf, isDay, monthEdtf } from "../calendar";
import type { DateParser, Found } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { resolveDayOfMonth, resolveMonth, resolveMonthDay, resolveWeekday } from "../resolve";
import { withThird } from "./absolute";
import { move } from "./counted";
import { ERA, NUMBER, numberOf, yearOf } from "./numerals";
import { DAY_STEPS, MONTH_STEPS } from "./relative";

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

/** 今月6日から9日にかけて, 来月28〜30日: within that month, or from it into the next. */
export const monthWordRange: DateParser = {
  name: "month-word-range",
  pattern: new RegExp(
    `(?<w>先々月|先月|今月|来月|再来月)の?(?<d1>${NUMBER})日?${WEEKDAY}(?:から|[~〜～–-])(?<d2>${NUMBER})日(?!間)${WEEKDAY}(?:まで(?!に)|の間|にかけて)?`,
    "g",
  ),
  read(match, { reference }) {
    if (!reference) return null;
    const month = addMonths({ ...reference, day: 1 }, MONTH_STEPS[group(match, "w") ?? ""] ?? 0);
    const start = { ...month, day: numberOf(group(match, "d1") ?? "") };
    const last = numberOf(group(match, "d2") ?? "");
    const end = { ...(last < start.day ? addMonths(month, 1) : month), day: last };
    return isDay(start) && isDay(end)
      ? inferred(
          `${dayEdtf(start)}/${dayEdtf(end)}`,
          `「${group(match, "w")}」, counted from the publication date`,
        )
      : null;
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
  pattern:
    /(?<![\d.])(?:(?<a>(?:19|20)\d\d)(?:年から|年?[~〜～–-])|(?<a2>\d\d)(?:年から|年[~〜～–-]))(?<b>(?:19|20)?\d\d)年度?(?:まで(?!に)|の間|にかけて)?(?!間|前|後)/g,
  read(match) {
    const from = group(match, "a") ?? String(yearOf(undefined, group(match, "a2") ?? "") ?? "");
    const to = group(match, "b") ?? "";
    const end = to.length === 2 ? `${from.slice(0, 2)}${to}` : to;
    return from <= end ? stated(`${from}/${end}`) : null;
  },
};

/** 6月下旬から7月上旬にかけて: from the first day of the one part to the last of the other. */
export const partRange: DateParser = {
  name: "part-range",
  pattern: new RegExp(
    `${YEAR}(?<m1>${NUMBER})月の?(?<p1>上旬|中旬|下旬|初め|半ば|末)(?:から|[~〜～–-])(?:(?<m2>${NUMBER})月の?)?(?<p2>上旬|中旬|下旬|初め|半ば|末)(?:まで(?!に)|にかけて)?`,
    "g",
  ),
  read(match, reading) {
    const m1 = numberOf(group(match, "m1") ?? "");
    const m2 = group(match, "m2") ? numberOf(group(match, "m2") ?? "") : m1;
    if (!(m1 >= 1 && m1 <= 12 && m2 >= 1 && m2 <= 12)) return null;
    const digits = group(match, "y");
    const said = digits ? yearOf(group(match, "era"), digits) : null;
    const first =
      said === null
        ? resolveMonth(m1, reading.reference, reading.direction(spanOf(match)))
        : stated(monthEdtf(said, m1));
    const year = Number(first.edtf.slice(0, 4));
    if (Number.isNaN(year)) return first;
    const part = (edtf: string, word: string) => withThird(stated(edtf), word).edtf.split("/");
    const [from] = part(monthEdtf(year, m1), group(match, "p1") ?? "");
    const to = part(monthEdtf(m2 < m1 ? year + 1 : year, m2), group(match, "p2") ?? "").at(-1);
    return { ...first, edtf: `${from}/${to}`, alternatives: [] };
  },
};

/** 月曜から金曜まで, 火〜木曜日. */
export const weekdayRange: DateParser = {
  name: "weekday-range",
  pattern:
    /(?:(?<a>[月火水木金土日])曜日?(?:から|[~〜～–-])|(?<a2>[月火水木金土日])[~〜～–-])(?<b>[月火水木金土日])曜日?(?:まで(?!に)|の間|にかけて)?/g,
  read(match, reading) {
    const from = "月火水木金土日".indexOf(group(match, "a") ?? group(match, "a2") ?? "") + 1;
    const to = "月火水木金土日".indexOf(group(match, "b") ?? "") + 1;
    const first = resolveWeekday(from, reading.reference, reading.direction(spanOf(match)));
    const start = civilDay(first?.edtf ?? null);
    if (!first || !start) return null;
    const end = addDays(start, (to - from + 7) % 7 || 7);
    return { ...first, edtf: `${first.edtf}/${dayEdtf(end)}`, alternatives: [] };
  },
};

/** 明日から3週間, 28日から5日間: an interval of that length. */
export const countedRange: DateParser = {
  name: "counted-range",
  pattern: new RegExp(
    `(?:(?<from>${Object.keys(DAY_STEPS).join("|")})|(?:(?<m>${NUMBER})月)?(?<d>\\d{1,2})日${WEEKDAY})から(?<n>${NUMBER})(?<u>日間|週間|[かカヵヶケ箇]月間?|年間)(?![前後]|ほど[前後]|以上|余り)`,
    "g",
  ),
  read(match, reading) {
    const { reference } = reading;
    const count = numberOf(group(match, "n") ?? "");
    if (!reference || Number.isNaN(count)) return null;
    const word = group(match, "from");
    const direction = reading.direction(spanOf(match));
    const month = group(match, "m");
    const first = word
      ? inferred(
          dayEdtf(addDays(reference, DAY_STEPS[word] ?? 0)),
          `「${word}」, counted from the day of publication`,
        )
      : month
        ? resolveMonthDay(numberOf(month), Number(group(match, "d")), reference, direction)
        : resolveDayOfMonth(Number(group(match, "d")), reference, direction);
    const start = civilDay(first?.edtf ?? null);
    if (!first || !start) return null;
    const end = addDays(move(start, count, (group(match, "u") ?? "").replace("間", "").slice(-1)), -1);
    return { ...first, edtf: `${dayEdtf(start)}/${dayEdtf(end)}`, alternatives: [] };
  },
};

/** 2024年第3四半期, 第1四半期: of the calendar year; the business year's (April first) stays as the alternative. */
export const quarter: DateParser = {
  name: "quarter",
  pattern: new RegExp(`${YEAR}の?第(?<q>[1-4一二三四])四半期`, "g"),
  read(match, reading) {
    const digits = group(match, "y");
    const said = digits ? yearOf(group(match, "era"), digits) : null;
    const year = said ?? reading.reference?.year;
    if (year === undefined) return null;
    const first = numberOf(group(match, "q") ?? "") * 3 - 2;
    const months = (step: number) => {
      const start = addMonths({ year, month: first, day: 1 }, step);
      const end = addMonths(start, 2);
      return `${monthEdtf(start.year, start.month)}/${monthEdtf(end.year, end.month)}`;
    };
    return inferred(months(0), "the calendar year’s quarter", [months(3)]);
  },
};
