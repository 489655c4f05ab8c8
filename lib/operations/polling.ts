import { createHash } from "node:crypto";
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
import { countTry, getItem, keepItems, settleItem, uncountTry, type SeenItem } from "../data/feed-items";
import type { Store } from "../data/store";
import { nextPoll } from "../domain/feeds/interval";
import type { FeedItem, ParsedFeed } from "../domain/feeds/parse";
import { plainText } from "../domain/feeds/plain";
import { storable } from "../domain/storable";
import type { Redirect } from "../sources/outcome";
import { id } from "./fields";
import { read, write } from "./operation";
import { readFeed } from "./reading-feeds";
import type { World } from "./world";

/** Longer than any poll takes: 20 s for a request, up to a minute for the host's turn before it, and the same for a redirect or two. */
export const LEASE_MS = 300_000;
/** A feed has moved when this many polls in a row were sent on for good to the same place. */
const SEEN_TO_MOVE = 3;
/** Arrivals that the rhythm of a feed is read from. */
const MOST_ARRIVALS = 50;
/** A failure that may pass is final at this try. */
export const MOST_TRIES = 5;
/**
 * Each try counts, also one that its worker did not live to end. After so many, an item and dying workers have met too often to be a
 * coincidence. Far more than failures: a machine that goes down again and again must not cost an item that did nothing wrong.
 */
const MOST_DEATHS = 20;
/** As `pollSoon` writes it. */
const ASKED_FOR = "asked for";
/** Longer than any article; the rest of an item's own text is left out. */
const LONGEST_CONTENT = 500_000;

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

const leased = z.object({
  feedId: id,
  leaseId: id,
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
type Leased = z.infer<typeof leased>;

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

interface Answer {
  outcome: string;
  message: string | null;
  /** Null where nothing came: not modified, or a failure. */
  parsed: Omit<ParsedFeed, "items"> | null;
  items: readonly SeenItem[];
  etag: string | null;
  lastModified: string | null;
  maxAgeSeconds: number | null;
  retryAfterSeconds: number | null;
  redirects: readonly Redirect[];
  milliseconds: number;
}

async function askFeed({ url, etag, lastModified }: Leased, world: World): Promise<Answer> {
  const began = world.now().getTime();
  const fetched = await world.fetchFeed(url, { etag, lastModified });
  const common = {
    parsed: null,
    items: [],
    message: null,
    etag,
    lastModified,
    maxAgeSeconds: null,
    retryAfterSeconds: null,
    redirects: fetched.redirects,
    milliseconds: 0,
  };
  const answer = await (async (): Promise<Answer> => {
    if (!fetched.ok)
      return {
        ...common,
        outcome: fetched.problem,
        message: fetched.message,
        retryAfterSeconds: fetched.retryAfterSeconds,
      };
    const { maxAgeSeconds } = fetched;
    if (fetched.notModified) return { ...common, outcome: "not-modified", maxAgeSeconds };
    const parsed = await readFeed(fetched);
    if ("error" in parsed) return { ...common, outcome: "not-a-feed", message: parsed.error };
    const { items, ...facts } = parsed;
    return {
      ...common,
      outcome: "ok",
      parsed: facts,
      // Here and not in the transaction: a feed may be large.
      items: items.map(seen),
      etag: fetched.etag,
      lastModified: fetched.lastModified,
      maxAgeSeconds,
    };
  })();
  return { ...answer, milliseconds: world.now().getTime() - began };
}

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

function seen(item: FeedItem): SeenItem {
  const html = markupOf(item)?.slice(0, LONGEST_CONTENT) ?? null;
  const summary = item.summary?.slice(0, LONGEST_CONTENT) ?? null;
  const title = storable(plainText(item.title) ?? "") || null;
  const bare = `${title ?? ""}\n${html ?? ""}\n${summary ?? ""}\n${item.updated ?? ""}`
    .replace(/<[^<>]*>/gu, " ")
    .replace(/\s+/gu, " ");
  return {
    // PostgreSQL's index takes some 2,700 bytes; ids longer than that are told apart by their hash.
    key: item.id.length > 500 ? sha256(item.id) : storable(item.id),
    url: item.url === null ? null : storable(item.url),
    title,
    content: { html, summary, published: item.published, bylines: item.bylines },
    contentHash: sha256(bare),
    published: item.published ? new Date(item.published) : null,
  };
}

/** An item's text as HTML, whichever of the two its feed writes. */
function markupOf({ html, isPlainText }: FeedItem): string | null {
  if (!html || !isPlainText) return html;
  const escaped = html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped
    .split(/\n\s*\n/u)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n");
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const content = z.object({
  html: z.string().nullable(),
  summary: z.string().nullable(),
  published: z.string().nullable(),
  bylines: z.array(z.string()),
});

/** Counts a try of an item and hands it out; null when it is not waiting any more, or was tried too often. */
export const tryItem = write({
  name: "polling.tryItem",
  allow: "task:run",
  input: z.object({ id }),
  bookkeeping: true,
  run: async (store, { id }) => {
    if (!(await countTry(store, id, MOST_DEATHS))) return null;
    const item = await getItem(store, id);
    if (!item) return null;
    const { url, title, attempts, feed } = item;
    const { contentHash } = item;
    return {
      url,
      title,
      attempts,
      contentHash,
      country: feed.source.country,
      ...content.parse(item.content),
    };
  },
});

/** Takes a try back that was none. */
export const untryItem = write({
  name: "polling.untryItem",
  allow: "task:run",
  input: z.object({ id }),
  bookkeeping: true,
  run: (store, { id }) => uncountTry(store, id),
});

/** An item that cannot be taken in, with the reason for an editor. */
export const failItem = write({
  name: "polling.failItem",
  allow: "task:run",
  input: z.object({ id, problem: z.string().max(2000) }),
  bookkeeping: true,
  run: (store, { id, problem }) => settleItem(store, id, { state: "failed", problem }),
});
