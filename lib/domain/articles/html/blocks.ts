import type { Block, BlockKind } from "../extraction";

/** The little of a DOM that we walk, so that any implementation fits. */
export interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<DomNode>;
  getAttribute?: (name: string) => string | null;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
/** Never part of what a reader reads as the article. */
const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO BUTTON SELECT TEXTAREA INPUT HEAD TITLE MAP DIALOG".split(
    " ",
  ),
);
const CAPTION = new Set(["FIGCAPTION", "CAPTION"]);
const BLOCK = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY THEAD TFOOT TR UL FIGCAPTION CAPTION".split(
    " ",
  ),
);

function kindIn(name: string, inherited: BlockKind): BlockKind {
  if (/^H[1-6]$/u.test(name)) return "heading";
  if (CAPTION.has(name)) return "caption";
  if (inherited === "caption" || inherited === "heading") return inherited;
  if (name === "BLOCKQUOTE") return "quotation";
  if (name === "LI") return "list-item";
  return inherited;
}

/** What a reader cannot see is not text; a page hides menus and traps this way. */
function isHidden(node: DomNode): boolean {
  const style = node.getAttribute?.("style") ?? "";
  return (
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style) ||
    (node.getAttribute?.("hidden") ?? null) !== null ||
    node.getAttribute?.("aria-hidden") === "true"
  );
}

/**
 * Walks a DOM into typed blocks of plain text, as a browser would lay them out: block elements and double line breaks
 * part them, white space collapses. Markup never survives.
 */
export function readBlocks(root: DomNode): Block[] {
  const blocks: Block[] = [];
  let buffer = "";
  let breaks = 0;
  const flush = (kind: BlockKind): void => {
    const text = buffer.replace(/[\s\u00A0]+/gu, " ").trim();
    if (text) blocks.push({ kind, text });
    buffer = "";
    breaks = 0;
  };
  const walk = (node: DomNode, kind: BlockKind): void => {
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent ?? "";
      if (/\S/u.test(text)) breaks = 0;
      buffer += text;
      return;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name) || isHidden(node)) return;
    if (name === "BR") {
      buffer += " ";
      if (++breaks > 1) flush(kind);
      return;
    }
    const isBlock = BLOCK.has(name);
    const own = kindIn(name, kind);
    if (isBlock) flush(kind);
    if (name === "TD" || name === "TH") buffer += " ";
    for (const child of Array.from(node.childNodes)) walk(child, own);
    if (isBlock) flush(own);
  };
  walk(root, "paragraph");
  flush("paragraph");
  return blocks;
}
