import { COMMON_WORDS } from "./common-words";

/** How much a term tells: higher is rarer. */
export interface Rarity {
  weight(term: string): number;
}

export interface LearningRarity extends Rarity {
  /** Counts one article's terms. */
  add(terms: Iterable<string>): void;
}

/** The imagined articles read before the first one: so that the first hundred do not all look rare. */
const PRIOR_ARTICLES = 285;
/** In what share of them a word stands: common news words, names of our gazetteer, everything else. */
const COMMON_SHARE = 0.25;
const NAME_SHARE = 0.04;
const OTHER_SHARE = 0.001;

/** Names that nearly every article of the beat has; they never make a story. */
const BEAT_NAMES = new Set(
  [
    "japan",
    "united-states",
    "china",
    "tokyo",
    "washington",
    "beijing",
    "us-japan-alliance",
    "indo-pacific",
    "united-nations",
    "russia",
    "north-korea",
    "south-korea",
    "white-house",
  ].map((id) => `@${id}`),
);

const share = (term: string) =>
  COMMON_WORDS.has(term) || BEAT_NAMES.has(term)
    ? COMMON_SHARE
    : term.startsWith("@")
      ? NAME_SHARE
      : OTHER_SHARE;

/** What was read before: in how many of so many articles each term stood. */
export interface TermCounts {
  articles: number;
  terms: ReadonlyMap<string, number>;
}

/** Inverse document frequency over a built-in background, updated by what is read (Spärck Jones 1972, with a prior). */
export function createRarity(before?: TermCounts): LearningRarity {
  const seen = new Map(before?.terms);
  let articles = before?.articles ?? 0;
  return {
    add(terms) {
      articles++;
      for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1);
    },
    weight: (term) =>
      Math.log((PRIOR_ARTICLES + articles) / (PRIOR_ARTICLES * share(term) + (seen.get(term) ?? 0))),
  };
}

export const isBeatName = (id: string) => BEAT_NAMES.has(`@${id}`);

/** The background alone. */
export const BACKGROUND: Rarity = createRarity();
