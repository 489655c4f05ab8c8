/**
 * `npm run bench:ingest`: items per second from a local server through to the inbox, on the embedded engine and on a real PostgreSQL with one
 * worker and with two; the workers' memory at its peak; and where their time goes. Baseline: the same pages, fetched and read alone.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, database } from "../lib/data/database";
import { startEngine } from "../lib/data/engine/supervisor";
import { forkWorker, type LastWords } from "../lib/jobs/testing";
import { feedUrl, servePublishers } from "../lib/jobs/testing-publishers";
import { freshDesk } from "../lib/operations/testing";
import { startPostgres } from "../scripts/postgres";
import type { Spent } from "./ingest-clock";
import { FEEDS, ITEMS } from "./ingest-size";
import { newsPage } from "./ingest-texts";

process.noDeprecation = true;

const WORKER = new URL("./ingest-worker.ts", import.meta.url);
const BASELINE = new URL("./ingest-baseline.ts", import.meta.url);
const WANTED = FEEDS * ITEMS;
/** A run that takes longer has lost something. */
const LONGEST_RUN_MS = 180_000;
const MIB = 1024 * 1024;

async function addFeeds(): Promise<void> {
  const feeds = Array.from({ length: FEEDS }, (_, n) => n);
  await database().source.createMany({
    data: feeds.map((n) => ({
      id: `s${n}`,
      name: `Outlet ${n}`,
      key: `outlet ${n}`,
      host: `feed-${n}.example`,
    })),
  });
  await database().feed.createMany({
    data: feeds.map((n) => ({ id: `f${n}`, sourceId: `s${n}`, url: feedUrl(n) })),
  });
}

/** Takes all items in with so many workers, from the moment at which the feeds are there. */
async function run(name: string, port: number, count: number, engine: () => string): Promise<void> {
  await freshDesk();
  await database().$executeRaw`DROP SCHEMA IF EXISTS pgboss CASCADE`;
  const workers = [];
  for (let n = 1; n <= count; n++) workers.push(await forkWorker({ port, name: `worker-${n}` }, WORKER));
  const began = performance.now();
  await addFeeds();
  while ((await database().feedItem.count({ where: { state: "taken" } })) < WANTED) {
    if (performance.now() - began > LONGEST_RUN_MS)
      throw new Error(`${name}: not done after ${LONGEST_RUN_MS} ms`);
    await sleep(100);
  }
  const seconds = (performance.now() - began) / 1000;
  const said = [];
  for (const worker of workers) said.push(await worker.stop());
  const articles = await database().article.count({ where: { state: "inbox" } });
  if (articles !== WANTED) throw new Error(`${name}: ${articles} articles of ${WANTED} items`);
  console.log(
    `${name.padEnd(30)} ${(WANTED / seconds).toFixed(1)} items/s (${seconds.toFixed(1)} s)  ${memory(said)}${engine()}`,
  );
  tell(said);
}

const memory = (said: readonly LastWords[]): string =>
  `peak memory ${said.map(({ peakBytes }) => `${(peakBytes / MIB).toFixed(0)} MiB`).join(" and ")}, processor ${(said.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / WANTED).toFixed(0)} ms per item`;

/** Milliseconds per item. Several items are under way at a time, so each stage includes waiting for the others. */
function tell(said: readonly LastWords[]): void {
  const all: Spent = {};
  for (const { spent } of said)
    for (const [what, { count, ms }] of Object.entries(spent)) {
      const sum = (all[what] ??= { count: 0, ms: 0 });
      sum.count += count;
      sum.ms += ms;
    }
  for (const [what, { count, ms }] of Object.entries(all).sort(([, a], [, b]) => b.ms - a.ms))
    console.log(`  ${what.padEnd(28)} ${(ms / WANTED).toFixed(1).padStart(7)} ms per item, ${count} times`);
}

const peakOf = (pid: number | undefined): string => {
  try {
    const kib = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kib ? `; the engine's process ${(Number(kib) / 1024).toFixed(0)} MiB` : "";
  } catch {
    return "";
  }
};

const publishers = await servePublishers(ITEMS, newsPage);
const { port } = publishers;
const scratch = mkdtempSync(join(tmpdir(), "desk-bench-"));
try {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}; ${FEEDS} feeds of ${ITEMS} items. The server, the database and the workers share the machine.\n`,
  );
  const reader = await forkWorker({ port, name: "reader" }, BASELINE);
  const read = await reader.stop();
  const seconds = (read.spent.all?.ms ?? 0) / 1000;
  console.log(
    `${"fetched and read alone".padEnd(30)} ${(WANTED / seconds).toFixed(1)} items/s (${seconds.toFixed(1)} s)  ${memory([read])}`,
  );

  delete process.env.DATABASE_URL;
  process.env.DESK_DATA = join(scratch, "embedded");
  const engine = await startEngine(process.env.DESK_DATA);
  try {
    await run("embedded, one worker", port, 1, () => peakOf(engine.pid()));
  } finally {
    await closeDatabase();
    await engine.stop();
  }

  const server = await startPostgres(join(scratch, "server"));
  if (!server) console.log("PostgreSQL: left out, because its binaries are not on this machine");
  else
    try {
      process.env.DATABASE_URL = server.url;
      await run(`PostgreSQL ${server.version}, one worker`, port, 1, () => "");
      await run(`PostgreSQL ${server.version}, two workers`, port, 2, () => "");
    } finally {
      await closeDatabase();
      await server.stop();
    }
} finally {
  await publishers.close();
  rmSync(scratch, { recursive: true, force: true });
}
