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

/**
 * One of several candidate days: the last up to publication or the first after it, whichever the words point to. With no cue the
 * nearer one: "on 30 July" in an article of 29 July is tomorrow, not last year. The other neighbour stays as the alternative.
 */
export function resolveAmong(
  candidates: readonly CivilDay[],
  reference: CivilDay,
  direction: Direction,
): Found | null {
  const past = candidates.filter((date) => compareDays(date, reference) <= 0).at(-1);
  const ahead = candidates.find((date) => compareDays(date, reference) >= 0);
  const nearer =
    past && ahead && compareDays(ahead, reference) < NEAR_MS && compareDays(reference, past) > NEAR_MS
      ? "future"
      : "past";
  const way = direction ?? nearer;
  const [chosen, other] = way === "future" ? [ahead ?? past, past] : [past ?? ahead, ahead];
  if (!chosen) return null;
  return inferred(
    dayEdtf(chosen),
    direction
      ? `the year comes from the publication date: ${WAY[way]}`
      : "the nearest such day to the publication date",
    other ? [dayEdtf(other)] : [],
  );
}

/**
 * A month and day without a year, by the same rule; the day of publication itself counts as now. A weekday beside it ("Friday,
 * 26 March") rules out the years in which that day was another one.
 */
export function resolveMonthDay(
  month: number,
  day: number,
  reference: CivilDay | null,
  direction: Direction,
  weekday: number | null = null,
): Found | null {
  if (day < 1 || day > 31 || month < 1 || month > 12 || day > daysInMonth(2024, month)) return null;
  if (!reference)
    return inferred(`XXXX-${pad(month)}-${pad(day)}`, "no year is named and the article has no date");
  const years = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((step) => ({ year: reference.year + step, month, day }))
    .filter(isDay);
  return resolveAmong(onWeekday(years, weekday), reference, direction);
}

/** The candidates that fall on the weekday; all of them where none does, since a slip of the pen is likelier than no date. */
function onWeekday(candidates: readonly CivilDay[], weekday: number | null): readonly CivilDay[] {
  if (weekday === null) return candidates;
  const fitting = candidates.filter((date) => weekdayOf(date) === weekday);
  return fitting.length > 0 ? fitting : candidates;
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

/**
 * A day of the month without a month ("28日", "the 21st"). A weekday beside it ("Friday the 26th") picks the nearest month that fits.
 */
export function resolveDayOfMonth(
  day: number,
  reference: CivilDay | null,
  direction: Direction,
  weekday: number | null = null,
): Found | null {
  if (day < 1 || day > 31) return null;
  if (!reference) return inferred(`XXXX-XX-${pad(day)}`, "no month is named and the article has no date");
  const reach = weekday === null ? 2 : 11;
  const months = Array.from({ length: 2 * reach + 1 }, (_, step) => {
    const index = reference.year * 12 + reference.month - 1 + step - reach;
    return { year: Math.floor(index / 12), month: (index % 12) + 1, day };
  }).filter(isDay);
  const candidates = onWeekday(months, weekday);
  const past = candidates.filter((date) => compareDays(date, reference) <= 0).at(-1);
  const ahead = candidates.find((date) => compareDays(date, reference) > 0);
  const same = past !== undefined && compareDays(past, reference) === 0;
  const aheadIsNearer =
    weekday !== null &&
    direction === null &&
    past !== undefined &&
    ahead !== undefined &&
    compareDays(ahead, reference) < compareDays(reference, past);
  const wanted = (direction === "future" && !same) || aheadIsNearer ? ahead : past;
  const chosen = wanted ?? past ?? ahead;
  const other = chosen === ahead ? past : ahead;
  if (!chosen) return null;
  return inferred(
    dayEdtf(chosen),
    weekday === null || weekdayOf(chosen) !== weekday
      ? "the month comes from the publication date"
      : "the nearest month in which that day is that weekday",
    other ? [dayEdtf(other)] : [],
  );
}

/** "24" → 2024, "98" → 1998: two digits are read within fifty years of now's century. */
export const fullYear = (digits: string): number => {
  const value = Number(digits);
  return digits.length > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
};

/** The first month of each season as EDTF numbers them, on the northern hemisphere. */
const SEASON_MONTHS: Record<number, number> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** A season without a year ("in the spring", 春に): the one that is on, else the last one, or the next if the words look ahead. */
export function resolveSeason(
  season: number,
  reference: CivilDay | null,
  direction: Direction,
): Found | null {
  const month = SEASON_MONTHS[season];
  if (!reference || month === undefined) return null;
  const begun = (reference.month - month + 12) % 12;
  const last = reference.month >= month ? reference.year : reference.year - 1;
  const isOn = begun < 3;
  const year = direction === "future" && !isOn ? last + 1 : last;
  return inferred(`${year}-${season}`, `the year comes from the publication date`, [
    `${year === last ? last + 1 : last}-${season}`,
  ]);
}
