import type { LineFacts } from "./features";

/** A run of lines that the first look takes for body, with short gaps in it. */
export interface TextBlock {
  first: number;
  last: number;
  /** Felt length and number of its body lines, and their mean odds. */
  mass: number;
  lines: number;
  odds: number;
  /** Lines between it and the page's largest block: negative above that, 0 for the largest itself. */
  far: number;
  /** How much of its words the largest block uses too. */
  cohesion: number;
}

/** More lines than these that are no body end a block. */
const LONGEST_GAP = 4;
/** One endless line must not outweigh the rest of the page. */
const LONGEST_COUNTED = 800;
const FARTHEST = 40;

/**
 * Groups the lines that weigh like body into blocks, and measures each by the largest: the article's own second half
 * speaks its words, comments and the next article do not. One pass over the lines.
 */
export function findBlocks(facts: readonly LineFacts[], logits: readonly number[]): (TextBlock | null)[] {
  const of: (TextBlock | null)[] = facts.map(() => null);
  const all: TextBlock[] = [];
  facts.forEach((it, index) => {
    const odds = logits[index] ?? 0;
    if (odds <= 0) return;
    let block = all.at(-1);
    if (!block || index - block.last > LONGEST_GAP + 1) {
      block = { first: index, last: index, mass: 0, lines: 0, odds: 0, far: 0, cohesion: 1 };
      all.push(block);
    }
    block.last = index;
    block.mass += Math.min(it.length, LONGEST_COUNTED);
    block.odds += Math.min(odds, 4);
    block.lines++;
  });
  const largest = all.reduce<TextBlock | null>(
    (best, it) => (best && best.mass >= it.mass ? best : it),
    null,
  );
  if (!largest) return of;
  const wordsOf = ({ first, last }: TextBlock): Set<string> =>
    new Set(
      facts.slice(first, last + 1).flatMap((it, at) => ((logits[first + at] ?? 0) > 0 ? it.words : [])),
    );
  const known = wordsOf(largest);
  for (const block of all) {
    block.odds /= block.lines;
    if (block !== largest) {
      const words = [...wordsOf(block)];
      block.cohesion = words.filter((word) => known.has(word)).length / Math.max(words.length, 1);
      block.far = Math.max(
        -FARTHEST,
        Math.min(
          FARTHEST,
          block.first > largest.last ? block.first - largest.last : block.last - largest.first,
        ),
      );
    }
    for (let at = block.first - LONGEST_GAP; at <= block.last + LONGEST_GAP; at++) {
      if (at >= 0 && at < of.length && !(of[at] && (of[at]?.mass ?? 0) > block.mass)) of[at] = block;
    }
  }
  return of;
}
