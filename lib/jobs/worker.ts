import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type PgBoss from "pg-boss";
import { NotYet } from "../errors";
import { perform, realWorld } from "../operations/perform";
import { due } from "../operations/polling";
import {
  beatNow,
  closeImports,
  index,
  learn,
  listUnindexed,
  living,
  tidy,
  waiting,
} from "../operations/workers";
import type { World } from "../operations/world";
import { systemActor } from "../policy";
import { testNewspaper } from "../sources/test-newspaper";
import { Hosts } from "./hosts";
import { pollFeed } from "./polling";
import {
  enqueue,
  openQueue,
  QUEUE_TIMES,
  type Job,
  type JobData,
  type QueueName,
  type QueueTimes,
} from "./queue";
import { readImport } from "./reading-imports";
import { takeImportItem, takeItem } from "./taking";

const WORKER = systemActor("worker");

/** How often a worker looks for what is due. A person who presses “Poll now” waits no longer. */
const LOOK_MS = 2000;
const BEAT_MS = 5000;
const TIDY_MS = 3600 * 1000;
/** Rarity moves slowly. */
const LEARN_MS = 600 * 1000;
const LEARNED_AT_ONCE = 20;
const INDEXED_AT_ONCE = 5;
const INDEX_APART_MS = 200;
/** Rows that are put into the queue in one look. */
const MOST_AT_ONCE = 200;
/** The embedded database is back within seconds when it had to be started anew. */
const SETTLE_AGAIN_MS = 1000;
const SETTLE_TRIES = 30;
/** The pace of a host (lib/sources/politeness.ts). */
const APART_MS = 1000;
/** Jobs of a queue at a time. Most of it is waiting for hosts. */
const WIDTH: Record<QueueName, number> = {
  "poll-feed": 4,
  "take-item": 6,
  "read-import": 1,
  "take-import-item": 4,
};

export interface WorkerOptions {
  world?: World;
  times?: QueueTimes;
  lookMs?: number;
  /** Milliseconds between two requests to a host. */
  apartMs?: number;
}

export interface Worker {
  id: string;
  /** Ends when running jobs have ended. */
  stop(): Promise<void>;
}

/** Does the jobs of the queue until it is stopped: several such processes share a server; the embedded engine has one. */
export async function startWorker(options: WorkerOptions = {}): Promise<Worker> {
  const world = options.world ?? realWorld;
  const times = options.times ?? QUEUE_TIMES;
  const boss = await openQueue(times);
  const ending = new AbortController();
  const { signal } = ending;
  const me = { id: randomUUID(), host: hostname(), pid: process.pid };
  ofThisProcess.add(me.id);
  const { output: others } = await perform(living, WORKER, {});
  const dead = others.filter(({ id, host, pid }) => host === me.host && !isAlive(id, pid));
  await perform(beatNow, WORKER, { ...me, starts: true, dead: dead.map(({ id }) => id) });

  const hosts = new Hosts(options.apartMs ?? (testNewspaper() ? 0 : APART_MS));
  const consumers = new Map(
    (["poll-feed", "take-item", "read-import", "take-import-item"] as const).map((name) => [
      name,
      new Consumer(boss, name, WIDTH[name], signal, (job) =>
        doJob({ boss, hosts, world, leaseMs: times.leaseMs }, name, job),
      ),
    ]),
  );
  const look = async (): Promise<void> => {
    const { output: feeds } = await perform(due, WORKER, { take: MOST_AT_ONCE });
    await enqueue(
      boss,
      "poll-feed",
      feeds.map((about) => ({ about })),
    );
    const { output: work } = await perform(waiting, WORKER, { take: MOST_AT_ONCE });
    await perform(closeImports, WORKER, {});
    await enqueue(boss, "take-item", work.items.map(jobFor));
    await enqueue(boss, "read-import", work.imports.map(jobFor));
    await enqueue(boss, "take-import-item", work.importItems.map(jobFor));
    for (const consumer of consumers.values()) consumer.wake();
  };
  const loops = [
    every(options.lookMs ?? LOOK_MS, signal, look),
    every(BEAT_MS, signal, () => perform(beatNow, WORKER, me)),
    every(TIDY_MS, signal, () => perform(tidy, WORKER, {})),
    indexOld(signal),
    every(LEARN_MS, signal, async () => {
      while (!signal.aborted && (await perform(learn, WORKER, { take: LEARNED_AT_ONCE })).output.more)
        await sleep(INDEX_APART_MS);
    }),
    ...[...consumers.values()].map((consumer) => consumer.run()),
  ];
  return {
    id: me.id,
    async stop() {
      ending.abort();
      await Promise.all(loops);
      ofThisProcess.delete(me.id);
      await perform(beatNow, WORKER, { ...me, stopped: true });
      await boss.stop({ graceful: false, wait: true });
    },
  };
}

