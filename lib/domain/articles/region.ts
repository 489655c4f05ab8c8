/** The stretch of lines `[first, last]` (positions among lines that are not blank) where the article's body stands. */
export interface Region {
  first: number;
  last: number;
}

/** What a line that is surely no prose takes away from a region's worth: some twelve of them part two texts. */
const GAP_COST = 0.35;
/** One endless line must not outweigh the rest of the page. */
const LONGEST_COUNTED = 600;

/** Sentences further apart than this are not of one text. */
const NEAR = 4;

/** Where nothing weighs like prose (a page of two paragraphs): the first run of long sentences, if there is one. */
export function longSentences(facts: readonly { size: string; sentence: boolean }[]): Region | null {
  const isLong = ({ size, sentence }: { size: string; sentence: boolean }): boolean =>
    size === "L" && sentence;
  const first = facts.findIndex(isLong);
  if (first < 0) return null;
  let last = first;
  for (let index = first + 1; index < facts.length && index - last <= NEAR; index++) {
    const fact = facts[index];
    if (fact && isLong(fact)) last = index;
  }
  return { first, last };
}

/**
 * The run of lines with the greatest sum of worth (Bentley's maximum sub-array): long prose lines are worth
 * their length, others cost a little, so a body interrupted by boxes stays one region, and the comments or
 * teasers behind a long list of links do not join it.
 */
export function mainRegion(logits: readonly number[], lengths: readonly number[]): Region | null {
  let best = 0;
  let region: Region | null = null;
  let sum = 0;
  let first = 0;
  logits.forEach((logit, index) => {
    const length = Math.min(lengths[index] ?? 0, LONGEST_COUNTED);
    const worth = logit > 0 ? (length / 100) * Math.min(logit, 3) * 0.5 : -GAP_COST;
    if (sum <= 0) [sum, first] = [0, index];
    sum += worth;
    if (sum > best) {
      best = sum;
      region = { first, last: index };
    }
  });
  return region;
}
