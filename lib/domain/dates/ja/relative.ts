import type { CivilDay } from "../calendar";
import {
  addDays,
  addMonths,
  civilDay,
  compareDays,
  dayEdtf,
  isDay,
  mondayOf,
  monthEdtf,
  weekdayOf,
  yearEdtf,
} from "../calendar";
import type { DateParser, Found } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { resolveDayOfMonth, resolveSeason, resolveWeekday } from "../resolve";
import { THIRD, WEEKDAY_BESIDE, weekdayBeside, withThird, YEAR, yearIn } from "./absolute";
import { ERA, NUMBER, numberOf, yearOf } from "./numerals";

const FROM_DAY = "counted from the day of publication";
const FROM_DATE = "counted from the publication date";

export const DAY_STEPS: Record<string, number> = {
  今日: 0,
  きょう: 0,
  本日: 0,
  今朝: 0,
  今晩: 0,
  今夜: 0,
  今夕: 0,
  昨日: -1,
  きのう: -1,
  昨夜: -1,
  昨晩: -1,
  一昨日: -2,
  おととい: -2,
  明日: 1,
  あす: 1,
  あした: 1,
  明朝: 1,
  明後日: 2,
  あさって: 2,
  しあさって: 3,
};

export const dayWord: DateParser = {
  name: "day-word",
  pattern:
    /一昨日|おととい|明後日|しあさって|あさって|今日(?!的)|きょう(?=[、のは午])|本日|今朝|今晩|今夜|今夕|昨日|きのう|昨夜|昨晩|明日|あす(?=[、のに])|あした|明朝/g,
  read(match, { reference }) {
    return (
      reference &&
      inferred(dayEdtf(addDays(reference, DAY_STEPS[match[0]] ?? 0)), `「${match[0]}」, ${FROM_DAY}`)
    );
  },
};

export const MONTH_STEPS: Record<string, number> = {
  先々月: -2,
  先月: -1,
  前月: -1,
  今月: 0,
  本月: 0,
  当月: 0,
  同月: 0,
  来月: 1,
  翌月: 1,
  再来月: 2,
};

/** 来月, 先月28日, 今月下旬, 同月. */
export const monthWord: DateParser = {
  name: "month-word",
  pattern: new RegExp(
    `(?<w>${Object.keys(MONTH_STEPS).join("|")})の?(?:(?<d>${NUMBER})日(?!間|前|後)(?:[（(][月火水木金土日][）)])?|${THIRD})?`,
    "g",
  ),
  read(match, reading) {
    const word = group(match, "w") ?? "";
    const named = /^(?:同月|翌月|前月)$/.test(word) ? reading.dayBefore(match.index) : null;
    const base = civilDay(named) ?? reading.reference;
    if (!base) return null;
    const month = addMonths({ ...base, day: 1 }, MONTH_STEPS[word] ?? 0);
    const day = group(match, "d");
    if (day) {
      const date = { ...month, day: numberOf(day) };
      return isDay(date) ? inferred(dayEdtf(date), `「${word}」, ${FROM_DATE}`) : null;
    }
    return withThird(
      inferred(monthEdtf(month.year, month.month), `「${word}」, ${FROM_DATE}`),
      group(match, "part"),
    );
  },
};

const WEEK_STEPS: Record<string, number> = {
  先々週: -2,
  先週: -1,
  前週: -1,
  今週: 0,
  この週: 0,
  その週: 0,
  来週: 1,
  翌週: 1,
  次の週: 1,
  再来週: 2,
};

