import { bareByline, labelledByline } from "../byline";
import type { BlockPage } from "./block-page";
import type { PageBlock } from "./blocks";

/** Above the title and below it, facts of the article stand at most this many blocks away. */
const ABOVE = 6;
const BELOW = 25;
/** A paragraph, not a summary, ends the head from this length on. */
const PARAGRAPH = 220;

/** What stands around a page's title, down to its first paragraph: where datelines and bylines are. */
export interface Head {
  blocks: readonly PageBlock[];
  bylines: string[];
}

/** The head of a page, given the blocks that were chosen for its body. */
export function headOf(page: BlockPage, chosen: readonly PageBlock[]): Head {
  const first = chosen.find(({ text, level }) => level === 0 && text.length > PARAGRAPH) ?? chosen[0];
  const firstAt = first ? page.blocks.indexOf(first) : -1;
  const titleAt = page.titleAt >= 0 ? page.titleAt : firstAt;
  if (titleAt < 0) return { blocks: [], bylines: [] };
  const end = firstAt > titleAt ? Math.min(firstAt + 1, titleAt + BELOW) : titleAt + BELOW;
  const blocks = page.blocks.slice(Math.max(0, titleAt - ABOVE), end);
  const below = page.blocks.slice(titleAt + 1, end).map(({ text }) => text);
  const labelled = below.map(labelledByline).find((names) => names.length > 0);
  return { blocks, bylines: labelled ?? below.map(bareByline).find((names) => names.length > 0) ?? [] };
}
