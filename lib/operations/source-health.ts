import {
  arrivalsByFeed,
  countsBySource,
  failedDays,
  itemsByDay,
  type SourceCounts,
  lastArrivals,
} from "../data/source-health";
import type { SourceWithFeeds } from "../data/sources";
import type { Store } from "../data/store";
import { feedHealth, HEALTH_ORDER, type FeedHealth, type HealthState } from "../domain/feeds/health";

const SPARK_DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;
const MOST_ARRIVALS = 50;

export interface SparkDay {
  /** `2024-07-29`, in UTC. */
  day: string;
  count: number;
  /** Asked, and never answered well. */
  failed: boolean;
}

export interface SourceHealth {
  /** Null when it has no feed: nothing can be said. */
  health: FeedHealth | null;
  counts: SourceCounts;
  spark: SparkDay[];
}

/** How each source is, with that of each of its feeds: the worst of them is the source's. */
export async function healthOfSources(store: Store, sources: readonly SourceWithFeeds[]) {
  const arrivals = await arrivalsByFeed(store, MOST_ARRIVALS);
  const last = await lastArrivals(store);
  const counts = await countsBySource(store);
  const since = new Date(store.now.getTime() - (SPARK_DAYS - 1) * DAY_MS);
  since.setUTCHours(0, 0, 0, 0);
  const items = new Map(
    (await itemsByDay(store, since)).map((row) => [`${row.sourceId} ${row.day}`, row.count]),
  );
  const failed = new Set((await failedDays(store, since)).map((row) => `${row.sourceId} ${row.day}`));
  const days = Array.from({ length: SPARK_DAYS }, (_, n) =>
    new Date(since.getTime() + n * DAY_MS).toISOString().slice(0, 10),
  );
  return sources.map(({ feeds: asked, ...source }) => {
    const feeds = asked.map((feed) => ({
      ...feed,
      awaited: isAwaited(store, feed),
      health: healthOf(store, feed, arrivals.get(feed.id) ?? [], last.get(feed.id) ?? null),
    }));
    return {
      ...source,
      feeds,
      health: worst(feeds.map(({ health }) => health)),
      counts: counts(source.id),
      spark: days.map((day) => ({
        day,
        count: items.get(`${source.id} ${day}`) ?? 0,
        failed: failed.has(`${source.id} ${day}`),
      })),
    };
  });
}

/** Its poll is due or under way: whoever looks will see it change. */
function isAwaited(store: Store, { pausedReason, polling }: SourceWithFeeds["feeds"][number]): boolean {
  if (pausedReason !== null) return false;
  return !polling || polling.nextAt <= store.now || (polling.leasedUntil ?? new Date(0)) > store.now;
}

/** How a feed is, in words; of a failing one with the last error and the next try. */
function healthOf(
  store: Store,
  feed: SourceWithFeeds["feeds"][number],
  arrivals: Date[],
  lastItemAt: Date | null,
): FeedHealth {
  const { polling, pausedReason } = feed;
  const health = feedHealth({
    now: store.now,
    failures: polling?.failures ?? 0,
    lastItemAt,
    arrivals,
    lastItemCount: polling?.itemCount ?? null,
    pausedReason,
  });
  if (health.state !== "failing" || !polling) return health;
  const next = polling.nextAt.toISOString().slice(11, 16);
  return {
    ...health,
    since: polling.failingSince,
    words: `${polling.message ?? polling.problem ?? "It does not answer."} ${polling.failures} ${polling.failures === 1 ? "failure" : "failures"} in a row, next try ${next} UTC`,
  };
}

/** How many sources are how, worst first; counts nothing else, because every screen of the inbox asks. */
export async function countHealth(
  store: Store,
  sources: readonly SourceWithFeeds[],
): Promise<Partial<Record<HealthState, number>>> {
  const arrivals = await arrivalsByFeed(store, MOST_ARRIVALS);
  const last = await lastArrivals(store);
  const counts: Partial<Record<HealthState, number>> = {};
  for (const { feeds } of sources) {
    const state = worst(
      feeds.map((feed) => healthOf(store, feed, arrivals.get(feed.id) ?? [], last.get(feed.id) ?? null)),
    )?.state;
    if (state) counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

function worst(all: readonly FeedHealth[]): FeedHealth | null {
  return all.toSorted((a, b) => HEALTH_ORDER.indexOf(a.state) - HEALTH_ORDER.indexOf(b.state))[0] ?? null;
}

export type SourceInList = Awaited<ReturnType<typeof healthOfSources>>[number];
