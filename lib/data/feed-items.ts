import type { Store } from "./store";
import { Prisma, type TakingState } from "./generated/client";
import { toJson } from "./articles";

export interface SeenItem {
  key: string;
  url: string | null;
  title: string | null;
  content: object;
  contentHash: string;
  /** When the feed says that it appeared. */
  published: Date | null;
}

/** An item that changes all the time is read again at most this often. */
const SETTLE_MS = 60 * 60 * 1000;

/**
 * Keeps what a feed shows now: new items wait to be taken in, known ones wait again when their text changed. Returns how many are new.
 * An item is known by its key within its feed, whatever order or how many workers.
 */
export async function keepItems(store: Store, feedId: string, items: readonly SeenItem[]): Promise<number> {
  if (items.length === 0) return 0;
  const known = new Map(
    (
      await store.db.feedItem.findMany({
        where: { feedId, key: { in: items.map(({ key }) => key) } },
        select: { id: true, key: true, contentHash: true, state: true, changedAt: true },
      })
    ).map((item) => [item.key, item]),
  );
  const fresh = items.filter(({ key }) => !known.has(key));
  const { count } = await store.db.feedItem.createMany({
    data: fresh.map(({ published, ...item }) => ({
      feedId,
      ...item,
      content: toJson(item.content),
      arrivedAt: published && published < store.now ? published : store.now,
    })),
    skipDuplicates: true,
  });
  for (const item of items) {
    const before = known.get(item.key);
    if (!before || before.contentHash === item.contentHash || before.state === "dropped") continue;
    if (before.state !== "waiting" && store.now.getTime() - before.changedAt.getTime() < SETTLE_MS) continue;
    await store.db.feedItem.update({
      where: { id: before.id },
      data: {
        url: item.url,
        title: item.title,
        content: toJson(item.content),
        contentHash: item.contentHash,
        state: "waiting",
        attempts: 0,
        problem: null,
        changedAt: store.now,
      },
    });
  }
  return count;
}

/** Locks a waiting item to the end of the transaction; null when someone else has taken it. */
export async function lockWaitingItem(store: Store, id: string) {
  const rows = await store.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "FeedItem" WHERE id = ${id} AND state = 'waiting' FOR UPDATE`;
  if (rows.length === 0) return null;
  return getItem(store, id);
}

export async function getItem(store: Store, id: string) {
  return store.db.feedItem.findUnique({ where: { id }, include: { feed: { include: { source: true } } } });
}

/** Counts a try. An item whose worker died again and again is given up when there were more than `most`. */
export async function countTry(store: Store, id: string, most: number): Promise<boolean> {
  const { count } = await store.db.feedItem.updateMany({
    where: { id, state: "waiting", attempts: { lt: most } },
    data: { attempts: { increment: 1 } },
  });
  if (count === 1) return true;
  await store.db.feedItem.updateMany({
    where: { id, state: "waiting" },
    data: { state: "failed", problem: `Given up after ${most} tries.` },
  });
  return false;
}

export async function uncountTry(store: Store, id: string): Promise<void> {
  await store.db.feedItem.updateMany({
    where: { id, attempts: { gt: 0 } },
    data: { attempts: { decrement: 1 } },
  });
}

export async function settleItem(
  store: Store,
  id: string,
  outcome: { state: TakingState; problem?: string | null; articleId?: string | null; own?: boolean },
): Promise<void> {
  const { state, problem = null, articleId, own } = outcome;
  // What it said is in its article now.
  const isDone = state === "taken" || state === "known";
  await store.db.feedItem.updateMany({
    where: { id },
    data: {
      state,
      problem,
      ...(articleId === undefined ? {} : { articleId }),
      ...(own === undefined ? {} : { own }),
      ...(isDone ? { content: {} } : {}),
    },
  });
}

/** Failed items wait again. */
export async function waitAgain(store: Store, ids: readonly string[]): Promise<number> {
  const { count } = await store.db.feedItem.updateMany({
    where: { id: { in: [...ids] }, state: "failed" },
    data: { state: "waiting", attempts: 0, problem: null },
  });
  return count;
}

export async function countFailedItems(store: Store): Promise<number> {
  return store.db.feedItem.count({ where: { state: "failed" } });
}

const inList = {
  feed: { select: { id: true, title: true, url: true, source: { select: { id: true, name: true } } } },
  article: { select: { id: true, title: true } },
} satisfies Prisma.FeedItemInclude;
export type FeedItemRow = Prisma.FeedItemGetPayload<{ include: typeof inList; omit: { content: true } }>;

export async function listItems(
  store: Store,
  where: { feedIds?: readonly string[]; state?: TakingState },
  take: number,
): Promise<FeedItemRow[]> {
  return store.db.feedItem.findMany({
    where: {
      ...(where.feedIds ? { feedId: { in: [...where.feedIds] } } : {}),
      ...(where.state ? { state: where.state } : {}),
    },
    include: inList,
    omit: { content: true },
    orderBy: { id: "desc" },
    take,
  });
}
