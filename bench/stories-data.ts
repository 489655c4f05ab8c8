import { Client } from "pg";
import { hash32 } from "../lib/domain/articles/minhash";

/** Made-up words with the frequencies that words have: rank r stands about 1/r as often as the first (Zipf 1949). */
const VOCABULARY = 300_000;
/** Keys of an article: what any article may have, and what only those of its story have. */
const COMMON_KEYS = 42;
const STORY_KEYS = 12;
const ARTICLES_PER_STORY = 10;
const BANDS = 48;
/** Articles come in at an even pace over so many days. */
export const DAYS = 365;
export const FIRST_DAY = Date.UTC(2025, 0, 1) / 86_400_000;

export const wordOf = (rank: number): string => {
  let rest = rank + 11;
  let word = "";
  while (rest > 0) {
    word += "bdfgklmnprstvz"[rest % 14] ?? "";
    rest = Math.floor(rest / 14);
    word += "aeiou"[rest % 5] ?? "";
    rest = Math.floor(rest / 5);
  }
  return `${word}q`;
};

/** A rank drawn by Zipf's law, from a number in [0, 1). */
export const rankOf = (random: number): number => Math.floor(Math.exp(random * Math.log(VOCABULARY)));

/** The hashes of the words, so that rows written in bulk meet those that the desk writes. */
export async function writeWords(client: Client): Promise<void> {
  await client.query("CREATE TABLE bench_word (rank int PRIMARY KEY, key int NOT NULL)");
  for (let from = 0; from <= VOCABULARY; from += 50_000) {
    const ranks = Array.from({ length: 50_000 }, (_, n) => from + n);
    await client.query("INSERT INTO bench_word SELECT * FROM unnest($1::int[], $2::int[])", [
      ranks,
      ranks.map((rank) => hash32(wordOf(rank))),
    ]);
  }
}

/** The text of a made-up article. */
export function textOf(random: () => number, words: number): string {
  const sentences: string[] = [];
  for (let n = 0; n < words; n += 16) {
    const sentence = Array.from({ length: 16 }, () => wordOf(rankOf(random()))).join(" ");
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
  }
  return sentences.join(" ");
}

/** Brings the database from `from` to `to` articles with everything that the desk looks up: rows written in bulk, without their triggers. */
export async function grow(
  client: Client,
  from: number,
  to: number,
  texts: readonly string[],
): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await client.query("SET work_mem = '512MB'");
  await client.query("SET maintenance_work_mem = '2GB'");
  const indexes = await dropIndexes(client);
  await client.query(
    "CREATE TEMP TABLE bench_text AS SELECT * FROM unnest($1::int[], $2::text[]) AS t(n, body)",
    [texts.map((_, n) => n), texts],
  );
  const range = `generate_series(${from + 1}, ${to}) AS i`;
  const day = `(${FIRST_DAY} + (i::bigint * 7919) % ${DAYS})::int`;
  await client.query(`INSERT INTO "Article" (id, fingerprint, title, language, bylines, "publisherTags", clues, published, "publishedEarliest", "currentVersionId")
    SELECT 'a' || i, 'f' || i, 'Article ' || i, 'en', '{}', '{}', '{}', to_char(date '1970-01-01' + ${day}, 'YYYY-MM-DD'), date '1970-01-01' + ${day}, 'v' || i FROM ${range}`);
  await client.query(`INSERT INTO "Version" (id, "articleId", number, "originalSha256", reading, lines, corrections, blocks, text)
    SELECT 'v' || i, 'a' || i, 1, 'o', 'text', '[]', '[]', '[]', body FROM ${range} JOIN bench_text ON n = i % ${texts.length}`);
  await client.query(`INSERT INTO "ArticleKey" (key, day, "articleId")
    SELECT DISTINCT w.key, ${day}, 'a' || i FROM ${range}, LATERAL (
      SELECT floor(exp(random() * ln(${VOCABULARY})))::int AS rank FROM generate_series(1, ${COMMON_KEYS}) AS k WHERE i > 0) r
    JOIN bench_word w ON w.rank = r.rank`);
  await client.query(`INSERT INTO "ArticleKey" (key, day, "articleId")
    SELECT DISTINCT hashint4(-(i / ${ARTICLES_PER_STORY} * ${STORY_KEYS} + k)), ${day}, 'a' || i FROM ${range}, generate_series(1, ${STORY_KEYS}) AS k`);
  await client.query(`INSERT INTO "ArticleBand" (band, day, "articleId")
    SELECT DISTINCT hashint8(i::bigint * ${BANDS} + k), ${day}, 'a' || i FROM ${range}, generate_series(1, ${BANDS}) AS k`);
  await client.query("DROP TABLE bench_text");
  for (const index of indexes) await client.query(index);
  await client.query('ANALYZE "Article"');
  await client.query('ANALYZE "ArticleKey"');
  await client.query('ANALYZE "ArticleBand"');
  await client.query("SET session_replication_role = origin");
}

/** Rows come in faster without; gives what makes the indexes again. */
async function dropIndexes(client: Client): Promise<string[]> {
  await client.query('ALTER TABLE "ArticleKey" DROP CONSTRAINT "ArticleKey_pkey"');
  await client.query('ALTER TABLE "ArticleBand" DROP CONSTRAINT "ArticleBand_pkey"');
  await client.query('DROP INDEX "ArticleKey_articleId_idx"');
  await client.query('DROP INDEX "ArticleBand_articleId_idx"');
  return [
    'ALTER TABLE "ArticleKey" ADD CONSTRAINT "ArticleKey_pkey" PRIMARY KEY (key, day, "articleId")',
    'CREATE INDEX "ArticleKey_articleId_idx" ON "ArticleKey" ("articleId")',
    'ALTER TABLE "ArticleBand" ADD CONSTRAINT "ArticleBand_pkey" PRIMARY KEY (band, day, "articleId")',
    'CREATE INDEX "ArticleBand_articleId_idx" ON "ArticleBand" ("articleId")',
  ];
}