/** Workers that this process has started. */
const ofThisProcess = new Set<string>();

/** In a container that was started anew, a dead worker had the process number of the one that takes its place. */
function isAlive(id: string, pid: number): boolean {
  if (pid === process.pid) return ofThisProcess.has(id);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Articles of before there was an index are put into it, one at a time so that nobody waits long; new ones are when they come in. */
async function indexOld(signal: AbortSignal): Promise<void> {
  for (let after = ""; !signal.aborted; await sleep(INDEX_APART_MS)) {
    try {
      const { output: ids } = await perform(listUnindexed, WORKER, { after, take: INDEXED_AT_ONCE });
      if (ids.length === 0) return;
      for (const articleId of ids) {
        // One that cannot be read is passed over, and is met again when the worker starts anew.
        after = articleId;
        await perform(index, WORKER, { articleId });
        if (signal.aborted) return;
      }
    } catch (error) {
      console.error("worker:", messageOf(error));
    }
  }
}

/** Does something again and again, until the end; a failure is said and tried again at the next turn. */
async function every(milliseconds: number, signal: AbortSignal, work: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: unknown) => {
      if (!signal.aborted) console.error("worker:", messageOf(error));
    });
    await sleep(milliseconds, undefined, { signal }).catch(() => {});
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const jobFor = ({ id, url }: { id: string; url: string | null }): JobData => ({ about: id, url });

interface Tools {
  boss: PgBoss;
  hosts: Hosts;
  world: World;
  leaseMs: number;
}

async function doJob({ boss, hosts, world, leaseMs }: Tools, name: QueueName, job: Job): Promise<void> {
  const { about, url, turn } = job.data;
  const putOff = (seconds: number) =>
    enqueue(boss, name, [{ about, url, turn: true }], new Date(Date.now() + seconds * 1000));
  const wait = turn ? 0 : hosts.secondsToTurn(url);
  if (wait > 0) return putOff(wait);
  try {
    switch (name) {
      case "poll-feed":
        return await pollFeed(about, world, leaseMs);
      case "take-item":
        return await takeItem(about, world);
      case "read-import":
        return await readImport(about, job.retryCount >= job.retryLimit);
      case "take-import-item":
        return await takeImportItem(about, world);
    }
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
    await putOff(error.retryAfterSeconds);
  }
}

/** Takes jobs of one queue as its hands get free. */
class Consumer {
  private busy = 0;
  private woken: (() => void) | null = null;
  /** Someone called while it was not asleep: it looks once more before it sleeps. */
  private called = false;

  constructor(
    private readonly boss: PgBoss,
    private readonly name: QueueName,
    private readonly width: number,
    private readonly signal: AbortSignal,
    private readonly work: (job: Job) => Promise<void>,
  ) {}

  wake(): void {
    this.called = true;
    this.woken?.();
  }

  async run(): Promise<void> {
    this.signal.addEventListener("abort", () => this.wake(), { once: true });
    while (!this.signal.aborted) {
      const jobs = this.busy < this.width ? await this.fetch(this.width - this.busy) : [];
      for (const job of jobs) void this.take(job);
      if (jobs.length === 0 || this.busy >= this.width) await this.pause();
    }
    while (this.busy > 0) await this.pause();
  }

  private async fetch(batchSize: number): Promise<Job[]> {
    try {
      return await this.boss.fetch<JobData>(this.name, { batchSize, includeMetadata: true });
    } catch (error) {
      console.error("worker:", messageOf(error));
      return [];
    }
  }

  private async take(job: Job): Promise<void> {
    this.busy += 1;
    const problem = await this.work(job).then(
      () => null,
      (error: unknown) => messageOf(error),
    );
    await this.settle(job, problem);
    this.busy -= 1;
    this.wake();
  }

  /** A job that is not settled stands for its row until its time is up: so it is tried again while the database is away. */
  private async settle(job: Job, problem: string | null): Promise<void> {
    for (let tries = 1; tries <= SETTLE_TRIES; tries++)
      try {
        if (problem === null) await this.boss.complete(this.name, job.id);
        else await this.boss.fail(this.name, job.id, { message: problem });
        return;
      } catch (error) {
        console.error("worker:", messageOf(error));
        await sleep(SETTLE_AGAIN_MS, undefined, { signal: this.signal }).catch(() => {});
      }
  }

  /** Until a hand gets free, or the next look has found something. */
  private pause(): Promise<void> {
    return new Promise<void>((resolve) => {
      this.woken = resolve;
      if (this.called) resolve();
    }).finally(() => {
      this.woken = null;
      this.called = false;
    });
  }
}
