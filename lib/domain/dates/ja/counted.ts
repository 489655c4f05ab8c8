import type { CivilDay } from "../calendar";
import { addDays, addMonths, civilDay, dayEdtf, monthEdtf, yearEdtf } from "../calendar";
import type { DateParser, Found } from "../parser";
import { group, inferred, stated } from "../parser";
import { NUMBER, numberOf } from "./numerals";
import { DAY_STEPS } from "./relative";

const FROM_DAY = "the day of publication";

/** How long: 3日, 2週間, 二か月, ひと月, 5年. A word like ほど or 以上 may stand after it. */
const LENGTH = `(?:(?<n>${NUMBER})(?<u>日間?|週間?|[かカヵヶケ箇]月間?|年間?)|(?<word>ひと月|ふた月|丸一年|丸一日))(?:ほど|以上|余り|あまり|余|近く|くらい|ぐらい|弱|強)?の?`;
const AGO = "前(?!後|半|回|日|年|月|週|線|進)";
const LATER = "後(?!半|方|継|任|退)|のち|あと";

const WORDS: Record<string, [count: number, unit: string]> = {
  ひと月: [1, "月"],
  ふた月: [2, "月"],
  丸一年: [1, "年"],
  丸一日: [1, "日"],
};

function lengthIn(match: RegExpExecArray): { count: number; unit: string } | null {
  const [count, unit] = WORDS[group(match, "word") ?? ""] ?? [
    numberOf(group(match, "n") ?? ""),
    (group(match, "u") ?? "").replace("間", "").slice(-1),
  ];
  return Number.isNaN(count) || count === undefined || !unit ? null : { count, unit };
}

export function move(from: CivilDay, count: number, unit: string): CivilDay {
  if (unit === "日") return addDays(from, count);
  if (unit === "週") return addDays(from, count * 7);
  return addMonths(from, count * (unit === "月" ? 1 : 12));
}

function steppedTo(from: CivilDay, count: number, unit: string, anchor: string): Found {
  const day = move(from, count, unit);
  if (unit === "年" && Math.abs(count) > 2)
    return inferred(yearEdtf(day.year), `whole years, counted from ${anchor}`);
  return inferred(dayEdtf(day), `counted from ${anchor}`);
}

/** 「1951年に署名され、9年後」: the year named in the same sentence, without a day. */
const YEAR_BEFORE = /(?<!\d)((?:1[5-9]|20)\d\d)年(?!度|\d{1,2}月\d{1,2}日)[^。\n]{1,40}$/;

/**
 * 3日前, 2週間ほど後, 二か月前, 5年以上前. Several years are a year, not a day. 「後」 counts from the day named before, if there is one;
 * 「前」 from publication.
 */
export const counted: DateParser = {
  name: "counted",
  pattern: new RegExp(
    `(?<![\\d第和成正治])(?:今から|これから)?${LENGTH}(?:(?<ago>${AGO})|(?<later>${LATER}|先(?!月|週|日)))`,
    "g",
  ),
  read(match, reading) {
    const length = lengthIn(match);
    if (!reading.reference || !length) return null;
    const { count, unit } = length;
    if (count >= 1000 && unit === "年") return stated(yearEdtf(count));
    const isAgo = group(match, "ago") !== undefined;
    const year = YEAR_BEFORE.exec(reading.text.slice(Math.max(0, match.index - 50), match.index))?.[1];
    if (year && unit === "年" && !isAgo && !match[0].includes("から"))
      return inferred(yearEdtf(Number(year) + count), "counted from the year named before");
    const named = isAgo || match[0].includes("から") ? null : civilDay(reading.dayBefore(match.index));
    return steppedTo(
      named ?? reading.reference,
      isAgo ? -count : count,
      unit,
      named ? "the day named before" : FROM_DAY,
    );
  },
};

const DAY_WORDS = Object.keys(DAY_STEPS).join("|");

/** 昨日の2日前, 今日から2週間後: counted from that day. */
export const stepFromDay: DateParser = {
  name: "step-from-day",
  pattern: new RegExp(
    `(?<from>${DAY_WORDS})(?:から|の|より)?${LENGTH}(?:(?<ago>${AGO})|(?<later>${LATER}))`,
    "g",
  ),
  read(match, { reference }) {
    const length = lengthIn(match);
    if (!reference || !length) return null;
    const from = addDays(reference, DAY_STEPS[group(match, "from") ?? ""] ?? 0);
    const sign = group(match, "ago") !== undefined ? -1 : 1;
    return steppedTo(from, sign * length.count, length.unit, `「${group(match, "from")}」`);
  },
};

/** 半年前, 半年後, 1年半前: to the month. */
export const halfYear: DateParser = {
  name: "half-year",
  pattern: new RegExp(
    `(?:(?<y>${NUMBER})年)?半年?(?:ほど|以上|近く|余り)?(?:(?<ago>${AGO})|(?<later>後(?!半)))`,
    "g",
  ),
  read(match, { reference }) {
    const years = group(match, "y") ? numberOf(group(match, "y") ?? "") : 0;
    if (!reference || Number.isNaN(years) || (years === 0 && !match[0].startsWith("半年"))) return null;
    const months = years * 12 + 6;
    const month = addMonths({ ...reference, day: 1 }, group(match, "ago") === undefined ? months : -months);
    return inferred(monthEdtf(month.year, month.month), `counted from ${FROM_DAY}`);
  },
};

/** 2時間前, 今日から3分後: on the day of publication. */
export const hours: DateParser = {
  name: "hours",
  pattern: new RegExp(
    `(?<![\\d午前後])(?:${NUMBER}|数|半)(?:時間半?|分間?|秒)(?:ほど|以上|近く|くらい)?(?:${AGO}|後(?!半|に?続))`,
    "g",
  ),
  read: (match, { reference, dayBefore }) => {
    const named = match[0].endsWith("後") ? civilDay(dayBefore(match.index)) : null;
    const day = named ?? reference;
    return day && inferred(dayEdtf(day), `some hours from ${named ? "the day named before" : FROM_DAY}`);
  },
};
