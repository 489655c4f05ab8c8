import type { DateParser } from "../parser";
import { fiscalYear, fullDay, monthAlone, monthDay, numeric, yearMonth } from "./absolute";
import { bareDayRange, dayRange, monthRange, yearRange } from "./ranges";
import {
  counted,
  dayAfterThat,
  dayAlone,
  dayWord,
  decade,
  monthWord,
  weekday,
  weekWord,
  year,
} from "./relative";

/** Claimed so that nothing reads a date out of them: habits, lengths of time, numbered things. */
const notDates: DateParser = {
  name: "not-dates",
  pattern:
    /毎(?:日|週|月|年|朝|晩)(?:の?[月火水木金土日]曜日?)?|第[\d一二三四五六七八九十百]+(?:条|回|次|期|項|号|世代)|2\+2|\d+年(?:間|以上|ぶり|余り?|近く)|[\d一二三四五六七八九十]+(?:日間(?!前|後)|週間(?!前|後)|[かカヵヶケ箇]月間?(?!前|後))|一日中|[A-Z]+-\d+/g,
  read: () => null,
};

/** In order of strength: what an earlier one has claimed, a later one leaves alone. */
export const JAPANESE_PARSERS: readonly DateParser[] = [
  dayRange,
  fullDay,
  notDates,
  numeric,
  fiscalYear,
  monthRange,
  yearRange,
  yearMonth,
  decade,
  monthDay,
  monthWord,
  weekWord,
  counted,
  bareDayRange,
  dayWord,
  year,
  monthAlone,
  dayAlone,
  weekday,
  dayAfterThat,
];
