import { z } from "zod";
import {
  arrivals,
  changeFeedByPolling,
  dueFeeds,
  feedsAt,
  leasedFeed,
  leaseFeed,
  recordPoll,
  savePolling,
  type FeedRow,
} from "../data/feeds";
import { keepItems } from "../data/feed-items";
import type { Store } from "../data/store";
import { nextPoll } from "../domain/feeds/interval";
import { plainText } from "../domain/feeds/plain";
import type { Redirect } from "../sources/outcome";
import { askFeed, leased, type Answer } from "./asking-feeds";
import { id } from "./fields";
import { read, write } from "./operation";

/** Longer than any poll takes: 20 s for a request, up to a minute for the host's turn before it, and the same for a redirect or two. */
export const LEASE_MS = 300_000;
/** A feed has moved when this many polls in a row were sent on for good to the same place. */
const SEEN_TO_MOVE = 3;
/** Arrivals that the rhythm of a feed is read from. */
const MOST_ARRIVALS = 50;
/** As `pollSoon` writes it. */
const ASKED_FOR = "asked for";

/** Feeds whose time has come. */
export const due = read({
  name: "polling.due",
  allow: "task:run",
  input: z.object({ take: z.coerce.number().int().min(1).max(1000).default(200) }),
  run: (store, { take }) => dueFeeds(store, take),
});

/** Takes a feed for polling; null when it is not due, paused, gone, or polled by another. */
export const lease = write({
  name: "polling.lease",
  allow: "task:run",
  input: z.object({ feedId: id, leaseId: id, forMs: z.number().int().min(1).default(LEASE_MS) }),
  bookkeeping: true,
  run: (store, { feedId, leaseId, forMs }) =>
    leaseFeed(store, feedId, leaseId, new Date(store.now.getTime() + forMs)),
});

/**
 * Asks a leased feed and keeps what it shows: its new items, and when to ask again, in one transaction. A worker that dies before leaves nothing;
 * one whose lease ran out changes nothing.
 */
export const poll = write({
  name: "polling.poll",
  allow: "task:run",
  input: leased,
  gather: askFeed,
  reversible: false,
  run: async (store, { feedId, leaseId }, answer) => {
    const feed = await leasedFeed(store, feedId, leaseId);
    if (!feed) return { outcome: "lost", fresh: 0 };
    return record(store, feed, answer);
  },
});

/** A poll that could not be kept, for whatever reason: it counts as a failure, so that it is seen and not tried again at once. */
export const spoil = write({
  name: "polling.spoil",
  allow: "task:run",
  input: leased.extend({ message: z.string().max(2000) }),
  reversible: false,
  run: async (store, { feedId, leaseId, message, etag, lastModified }) => {
    const feed = await leasedFeed(store, feedId, leaseId);
    if (!feed) return { outcome: "lost", fresh: 0 };
    return record(store, feed, {
      outcome: "not-kept",
      message: `What it answered could not be kept: ${message}`,
      parsed: null,
      items: [],
      etag,
      lastModified,
      maxAgeSeconds: null,
      retryAfterSeconds: null,
      redirects: [],
      milliseconds: 0,
    });
  },
});

