import type { DateParser } from "../parser";
import { bareNumeric, dayMonth, isoDay, monthDay, monthYear, numericDay, yearMonthDay } from "./absolute";
import { holiday } from "./holidays";
import { notDates } from "./not-dates";
import { bareMonth, partOfMonth, quarterOrHalf, relativeMonth } from "./partial";
import { dayRange, monthDayRange, monthRange, yearRange } from "./ranges";
import {
  counted,
  dayAfterThat,
  dayOfRelativeMonth,
  dayWord,
  weekday,
  weekdayOfWeek,
  weekOrMonth,
} from "./relative";
import { bareYear, decade, fiscalYear, relativeYear, season } from "./years";

/** In order of strength: what an earlier one has claimed, a later one leaves alone. */
export const ENGLISH_PARSERS: readonly DateParser[] = [
  isoDay,
  numericDay,
  notDates,
  holiday,
  dayRange,
  monthDayRange,
  yearMonthDay,
  dayMonth,
  monthDay,
  partOfMonth,
  monthRange,
  monthYear,
  relativeMonth,
  quarterOrHalf,
  fiscalYear,
  season,
  decade,
  yearRange,
  dayOfRelativeMonth,
  weekdayOfWeek,
  dayWord,
  counted,
  weekday,
  dayAfterThat,
  weekOrMonth,
  relativeYear,
  bareNumeric,
  bareMonth,
  bareYear,
];
