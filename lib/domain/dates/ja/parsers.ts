import type { DateParser } from "../parser";
import { dayAfterThat, dayOfThatMonth, unitAfterThat } from "./anaphora";
import { fiscalYear, fiscalYearEnd, fullDay, monthAlone, monthDay, numeric, yearMonth } from "./absolute";
import { counted, halfYear, hours, stepFromDay } from "./counted";
import { eponymousDay, holiday } from "./holidays";
import { weekdayOfMonth, weekOfMonth } from "./ordinal";
import {
  bareDayRange,
  countedRange,
  dayRange,
  monthRange,
  monthWordRange,
  partRange,
  quarter,
  weekdayRange,
  yearRange,
} from "./ranges";
import {
  dayAlone,
  dayWord,
  decade,
  monthWord,
  season,
  weekday,
  weekWord,
  withinThis,
  year,
} from "./relative";

const NUMBER = "[\\d一二三四五六七八九十百]{1,4}";

/** Claimed so that nothing reads a date out of them: habits, lengths of time, numbered things, comparisons. */
const notDates: DateParser = {
  name: "not-dates",
  pattern: new RegExp(
    [
      "毎(?:日|週|月|年|朝|晩)(?:の?[月火水木金土日]曜日?)?",
      `第${NUMBER}(?:条|回|次|期|項|号|世代)`,
      "2\\+2",
      "\\d{1,4}年(?:間|以上|ぶり|余り?|近く|連続|目|生)(?!の?[前後])",
      "(?:戦後|開戦|創立|設立|創設|結成|締結|発足|就任|今後|過去|向こう|この|最長|最大|およそ|任期|懲役|禁錮|満|丸|約|計)\\d{1,3}[年日](?!度|代|\\d|[前後]|月)",
      // 「4月で29年となる」 counts years; no year is named
      "(?<=で|から)\\d{1,3}年(?=[とに]な|が(?:た[っち]|経|過ぎ)|を(?:経|迎え)|経[っち])",
      "\\d{1,2}年(?:で|計画|契約|ごと|おき|がかり)",
      `${NUMBER}(?:日間(?![前後])|週間(?![前後])|[かカヵヶケ箇]月間?(?![前後]))(?!ほど|以上|余り|近く|くらい|ぐらい|あまり)`,
      "(?:一日中|一日も|[1一]日(?:に|あたり|当たり|平均)?\\d{1,4}(?![\\d日]))",
      "前(?:年|月|週|日|年度)(?:同[月期日]|度)?比",
      "[A-Z]{1,6}-\\d{1,5}",
    ].join("|"),
    "g",
  ),
  read: () => null,
};

/** In order of strength: what an earlier one has claimed, a later one leaves alone. */
export const JAPANESE_PARSERS: readonly DateParser[] = [
  dayRange,
  monthWordRange,
  fullDay,
  eponymousDay,
  holiday,
  stepFromDay,
  countedRange,
  notDates,
  numeric,
  fiscalYear,
  fiscalYearEnd,
  quarter,
  weekdayOfMonth,
  weekOfMonth,
  partRange,
  monthRange,
  yearRange,
  yearMonth,
  decade,
  monthDay,
  monthWord,
  weekWord,
  halfYear,
  counted,
  hours,
  bareDayRange,
  dayWord,
  season,
  year,
  withinThis,
  monthAlone,
  dayOfThatMonth,
  dayAlone,
  weekdayRange,
  weekday,
  dayAfterThat,
  unitAfterThat,
];
