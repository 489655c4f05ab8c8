import { Parser } from "htmlparser2";
import { DEEPEST, MOST_NODES } from "./limits";
import { PageProblem } from "./page-problem";

/** An element of a parsed page: no more than what reading needs. */
export interface PageElement {
  /** Lower case. */
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: (PageElement | string)[];
  parent: PageElement | null;
  depth: number;
}

/** Their content is no text of the page; only JSON-LD is kept, for its data. */
const UNREAD = new Set(["style", "svg", "template", "canvas", "object", "embed", "math"]);

/** The attributes that anything is read from; pages carry many times more. */
const READ = new Set(
  "class id role itemprop property name content type rel href datetime lang style hidden aria-hidden data-testid data-component data-type".split(
    " ",
  ),
);
const NONE: Readonly<Record<string, string>> = {};

function readAttributes(all: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let kept: Record<string, string> | null = null;
  for (const name in all) {
    if (READ.has(name)) (kept ??= {})[name] = all[name] ?? "";
  }
  return kept ?? NONE;
}

/**
 * Parses a page into a tree of plain objects: forgiving as htmlparser2 is, without styles, drawings, or scripts other than
 * JSON-LD. Linear, runs nothing. Throws PageProblem where the tree grows past what pages are: the parser nests some elements that
 * the check before it (`guardHtml`) cannot know to nest.
 */
export function parsePage(html: string): PageElement {
  const root: PageElement = { tag: "#root", attributes: {}, children: [], parent: null, depth: 0 };
  let here = root;
  let nodes = 0;
  let unread = 0;
  const count = (): void => {
    if (++nodes > MOST_NODES)
      throw new PageProblem("too-many-nodes", "The page is built of more than 100,000 pieces.");
  };
  const isUnread = (tag: string, attributes: Readonly<Record<string, string>>): boolean =>
    UNREAD.has(tag) || (tag === "script" && !/ld\+json/iu.test(attributes.type ?? ""));
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        count();
        if (unread > 0 || isUnread(tag, attributes)) {
          unread++;
          return;
        }
        const kept = readAttributes(attributes);
        const element: PageElement = {
          tag,
          attributes: kept,
          children: [],
          parent: here,
          depth: here.depth + 1,
        };
        if (element.depth > DEEPEST)
          throw new PageProblem("too-deep", "The page is nested more than 256 levels deep.");
        here.children.push(element);
        here = element;
      },
      onclosetag() {
        if (unread > 0) unread--;
        else here = here.parent ?? root;
      },
      ontext(text) {
        if (unread > 0) return;
        const last = here.children.length - 1;
        const before = here.children[last];
        if (typeof before === "string") here.children[last] = before + text;
        else {
          count();
          here.children.push(text);
        }
      },
    },
    { decodeEntities: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return root;
}

/** Every element below (and not) `root`, in the order of the page. */
export function elementsOf(root: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const walk = (node: PageElement): void => {
    for (const child of node.children) {
      if (typeof child === "string") continue;
      found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** White space as a browser collapses it, no-break spaces with it. The wide space of Japanese stays: it parts the clauses of a headline. */
export const WHITE_SPACE = /[^\S\u3000]+/gu;

/** The text of an element, white space collapsed. Past `most` characters of markup's text no more is read. */
export function textOf(element: PageElement, most = Infinity): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (node: PageElement): void => {
    for (const child of node.children) {
      if (length > most) return;
      if (typeof child === "string") {
        parts.push(child);
        length += child.length;
      } else {
        if (child.tag === "br") parts.push(" ");
        walk(child);
      }
    }
  };
  walk(element);
  return parts.join("").replace(WHITE_SPACE, " ").trim();
}

/** The element itself and what it stands in, nearest first. */
export function* upFrom(element: PageElement): Generator<PageElement> {
  for (let at: PageElement | null = element; at; at = at.parent) yield at;
}