async function record(store: Store, feed: FeedRow, answer: Answer) {
  const { outcome, message, parsed, items } = answer;
  const good = outcome === "ok" || outcome === "not-modified";
  // Our own pace kept us from asking: nothing is known of the feed.
  if (outcome === "busy") return wait(store, feed, answer);
  const ttlMinutes = parsed ? parsed.ttlMinutes : (feed.polling?.ttlMinutes ?? null);
  const fresh = parsed ? await keepItems(store, feed.id, items) : 0;
  const failures = good ? 0 : (feed.polling?.failures ?? 0) + 1;
  const next = nextPoll({
    now: store.now,
    arrivals: await arrivals(store, feed.id, MOST_ARRIVALS),
    ttlMinutes,
    maxAgeSeconds: answer.maxAgeSeconds,
    retryAfterSeconds: answer.retryAfterSeconds,
    // Someone who tries by hand does not make the feed wait longer.
    failures: feed.polling?.nextReason === ASKED_FOR ? Math.min(failures, 1) : failures,
    random: Math.random(),
  });
  await recordPoll(store, {
    feedId: feed.id,
    outcome,
    message,
    items: items.length,
    fresh,
    milliseconds: answer.milliseconds,
  });
  // Someone asked for a poll while this one was under way: theirs is still to come.
  const askedMeanwhile =
    feed.polling?.nextReason === ASKED_FOR &&
    feed.polling.nextAt.getTime() > store.now.getTime() - answer.milliseconds;
  const moved = await followMove(store, feed, answer, good);
  await savePolling(store, feed.id, {
    ...(askedMeanwhile ? {} : { nextAt: next.at, nextReason: next.reason }),
    lastAt: store.now,
    failures,
    failingSince: good ? null : (feed.polling?.failingSince ?? store.now),
    problem: good ? null : outcome,
    message: good ? null : message,
    ...(good ? { lastOkAt: store.now } : {}),
    ...(parsed
      ? {
          itemCount: items.length,
          format: parsed.format,
          title: plainText(parsed.title)?.slice(0, 200) ?? null,
          ttlMinutes,
        }
      : {}),
    ...(good && !moved.followed ? { etag: answer.etag, lastModified: answer.lastModified } : {}),
    ...(moved.followed ? { etag: null, lastModified: null } : {}),
    movedTo: moved.to,
    movedSeen: moved.seen,
  });
  if (outcome === "http-410" && feed.pausedReason === null)
    await pauseGone(store, feed, "The publisher says that this feed is gone for good (410).");
  store.about(
    "source",
    feed.sourceId,
    moved.followed ? `A feed of “${feed.source.name}” has moved` : `Polled ${feed.url}`,
  );
  return { outcome, fresh };
}

async function wait(store: Store, feed: FeedRow, { retryAfterSeconds, message }: Answer) {
  const seconds = Math.max(60, retryAfterSeconds ?? 60);
  await savePolling(store, feed.id, {
    nextAt: new Date(store.now.getTime() + seconds * 1000),
    nextReason: message ?? "its host was asked enough for now",
  });
  return { outcome: "busy", fresh: 0 };
}

async function pauseGone(store: Store, feed: FeedRow, reason: string): Promise<void> {
  await changeFeedByPolling(store, feed.id, { pausedReason: reason });
}

/** A permanent redirect is followed at once by the fetcher, and remembered here when it was seen often enough to be meant. */
async function followMove(store: Store, feed: FeedRow, answer: Answer, good: boolean) {
  const to = good ? permanentEnd(feed.url, answer.redirects) : null;
  if (!to) return good ? { to: null, seen: 0, followed: false } : { ...kept(feed), followed: false };
  const seen = feed.polling?.movedTo === to ? feed.polling.movedSeen + 1 : 1;
  if (seen < SEEN_TO_MOVE) return { to, seen, followed: false };
  const [taken] = await feedsAt(store, [to]);
  if (taken)
    await pauseGone(store, feed, `It has moved to ${to}, which is polled already for ${taken.source.name}.`);
  else await changeFeedByPolling(store, feed.id, { url: to });
  return { to: null, seen: 0, followed: !taken };
}

const kept = (feed: FeedRow) => ({ to: feed.polling?.movedTo ?? null, seen: feed.polling?.movedSeen ?? 0 });

/** Where the chain's permanent part ends; null when its first step is not permanent. */
function permanentEnd(url: string, redirects: readonly Redirect[]): string | null {
  let end: string | null = null;
  for (const { to, permanent } of redirects) {
    if (!permanent) break;
    end = to;
  }
  return end === url ? null : end;
}