/** 来週の火曜日, 先週末, 今週. */
export const weekWord: DateParser = {
  name: "week-word",
  pattern: new RegExp(
    `(?<w>${Object.keys(WEEK_STEPS).join("|")})(?:の?(?<d>[月火水木金土日])曜日?|(?<end>の?週?末))?|(?<![毎前])(?<alone>週末)`,
    "g",
  ),
  read(match, reading) {
    const { reference } = reading;
    if (!reference) return null;
    if (group(match, "alone")) {
      const isAhead = reading.direction(spanOf(match)) === "future" || weekdayOf(reference) > 5;
      const saturday = addDays(mondayOf(reference), isAhead ? 5 : -2);
      return inferred(
        `${dayEdtf(saturday)}/${dayEdtf(addDays(saturday, 1))}`,
        "the weekend nearest to publication",
      );
    }
    const word = group(match, "w") ?? "";
    const monday = addDays(mondayOf(reference), 7 * (WEEK_STEPS[word] ?? 0));
    const weekday = group(match, "d");
    if (weekday)
      return inferred(
        dayEdtf(addDays(monday, "月火水木金土日".indexOf(weekday))),
        `「${word}」, ${FROM_DATE}`,
      );
    const from = group(match, "end") ? addDays(monday, 5) : monday;
    return inferred(`${dayEdtf(from)}/${dayEdtf(addDays(monday, 6))}`, `「${word}」, ${FROM_DATE}`);
  },
};

/** 月曜日, 次の金曜日, 前の火曜. */
export const weekday: DateParser = {
  name: "weekday",
  pattern: /(?<rel>この前の|前の|次の|今度の|この)?(?<w>[月火水木金土日])曜日?/g,
  read(match, reading) {
    const which = group(match, "rel");
    const number = "月火水木金土日".indexOf(group(match, "w") ?? "") + 1;
    const { reference } = reading;
    if (!reference || !which || which === "この")
      return resolveWeekday(number, reference, reading.direction(spanOf(match)));
    const gap = /次|今度/.test(which)
      ? ((number - weekdayOf(reference) + 6) % 7) + 1
      : -(((weekdayOf(reference) - number + 6) % 7) + 1);
    return inferred(dayEdtf(addDays(reference, gap)), `「${which}」, ${FROM_DAY}`);
  },
};

/** 「9月12日告示、27日投開票」: after a day still to come, a later day alone is of the same month. */
function laterInSeries(day: number, named: string | null, reference: CivilDay | null): Found | null {
  const first = civilDay(named);
  if (!first || !reference || compareDays(first, reference) <= 0 || day <= first.day) return null;
  const date = { ...first, day };
  return isDay(date) ? inferred(dayEdtf(date), "in the month of the day named before") : null;
}

/** 28日 by itself: this month's or last month's, or the next one where the words look ahead. Not 3日間, 10日前後. */
export const dayAlone: DateParser = {
  name: "day-alone",
  pattern: new RegExp(
    `(?<![\\d.,第数年〇一二三四五六七八九十百ヵカか])(?<d>\\d{1,2}|[一二三四五六七八九十]{2,3}|十)日(?!間|本|目|連続|以内|以上|ほど|分|付け?の?け|後|前|ごろ?に|常|米|英|中|韓|ぶり)${WEEKDAY_BESIDE}`,
    "g",
  ),
  read(match, reading) {
    const day = numberOf(group(match, "d") ?? "");
    const named = reading.dayBefore(match.index);
    const found = resolveDayOfMonth(
      day,
      reading.reference,
      reading.direction(spanOf(match)),
      weekdayBeside(match),
    );
    const series = laterInSeries(day, named, reading.reference);
    if (series) return series;
    if (!reading.reference && named) {
      const base = civilDay(named);
      const date = base && { ...base, day };
      return date && isDay(date) ? inferred(dayEdtf(date), "in the month named before") : found;
    }
    return found;
  },
};

const SEASONS: Record<string, number> = { 春: 21, 夏: 22, 秋: 23, 冬: 24 };

