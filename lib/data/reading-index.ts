import { Prisma } from "./generated/client";
import type { Store } from "./store";
import type { SharedTextVerdict } from "./generated/enums";

/** What an article is found again by. */
export interface IndexEntry {
  articleId: string;
  /** The day it was published; null where that is not known. */
  published: Date | null;
  /** Hashes of its weightiest terms and names. */
  keys: readonly number[];
  /** Bands of its text's MinHash signature. */
  bands: readonly number[];
}

export interface SharedTextRow {
  earlierId: string;
  laterId: string;
  verdict: SharedTextVerdict;
  similarity: number;
  runs: string[];
}

const DAY_MS = 24 * 3600 * 1000;
/** Where articles without a date stand: after all that have one, so that they are found from every day. */
const UNDATED = 1_000_000;
/** Articles further apart than this are about different moments, and are joined by hand. */
const WINDOW_DAYS = 45;
/** Of each key, those of the nearest days: so many at or before the article's day, after it, and without a date. */
const BEFORE = 40;
const AFTER = 20;

const dayOf = (date: Date | null): number => (date ? Math.floor(date.getTime() / DAY_MS) : UNDATED);

/** Replaces what an article is found by. */
export async function saveIndexEntry(store: Store, entry: IndexEntry): Promise<void> {
  const { articleId } = entry;
  const day = dayOf(entry.published);
  await store.db.$executeRaw`DELETE FROM "ArticleKey" WHERE "articleId" = ${articleId}`;
  await store.db.$executeRaw`DELETE FROM "ArticleBand" WHERE "articleId" = ${articleId}`;
  await store.db.$executeRaw`
    INSERT INTO "ArticleKey" (key, day, "articleId")
    SELECT DISTINCT key, ${day}::int, ${articleId} FROM unnest(${[...entry.keys]}::int[]) AS key`;
  await store.db.$executeRaw`
    INSERT INTO "ArticleBand" (band, day, "articleId")
    SELECT DISTINCT band, ${day}::int, ${articleId} FROM unnest(${[...entry.bands]}::int[]) AS band`;
}

/** Where in an index the entries of one value stand that are near a day. Each part is a short walk along the index, however many entries the value has. */
function nearDays(table: "ArticleKey" | "ArticleBand", column: "key" | "band", day: number): Prisma.Sql {
  const of = Prisma.raw(`"${table}" i WHERE i."${column}" = q.value`);
  if (day === UNDATED)
    return Prisma.sql`(SELECT i."articleId" FROM ${of} ORDER BY i.day DESC LIMIT ${BEFORE + AFTER})`;
  return Prisma.sql`
    (SELECT i."articleId" FROM ${of} AND i.day BETWEEN ${day - WINDOW_DAYS}::int AND ${day}::int ORDER BY i.day DESC LIMIT ${BEFORE})
    UNION ALL
    (SELECT i."articleId" FROM ${of} AND i.day BETWEEN ${day + 1}::int AND ${day + WINDOW_DAYS}::int ORDER BY i.day LIMIT ${AFTER})
    UNION ALL
    (SELECT i."articleId" FROM ${of} AND i.day = ${UNDATED}::int LIMIT ${AFTER})`;
}

/** The articles that share most weight of keys, of the same weeks or undated, by what they share. */
export async function findByKeys(
  store: Store,
  near: {
    articleId: string;
    published: Date | null;
    keys: readonly { key: number; weight: number }[];
    most: number;
  },
): Promise<string[]> {
  const { articleId, published, keys, most } = near;
  const rows = await store.db.$queryRaw<{ articleId: string }[]>`
    SELECT found."articleId" FROM unnest(${keys.map(({ key }) => key)}::int[], ${keys.map(({ weight }) => weight)}::float8[]) AS q(value, weight)
    CROSS JOIN LATERAL (${nearDays("ArticleKey", "key", dayOf(published))}) AS found
    WHERE found."articleId" <> ${articleId}
    GROUP BY found."articleId" ORDER BY sum(q.weight) DESC, found."articleId" LIMIT ${most}`;
  return rows.map((row) => row.articleId);
}

/** The articles that share most bands, of the same weeks or undated. */
export async function findByBands(
  store: Store,
  near: { articleId: string; published: Date | null; bands: readonly number[]; most: number },
): Promise<string[]> {
  const { articleId, published, bands, most } = near;
  const rows = await store.db.$queryRaw<{ articleId: string }[]>`
    SELECT found."articleId" FROM unnest(${[...bands]}::int[]) AS q(value)
    CROSS JOIN LATERAL (${nearDays("ArticleBand", "band", dayOf(published))}) AS found
    WHERE found."articleId" <> ${articleId}
    GROUP BY found."articleId" ORDER BY count(*) DESC, found."articleId" LIMIT ${most}`;
  return rows.map((row) => row.articleId);
}

/** Replaces the texts that an article shares with others. */
export async function saveSharedTexts(
  store: Store,
  articleId: string,
  rows: readonly SharedTextRow[],
): Promise<void> {
  await store.db.sharedText.deleteMany({ where: { OR: [{ laterId: articleId }, { earlierId: articleId }] } });
  await store.db.sharedText.createMany({ data: [...rows], skipDuplicates: true });
}

/** What these articles share with one another. */
export async function sharedTextsAmong(store: Store, articleIds: readonly string[]) {
  const among = { in: [...articleIds] };
  return store.db.sharedText.findMany({
    where: { earlierId: among, laterId: among },
    orderBy: [{ similarity: "desc" }, { laterId: "asc" }],
  });
}

/** What an article shares with any other. */
export async function sharedTextsOf(store: Store, articleId: string) {
  const other = { select: { id: true, title: true, published: true, source: { select: { name: true } } } };
  return store.db.sharedText.findMany({
    where: { OR: [{ laterId: articleId }, { earlierId: articleId }] },
    include: { earlier: other, later: other },
    orderBy: { similarity: "desc" },
  });
}

/** Articles that are in no index yet: those of before there was one. */
export async function unindexed(store: Store, most: number): Promise<string[]> {
  const rows = await store.db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a WHERE a."currentVersionId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "ArticleBand" i WHERE i."articleId" = a.id)
      AND NOT EXISTS (SELECT 1 FROM "ArticleKey" i WHERE i."articleId" = a.id)
    LIMIT ${most}`;
  return rows.map((row) => row.id);
}
