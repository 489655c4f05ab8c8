import { resolveAgainst } from "./addresses";
import { firstOf, type Fields } from "./fields";
import { mediaType, plainValue } from "./texts";
import type { Element } from "./tree";

const isPage = (node: Element): boolean => /^(?:text\/html|application\/xhtml\+xml)?$/u.test(mediaType(node));
const isAlternate = (node: Element): boolean => {
  const rel = (node.attributes.get("rel") ?? "alternate").trim().toLowerCase();
  // registered relations may be written as addresses (RFC 4287 §4.2.7.2)
  return rel === "alternate" || rel === "" || rel.endsWith("/relation/alternate");
};

/**
 * The page that a feed or an item is about: RSS's text, Atom's `alternate` (pages before other types), CDF's attribute.
 * `self`, `edit`, `replies` and enclosures are other things.
 */
export function linkOf(fields: Fields, base: string | null): string | null {
  const links = fields.all("link");
  const own = (node: Element): string | null => node.base ?? base;
  const href = (node: Element): string | null => resolveAgainst(node.attributes.get("href"), own(node));
  const alternates = links.filter((node) => node.attributes.has("href") && isAlternate(node));
  return (
    firstOf(links, (node) => resolveAgainst(plainValue(node), own(node))) ??
    firstOf(alternates.filter(isPage), href) ??
    firstOf(alternates, href) ??
    href(fields.node) ??
    firstOf(fields.all("a"), href)
  );
}
