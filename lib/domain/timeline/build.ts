import type { DevelopmentState } from "../developments/states";

/** The smallest shape of a line of the timeline. */
export interface TimelineItem {
  id: string;
  edtf: string | null;
  earliest: Date | null;
  latest: Date | null;
  state: DevelopmentState;
}

export interface TimelineMonth<T> {
  /** Null for what names only its year, or spans several months. */
  month: number | null;
  items: T[];
}

export interface Timeline<T> {
  /** Planned, and still to come. */
  ahead: T[];
  /** Planned, its day has passed, and no report says what became of it. */
  due: T[];
  /** What is on record, by year and month. */
  years: { year: number; months: TimelineMonth<T>[] }[];
  /** What has no date at all. */
  undated: T[];
}

const DAY_MS = 86_400_000;

/** Where a line is sorted in: its first instant; what is known only by its end ("by 29 July") goes where it ends. */
const placeOf = (item: TimelineItem) => (isOpen(item.earliest) ? item.latest : item.earliest);

/** Open ends come as null or as the far past and future of EDTF bounds. */
const isOpen = (date: Date | null) =>
  date === null || date.getUTCFullYear() <= 1 || date.getUTCFullYear() >= 9999;

/** "From 2025" has no end that could pass. */
const isOpenEnded = (edtf: string | null) => edtf?.endsWith("/..") ?? false;

function compare(a: TimelineItem, b: TimelineItem): number {
  const [x, y] = [placeOf(a), placeOf(b)];
  if (!x || !y) return (x ? -1 : 0) + (y ? 1 : 0) || a.id.localeCompare(b.id);
  const ends = (a.latest?.getTime() ?? 0) - (b.latest?.getTime() ?? 0);
  return x.getTime() - y.getTime() || ends || a.id.localeCompare(b.id);
}

function monthOf(item: TimelineItem): number | null {
  const place = placeOf(item);
  const day = /^(?:\.\.\/)?\d{4}-(\d{2})/.exec(item.edtf ?? "");
  return place && day && Number(day[1]) <= 12 ? place.getUTCMonth() + 1 : null;
}

interface Promised {
  edtf: string | null;
  latest: Date | null;
  state: string;
}

const hasPassed = ({ edtf, latest }: Promised, now: number) =>
  latest !== null && latest.getTime() < now && !isOpenEnded(edtf);

const startOf = (today: string) => new Date(`${today}T00:00:00.000Z`).getTime();

/** Planned, its time has passed (`today` is `YYYY-MM-DD`), and nothing says what became of it. */
export const isDue = (item: Promised, today: string): boolean =>
  item.state === "planned" && hasPassed(item, startOf(today));

/**
 * Orders developments for reading: what is promised apart from what happened, promises whose time has passed apart again, the record by year and
 * month in the order asked for, undated last. `today` is `YYYY-MM-DD`. Pure: the same input gives the same order, ties fall to the id.
 */
export function buildTimeline<T extends TimelineItem>(
  developments: readonly T[],
  { order, today }: { order: "newest" | "oldest"; today: string },
): Timeline<T> {
  const now = startOf(today);
  const sorted = developments.toSorted(compare);
  const isPast = (item: T) => hasPassed(item, now);
  // What slipped to a day to come is a promise again.
  const isPromise = (item: T) =>
    item.state === "planned" || (item.state === "slipped" && item.latest !== null && !isPast(item));
  const promised = sorted.filter(isPromise);
  const record = sorted.filter((item) => !isPromise(item));
  const dated = record.filter((item) => placeOf(item) !== null);
  if (order === "newest") dated.reverse();

  const years: Timeline<T>["years"] = [];
  for (const item of dated) {
    const year = placeOf(item)?.getUTCFullYear() ?? 0;
    const month = monthOf(item);
    let home = years.at(-1);
    if (home?.year !== year) years.push((home = { year, months: [] }));
    let shelf = home.months.find((one) => one.month === month);
    if (!shelf) home.months.push((shelf = { month, items: [] }));
    shelf.items.push(item);
  }
  // Within a year, what names no month comes after the months, whichever way the reader goes.
  for (const { months } of years) months.sort((a, b) => Number(a.month === null) - Number(b.month === null));
  return {
    ahead: promised.filter((item) => !isPast(item)),
    due: promised.filter(isPast),
    years,
    undated: record.filter((item) => placeOf(item) === null),
  };
}

/** Whole days from `today` (`YYYY-MM-DD`) to an instant; negative when it has passed. */
export const daysUntil = (date: Date, today: string) =>
  Math.ceil((date.getTime() - new Date(`${today}T00:00:00.000Z`).getTime()) / DAY_MS);
