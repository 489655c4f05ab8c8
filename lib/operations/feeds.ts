import { z } from "zod";
import { addFeed, changeFeed, getFeed, pollSoon, removeFeed, startPollingAnew } from "../data/feeds";
import { waitAgain } from "../data/feed-items";
import { getSource } from "../data/sources";
import { AppError } from "../errors";
import { feedAddress, id, ids, optionalText, text, version } from "./fields";
import { write } from "./operation";
import { readFeed } from "./reading-feeds";

/** What admins do with feeds. The polling itself is in polling.ts. */

export const add = write({
  name: "feeds.add",
  allow: "source:manage",
  input: z.object({
    sourceId: id,
    url: z.union([feedAddress.transform((one) => [one]), z.array(feedAddress)]),
  }),
  run: async (store, { sourceId, url }) => {
    const source = await getSource(store, sourceId);
    const added: string[] = [];
    for (const address of new Set(url))
      added.push(await addFeed(store, sourceId, { url: address, title: null }));
    if (added.length === 0)
      throw new AppError("invalid", "Tick at least one feed.", { url: "Tick at least one." });
    await pollSoon(store, added);
    store.about("source", sourceId, `Added a feed to “${source.name}”`);
    return { id: sourceId, feeds: added };
  },
});

export const edit = write({
  name: "feeds.edit",
  allow: "source:manage",
  input: z.object({
    id,
    version,
    url: feedAddress,
    title: optionalText(200),
    /** The address as it was: a new one has to be a feed's. */
    was: z.string().optional(),
  }),
  gather: async ({ url, was }, world) => {
    if (url === was) return;
    const answer = await world.fetchFeed(url);
    const problem = !answer.ok
      ? answer.message
      : answer.notModified
        ? null
        : whyNoFeed(await readFeed(answer));
    if (problem)
      throw new AppError("invalid", `There is no feed at ${url}: ${problem} Nothing was changed.`, {
        url: problem,
      });
  },
  run: async (store, { id, version, url, title }) => {
    const feed = await getFeed(store, id);
    await changeFeed(store, id, version, { url, title });
    // Another address is another conversation: what the old one said about itself does not hold.
    if (url !== feed.url) await startPollingAnew(store, id);
    store.about("source", feed.sourceId, `Edited a feed of “${feed.source.name}”`);
  },
});

const whyNoFeed = (parsed: Awaited<ReturnType<typeof readFeed>>): string | null =>
  "error" in parsed ? parsed.error : null;

export const pause = write({
  name: "feeds.pause",
  allow: "source:manage",
  input: z.object({ id, version, because: text(300) }),
  run: async (store, { id, version, because }) => {
    const feed = await getFeed(store, id);
    await changeFeed(store, id, version, { pausedReason: because });
    store.about("source", feed.sourceId, `Paused a feed of “${feed.source.name}”: ${because}`);
  },
});

export const resume = write({
  name: "feeds.resume",
  allow: "source:manage",
  input: z.object({ id, version }),
  run: async (store, { id, version }) => {
    const feed = await getFeed(store, id);
    await changeFeed(store, id, version, { pausedReason: null });
    await pollSoon(store, [id]);
    store.about("source", feed.sourceId, `Polls a feed of “${feed.source.name}” again`);
  },
});

export const pollNow = write({
  name: "feeds.pollNow",
  allow: "source:manage",
  input: z.object({ id: ids }),
  reversible: false,
  always: true,
  run: async (store, { id }) => {
    const feeds = [];
    for (const one of id) feeds.push(await getFeed(store, one));
    await pollSoon(store, id);
    const [first] = feeds;
    if (first) store.about("source", first.sourceId, `Asked “${first.source.name}” to be polled now`);
    return { count: id.length };
  },
});

export const remove = write({
  name: "feeds.remove",
  allow: "source:manage",
  input: z.object({ id, version }),
  run: async (store, { id, version }) => {
    const feed = await getFeed(store, id);
    await removeFeed(store, id, version);
    store.about("source", feed.sourceId, `Removed a feed of “${feed.source.name}”`);
  },
});

/** Items that could not be taken in are tried again. */
export const retryItems = write({
  name: "feeds.retryItems",
  allow: "source:manage",
  input: z.object({ id: ids }),
  reversible: false,
  always: true,
  run: async (store, { id }) => {
    const count = await waitAgain(store, id);
    store.about("source", "", `Tries ${count === 1 ? "an item" : `${count} items`} again`);
    return { count };
  },
});
