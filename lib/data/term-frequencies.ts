import type { Store } from "./store";

/** How many articles have been counted, and the id of the last one. */
export async function termCount(store: Store): Promise<{ articles: number; lastArticleId: string }> {
  return (await store.db.termCount.findUnique({ where: { id: 1 } })) ?? { articles: 0, lastArticleId: "" };
}

/** The articles after this one that have a text, in the order of their ids. */
export async function articlesAfter(store: Store, id: string, most: number): Promise<string[]> {
  const rows = await store.db.article.findMany({
    where: { id: { gt: id }, currentVersionId: { not: null } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: most,
  });
  return rows.map((row) => row.id);
}

/** Adds articles' terms, each counted once an article. */
export async function countTerms(
  store: Store,
  counts: ReadonlyMap<string, number>,
  articles: number,
  lastArticleId: string,
): Promise<void> {
  // In one order, so that two who count at once wait for one another and do not deadlock.
  const sorted = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await store.db.$executeRaw`
    INSERT INTO "TermFrequency" (term, articles)
    SELECT * FROM unnest(${sorted.map(([term]) => term)}::text[], ${sorted.map(([, count]) => count)}::int[])
    ON CONFLICT (term) DO UPDATE SET articles = "TermFrequency".articles + excluded.articles`;
  await store.db.termCount.upsert({
    where: { id: 1 },
    create: { id: 1, articles, lastArticleId },
    update: { articles: { increment: articles }, lastArticleId },
  });
}

/** The terms of several articles; what stands in fewer is as rare as what was never seen. */
export async function frequentTerms(store: Store, least: number, most: number): Promise<Map<string, number>> {
  const rows = await store.db.termFrequency.findMany({
    where: { articles: { gte: least } },
    orderBy: { articles: "desc" },
    take: most,
  });
  return new Map(rows.map(({ term, articles }) => [term, articles]));
}
