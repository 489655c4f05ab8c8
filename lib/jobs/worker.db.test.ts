import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, database } from "../data/database";
import { freshDesk } from "../operations/testing";
import { forkWorker, type WorkerSpec } from "./testing";
import { feedUrl, itemUrl, servePublishers, type Page, type Publishers } from "./testing-publishers";

/** One connection at a time hides races, so what several workers do says nothing on the embedded engine, which has one. */
const onServer = process.env.DESK_ENGINE === "server";

const FEEDS = 200;
const ITEMS = 2;
/** When a worker is killed: the part of all rows (items and articles) that were there by then. */
const KILLED_AT = [0.002, 0.05, 0.12, 0.2, 0.3, 0.4, 0.52, 0.65, 0.8, 0.93];

/** Short, so that what a dead worker held is taken up within the test; far longer than a job here takes. */
const SHORT_TIMES = { longestJobSeconds: 10, maintenanceSeconds: 1, retrySeconds: 1, leaseMs: 10_000 };
const LOOK_MS = 200;

/** Nothing here should need so long: past it, the test says how far it came. */
const PATIENCE_MS = 240_000;
const TEST_MS = PATIENCE_MS + 60_000;

const PLACES = ["Tokyo", "Washington", "Yokosuka", "Naha", "Guam", "Sasebo", "Honolulu", "Misawa"];

/** Our own words, other ones in each article. */
function pageOf(feed: number, item: number): Page {
  const place = PLACES[(feed + item) % PLACES.length] ?? "";
  return {
    title: `Office ${feed} reports on pier ${item} at ${place}`,
    language: "en",
    paragraphs: [1, 2, 3].map(
      (n) =>
        `Paragraph ${n} of report ${item}: office ${feed} said that the officers from ${place} had counted ${feed * 7 + item * 3 + n} crates at pier ${item}, and that the crane would be mended before ship number ${feed * 11 + n} arrives with the winter supplies for the harbour.`,
    ),
  };
}

async function addFeeds(count: number): Promise<void> {
  await database().source.createMany({
    data: Array.from({ length: count }, (_, feed) => ({
      id: `source-${feed}`,
      name: `Office ${feed}`,
      key: `office ${feed}`,
      host: `feed-${feed}.example`,
    })),
  });
  await database().feed.createMany({
    data: Array.from({ length: count }, (_, feed) => ({
      id: `feed-${feed}`,
      sourceId: `source-${feed}`,
      url: feedUrl(feed),
    })),
  });
}

/** Rows that the work has made so far. */
const progress = async (): Promise<number> =>
  (await database().feedItem.count()) + (await database().article.count());

const settled = async (): Promise<number> =>
  database().feedItem.count({ where: { state: { not: "waiting" } } });

async function until(what: string, test: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await test())) {
    if (Date.now() > deadline)
      throw new Error(`${what}: not yet; ${await progress()} rows made, ${await settled()} items settled`);
    await sleep(50);
  }
}

const jobs = async (state: string): Promise<number> =>
  Number(
    (
      await database().$queryRaw<{ count: bigint }[]>`
        SELECT count(*) FROM pgboss.job WHERE state::text = ${state} AND name NOT LIKE '\\_\\_%'`
    )[0]?.count,
  );

/** Every item of every feed is there once, and nothing is left half-done. */
async function expectAllOnce(feeds: number, items: number): Promise<void> {
  const wanted = Array.from({ length: feeds }, (_, feed) =>
    Array.from({ length: items }, (_, item) => itemUrl(feed, item)),
  )
    .flat()
    .sort();
  const kept = await database().feedItem.findMany();
  expect(kept.map(({ url }) => url).sort()).toEqual(wanted);
  expect(kept.filter(({ state }) => state !== "taken").map(({ url, problem }) => ({ url, problem }))).toEqual(
    [],
  );
  const articles = await database().article.findMany({ include: { versions: true, currentVersion: true } });
  expect(articles.map(({ url }) => url).sort()).toEqual(wanted);
  expect(new Set(kept.map(({ articleId }) => articleId)).size).toBe(wanted.length);
  expect(articles.filter(({ versions, currentVersion }) => versions.length !== 1 || !currentVersion)).toEqual(
    [],
  );
  const acts = await database().act.findMany({ where: { operation: "articles.fetchLink" } });
  expect(acts.map(({ subjectId }) => subjectId).sort()).toEqual(articles.map(({ id }) => id).sort());
  const pollings = await database().feedPolling.findMany();
  expect(pollings.length).toBe(feeds);
  expect(pollings.filter(({ leaseId, leasedUntil }) => leaseId !== null || leasedUntil !== null)).toEqual([]);
  expect(pollings.filter(({ nextAt, lastOkAt }) => lastOkAt === null || nextAt <= lastOkAt)).toEqual([]);
}

let publishers: Publishers;

beforeEach(async () => {
  await freshDesk();
  await database().$executeRaw`DROP SCHEMA IF EXISTS pgboss CASCADE`;
  publishers = await servePublishers(ITEMS, pageOf);
  return () => publishers.close();
}, TEST_MS);

afterAll(async () => {
  await database().$executeRaw`DROP SCHEMA IF EXISTS pgboss CASCADE`;
  await closeDatabase();
});

const spec = (name: string, more: Partial<WorkerSpec> = {}): WorkerSpec => ({
  port: publishers.port,
  name,
  lookMs: LOOK_MS,
  ...more,
});

describe("a worker", () => {
  it(
    "killed ten times in the middle of 200 feeds loses nothing and does nothing twice",
    async () => {
      await addFeeds(FEEDS);
      for (const [n, part] of KILLED_AT.entries()) {
        const worker = await forkWorker(spec(`worker-${n}`));
        await until(`kill ${n + 1}`, async () => (await progress()) >= part * FEEDS * ITEMS * 2);
        await worker.kill();
      }
      const last = await forkWorker(spec("the-last"));
      await until("everything settled", async () => (await settled()) === FEEDS * ITEMS);
      await until("no job runs", async () => (await jobs("active")) === 0);
      await last.stop();
      await expectAllOnce(FEEDS, ITEMS);
      expect(publishers.mostAtOnce()).toBe(1);
      expect(await jobs("active")).toBe(0);
      expect(await jobs("failed")).toBe(0);
    },
    TEST_MS,
  );
});

describe.skipIf(!onServer)("two workers (on a PostgreSQL server alone: the embedded engine has one)", () => {
  it(
    "share the work, and when one is killed the other does what it held",
    async () => {
      const feeds = 60;
      await addFeeds(feeds);
      const [one, other] = await Promise.all([
        forkWorker(spec("one", { times: SHORT_TIMES })),
        forkWorker(spec("other", { times: SHORT_TIMES })),
      ]);
      await until("both have worked", async () =>
        ["one", "other"].every((name) => (publishers.answered.get(name) ?? 0) > 0),
      );
      await publishers.leaveHanging("other", 3);
      await other.kill();
      await until("everything settled", async () => (await settled()) === feeds * ITEMS);
      await until("no job runs", async () => (await jobs("active")) === 0);
      await one.stop();
      await expectAllOnce(feeds, ITEMS);
      expect(publishers.mostAtOnce()).toBe(1);
    },
    TEST_MS,
  );
});
