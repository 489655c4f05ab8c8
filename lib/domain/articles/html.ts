import { labelledByline } from "./byline";
import { joinBlocks, type Block, type Extraction } from "./extraction";
import { readBlocks, type DomNode } from "./html/blocks";
import { readFacts, type FactDocument } from "./html/facts";
import { guardHtml } from "./html/guard";
import { readJsonLd } from "./html/json-ld";
import { detectLanguage } from "./language";
import { endsSentence, feltLength, lineKey } from "./lines";
import { furnitureOf, isCaption } from "./phrases";
import { extractText } from "./text";
import { findVisibleDates } from "./visible-dates";

export { PageProblem } from "./html/page-problem";

/** Below this felt length what Readability found is a teaser or a box, and the page's text is read by lines instead. */
const TOO_SHORT = 300;

/** Bylines and date lines above the text are shorter than this. */
const SHORT_LINE = 80;

/** A DOM without scripts, network or layout; loaded on first use, so that text commands start fast. */
async function parse(html: string): Promise<Document> {
  const { parseHTML } = await import("linkedom");
  const whole = /<html[\s>]/iu.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/** Mozilla's Readability, the method behind Firefox's reader view. It changes the document that it is given. */
async function readable(document: Document): Promise<Block[]> {
  const { Readability } = await import("@mozilla/readability");
  try {
    const found = new Readability<Node>(document, {
      serializer: (node) => node,
      charThreshold: TOO_SHORT,
    }).parse();
    return found?.content ? readBlocks(found.content as unknown as DomNode) : [];
  } catch {
    // it throws on some broken trees; the reading by lines stands in
    return [];
  }
}

function isFurnitureBlock({ kind, text }: Block): boolean {
  if (kind === "caption") return true;
  const length = feltLength(text);
  if (length < 260 && isCaption(text)) return true;
  return furnitureOf(text) !== null && (length < 40 || !endsSentence(text));
}

/** Furniture that stands between paragraphs, the title once more, and headings with nothing under them. */
function cleanBlocks(blocks: Block[], title: string | null): Block[] {
  const key = lineKey(title ?? "");
  const kept = blocks.filter((block) => !isFurnitureBlock(block) && !(key && lineKey(block.text) === key));
  const start = kept.findIndex(
    ({ text }) =>
      labelledByline(text).length === 0 && !(text.length < SHORT_LINE && findVisibleDates(text).length > 0),
  );
  const end = kept.findLastIndex((block) => block.kind !== "heading");
  return kept.slice(Math.max(0, start), end + 1);
}

/**
 * Finds the article in a page's HTML. Facts come from the page's own data (JSON-LD, Open Graph, `<meta>`, `<time>`, the
 * address), then from what the page shows; the body becomes typed blocks of plain text. Throws PageProblem for pages
 * built to hurt a parser. Runs no script and opens no connection.
 */
export async function extractHtml(html: string, options: { url?: string } = {}): Promise<Extraction> {
  guardHtml(html);
  const document = await parse(html);
  const ld = readJsonLd(html);
  const facts = readFacts(document as unknown as FactDocument, ld, options.url);
  const shown = readBlocks((document.body ?? document) as unknown as DomNode);
  const byLines = extractText(
    shown.map((block) => (block.kind === "list-item" ? `• ${block.text}` : block.text)).join("\n\n"),
    options,
  );
  const found = cleanBlocks(await readable(document), facts.title);
  const blocks =
    feltLength(joinBlocks(found)) < TOO_SHORT && byLines.text.length > joinBlocks(found).length
      ? byLines.blocks
      : found;
  const text = joinBlocks(blocks);
  const body = lineKey(text);
  const dek =
    facts.description && isShown(facts.description, shown) && !body.includes(lineKey(facts.description))
      ? facts.description
      : null;
  return {
    title: facts.title ?? byLines.title,
    dek,
    bylines: facts.authors.length ? facts.authors : byLines.bylines,
    outlet: facts.outlet ?? byLines.outlet,
    section: facts.section ?? byLines.section,
    published: facts.published ?? byLines.published,
    captured: null,
    clues: byLines.clues,
    language: detectLanguage(text || html),
    publisherTags: facts.keywords.length ? facts.keywords : byLines.publisherTags,
    blocks,
    text,
    lines: [],
  };
}

/** A description counts as the article's summary only where a reader of the page sees it. */
function isShown(description: string, shown: readonly Block[]): boolean {
  const key = lineKey(description);
  return key.length > 0 && shown.some((block) => lineKey(block.text) === key);
}