/** 2024年, 令和6年, 昨年, 今年春, 来年前半, 年末. */
export const year: DateParser = {
  name: "year",
  pattern: new RegExp(
    `(?<![\\d第.,])(?:${YEAR}(?:(?<season>[春夏秋冬])|(?<half>前半|上半期|後半|下半期|上期|下期)|(?<edge>末|初め|初頭|明け|始め|半ば|中頃|中(?=に|の|、)))?|(?<alone>年末|年初|年明け|年内|年中))(?!度|間|代|齢|目|ぶり|以上|来|前(?!半)|連続|余|生|後半)`,
    "g",
  ),
  read(match, reading) {
    const alone = group(match, "alone");
    if (alone) {
      if (!reading.reference) return null;
      return inferred(
        yearEdtf(reading.reference.year + (alone === "年明け" ? 1 : 0)),
        `「${alone}」, ${FROM_DATE}`,
      );
    }
    const named = yearIn(match, reading);
    if (!named || named.year < 1500 || named.year > 2200) return null;
    const season = SEASONS[group(match, "season") ?? ""];
    const half = group(match, "half");
    const base = yearEdtf(named.year);
    const edtf = season
      ? `${base}-${season}`
      : half
        ? /前|上/.test(half)
          ? `${base}-01/${base}-06`
          : `${base}-07/${base}-12`
        : base;
    return named.said ? stated(edtf) : inferred(edtf, `the year is ${FROM_DATE}`);
  },
};

/** 今秋, 昨夏, 来春; 春に, 秋ごろ: without a year the one that the words point to. */
export const season: DateParser = {
  name: "season",
  pattern:
    /(?:(?<w>昨|今|来|再来)(?<s>[春夏秋冬])(?![日用])|(?<![一-龠々])(?<s2>[春夏秋冬])(?=に|ごろ|頃|まで|以降|にも))/g,
  read(match, reading) {
    const number = SEASONS[group(match, "s") ?? group(match, "s2") ?? ""];
    const { reference } = reading;
    if (!reference || number === undefined) return null;
    const word = group(match, "w");
    if (!word) return resolveSeason(number, reference, reading.direction(spanOf(match)));
    const step = word === "昨" ? -1 : word === "来" ? 1 : word === "再来" ? 2 : 0;
    return inferred(`${yearEdtf(reference.year + step)}-${number}`, `「${match[0]}」, ${FROM_DATE}`);
  },
};

/** 月内, 月末, 週内, 年度内, 年度末: the month, week or fiscal year that publication falls in. */
export const withinThis: DateParser = {
  name: "within-this",
  pattern:
    /(?<![\d〇一二三四五六七八九十今来先同翌毎前々年])(?<u>月|週|年度)(?<edge>内|末)(?=[にまのはも、。])/g,
  read(match, { reference }) {
    if (!reference) return null;
    const [unit, isEnd] = [group(match, "u"), group(match, "edge") === "末"];
    const reason = `「${match[0]}」, ${FROM_DATE}`;
    if (unit === "週")
      return isEnd
        ? null
        : inferred(`${dayEdtf(mondayOf(reference))}/${dayEdtf(addDays(mondayOf(reference), 6))}`, reason);
    if (unit === "月") {
      const month = inferred(monthEdtf(reference.year, reference.month), reason);
      return isEnd ? withThird(month, "末") : month;
    }
    const from = reference.month >= 4 ? reference.year : reference.year - 1;
    return inferred(
      isEnd ? monthEdtf(from + 1, 3) : `${monthEdtf(from, 4)}/${monthEdtf(from + 1, 3)}`,
      reason,
    );
  },
};

/** 1990年代, 2020年代半ば, 20年代, 昭和50年代. */
export const decade: DateParser = {
  name: "decade",
  pattern: new RegExp(
    `(?:(?<d>(?:1[5-9]|20)\\d)0|(?<era>${ERA})(?<e>\\d)0|(?<![\\d和成正治])(?<s>[1-9])0)年代(?!の(?:男|女|人))(?:前半|後半|半ば|末|初め|初頭|終わり)?`,
    "g",
  ),
  read(match) {
    const full = group(match, "d");
    if (full) return stated(`${full}X`);
    const era = group(match, "era");
    if (era) {
      const first = yearOf(era, `${group(match, "e")}0`);
      return first === null
        ? null
        : stated(`${yearEdtf(first)}/${yearEdtf(first + 9)}`, "ten years of an era");
    }
    const tens = Number(group(match, "s"));
    return inferred(`${tens <= 3 ? "20" : "19"}${tens}X`, "the century is the nearest one that fits");
  },
};
