import type { DateParser } from "../parser";
import { bareNumeric, dayMonth, isoDay, monthDay, monthYear, numericDay, yearMonthDay } from "./absolute";
import { countedFromThat, dayAfterThat, unitAfterThat } from "./anaphora";
import { eponymousDay, holiday } from "./holidays";
import { notDates } from "./not-dates";
import { edgeOfMonth, monthOfYear, weekdayOfMonth, weekOfMonth } from "./ordinal";
import { bareMonth, partOfMonth, quarterOrHalf, relativeMonth } from "./partial";
import { dayRange, monthDayRange, monthRange, yearRange } from "./ranges";
import {
  bareWeekend,
  counted,
  dayOfMonthAlone,
  dayOfRelativeMonth,
  dayWord,
  hours,
  weekOrMonth,
} from "./relative";
import { weekday, weekdayCounted, weekdayOfWeek, weekdayRange } from "./weekdays";
import { bareYear, decade, fiscalYear, relativeFiscalYear, relativeYear, season, yearInWords } from "./years";

/** In order of strength: what an earlier one has claimed, a later one leaves alone. */
export const ENGLISH_PARSERS: readonly DateParser[] = [
  isoDay,
  numericDay,
  eponymousDay,
  notDates,
  holiday,
  dayRange,
  monthDayRange,
  yearMonthDay,
  dayMonth,
  monthDay,
  weekdayOfMonth,
  weekOfMonth,
  monthOfYear,
  edgeOfMonth,
  partOfMonth,
  monthRange,
  monthYear,
  relativeMonth,
  fiscalYear,
  quarterOrHalf,
  relativeFiscalYear,
  season,
  decade,
  yearRange,
  dayOfRelativeMonth,
  weekdayRange,
  weekdayOfWeek,
  weekdayCounted,
  dayWord,
  counted,
  hours,
  weekday,
  dayAfterThat,
  weekOrMonth,
  bareWeekend,
  relativeYear,
  bareNumeric,
  bareMonth,
  bareYear,
  yearInWords,
  countedFromThat,
  unitAfterThat,
  dayOfMonthAlone,
];
