import { dayEdtf, isDay, monthEdtf } from "../calendar";
import { thirdOfMonth } from "../en/ranges";
import type { DateParser, Found, Reading } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { resolveMonth, resolveMonthDay } from "../resolve";
import { ERA, NUMBER, numberOf, yearOf } from "./numerals";

/** A year: 2024年, 令和6年, 二〇二四年, 24年, or by relation (昨年, 来年, 同年). */
const YEAR_NUMBER = `(?:西暦)?(?<era>${ERA})?(?<y>\\d{4}|[一二][〇一二三四五六七八九]{3}|\\d{2}|${NUMBER})(?:年|[（(](?:${ERA}|\\d{4})[^）)]{0,6}[）)]年)`;
const YEAR_WORDS = "今年|本年|昨年|去年|一昨年|おととし|来年|再来年|翌年|前年|前の年|次の年|同年|明年";
export const YEAR = `(?:${YEAR_NUMBER}|(?<yw>${YEAR_WORDS}))(?:の)?`;

/** A weekday beside a day: 28日（日）, 28日の日曜日. */
export const WEEKDAY_BESIDE =
  "(?:[（(](?<wd>[月火水木金土日])(?:曜日?)?(?:[・･]祝)?[）)]|の?(?<wd2>[月火水木金土日])曜日?)?";

/** 1 for Monday; null where no weekday stands beside the day. */
export function weekdayBeside(match: RegExpExecArray): number | null {
  const sign = group(match, "wd") ?? group(match, "wd2");
  return sign ? "月火水木金土日".indexOf(sign) + 1 : null;
}

const YEAR_STEPS: Record<string, number> = {
  今年: 0,
  本年: 0,
  昨年: -1,
  去年: -1,
  一昨年: -2,
  おととし: -2,
  来年: 1,
  明年: 1,
  再来年: 2,
  翌年: 1,
  前年: -1,
  前の年: -1,
  次の年: 1,
  同年: 0,
};

/** The year a match names, and whether it says so itself. Null when it names none that we can read. */
export function yearIn(match: RegExpExecArray, reading: Reading): { year: number; said: boolean } | null {
  const digits = group(match, "y");
  if (digits) {
    const year = yearOf(group(match, "era"), digits);
    return year === null ? null : { year, said: true };
  }
  const word = group(match, "yw");
  if (!word) return null;
  const named = /^(?:翌年|前年|前の年|次の年|同年)$/.test(word)
    ? reading.dateBefore(match.index)?.slice(0, 4)
    : undefined;
  const base = named ? Number(named) : reading.reference?.year;
  return base === undefined ? null : { year: base + (YEAR_STEPS[word] ?? 0), said: false };
}

const ground = (said: boolean, edtf: string): Found =>
  said ? stated(edtf) : inferred(edtf, "the year is counted from the publication date");

/** 2024年7月28日, 令和6年7月28日, 昨年4月10日(水). */
export const fullDay: DateParser = {
  name: "full-day",
  pattern: new RegExp(`${YEAR}(?<m>${NUMBER})月(?:の)?(?<d>${NUMBER})日(?!間)${WEEKDAY_BESIDE}`, "g"),
  read(match, reading) {
    const named = yearIn(match, reading);
    if (!named) return null;
    const day = {
      year: named.year,
      month: numberOf(group(match, "m") ?? ""),
      day: numberOf(group(match, "d") ?? ""),
    };
    return isDay(day) ? ground(named.said, dayEdtf(day)) : null;
  },
};

const THIRDS: Record<string, "early" | "mid" | "late"> = {
  上旬: "early",
  初め: "early",
  初頭: "early",
  初旬: "early",
  中旬: "mid",
  半ば: "mid",
  下旬: "late",
  末: "late",
};
export const THIRD = `(?:の)?(?<part>${Object.keys(THIRDS).join("|")})`;

export function withThird(found: Found, word: string | undefined): Found {
  const part = word ? THIRDS[word] : undefined;
  if (!part) return found;
  const turn = (edtf: string) => {
    const match = /^(\d{4})-(\d{2})$/.exec(edtf);
    return match ? thirdOfMonth(Number(match[1]), Number(match[2]), part) : edtf;
  };
  return { ...found, edtf: turn(found.edtf), alternatives: found.alternatives.map(turn) };
}

/** 2024年7月, 来年3月, 昨年7月下旬. */
export const yearMonth: DateParser = {
  name: "year-month",
  pattern: new RegExp(`${YEAR}(?<m>${NUMBER})月(?:${THIRD})?(?!期)`, "g"),
  read(match, reading) {
    const named = yearIn(match, reading);
    const month = numberOf(group(match, "m") ?? "");
    if (!named || !(month >= 1 && month <= 12)) return null;
    return withThird(ground(named.said, monthEdtf(named.year, month)), group(match, "part"));
  },
};

