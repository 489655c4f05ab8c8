import { DEEPEST, LONGEST_PAGE, LONGEST_TEXT, MOST_ATTRIBUTES, MOST_NODES } from "./limits";
import { PageProblem } from "./page-problem";

/** Elements without an end tag, and those whose end tag may be left out: they do not nest in earnest. */
const UNNESTED = new Set(
  "area base br col embed hr img input link meta param source track wbr p li td th tr dd dt option optgroup thead tbody tfoot colgroup html head body rp rt".split(
    " ",
  ),
);
const TAG_OPENS = /[/a-zA-Z]/u;
const RAW = new Set(["script", "style", "textarea", "title", "noscript", "template", "iframe"]);

/** Where the tag that starts at `from` ends, and how many attributes it has. Quotes are respected. */
function readTag(html: string, from: number): { end: number; attributes: number } {
  let quote = "";
  let attributes = 0;
  let inName = false;
  for (let at = from; at < html.length; at++) {
    const char = html.charAt(at);
    if (quote) {
      if (char === quote) quote = "";
    } else if ((char === '"' || char === "'") && /=\s*$/u.test(html.slice(Math.max(from, at - 8), at)))
      quote = char;
    else if (char === ">") return { end: at, attributes };
    else if (/\s|\//u.test(char)) inName = false;
    else if (!inName) {
      inName = true;
      if (++attributes > MOST_ATTRIBUTES) return { end: at, attributes };
    }
  }
  return { end: html.length, attributes };
}

/**
 * One pass over the markup that refuses what would stop a parser: size, nesting, number of tags, attributes in one tag,
 * text in one piece. Linear, allocates nothing. Throws PageProblem.
 */
export function guardHtml(html: string): void {
  if (html.length > LONGEST_PAGE) throw new PageProblem("too-large", "The page is larger than 10 MB.");
  let depth = 0;
  let nodes = 0;
  let at = 0;
  // where the text began that no tag has ended yet: a stray "<" does not
  let text = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if ((open < 0 ? html.length : open) - text > LONGEST_TEXT)
      throw new PageProblem("too-long-text", "The page holds one piece of text of more than 2 MB.");
    if (open < 0) return;
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      at = end < 0 ? html.length : end + 3;
      text = at;
      continue;
    }
    if (!TAG_OPENS.test(html.charAt(open + 1))) {
      at = open + 1;
      continue;
    }
    const name = /^<(\/?)([a-zA-Z][\w:-]{0,60})/u.exec(html.slice(open, open + 64));
    if (!name) {
      at = open + 1;
      continue;
    }
    if (++nodes > MOST_NODES)
      throw new PageProblem("too-many-nodes", "The page is built of more than 100,000 pieces.");
    const tag = (name[2] ?? "").toLowerCase();
    const { end, attributes } = readTag(html, open + name[0].length);
    if (attributes > MOST_ATTRIBUTES)
      throw new PageProblem("too-many-attributes", "One tag of the page has more than 256 attributes.");
    at = end + 1;
    text = at;
    if (name[1] === "/") depth = UNNESTED.has(tag) ? depth : Math.max(0, depth - 1);
    else if (RAW.has(tag)) at = skipRaw(html, tag, at);
    else if (!UNNESTED.has(tag) && html.charAt(end - 1) !== "/") depth++;
    text = Math.max(text, at);
    if (depth > DEEPEST) throw new PageProblem("too-deep", "The page is nested more than 256 levels deep.");
  }
}

/** Behind the end tag of an element whose content is no markup. */
function skipRaw(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}\\b`, "giu");
  end.lastIndex = from;
  const found = end.exec(html);
  if (!found) return tag === "script" || tag === "style" || tag === "textarea" ? html.length : from;
  const close = html.indexOf(">", found.index);
  return close < 0 ? html.length : close + 1;
}
