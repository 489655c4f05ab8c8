import type { Store } from "../data/store";
import { lockFiling } from "../data/articles";
import { articlesAfter, countTerms, frequentTerms, termCount } from "../data/term-frequencies";
import { nearArticles } from "../data/stories";
import { BACKGROUND, createRarity, type Rarity } from "../domain/stories/rarity";
import { knownFeatures } from "./known-features";
import { knownVocabulary } from "./known-vocabulary";

/** Counts are read again when so many more articles have been counted. */
const GROWN = 1.1;
const LEAST = 3;
const MOST_TERMS = 50_000;

let last: { articles: number; rarity: Rarity } | null = null;

/** How much a term tells, by the background and by what this desk has read. */
export async function knownRarity(store: Store): Promise<Rarity> {
  const { articles } = await termCount(store);
  if (articles === 0) return BACKGROUND;
  if (last && articles >= last.articles && articles < last.articles * GROWN) return last.rarity;
  const rarity = createRarity({ articles, terms: await frequentTerms(store, LEAST, MOST_TERMS) });
  last = { articles, rarity };
  return rarity;
}

/** Counts the terms of the next articles that were not counted yet; false when there are none. */
export async function learnTerms(store: Store, take: number): Promise<boolean> {
  await lockFiling(store, ["learn terms"]);
  const { lastArticleId } = await termCount(store);
  const ids = await articlesAfter(store, lastArticleId, take);
  const newest = ids.at(-1);
  if (newest === undefined) return false;
  const { finder } = await knownVocabulary(store);
  const features = await knownFeatures(store, finder, await nearArticles(store, ids));
  const counts = new Map<string, number>();
  for (const { terms, names } of features.values())
    for (const term of [...Object.keys(terms), ...Object.keys(names).map((id) => `@${id}`)])
      counts.set(term, (counts.get(term) ?? 0) + 1);
  await countTerms(store, counts, ids.length, newest);
  return true;
}
