import { resolveAgainst } from "./addresses";
import type { Element } from "./tree";

/** HTML's elements without content, which need no end tag (HTML standard §13.1.2). */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const ADDRESSES = new Set(["href", "src", "cite", "poster", "action", "longdesc", "background", "data"]);
const NAMESPACES: Record<string, string> = {
  svg: "http://www.w3.org/2000/svg",
  mathml: "http://www.w3.org/1998/Math/MathML",
};

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const escapeValue = (text: string): string => escapeText(text).replaceAll('"', "&quot;");

/** Attributes in alphabetical order, so that the same content always gives the same text; addresses made absolute. */
function attributesOf(node: Element, outer: string, base: string | null): string {
  const shown = node.written.flatMap(([written, value]): [string, string][] => {
    const name = written.toLowerCase();
    if (/^xmlns(?::|$)|^xml:base$/u.test(name)) return [];
    return [[written, ADDRESSES.has(name) ? (resolveAgainst(value, base) ?? value) : value]];
  });
  const own = node.space !== outer ? NAMESPACES[node.space] : undefined;
  if (own) shown.push(["xmlns", own]);
  return shown
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${escapeValue(value)}"`)
    .join("");
}

/**
 * The markup inside an element, as HTML. `isXml` says that its character data is text (XHTML); otherwise it is HTML that
 * somebody escaped halfway, and stays as it is.
 */
export function innerMarkup(node: Element, isXml: boolean, base: string | null): string {
  return node.children
    .map((child) => {
      if (typeof child === "string") return isXml ? escapeText(child) : child;
      const start = `<${child.local}${attributesOf(child, node.space, child.base ?? base)}`;
      if (VOID.has(child.local.toLowerCase()) && child.children.length === 0) return `${start} />`;
      return `${start}>${innerMarkup(child, isXml, child.base ?? base)}</${child.local}>`;
    })
    .join("");
}

/** All character data inside an element. */
export function textOf(node: Element): string {
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

export const elementsOf = (node: Element): Element[] =>
  node.children.flatMap((child) => (typeof child === "string" ? [] : [child]));
