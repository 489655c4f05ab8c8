import { z } from "zod";
import { countFailedItems, listItems } from "../data/feed-items";
import { importsWithFailures } from "../data/imports";
import { countJobs, dropJob, listJobs, retryJob, type QueuedJob } from "../data/jobs";
import { feedNames } from "../data/feeds";
import { livingWorkers } from "../data/workers";
import { notFound } from "../errors";
import { read, write } from "./operation";

/** What the queue does for the desk, in the words of its screen. */
const QUEUE_WORDS: Record<string, string> = {
  "poll-feed": "Poll a feed",
  "take-item": "Take in an item",
  "read-import": "Read an import",
  "take-import-item": "Take in a page of an import",
  tidy: "Tidy up",
};

const MOST_LISTED = 100;
/** Older imports are looked at on their own pages. */
const IMPORTS_SHOWN_MS = 14 * 24 * 3600 * 1000;

/** What waits, runs and has failed. */
export const list = read({
  name: "jobs.list",
  allow: "source:manage",
  input: z.object({}),
  run: async (store) => {
    const running = await listJobs(store, "running", MOST_LISTED);
    const waiting = await listJobs(store, "waiting", MOST_LISTED);
    const failed = await listJobs(store, "failed", MOST_LISTED);
    const names = await feedNames(
      store,
      [...running, ...waiting, ...failed].map(({ about }) => about),
    );
    const told = (job: QueuedJob) => ({
      ...job,
      what: QUEUE_WORDS[job.queue] ?? job.queue,
      name: names.get(job.about) ?? null,
    });
    return {
      counts: await countJobs(store),
      workers: await livingWorkers(store),
      running: running.map(told),
      waiting: waiting.map(told),
      failed: failed.map(told),
      items: await listItems(store, { state: "failed" }, MOST_LISTED),
      failedItems: await countFailedItems(store),
      imports: await importsWithFailures(store, new Date(store.now.getTime() - IMPORTS_SHOWN_MS)),
    };
  },
});
export type JobList = Awaited<ReturnType<typeof list.attempt>>["output"];

export const retry = write({
  name: "jobs.retry",
  allow: "source:manage",
  input: z.object({ id: z.uuid() }),
  reversible: false,
  always: true,
  run: async (store, { id }) => {
    if (!(await retryJob(store, id))) throw notFound("failed job");
    store.about("job", id, "Tries a failed job again");
  },
});

export const drop = write({
  name: "jobs.drop",
  allow: "source:manage",
  input: z.object({ id: z.uuid() }),
  reversible: false,
  always: true,
  run: async (store, { id }) => {
    if (!(await dropJob(store, id))) throw notFound("failed job");
    store.about("job", id, "Took a failed job off the list");
  },
});
