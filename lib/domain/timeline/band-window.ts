import { scaleUtc } from "d3-scale";
import { extentOf, type BandItem, type Window } from "./band";

const DAY_MS = 86_400_000;

/** How much one looks at; `all` is everything there is. */
export const SPANS = { all: null, "2y": 730 * DAY_MS, "6m": 182 * DAY_MS, "1m": 31 * DAY_MS } as const;
export type Span = keyof typeof SPANS;

/** Nearer than ten days a line of days says nothing more. */
export const NEAREST_MS = 10 * DAY_MS;

/** The middle of what a date can mean, in milliseconds; the end that is known where only one is. */
export function momentOf({ edtf }: Pick<BandItem, "edtf">): number {
  const extent = extentOf(edtf);
  return extent ? (extent.from + extent.to) / 2 : 0;
}

/** A window of that width around a moment, kept within the whole. */
export function windowAround(center: number, width: number, whole: Window): Window {
  const span = Math.min(width, whole[1] - whole[0]);
  const from = Math.min(Math.max(center - span / 2, whole[0]), whole[1] - span);
  return [from, from + span];
}

/** Moves a window by so many milliseconds, as far as there is anything. */
export const panned = ([from, to]: Window, by: number, whole: Window): Window =>
  windowAround((from + to) / 2 + by, to - from, whole);

/** Widens (factor above 1) or narrows a window so that the moment `at` stays where it is. */
export function zoomedAt([from, to]: Window, factor: number, at: number, whole: Window): Window {
  const span = Math.min(Math.max((to - from) * factor, NEAREST_MS), whole[1] - whole[0]);
  const part = (at - from) / (to - from);
  return windowAround(at + (0.5 - part) * span, span, whole);
}

/** More than this at once, and a day is no longer to be seen. */
const WIDEST_OPENING_MS = 6 * 365 * DAY_MS;
const WIDEST_WITH_TODAY_MS = 4 * 365 * DAY_MS;

const noonOf = (today: string) => new Date(`${today}T12:00:00.000Z`).getTime();

/**
 * What the picture opens with: everything; where that is too much, the busiest two years, together with today if it is not
 * far from them.
 */
export function openingWindow(items: readonly BandItem[], today: string, whole: Window): Window {
  if (whole[1] - whole[0] <= WIDEST_OPENING_MS) return whole;
  const [from, to] = windowAround(busiest(items, SPANS["2y"], today), SPANS["2y"], whole);
  const now = noonOf(today);
  const room = (to - from) / 12;
  const withToday: Window = [
    Math.max(whole[0], Math.min(from, now - room)),
    Math.min(whole[1], Math.max(to, now + room)),
  ];
  return withToday[1] - withToday[0] <= WIDEST_WITH_TODAY_MS ? withToday : [from, to];
}

/**
 * The middle of the window of that width which holds most; of equals, the one nearest to today. A window that shows
 * nothing would tell nobody anything.
 */
export function busiest(items: readonly BandItem[], width: number, today: string): number {
  const now = noonOf(today);
  const times = items.map(momentOf).sort((a, b) => a - b);
  let best = { count: 0, center: now };
  let end = 0;
  times.forEach((first, start) => {
    while (end < times.length && (times[end] ?? 0) <= first + width * 0.9) end += 1;
    const center = (first + (times[end - 1] ?? first)) / 2;
    const count = end - start;
    if (count > best.count || (count === best.count && Math.abs(center - now) < Math.abs(best.center - now)))
      best = { count, center };
  });
  return best.center;
}

/** Where a narrow screen starts: at today, or at what is nearest to it where nothing lies within `before` milliseconds of it. */
export function placeToStart(items: readonly BandItem[], today: string, before: number): number {
  const now = noonOf(today);
  const [nearest] = items.map(momentOf).sort((a, b) => Math.abs(a - now) - Math.abs(b - now));
  return nearest === undefined || Math.abs(nearest - now) < before ? now : nearest;
}

export interface Tick {
  x: number;
  label: string;
  /** A year begins here. */
  strong: boolean;
}

const TICK_PX = 92;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Years, quarters, months or days, as many as the width bears. */
export function ticksOf(window: Window, width: number): Tick[] {
  const scale = scaleUtc().domain(window).range([0, width]);
  return scale
    .ticks(Math.max(2, Math.floor(width / TICK_PX)))
    .filter((date) => date.getUTCHours() === 0)
    .map((date) => {
      const [month, day] = [date.getUTCMonth(), date.getUTCDate()];
      const strong = month === 0 && day === 1;
      const label = strong
        ? String(date.getUTCFullYear())
        : day === 1
          ? (MONTHS[month] ?? "")
          : `${day} ${MONTHS[month] ?? ""}`;
      return { x: scale(date), label, strong };
    });
}

const MONTH_YEAR = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });
const FULL_DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "January 2024 to December 2025"; with days where the window is short. */
export function windowInWords([from, to]: Window): string {
  const format = to - from < 100 * DAY_MS ? FULL_DAY : MONTH_YEAR;
  const [first, last] = [format.format(from), format.format(to)];
  return first === last ? first : `${first} to ${last}`;
}
