/** The numbers that decide which articles are one story. */
export interface StorySettings {
  /** Likeness at which two reports are as likely of one story as not: below it they share a beat, not a story. */
  sameStory: number;
  /** The likeness to a story of one article counts for this share of it: one alone could be a chance. */
  lone: number;
  /** Two halves of a story are two stories when they are less alike than this share of what the looser half is in itself. */
  apart: number;
  /** The imagined articles read before the first one: so that the first hundred do not all look rare. */
  before: number;
  /** In what share of them a word stands: common news words, names of our gazetteer, everything else. */
  commonShare: number;
  nameShare: number;
  otherShare: number;
  /** Power of a term's rarity: below 1 the rarest words tell less. */
  rarity: number;
  /** How much a word tells more for each time (of the natural logarithm) that it stands there again. */
  again: number;
  /** Names and numbers tell one event from another of its kind: how much more than other words. */
  proper: number;
  number: number;
  /** Names of the gazetteer stand beside their words, so that English and Japanese meet: how much they tell. */
  name: number;
  /** A quotation of several words in both: the same words were spoken once. */
  sharedQuote: number;
}

/** One setting for all desks, found by `bench/train-stories.ts` on open sets of news that others have sorted. */
export const SETTINGS: StorySettings = {
  sameStory: 0.181,
  lone: 0.92,
  apart: 0.614,
  before: 854,
  commonShare: 0.247,
  nameShare: 0.04,
  otherShare: 0.0078,
  rarity: 0.92,
  again: 1.14,
  proper: 1.15,
  number: 1.83,
  name: 1.33,
  sharedQuote: 0.04,
};
