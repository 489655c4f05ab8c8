import { bareByline, labelledByline } from "../byline";
import { feltLength } from "../lines";
import { findVisibleDates } from "../visible-dates";
import type { BlockPage } from "./block-page";
import type { PageBlock } from "./blocks";
import { upFrom, type PageElement } from "./tree";

/** Above the title and below it, facts of the article stand at most this many blocks away. */
const ABOVE = 6;
const BELOW = 25;
/** A paragraph, not a summary, ends the head from this length on. */
const PARAGRAPH = 220;
/** Where an article is made of short ones, a sentence does (felt length: a wide character counts for more). */
const SENTENCE = 100;
/** So many paragraphs may be a long summary, below which some pages put their dateline. */
const SUMMARIES = 2;
/** Below the text, lines on its publication stand at most this many blocks away. */
const FOOT = 8;
/** A line with a date and a byline is no longer than this. */
const LONGEST_LINE = 140;

/** What stands around a page's title, down to its first paragraph: where datelines and bylines are. */
export interface Head {
  blocks: readonly PageBlock[];
  /** The bylines that begin with "By" or its like, and else the lines that hold nothing but names. */
  bylines: { labelled: string[]; bare: string[] };
  /** Where the title stands among the blocks; -1 where the page shows none. */
  titleAt: number;
  /** What comes after the first paragraph, down to the third. */
  beyond: readonly PageBlock[];
  /** What stands right below the text. */
  foot: readonly PageBlock[];
  /** The elements that hold the title or the text's beginning: parts of the page that speak of this article. */
  around: ReadonlySet<PageElement>;
}

const NOTHING: Head = {
  blocks: [],
  bylines: { labelled: [], bare: [] },
  titleAt: -1,
  beyond: [],
  foot: [],
  around: new Set(),
};

const isParagraph = ({ text, level }: PageBlock): boolean => level === 0 && text.length > PARAGRAPH;
const isSentence = ({ text, level }: PageBlock): boolean => level === 0 && feltLength(text) > SENTENCE;

/** The labelled byline of a line, before or behind a date in it ("3 May 2024 | By Ann Lee"). */
function bylineIn(text: string): string[] {
  const dates = text.length > LONGEST_LINE ? [] : findVisibleDates(text);
  const parts = dates.map(({ start }, at) => text.slice(dates[at - 1]?.end ?? 0, start));
  return (
    [text, ...parts, text.slice(dates.at(-1)?.end ?? text.length)]
      .map((part) => labelledByline(part.replace(/^[\s|•·,–—-]+|[\s|•·,–—-]+$/gu, "")))
      .find((names) => names.length > 0) ?? []
  );
}

/** The blocks from the first paragraph on, before the third. */
function beyondFirst(blocks: readonly PageBlock[]): PageBlock[] {
  const [, , third] = blocks.flatMap((block, at) => (isParagraph(block) ? [at] : [])).slice(0, SUMMARIES + 1);
  return blocks.slice(0, Math.min(third ?? BELOW, BELOW));
}

/** The head of a page, given the blocks that were chosen for its body. */
export function headOf(page: BlockPage, chosen: readonly PageBlock[]): Head {
  const first = chosen.find(isParagraph) ?? chosen.find(isSentence) ?? chosen[0];
  const firstAt = first ? page.blocks.indexOf(first) : -1;
  const titleAt = page.titleAt >= 0 ? page.titleAt : firstAt;
  if (titleAt < 0) return NOTHING;
  const [start, end] = [
    Math.max(0, titleAt - ABOVE),
    firstAt > titleAt ? Math.min(firstAt + 1, titleAt + BELOW) : titleAt + BELOW,
  ];
  const below = page.blocks.slice(titleAt + 1, end).map(({ text }) => text);
  const firstOf = (read: (text: string) => string[]): string[] =>
    below.map(read).find((names) => names.length > 0) ?? [];
  const last = chosen.at(-1);
  const lastAt = last ? page.blocks.indexOf(last) : -1;
  return {
    blocks: page.blocks.slice(start, end),
    bylines: { labelled: firstOf(bylineIn), bare: firstOf(bareByline) },
    titleAt: page.titleAt < 0 ? -1 : titleAt - start,
    beyond: beyondFirst(page.blocks.slice(end - 1)),
    foot: lastAt < 0 ? [] : page.blocks.slice(lastAt + 1, lastAt + 1 + FOOT),
    around: new Set(
      [page.blocks[page.titleAt], first].flatMap((block) => (block ? [...upFrom(block.element)] : [])),
    ),
  };
}