/** 7月28日, 四月十日(水). */
export const monthDay: DateParser = {
  name: "month-day",
  pattern: new RegExp(`(?<![\\d年])(?<m>${NUMBER})月(?:の)?(?<d>${NUMBER})日(?!間)${WEEKDAY_BESIDE}`, "g"),
  read(match, reading) {
    const [month, day] = [numberOf(group(match, "m") ?? ""), numberOf(group(match, "d") ?? "")];
    return resolveMonthDay(
      month,
      day,
      reading.reference,
      reading.direction(spanOf(match)),
      weekdayBeside(match),
    );
  },
};

/** 4月, 四月, 7月下旬; not 4月号, 3月期, 1カ月. */
export const monthAlone: DateParser = {
  name: "month-alone",
  pattern: new RegExp(`(?<![\\d.,第年数])(?<m>${NUMBER})月(?:${THIRD})?(?!号|期|分の)`, "g"),
  read(match, reading) {
    const month = numberOf(group(match, "m") ?? "");
    if (!(month >= 1 && month <= 12)) return null;
    return withThird(
      resolveMonth(month, reading.reference, reading.direction(spanOf(match))),
      group(match, "part"),
    );
  },
};

/** 2024年度, 令和6年度, 来年度: Japan's fiscal year, April to March. */
export const fiscalYear: DateParser = {
  name: "fiscal-year",
  pattern: new RegExp(
    `(?:(?<era>${ERA})?(?<y>\\d{4}|${NUMBER})年度|(?<yw>今|本|昨|前|来|再来|翌)年度|(?<yw2>同)年度)(?:(?<edge>末)|(?<half>前半|上期|上半期|後半|下期|下半期)|内|中)?`,
    "g",
  ),
  read(match, reading) {
    const digits = group(match, "y");
    const half = group(match, "half") ?? "";
    const fiscal = (year: number) => {
      if (group(match, "edge")) return monthEdtf(year + 1, 3);
      if (!half) return `${monthEdtf(year, 4)}/${monthEdtf(year + 1, 3)}`;
      return /前|上/.test(half)
        ? `${monthEdtf(year, 4)}/${monthEdtf(year, 9)}`
        : `${monthEdtf(year, 10)}/${monthEdtf(year + 1, 3)}`;
    };
    if (digits) {
      const year = yearOf(group(match, "era"), digits);
      return year === null ? null : stated(fiscal(year), "the Japanese fiscal year, April to March");
    }
    const { reference } = reading;
    if (!reference) return null;
    const steps: Record<string, number> = { 昨: -1, 前: -1, 来: 1, 翌: 1, 再来: 2 };
    const now = reference.month >= 4 ? reference.year : reference.year - 1;
    return inferred(
      fiscal(now + (steps[group(match, "yw") ?? ""] ?? 0)),
      "the Japanese fiscal year, counted from the publication date",
    );
  },
};

/** 2024年3月期: the twelve months that end then. A quarter (4〜6月期) is a range of months. */
export const fiscalYearEnd: DateParser = {
  name: "fiscal-year-end",
  pattern: new RegExp(`(?<![~〜～–-])${YEAR}(?<m>${NUMBER})月期`, "g"),
  read(match, reading) {
    const named = yearIn(match, reading);
    const month = numberOf(group(match, "m") ?? "");
    if (!named || !(month >= 1 && month <= 12)) return null;
    const first = month === 12 ? monthEdtf(named.year, 1) : monthEdtf(named.year - 1, month + 1);
    const edtf = `${first}/${monthEdtf(named.year, month)}`;
    const reason = "the business year that ends in that month";
    return named.said ? stated(edtf, reason) : inferred(edtf, reason);
  },
};

/** 2024/07/28, 2024-7-28, 7/28. */
export const numeric: DateParser = {
  name: "numeric",
  pattern: new RegExp(
    `(?<![\\d/.-])(?:(?<y>(?:1[5-9]|20)\\d\\d)(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})|(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<y2>\\d{4}))?)(?![\\d/])${WEEKDAY_BESIDE}`,
    "g",
  ),
  read(match, reading) {
    const year = group(match, "y");
    if (year) {
      const day = { year: Number(year), month: Number(group(match, "m")), day: Number(group(match, "d")) };
      return isDay(day) ? stated(dayEdtf(day)) : null;
    }
    const [a, b] = [Number(group(match, "a")), Number(group(match, "b"))];
    const [month, day] = a <= 12 ? [a, b] : [b, a];
    const last = group(match, "y2");
    if (!last) return resolveMonthDay(month, day, reading.reference, reading.direction(spanOf(match)));
    const date = { year: Number(last), month, day };
    return isDay(date) ? stated(dayEdtf(date)) : null;
  },
};
