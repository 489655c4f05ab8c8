import { declaredEntities, type Declared } from "./entities";

/** Where the feed itself begins, or what stands there instead. */
export type Prolog =
  | { kind: "feed"; start: number; entities: Declared; hasJunk: boolean }
  | { kind: "html" }
  | { kind: "none"; root: string | null };

/** Elements with which a feed, or the rest of one whose beginning is lost, can start. */
const FEED_ROOTS = /^(?:[\w.-]+:)?(?:rss|rdf|feed|channel|item|entry)$/iu;
const PAGE_ROOTS = /^(?:html|head|body|frameset)$/iu;
const TAG_NAME = /<([\p{L}_][\w.:-]*)/uy;
/** Warnings of a broken server, banners, comments: what stands before a feed is short. */
const MAX_BEFORE = 300_000;

/** The end of a `<!DOCTYPE …>` and its internal subset. */
function doctype(text: string, at: number): { end: number; subset: string } {
  const open = text.slice(at, at + 4000).search(/[[>]/u);
  if (open < 0) return { end: at + 9, subset: "" };
  if (text[at + open] === ">") return { end: at + open + 1, subset: "" };
  const close = /\]\s*>/gu;
  close.lastIndex = at + open;
  const found = close.exec(text);
  const end = found ? found.index : Math.min(text.length, at + open + 1);
  return { end: found ? close.lastIndex : end, subset: text.slice(at + open + 1, end) };
}

/** Behind the next mark; what is never closed ends the search, or each further one would read to the end in vain. */
const after = (text: string, mark: string, at: number): number => {
  const found = text.indexOf(mark, at);
  return found < 0 ? text.length : found + mark.length;
};

/** Walks over declarations, comments, the DTD and anything else before the root element of a feed. Linear. */
export function readProlog(text: string): Prolog {
  let entities: Declared | null = null;
  let [at, hasJunk] = [0, text.trimStart()[0] !== "<"];
  let root: string | null = null;
  for (;;) {
    at = text.indexOf("<", at);
    if (at < 0 || at > MAX_BEFORE) return { kind: "none", root };
    if (text.startsWith("<!--", at)) at = after(text, "-->", at);
    else if (text.startsWith("<?", at)) at = after(text, ">", at);
    else if (entities === null && /^<!doctype/iu.test(text.slice(at, at + 9))) {
      const { end, subset } = doctype(text, at);
      entities = declaredEntities(subset);
      at = end;
    } else {
      TAG_NAME.lastIndex = at;
      const name = TAG_NAME.exec(text)?.[1];
      if (name && FEED_ROOTS.test(name))
        return { kind: "feed", start: at, entities: entities ?? new Map(), hasJunk };
      if (name && PAGE_ROOTS.test(name)) return { kind: "html" };
      root ??= name ?? null;
      hasJunk = true;
      at += 1;
    }
  }
}
