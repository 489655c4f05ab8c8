import type { CivilDay } from "./calendar";
import { addDays, compareDays, dayEdtf, daysInMonth, isDay, monthEdtf, weekdayOf } from "./calendar";
import type { Direction, Found } from "./parser";
import { inferred } from "./parser";

const pad = (value: number) => String(value).padStart(2, "0");

const WAY: Record<"past" | "future", string> = {
  past: "reports look back",
  future: "the words around it look ahead",
};

/**
 * A month without a year. Reports look back: the nearest such month up to the publication month, unless the words
 * around it look ahead. The other neighbour stays as the alternative.
 */
export function resolveMonth(month: number, reference: CivilDay | null, direction: Direction): Found {
  if (!reference) return inferred(`XXXX-${pad(month)}`, "no year is named and the article has no date");
  if (month === reference.month)
    return inferred(monthEdtf(reference.year, month), "the month of publication", [
      monthEdtf(reference.year + (direction === "future" ? 1 : -1), month),
    ]);
  const last = month < reference.month ? reference.year : reference.year - 1;
  // With no cue, a month that comes soon is nearer than the same month of last year.
  const monthsAhead = (month - reference.month + 12) % 12;
  const way = direction ?? (monthsAhead <= SOON_MONTHS ? "future" : "past");
  const year = way === "future" ? last + 1 : last;
  return inferred(
    monthEdtf(year, month),
    `the year comes from the publication date: ${direction ? WAY[way] : "the nearest such month"}`,
    [monthEdtf(way === "future" ? last : last + 1, month)],
  );
}

/** How many months ahead count as soon. */
const SOON_MONTHS = 2;

/** A month and day without a year, by the same rule; the day of publication itself counts as now. */
export function resolveMonthDay(
  month: number,
  day: number,
  reference: CivilDay | null,
  direction: Direction,
): Found | null {
  if (day < 1 || day > 31 || month < 1 || month > 12 || day > daysInMonth(2024, month)) return null;
  if (!reference)
    return inferred(`XXXX-${pad(month)}-${pad(day)}`, "no year is named and the article has no date");
  const years = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((step) => ({ year: reference.year + step, month, day }))
    .filter(isDay);
  const past = years.filter((date) => compareDays(date, reference) <= 0).at(-1);
  const ahead = years.find((date) => compareDays(date, reference) >= 0);
  // With no cue, the nearer one: "on 30 July" in an article of 29 July is tomorrow, not last year.
  const nearer =
    past && ahead && compareDays(ahead, reference) < NEAR_MS && compareDays(reference, past) > NEAR_MS
      ? "future"
      : "past";
  const way = direction ?? nearer;
  const chosen = way === "future" ? ahead : past;
  const other = way === "future" ? past : ahead;
  if (!chosen) return null;
  return inferred(
    dayEdtf(chosen),
    direction
      ? `the year comes from the publication date: ${WAY[way]}`
      : "the nearest such day to the publication date",
    other ? [dayEdtf(other)] : [],
  );
}

/** Two months, in milliseconds: how near an announced day must be to win over last year's. */
const NEAR_MS = 60 * 86_400_000;

/** A weekday by itself: the day of publication if it is that weekday, else the last one, or the next if the words look ahead. */
export function resolveWeekday(
  weekday: number,
  reference: CivilDay | null,
  direction: Direction,
): Found | null {
  if (!reference) return null;
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const last = addDays(reference, -back);
  if (back === 0)
    return inferred(dayEdtf(reference), "read from the day of publication", [
      dayEdtf(addDays(reference, direction === "future" ? 7 : -7)),
    ]);
  const next = addDays(last, 7);
  const way = direction ?? "past";
  return inferred(
    dayEdtf(way === "future" ? next : last),
    way === "future"
      ? "the next one after the day of publication"
      : "the last one before the day of publication",
    [dayEdtf(way === "future" ? last : next)],
  );
}

/** A day of the month without a month ("28日", "the 21st"). */
export function resolveDayOfMonth(
  day: number,
  reference: CivilDay | null,
  direction: Direction,
): Found | null {
  if (day < 1 || day > 31) return null;
  if (!reference) return inferred(`XXXX-XX-${pad(day)}`, "no month is named and the article has no date");
  const months = [-2, -1, 0, 1, 2]
    .map((step) => {
      const index = reference.year * 12 + reference.month - 1 + step;
      return { year: Math.floor(index / 12), month: (index % 12) + 1, day };
    })
    .filter(isDay);
  const past = months.filter((date) => compareDays(date, reference) <= 0).at(-1);
  const ahead = months.find((date) => compareDays(date, reference) > 0);
  const same = day === reference.day;
  const chosen = direction === "future" && !same ? ahead : past;
  const other = chosen === ahead ? past : ahead;
  if (!chosen) return null;
  return inferred(
    dayEdtf(chosen),
    "the month comes from the publication date",
    other ? [dayEdtf(other)] : [],
  );
}

/** "24" → 2024, "98" → 1998: two digits are read within fifty years of now's century. */
export const fullYear = (digits: string): number => {
  const value = Number(digits);
  return digits.length > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
};
