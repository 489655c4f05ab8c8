/**
 * `npm run bench:stories`: the time that a new article takes with 1,000 to 1,000,000 articles in the database, on a real PostgreSQL: the whole of
 * pasting it, and of that the search for candidates. Baseline in the same run: the same question answered by a scan.
 * Text is made up, with the statistics of real words. `--most 100000` stops earlier.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Client } from "pg";
import { closeDatabase } from "../lib/data/database";
import { pasteText } from "../lib/operations/bringing-in";
import { perform } from "../lib/operations/perform";
import { freshDesk } from "../lib/operations/testing";
import { startPostgres } from "../scripts/postgres";
import { machine } from "./machine";
import { seeded } from "./seeded";
import { DAYS, FIRST_DAY, grow, rankOf, textOf, wordOf, writeWords } from "./stories-data";
import { hash32 } from "../lib/domain/articles/minhash";

process.noDeprecation = true;

const SIZES = [1000, 10_000, 100_000, 1_000_000];
/** What growth is measured from. */
const BASE = 10_000;
const TEXTS = 500;
const WORDS = 350;
/** The second of July, as the pasted articles say. */
const MIDDLE = FIRST_DAY + Math.floor(DAYS / 2);
/** The first articles pay for what is compiled and cached once. */
const WARM_UP = 40;
const MEASURED = 40;
const SEARCHED = 50;
/** A scan of a million takes seconds. */
const SCANS = 3;

const most = Number(process.argv[process.argv.indexOf("--most") + 1]) || Infinity;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const part = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

async function timed(times: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await work(n);
    took.push(performance.now() - began);
  }
  return took;
}

async function run(client: Client): Promise<void> {
  const desk = await freshDesk();
  const random = seeded(4);
  const texts = Array.from({ length: TEXTS }, () => textOf(random, WORDS));
  const keys = () => Array.from({ length: SEARCHED }, () => hash32(wordOf(rankOf(random()))));
  await writeWords(client);
  let [size, base] = [0, 0];
  console.log("articles    pasting one: median, 95th of 100    candidates by index    by scan");
  for (const next of SIZES.filter((one) => one <= most)) {
    await grow(client, size, next, texts);
    size = next;
    const pasteOne = () =>
      perform(pasteText, desk.editor, {
        text: `${textOf(random, 8)}\n\nPublished 2 July 2025\n\n${[1, 2, 3, 4].map(() => textOf(random, WORDS / 4)).join("\n\n")}`,
      });
    await timed(WARM_UP, pasteOne);
    const pasted = await timed(MEASURED, pasteOne);
    const search = await timed(MEASURED, () => searchByIndex(client, keys()));
    const scan = await timed(SCANS, () => searchByScan(client, keys()));
    if (size === BASE) base = median(pasted);
    console.log(
      `${String(size).padStart(9)}   ${median(pasted).toFixed(1).padStart(7)} ms ${part(pasted, 0.95).toFixed(1).padStart(7)} ms             ${median(search).toFixed(1).padStart(7)} ms       ${median(scan).toFixed(1).padStart(9)} ms   ${base ? `×${(median(pasted) / base).toFixed(2)} of 10,000` : ""}`,
    );
  }
}

/** What lib/data/reading-index.ts asks, for a day in the middle of the year. */
function searchByIndex(client: Client, keys: readonly number[]): Promise<unknown> {
  return client.query(
    `SELECT "articleId" FROM entries_of_keys($1::int[], $2::float8[], $3 - 45, $3::int, $3 + 45, 1000000, 40)
     GROUP BY 1 ORDER BY sum(weight) DESC LIMIT 60`,
    [keys, keys.map(() => 1), MIDDLE],
  );
}

async function searchByScan(client: Client, keys: readonly number[]): Promise<void> {
  await client.query(
    "SET enable_indexscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off",
  );
  await client.query(
    `SELECT "articleId" FROM "ArticleKey" WHERE key = ANY($1::int[]) AND day BETWEEN $2 - 45 AND $2 + 45
     GROUP BY 1 ORDER BY count(*) DESC LIMIT 60`,
    [keys, MIDDLE],
  );
  await client.query("RESET enable_indexscan; RESET enable_bitmapscan; RESET enable_indexonlyscan");
}

console.log(machine());
const scratch = mkdtempSync(join(tmpdir(), "desk-bench-"));
const server = await startPostgres(join(scratch, "server"));
if (!server)
  console.log("skipped: no PostgreSQL binaries on this machine (Debian: apt-get install postgresql)");
else
  try {
    console.log(`PostgreSQL ${server.version}\n`);
    process.env.DATABASE_URL = server.url;
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await run(client).finally(() => client.end());
  } finally {
    await closeDatabase();
    await server.stop();
  }
rmSync(scratch, { recursive: true, force: true });
