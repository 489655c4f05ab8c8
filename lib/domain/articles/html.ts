import { labelledByline } from "./byline";
import { findClues } from "./clues";
import { joinBlocks, type Block, type Extraction } from "./extraction";
import { describeLines } from "./features";
import { viewBlocks } from "./html/block-page";
import { BLOCK_MODEL } from "./html/block-model";
import { readBlocks, type PageBlock } from "./html/blocks";
import { chooseBlocks } from "./html/choose";
import { readPageFacts } from "./html/facts";
import { guardHtml } from "./html/guard";
import { headOf } from "./html/head";
import { statedParagraphs } from "./html/stated-body";
import { parsePage } from "./html/tree";
import { detectLanguage } from "./language";
import { feltLength, lineKey, splitLines } from "./lines";
import { extractText } from "./text";
import { findVisibleDates } from "./visible-dates";

export { PageProblem } from "./html/page-problem";

/** Below this felt length what the model chose is a teaser or a box, and the page's text is read by lines instead. */
const TOO_SHORT = 300;
/** Lists below an article that may tell when a page was captured are among so many blocks, each this short. */
const BELOW = 120;
const LONGEST_CLUE = 300;
/** Bylines and date lines above the text are shorter than this. */
const SHORT_LINE = 80;

/** The title once more, bylines and date lines before the text, and headings with nothing under them. */
function withoutEnds(blocks: readonly PageBlock[], title: string | null): Block[] {
  const key = lineKey(title ?? "");
  const kept = blocks.filter(({ text }) => !(key && lineKey(text) === key));
  const start = kept.findIndex(
    ({ text }) =>
      labelledByline(text).length === 0 && !(text.length < SHORT_LINE && findVisibleDates(text).length > 0),
  );
  const end = kept.findLastIndex((block) => block.kind !== "heading");
  return kept.slice(Math.max(0, start), end + 1).map(({ kind, text }) => ({ kind, text }));
}

/**
 * Finds the article in a page's HTML. Facts come from the page's own data (JSON-LD, Open Graph, `<meta>`, `<time>`, the
 * address) and from what the page shows beside its title; the body is those blocks of text that a small learned model takes for the
 * article's (html/choose.ts), as typed blocks of plain text. Throws PageProblem for pages built to hurt a parser. Runs no script and
 * opens no connection.
 */
export async function extractHtml(html: string, options: { url?: string } = {}): Promise<Extraction> {
  guardHtml(html);
  const root = parsePage(html);
  const facts = readPageFacts(root, options.url);
  const shown = readBlocks(root);
  const page = viewBlocks(shown, facts);
  const chosen = chooseBlocks(page, BLOCK_MODEL);
  const head = headOf(page, chosen);
  const found = withoutEnds(chosen, facts.title);
  const byLines = textLength(found) < TOO_SHORT || !facts.title ? readByLines(shown, options) : null;
  const blocks =
    statedParagraphs(facts.statedBody, found) ??
    (byLines && byLines.text.length > textLength(found) * 2 ? byLines.blocks : found);
  const text = joinBlocks(blocks);
  return {
    title: facts.title ?? byLines?.title ?? null,
    dek: dekOf(facts.description, shown, text),
    bylines: facts.authorsBeside(head),
    outlet: facts.outlet,
    section: facts.section,
    published: facts.publishedNear(head),
    captured: null,
    clues: cluesBelow(shown.slice(shown.findLastIndex((block) => block === chosen.at(-1)) + 1)),
    language: detectLanguage(text || shown.map((block) => block.text).join("\n")),
    publisherTags: facts.keywords,
    blocks,
    text,
    lines: [],
  };
}

/** The reading of pasted text, for pages whose markup tells too little. */
function readByLines(shown: readonly Block[], options: { url?: string }): Extraction {
  const lines = shown.map(({ kind, text }) => (kind === "list-item" ? `• ${text}` : text));
  return extractText(lines.join("\n\n"), options);
}

/** Hints on when the page was captured, from what stands below the article. */
function cluesBelow(below: readonly Block[]): string[] {
  const lines = below.slice(0, BELOW).map(({ text }) => text.slice(0, LONGEST_CLUE));
  return findClues(describeLines(splitLines(lines.join("\n"))), { first: -1, last: -1 }, null);
}

const textLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + feltLength(text), 0);

/** A description counts as the article's summary only where a reader of the page sees it, outside the text. */
function dekOf(description: string | null, shown: readonly Block[], text: string): string | null {
  const key = lineKey(description ?? "");
  if (!key || !shown.some((block) => lineKey(block.text) === key)) return null;
  return lineKey(text).includes(key) ? null : description;
}
