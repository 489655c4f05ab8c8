import { gapsOf, quantile } from "./rhythm";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Worst first. A failing feed brings nothing and says why; a quiet one may be fine; a paused one is so by choice. */
export const HEALTH_ORDER = ["failing", "quiet", "empty", "new", "fine", "paused"] as const;
export type HealthState = (typeof HEALTH_ORDER)[number];

export interface FeedHealth {
  state: HealthState;
  /** Since when it is so, where that is known. */
  since: Date | null;
  words: string;
}

export interface HealthInput {
  now: Date;
  /** In a row, up to now. */
  failures: number;
  lastItemAt: Date | null;
  /** Times at which new items came, newest first. */
  arrivals: Date[];
  /** Items in the last good answer; null when it never gave one. */
  lastItemCount: number | null;
  /** Null: not paused. */
  pausedReason: string | null;
}

/** One failure is a hiccup of the net, of which each feed has some a month; two in a row want a look. */
const FAILING_FROM = 2;
/** Below this, gaps are anecdotes. */
const ENOUGH_ARRIVALS = 5;
/** Silence is unusual beyond three times a long gap of this feed… */
const TIMES_LONG_GAP = 3;
const LONG_GAP = 0.9;
/** …but never within a day (nights, Sundays); and beyond two weeks where no rhythm is known. */
const QUIET_AT_LEAST = DAY;
const QUIET_UNKNOWN = 14 * DAY;

/** `5 days`, `1 hour`: the unit in which a person would say it. */
function span(milliseconds: number): string {
  const [size, unit] =
    milliseconds >= 2 * DAY ? [DAY, "day"] : milliseconds >= HOUR ? [HOUR, "hour"] : [60_000, "minute"];
  const count = Math.max(1, Math.round(milliseconds / size));
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** How long a silence has to be before it is odd, and the usual gap where there is one. */
function patience(arrivals: readonly Date[]): { limit: number; usual: number | null } {
  const gaps = gapsOf(arrivals);
  if (arrivals.length < ENOUGH_ARRIVALS || gaps.length === 0) return { limit: QUIET_UNKNOWN, usual: null };
  const long = quantile(gaps, LONG_GAP) ?? 0;
  return { limit: Math.max(TIMES_LONG_GAP * long, QUIET_AT_LEAST), usual: quantile(gaps, 0.5) };
}

/**
 * How a feed is, judged by its own rhythm: failing, quiet (answers, and nothing new for much longer than usual), empty
 * (answers with no items at all), new (never answered yet), fine, or paused.
 */
export function feedHealth(input: HealthInput): FeedHealth {
  const { now, failures, arrivals, lastItemCount, pausedReason } = input;
  const last = input.lastItemAt ?? arrivals[0] ?? null;
  if (pausedReason !== null)
    return {
      state: "paused",
      since: null,
      words: pausedReason === "" ? "Paused" : `Paused: ${pausedReason}`,
    };
  // A feed that has never answered is not one that hiccups.
  if (failures >= FAILING_FROM || (failures > 0 && lastItemCount === null)) {
    const words = last ? `; last item ${span(now.getTime() - last.getTime())} ago` : "";
    return {
      state: "failing",
      since: null,
      words: failures === 1 ? `The first try failed` : `Failed ${failures} times in a row${words}`,
    };
  }
  if (lastItemCount === null)
    return {
      state: "new",
      since: null,
      words: "Not asked yet",
    };
  if (lastItemCount === 0) return { state: "empty", since: last, words: "Answers, but holds no items" };
  if (last === null) return { state: "fine", since: null, words: "Answers; nothing new since it was added" };
  const silence = Math.max(0, now.getTime() - last.getTime());
  const { limit, usual } = patience(arrivals);
  const rhythm = usual === null ? "" : `; usual gap ${span(usual)}`;
  if (silence > limit)
    return { state: "quiet", since: last, words: `Answers, but ${span(silence)} without an item${rhythm}` };
  const hiccup = failures ? "; the last try failed" : "";
  return { state: "fine", since: null, words: `Last item ${span(silence)} ago${rhythm}${hiccup}` };
}
