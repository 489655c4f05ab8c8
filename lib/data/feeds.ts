import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { expectOne } from "./versions";
import { conflict, notFound } from "../errors";
import { grants } from "../policy";

const withPolling = {
  polling: true,
  source: { select: { id: true, name: true } },
} satisfies Prisma.FeedInclude;
export type FeedRow = Prisma.FeedGetPayload<{ include: typeof withPolling }>;

export async function getFeed(store: Store, id: string): Promise<FeedRow> {
  const feed = grants(store.actor, "article:read")
    ? await store.db.feed.findUnique({ where: { id }, include: withPolling })
    : null;
  if (!feed) throw notFound("feed");
  return feed;
}

/** Which of these addresses are polled already, and for whom. */
export async function feedsAt(store: Store, urls: readonly string[]) {
  return store.db.feed.findMany({
    where: { url: { in: [...urls] } },
    select: { id: true, url: true, source: { select: { id: true, name: true } } },
  });
}

export async function addFeed(
  store: Store,
  sourceId: string,
  feed: { url: string; title: string | null; pausedReason?: string | null },
): Promise<string> {
  const [known] = await feedsAt(store, [feed.url]);
  if (known) throw conflict(`${feed.url} is polled already, for ${known.source.name}.`);
  const { id } = await store.db.feed.create({
    data: { sourceId, url: feed.url, title: feed.title, pausedReason: feed.pausedReason ?? null },
  });
  return id;
}

export async function changeFeed(
  store: Store,
  id: string,
  version: number,
  data: Prisma.FeedUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await store.db.feed.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  expectOne(count, "feed");
}

/** What a poll found out about the feed itself. A person who has the feed open then gets a conflict, never a silent loss. */
export async function changeFeedByPolling(
  store: Store,
  id: string,
  data: Prisma.FeedUncheckedUpdateManyInput,
): Promise<void> {
  await store.db.feed.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

export async function removeFeed(store: Store, id: string, version: number): Promise<void> {
  const { count } = await store.db.feed.deleteMany({ where: { id, version } });
  expectOne(count, "feed");
}

/** Asks for a poll at once; a feed that is being polled is polled again when that is done. */
export async function pollSoon(store: Store, ids: readonly string[]): Promise<void> {
  await store.db.feedPolling.createMany({
    data: ids.map((feedId) => ({ feedId, nextAt: store.now, nextReason: "asked for" })),
    skipDuplicates: true,
  });
  await store.db.feedPolling.updateMany({
    where: { feedId: { in: [...ids] } },
    data: { nextAt: store.now, nextReason: "asked for" },
  });
}

/** Forgets what an earlier address said about itself, and polls at once. */
export async function startPollingAnew(store: Store, feedId: string): Promise<void> {
  await store.db.feedPolling.updateMany({
    where: { feedId },
    data: {
      etag: null,
      lastModified: null,
      movedTo: null,
      movedSeen: 0,
      nextAt: store.now,
      format: null,
      title: null,
      itemCount: null,
      failures: 0,
      failingSince: null,
      problem: null,
      message: null,
      // An answer of the old address that is still on its way is not the new one's.
      leaseId: null,
      leasedUntil: null,
    },
  });
}

/** Feeds whose time has come and whom nobody polls now. */
export async function dueFeeds(store: Store, take: number): Promise<string[]> {
  const rows = await store.db.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM "Feed" f LEFT JOIN "FeedPolling" p ON p."feedId" = f.id
    WHERE f."pausedReason" IS NULL
      AND (p."nextAt" IS NULL OR p."nextAt" <= ${store.now})
      AND (p."leasedUntil" IS NULL OR p."leasedUntil" < ${store.now})
    ORDER BY p."nextAt" NULLS FIRST LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

export interface Lease {
  feedId: string;
  leaseId: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
}

/**
 * Takes a feed for polling, for a time: null when it is not there, paused, not due, or polled by someone else. One statement decides, so
 * two workers never both get it.
 */
export async function leaseFeed(
  store: Store,
  feedId: string,
  leaseId: string,
  until: Date,
): Promise<Lease | null> {
  const feed = await store.db.feed.findFirst({ where: { id: feedId, pausedReason: null } });
  if (!feed) return null;
  await store.db.feedPolling.createMany({ data: [{ feedId, nextAt: store.now }], skipDuplicates: true });
  const { count } = await store.db.feedPolling.updateMany({
    where: {
      feedId,
      nextAt: { lte: store.now },
      OR: [{ leasedUntil: null }, { leasedUntil: { lt: store.now } }],
    },
    data: { leaseId, leasedUntil: until },
  });
  if (count === 0) return null;
  const polling = await store.db.feedPolling.findUniqueOrThrow({ where: { feedId } });
  return { feedId, leaseId, url: feed.url, etag: polling.etag, lastModified: polling.lastModified };
}

/** The feed under this lease, locked to the end of the transaction; null when the lease was lost or the feed has gone. */
export async function leasedFeed(store: Store, feedId: string, leaseId: string): Promise<FeedRow | null> {
  const held = await store.db.$queryRaw<{ feedId: string }[]>`
    SELECT "feedId" FROM "FeedPolling" WHERE "feedId" = ${feedId} AND "leaseId" = ${leaseId} FOR UPDATE`;
  if (held.length === 0) return null;
  return store.db.feed.findUnique({ where: { id: feedId }, include: withPolling });
}

export async function savePolling(
  store: Store,
  feedId: string,
  data: Prisma.FeedPollingUncheckedUpdateInput,
): Promise<void> {
  await store.db.feedPolling.update({
    where: { feedId },
    data: { ...data, leaseId: null, leasedUntil: null },
  });
}

/** After all workers have gone: what they held is free. */
export async function freeLeases(store: Store): Promise<void> {
  await store.db.feedPolling.updateMany({
    where: { leaseId: { not: null } },
    data: { leaseId: null, leasedUntil: null },
  });
}

export async function recordPoll(
  store: Store,
  poll: {
    feedId: string;
    outcome: string;
    message: string | null;
    items: number;
    fresh: number;
    milliseconds: number;
  },
): Promise<void> {
  await store.db.poll.create({ data: poll });
}

export async function forgetPolls(store: Store, before: Date): Promise<number> {
  const { count } = await store.db.poll.deleteMany({ where: { at: { lt: before } } });
  return count;
}

/** When new items of a feed came, newest first. */
export async function arrivals(store: Store, feedId: string, take: number): Promise<Date[]> {
  const rows = await store.db.$queryRaw<{ at: Date }[]>`
    SELECT DISTINCT date_trunc('minute', "arrivedAt") AS at FROM "FeedItem"
    WHERE "feedId" = ${feedId} ORDER BY at DESC LIMIT ${take}`;
  return rows.map(({ at }) => at);
}

/** Names for what jobs are about: by the id of a feed or of an item. */
export async function feedNames(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const some = [...new Set(ids)];
  const feeds = await store.db.feed.findMany({
    where: { id: { in: some } },
    select: { id: true, source: { select: { name: true } } },
  });
  const items = await store.db.feedItem.findMany({
    where: { id: { in: some } },
    select: { id: true, title: true, url: true },
  });
  const importItems = await store.db.importItem.findMany({
    where: { id: { in: some } },
    select: { id: true, name: true },
  });
  return new Map([
    ...feeds.map(({ id, source }) => [id, source.name] as const),
    ...items.map(({ id, title, url }) => [id, title ?? url ?? ""] as const),
    ...importItems.map(({ id, name }) => [id, name] as const),
  ]);
}
