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
/** Of each key, those of the nearest days: so many at or before the article's day, and half as many after it and without a date. */
const NEAREST = 40;

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

/** The days from which articles may be in a story with one of this day: all of them for one without a date. */
const daysAround = (day: number) =>
  day === UNDATED ? [0, UNDATED, UNDATED] : [day - WINDOW_DAYS, day, day + WINDOW_DAYS];

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
  const [low, at, high] = daysAround(dayOf(published));
  const rows = await store.db.$queryRaw<{ articleId: string }[]>`
    SELECT "articleId" FROM entries_of_keys(
      ${keys.map(({ key }) => key)}::int[], ${keys.map(({ weight }) => weight)}::float8[],
      ${low}::int, ${at}::int, ${high}::int, ${UNDATED}::int, ${NEAREST}::int)
    WHERE "articleId" <> ${articleId}
    GROUP BY "articleId" ORDER BY sum(weight) DESC, "articleId" LIMIT ${most}`;
  return rows.map((row) => row.articleId);
}

/** The articles that share most bands, of the same weeks or undated. */
export async function findByBands(
  store: Store,
  near: { articleId: string; published: Date | null; bands: readonly number[]; most: number },
): Promise<string[]> {
  const { articleId, published, bands, most } = near;
  const [low, at, high] = daysAround(dayOf(published));
  const rows = await store.db.$queryRaw<{ articleId: string }[]>`
    SELECT "articleId" FROM entries_of_bands(
      ${[...bands]}::int[], ${bands.map(() => 1)}::float8[],
      ${low}::int, ${at}::int, ${high}::int, ${UNDATED}::int, ${NEAREST}::int)
    WHERE "articleId" <> ${articleId}
    GROUP BY "articleId" ORDER BY sum(weight) DESC, "articleId" LIMIT ${most}`;
  return rows.map((row) => row.articleId);
}

/** Replaces the texts that an article shares with others. */
export async function saveSharedTexts(
  store: Store,
  articleId: string,
  rows: readonly SharedTextRow[],
): Promise<void> {
  await store.db.sharedText.deleteMany({ where: { OR: [{ laterId: articleId }, { earlierId: articleId }] } });
  // In one order, so that two articles that are read at once wait for one another and do not deadlock.
  const sorted = rows.toSorted((a, b) =>
    `${a.earlierId} ${a.laterId}` < `${b.earlierId} ${b.laterId}` ? -1 : 1,
  );
  await store.db.sharedText.createMany({ data: sorted, skipDuplicates: true });
}

/** What these articles share with one another. */
export async function sharedTextsAmong(store: Store, articleIds: readonly string[]) {
  const among = { in: [...articleIds] };
  return store.db.sharedText.findMany({
    where: { earlierId: among, laterId: among },
    orderBy: [{ similarity: "desc" }, { laterId: "asc" }],
  });
}

/** Which of these articles share a text: all that readers are told of it. */
export async function originsAmong(store: Store, articleIds: readonly string[]) {
  const among = { in: [...articleIds] };
  const rows = await store.db.sharedText.findMany({
    where: { earlierId: among, laterId: among },
    select: { earlierId: true, laterId: true },
  });
  return rows.map(({ earlierId, laterId }) => ({ a: earlierId, b: laterId }));
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

/** Articles after this id that are in no index: those of before there was one, and those with too little text. */
export async function unindexed(store: Store, after: string, most: number): Promise<string[]> {
  const rows = await store.db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a WHERE a.id > ${after} AND a."currentVersionId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "ArticleKey" i WHERE i."articleId" = a.id)
    ORDER BY a.id LIMIT ${most}`;
  return rows.map((row) => row.id);
}
