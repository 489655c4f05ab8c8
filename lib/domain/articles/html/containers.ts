import { endsSentence, feltLength } from "../lines";
import type { PageBlock } from "./blocks";
import { cuesOf } from "./cues";
import { upFrom, type PageElement } from "./tree";

/** What stands in one element, added up over its blocks. */
export interface Container {
  length: number;
  linked: number;
  blocks: number;
  /** Blocks that are prose: a sentence of some length with few links. */
  prose: number;
  proseLength: number;
  /** As Readability scores candidates for the article. */
  score: number;
}

/** From this felt length a sentence with few links counts as prose. */
const PROSE = 80;
/** Readability's: a paragraph's score for its first 100 characters, and at most. */
const PER_LENGTH = 100;
const MOST_FOR_LENGTH = 3;
/** Readability's weight for names that speak for or against an element. */
const NAMES_WEIGH = 25;

export const isProse = (block: PageBlock): boolean =>
  feltLength(block.text) >= PROSE && block.linked < block.text.length * 0.4 && endsSentence(block.text);

function namesScore(element: PageElement): number {
  const cues = cuesOf(element);
  const against = ["comment", "related", "share", "foot", "side", "menu", "letter", "ad", "popup"] as const;
  const spoken = (cues.has("body") ? 1 : 0) - (against.some((cue) => cues.has(cue)) ? 1 : 0);
  return spoken * NAMES_WEIGH + (element.tag === "article" || element.tag === "main" ? NAMES_WEIGH : 0);
}

export interface Containers {
  of: (element: PageElement) => Container;
  /** The element that Readability's rules would take for the article; null on a page without prose. */
  top: PageElement | null;
}

const EMPTY: Container = { length: 0, linked: 0, blocks: 0, prose: 0, proseLength: 0, score: 0 };

/**
 * Adds up the blocks of a page over the elements that they stand in, and scores these as Arc90's and Mozilla's Readability do: a paragraph
 * speaks for its parent, by half for its grandparent and less above; links speak against.
 */
export function sumContainers(blocks: readonly PageBlock[]): Containers {
  const sums = new Map<PageElement, Container>();
  const sumOf = (element: PageElement): Container => {
    const found = sums.get(element) ?? { ...EMPTY };
    sums.set(element, found);
    return found;
  };
  for (const block of blocks) {
    const length = feltLength(block.text);
    const prose = isProse(block);
    const commas = block.text.slice(0, 2000).match(/[,、，،]/gu)?.length ?? 0;
    const worth = length < 25 ? 0 : 1 + commas + Math.min(length / PER_LENGTH, MOST_FOR_LENGTH);
    let level = 0;
    for (const element of upFrom(block.element)) {
      const sum = sumOf(element);
      sum.length += length;
      sum.linked += block.linked * (length / block.text.length);
      sum.blocks++;
      if (prose) {
        sum.prose++;
        sum.proseLength += length;
      }
      // the block's own element is the paragraph itself
      if (level > 0 && level < 6) sum.score += worth / (level === 1 ? 1 : level === 2 ? 2 : (level - 1) * 3);
      level++;
    }
  }
  let top: PageElement | null = null;
  let most = 0;
  for (const [element, sum] of sums) {
    if (sum.score === 0) continue;
    sum.score = (sum.score + namesScore(element)) * (1 - sum.linked / Math.max(sum.length, 1));
    if (sum.score > most) [top, most] = [element, sum.score];
  }
  return { of: (element) => sums.get(element) ?? EMPTY, top };
}
