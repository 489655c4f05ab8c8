import { COMMON_WORDS } from "./common-words";
import { SETTINGS, type StorySettings } from "./settings";

/** How much a term tells: higher is rarer. */
export interface Rarity {
  weight(term: string): number;
}

export interface LearningRarity extends Rarity {
  /** Counts one article's terms. */
  add(terms: Iterable<string>): void;
}

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

const isCommon = (term: string): boolean => COMMON_WORDS.has(term) || BEAT_NAMES.has(term);

/** What was read before: in how many of so many articles each term stood. */
export interface TermCounts {
  articles: number;
  terms: ReadonlyMap<string, number>;
}

/** Inverse document frequency over a built-in background, updated by what is read (Spärck Jones 1972, with a prior). */
export function createRarity(before?: TermCounts, settings: StorySettings = SETTINGS): LearningRarity {
  const seen = new Map(before?.terms);
  let articles = before?.articles ?? 0;
  const share = (term: string): number => {
    if (isCommon(term)) return settings.commonShare;
    return term.startsWith("@") ? settings.nameShare : settings.otherShare;
  };
  return {
    add(terms) {
      articles++;
      for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1);
    },
    weight: (term) => {
      const standsIn = settings.before * share(term) + (seen.get(term) ?? 0);
      return Math.max(0, Math.log((settings.before + articles) / standsIn)) ** settings.rarity;
    },
  };
}

export const isBeatName = (id: string) => BEAT_NAMES.has(`@${id}`);

/** The background alone. */
export const BACKGROUND: Rarity = createRarity();
