import type { Store } from "./store";

/** What is counted about sources for their health, for all of them in a few statements. */

/** A rhythm is read from the last months; older items would only make the question slow. */
const REMEMBERED_DAYS = 90;

/** When new items came, newest first, at most `most` a feed. */
export async function arrivalsByFeed(store: Store, most: number): Promise<Map<string, Date[]>> {
  const rows = await store.db.$queryRaw<{ feedId: string; at: Date }[]>`
    SELECT "feedId", at FROM (
      SELECT "feedId", at, row_number() OVER (PARTITION BY "feedId" ORDER BY at DESC) AS nth FROM (
        SELECT DISTINCT "feedId", date_trunc('minute', "arrivedAt") AS at FROM "FeedItem"
        WHERE "arrivedAt" > ${new Date(store.now.getTime() - REMEMBERED_DAYS * 24 * 3600 * 1000)}) AS minutes) AS numbered
    WHERE nth <= ${most} ORDER BY "feedId", at DESC`;
  const byFeed = new Map<string, Date[]>();
  for (const { feedId, at } of rows) byFeed.set(feedId, [...(byFeed.get(feedId) ?? []), at]);
  return byFeed;
}

/** When the last item of each feed came, however long ago. */
export async function lastArrivals(store: Store): Promise<Map<string, Date>> {
  const rows = await store.db.$queryRaw<{ feedId: string; at: Date }[]>`
    SELECT "feedId", max("arrivedAt") AS at FROM "FeedItem" GROUP BY "feedId"`;
  return new Map(rows.map(({ feedId, at }) => [feedId, at]));
}

export interface DayCount {
  sourceId: string;
  /** `2024-07-29`, in UTC. */
  day: string;
  count: number;
}

/** New items a day by source since a moment. */
export async function itemsByDay(store: Store, since: Date): Promise<DayCount[]> {
  const rows = await store.db.$queryRaw<{ sourceId: string; day: string; count: bigint }[]>`
    SELECT f."sourceId", to_char(i."arrivedAt", 'YYYY-MM-DD') AS day, count(*)
    FROM "FeedItem" i JOIN "Feed" f ON f.id = i."feedId" WHERE i."arrivedAt" >= ${since} GROUP BY 1, 2`;
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Days on which a source was asked and never answered well. */
export async function failedDays(store: Store, since: Date): Promise<Omit<DayCount, "count">[]> {
  return store.db.$queryRaw<{ sourceId: string; day: string }[]>`
    SELECT f."sourceId", to_char(p.at, 'YYYY-MM-DD') AS day FROM "Poll" p JOIN "Feed" f ON f.id = p."feedId"
    WHERE p.at >= ${since} GROUP BY 1, 2
    HAVING count(*) FILTER (WHERE p.outcome IN ('ok', 'not-modified')) = 0`;
}

export interface SourceCounts {
  articles: number;
  undated: number;
  unsigned: number;
  /** Items of the last 24 hours. */
  lastDay: number;
  lastItemAt: Date | null;
}

const NOTHING: SourceCounts = { articles: 0, undated: 0, unsigned: 0, lastDay: 0, lastItemAt: null };

export async function countsBySource(store: Store): Promise<(sourceId: string) => SourceCounts> {
  const articles = await store.db.$queryRaw<
    { sourceId: string; articles: bigint; undated: bigint; unsigned: bigint }[]
  >`
    SELECT "sourceId", count(*) AS articles, count(*) FILTER (WHERE published IS NULL) AS undated,
           count(*) FILTER (WHERE cardinality(bylines) = 0) AS unsigned
    FROM "Article" WHERE "sourceId" IS NOT NULL GROUP BY 1`;
  const dayAgo = new Date(store.now.getTime() - 24 * 3600 * 1000);
  const items = await store.db.$queryRaw<{ sourceId: string; lastDay: bigint; lastItemAt: Date | null }[]>`
    SELECT f."sourceId", count(*) FILTER (WHERE i."arrivedAt" >= ${dayAgo}) AS "lastDay", max(i."arrivedAt") AS "lastItemAt"
    FROM "FeedItem" i JOIN "Feed" f ON f.id = i."feedId" GROUP BY 1`;
  const counts = new Map<string, SourceCounts>();
  for (const { sourceId, ...row } of articles)
    counts.set(sourceId, {
      ...NOTHING,
      articles: Number(row.articles),
      undated: Number(row.undated),
      unsigned: Number(row.unsigned),
    });
  for (const { sourceId, lastDay, lastItemAt } of items)
    counts.set(sourceId, { ...(counts.get(sourceId) ?? NOTHING), lastDay: Number(lastDay), lastItemAt });
  return (sourceId) => counts.get(sourceId) ?? NOTHING;
}
