import type { ReadArticle } from "../articles/article";
import { common, shingled, type Shingled } from "../articles/copies";
import type { DateMention } from "../dates/read";
import { originsOf, type SharedPair } from "../stories/origins";

/** A run of words that so many texts share is a phrase of the beat, and tells nothing of copying. */
const COMMON_PHRASE = 24;
/** Sharing fewer shingles than this, two texts are not worth comparing. */
const FEWEST_SHARED = 4;
/** Longer texts are compared by their beginnings. */
const READ_CHARACTERS = 20_000;

/** Which articles likely have one source text, found through an index of their shingles (Broder 1997): only pairs that share some are compared. */
function sharedPairs(articles: readonly ReadArticle[]): SharedPair[] {
  const texts = articles.map(({ text }): Shingled => shingled(text.slice(0, READ_CHARACTERS)));
  const holders = new Map<string, number[]>();
  const pairs: SharedPair[] = [];
  for (const [n, mine] of texts.entries()) {
    const counts = new Map<number, number>();
    for (const shingle of mine.shingles.keys()) {
      const others = holders.get(shingle) ?? [];
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    let isCopy = false;
    for (const [other, count] of [...counts].sort((a, b) => b[1] - a[1])) {
      if (count < FEWEST_SHARED) break;
      const there = texts[other];
      const [a, b] = [articles[n]?.id, articles[other]?.id];
      const found = there && common(mine, there).verdict;
      if (!found || a === undefined || b === undefined) continue;
      pairs.push({ a, b });
      // A copy of a text adds nothing to the index that the text has not brought.
      isCopy = found === "same";
      break;
    }
    if (isCopy) continue;
    for (const shingle of mine.shingles.keys()) {
      const others = holders.get(shingle);
      if (!others) holders.set(shingle, [n]);
      else if (others.length < COMMON_PHRASE) others.push(n);
    }
  }
  return pairs;
}

/** How a set of articles confirms what it tells. */
export interface Confirmations {
  /** How many independent sources tell something: articles with one source text count once. */
  origins(ids: Iterable<string>): number;
  /** How often a day is named in the set, once for each origin and place; copies do not count again. */
  namings(edtf: string | null): number;
}

/** `dates` are those that each article names, by article id. */
export function confirmationsOf(
  articles: readonly ReadArticle[],
  dates: ReadonlyMap<string, readonly DateMention[]>,
): Confirmations {
  const groups = originsOf(
    articles.map(({ id }) => id),
    sharedPairs(articles),
  );
  const originOf = new Map(groups.flatMap((group, n) => group.map((id) => [id, n] as const)));
  const named = new Map<string, number>();
  for (const group of groups) {
    const most = new Map<string, number>();
    for (const id of group) {
      const own = new Map<string, number>();
      for (const { edtf } of dates.get(id) ?? []) own.set(edtf, (own.get(edtf) ?? 0) + 1);
      for (const [edtf, count] of own) most.set(edtf, Math.max(count, most.get(edtf) ?? 0));
    }
    for (const [edtf, count] of most) named.set(edtf, (named.get(edtf) ?? 0) + count);
  }
  return {
    origins: (ids) => new Set([...ids].map((id) => originOf.get(id) ?? id)).size,
    namings: (edtf) => (edtf ? (named.get(edtf) ?? 0) : 0),
  };
}
