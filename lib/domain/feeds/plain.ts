import { decodeHTML } from "entities";

const BLOCKS =
  /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|blockquote|figure|figcaption|section|article|hr)\b[^<>]*>/giu;
const HIDDEN = /<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/giu;
/** Longer texts are bodies, for the extraction; titles and summaries are not. Also bounds the patterns below. */
const MAX_LENGTH = 5_000;

/** A title or summary of a feed as plain text on one line: tags go, entities are read. Null when nothing is left. */
export function plainText(written: string | null): string | null {
  if (written === null) return null;
  const markup = written.slice(0, MAX_LENGTH);
  const bare = /<[a-z!/]/iu.test(markup)
    ? markup
        .replace(HIDDEN, " ")
        .replace(BLOCKS, " ")
        .replace(/<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/giu, "")
    : markup;
  const text = decodeHTML(bare).replace(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}
