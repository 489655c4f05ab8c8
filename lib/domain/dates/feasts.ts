import type { CivilDay } from "./calendar";
import { addDays, daysInMonth, weekdayOf } from "./calendar";

/** The day on which a feast falls in a year. */
export type Feast = (year: number) => CivilDay;

/** A feast that keeps its day, like 25 December. */
export const fixed =
  (month: number, day: number): Feast =>
  (year) => ({ year, month, day });

/** The nth weekday of a month (1 is Monday); -1 is the last one. Null where the month has no fifth. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): CivilDay | null {
  const length = daysInMonth(year, month);
  if (nth < 0) {
    const back = (weekdayOf({ year, month, day: length }) - weekday + 7) % 7;
    return { year, month, day: length - back };
  }
  const first = 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7);
  const day = first + 7 * (nth - 1);
  return day <= length ? { year, month, day } : null;
}

/** A feast on the nth weekday of a month, like the third Monday of January. */
export const floating =
  (month: number, weekday: number, nth: number): Feast =>
  (year) =>
    nthWeekday(year, month, weekday, nth) ?? { year, month, day: 1 };

/** Western Easter, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8). */
export const easter: Feast = (year) => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const index = moon + sunday - 7 * shift + 114;
  return { year, month: Math.floor(index / 31), day: (index % 31) + 1 };
};

/** A feast counted from Easter, like Good Friday (-2). */
export const fromEaster =
  (days: number): Feast =>
  (year) =>
    addDays(easter(year), days);

/** The day itself in the years around a year, in order. */
export const yearsOf = (feast: Feast, year: number): CivilDay[] =>
  [-2, -1, 0, 1, 2].map((step) => feast(year + step));
