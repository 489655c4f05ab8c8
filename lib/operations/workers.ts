import { z } from "zod";
import { unindexed } from "../data/reading-index";
import { freeLeases, forgetPolls } from "../data/feeds";
import { closeFinished, forgetUploads } from "../data/imports";
import { releaseJobs, waitingWork } from "../data/jobs";
import {
  beat,
  buryWorkers,
  endHostTurn,
  forgetHosts,
  forgetWorkers,
  holdHost,
  livingWorkers,
  takeHostTurn,
} from "../data/workers";
import { enrich } from "./enriching";
import { learnTerms } from "./known-rarity";
import { read, write } from "./operation";

/** What workers tell and ask. Nothing here is on the record: it is the machine's own. */

const DAY_MS = 24 * 3600 * 1000;
/** The sparkline looks back 30 days. */
const POLLS_KEPT_MS = 31 * DAY_MS;
const UPLOADS_KEPT_MS = 2 * DAY_MS;

/** A worker lives. The first of them after all had gone frees what dead ones held, so that it is taken up at once. */
export const beatNow = write({
  name: "workers.beat",
  allow: "task:run",
  input: z.object({
    id: z.string(),
    host: z.string(),
    pid: z.number().int(),
    starts: z.boolean().default(false),
    stopped: z.boolean().default(false),
    /** Workers that this one knows to be dead, however lately they were heard. */
    dead: z.array(z.string()).default([]),
  }),
  bookkeeping: true,
  run: async (store, { starts, dead, ...worker }) => {
    await buryWorkers(store, dead);
    const others = starts ? await livingWorkers(store, worker.id) : [];
    if (starts && others.length === 0) {
      await releaseJobs(store);
      await freeLeases(store);
    }
    await beat(store, worker);
    return { alone: others.length === 0 };
  },
});

/** Workers that were heard lately. */
export const living = read({
  name: "workers.living",
  allow: "task:run",
  input: z.object({}),
  run: (store) => livingWorkers(store),
});

/** Work that the tables name and no job stands for yet. */
export const waiting = read({
  name: "workers.waiting",
  allow: "task:run",
  input: z.object({ take: z.number().int().min(1).max(5000) }),
  run: (store, { take }) => waitingWork(store, take),
});

export const hostTurn = write({
  name: "workers.hostTurn",
  allow: "task:run",
  input: z.object({
    host: z.string(),
    gapMs: z.number().int().min(0),
    mostMs: z.number().int().min(0),
    holdMs: z.number().int().min(1),
  }),
  bookkeeping: true,
  run: (store, { host, ...pace }) => takeHostTurn(store, host, pace),
});

export const hostDone = write({
  name: "workers.hostDone",
  allow: "task:run",
  input: z.object({ host: z.string(), until: z.date() }),
  bookkeeping: true,
  run: (store, { host, until }) => endHostTurn(store, host, until),
});

export const hostHold = write({
  name: "workers.hostHold",
  allow: "task:run",
  input: z.object({ host: z.string(), seconds: z.number().min(0) }),
  bookkeeping: true,
  run: (store, { host, seconds }) =>
    holdHost(store, host, new Date(store.now.getTime() + Math.min(seconds * 1000, DAY_MS))),
});

/** Imports that have nothing left to do are done. */
export const closeImports = write({
  name: "workers.closeImports",
  allow: "task:run",
  input: z.object({}),
  bookkeeping: true,
  run: (store) => closeFinished(store),
});

export const tidy = write({
  name: "workers.tidy",
  allow: "task:run",
  input: z.object({}),
  bookkeeping: true,
  run: async (store) => {
    const ago = (ms: number) => new Date(store.now.getTime() - ms);
    await forgetPolls(store, ago(POLLS_KEPT_MS));
    await forgetWorkers(store, ago(DAY_MS));
    await forgetUploads(store, ago(UPLOADS_KEPT_MS));
    await forgetHosts(store);
  },
});

/** The ids of articles after this one that are in no index, in order. */
export const listUnindexed = read({
  name: "workers.unindexed",
  allow: "task:run",
  input: z.object({ after: z.string(), take: z.number().int().min(1).max(500) }),
  run: (store, { after, take }) => unindexed(store, after, take),
});

/** Reads an article of before there was an index, so that it is found. */
export const index = write({
  name: "workers.index",
  allow: "task:run",
  input: z.object({ articleId: z.string() }),
  bookkeeping: true,
  run: (store, { articleId }) => enrich(store, articleId),
});

/** Counts the terms of a few articles more, so that rarity follows what the desk reads; says whether there were any. */
export const learn = write({
  name: "workers.learnTerms",
  allow: "task:run",
  input: z.object({ take: z.number().int().min(1).max(100) }),
  bookkeeping: true,
  run: async (store, { take }) => ({ more: await learnTerms(store, take) }),
});
