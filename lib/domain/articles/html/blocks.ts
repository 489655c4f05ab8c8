import type { Block, BlockKind } from "../extraction";
import type { PageElement } from "./tree";

/** A piece of text of a page as a browser lays it out, with where it stands. */
export interface PageBlock extends Block {
  /** The block element that holds the text. */
  element: PageElement;
  /** How many of its characters are the text of links, and of bold or italic type. */
  linked: number;
  emphasised: number;
  /** 1 to 6 for a heading, else 0. */
  level: number;
}

/** Never part of what a reader reads as the article. */
const SKIPPED = new Set(
  "script noscript iframe video audio button select textarea input head title map dialog".split(" "),
);
const BLOCK = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody thead tfoot tr ul figcaption caption".split(
    " ",
  ),
);
const EMPHASIS = new Set(["b", "strong", "em", "i"]);

function kindIn(tag: string, inherited: BlockKind): BlockKind {
  if (/^h[1-6]$/u.test(tag)) return "heading";
  if (tag === "figcaption" || tag === "caption") return "caption";
  if (inherited === "caption" || inherited === "heading") return inherited;
  if (tag === "blockquote") return "quotation";
  if (tag === "li") return "list-item";
  return inherited;
}

/** What a reader cannot see is not text; a page hides menus and traps this way. */
function isHidden({ attributes }: PageElement): boolean {
  return (
    attributes.hidden !== undefined ||
    attributes["aria-hidden"] === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.style ?? "")
  );
}

/** Text between two marks that part blocks. */
class Piece {
  text = "";
  linked = 0;
  emphasised = 0;
  breaks = 0;

  add(text: string, inLink: boolean, inEmphasis: boolean): void {
    const letters = text.trim().length;
    if (letters) this.breaks = 0;
    this.text += text;
    if (inLink) this.linked += letters;
    if (inEmphasis) this.emphasised += letters;
  }
}

/**
 * Walks a page into typed blocks of plain text, as a browser would lay them out: block elements and double line breaks
 * part them, white space collapses. Markup never survives.
 */
export function readBlocks(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let piece = new Piece();
  const flush = (kind: BlockKind, element: PageElement): void => {
    const text = piece.text.replace(/[\s\u00A0]+/gu, " ").trim();
    const { linked, emphasised } = piece;
    if (text) blocks.push({ kind, text, element, linked, emphasised, level: levelOf(element) });
    piece = new Piece();
  };
  const walk = (
    node: PageElement,
    kind: BlockKind,
    holder: PageElement,
    inLink: boolean,
    inEmphasis: boolean,
  ): void => {
    for (const child of node.children) {
      if (typeof child === "string") {
        piece.add(child, inLink, inEmphasis);
        continue;
      }
      const { tag } = child;
      if (SKIPPED.has(tag) || isHidden(child)) continue;
      if (tag === "br") {
        piece.text += " ";
        if (++piece.breaks > 1) flush(kind, holder);
        continue;
      }
      const own = kindIn(tag, kind);
      if (!BLOCK.has(tag)) {
        if (tag === "td" || tag === "th") piece.text += " ";
        walk(child, own, holder, inLink || tag === "a", inEmphasis || EMPHASIS.has(tag));
        continue;
      }
      flush(kind, holder);
      walk(child, own, child, inLink, inEmphasis);
      flush(own, child);
    }
  };
  walk(root, "paragraph", root, false, false);
  flush("paragraph", root);
  return blocks;
}

function levelOf(element: PageElement): number {
  for (let at: PageElement | null = element; at; at = at.parent) {
    const level = /^h([1-6])$/u.exec(at.tag)?.[1];
    if (level) return Number(level);
    if (at.tag === "body") return 0;
  }
  return 0;
}
