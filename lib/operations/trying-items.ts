import { z } from "zod";
import { countTry, getItem, settleItem, uncountTry } from "../data/feed-items";
import { id } from "./fields";
import { write } from "./operation";

/** A failure that may pass is final at this try. */
export const MOST_TRIES = 5;
/**
 * Each try counts, also one that its worker did not live to end. After so many, an item and dying workers have met too often to be a
 * coincidence. Far more than failures: a machine that goes down again and again must not cost an item that did nothing wrong.
 */
const MOST_DEATHS = 20;

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
