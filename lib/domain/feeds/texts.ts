import { withAbsoluteLinks } from "./html-links";
import { elementsOf, innerMarkup, textOf } from "./markup";
import type { Element } from "./tree";

/** The place of a text: what it is resolved against, and whose rules it follows. */
export interface Context {
  /** Against which relative addresses are resolved where no xml:base speaks. */
  base: string | null;
  /** Atom 1.0 takes the `div` around XHTML away (RFC 4287 §3.1.1.3); its drafts do not. */
  isAtom: boolean;
}

/** Atom's short names for types (RFC 4287 §3.1.1), as media types. */
const TYPES: Record<string, string> = {
  text: "text/plain",
  html: "text/html",
  xhtml: "application/xhtml+xml",
};

export function mediaType(node: Element): string {
  const type = (node.attributes.get("type") ?? "").trim().toLowerCase().split(";")[0] ?? "";
  return TYPES[type] ?? type;
}

/** True for bytes in base64: Atom 0.3's `mode`, or a type of Atom 1.0 that is neither text nor XML (RFC 4287 §4.1.3.3). */
function isBase64(node: Element, type: string): boolean {
  if (node.attributes.get("mode")?.toLowerCase() === "base64") return true;
  return (
    type.includes("/") &&
    !/^text\/|[+/]xml$|^application\/(?:json|javascript)/u.test(type) &&
    node.attributes.get("mode") === undefined
  );
}

function fromBase64(text: string): string | null {
  const packed = text.replace(/\s+/gu, "");
  if (packed === "" || packed.length % 4 === 1 || !/^[A-Za-z\d+/]+={0,2}$/u.test(packed)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}

/** XHTML's one `div`, which belongs to Atom and not to the content. */
function wrapper(node: Element): Element {
  const [only, ...others] = elementsOf(node);
  const isAlone = node.children.every((child) => typeof child !== "string" || child.trim() === "");
  return only && others.length === 0 && isAlone && only.local.toLowerCase() === "div" ? only : node;
}

/**
 * What a text element says: plain text or HTML, in the spelling of the feed; XHTML is serialised, base64 is unpacked,
 * relative addresses are made absolute. Empty is null.
 */
export function textValue(node: Element, context: Context): string | null {
  const base = node.base ?? context.base;
  const type = mediaType(node);
  const isXml = type === "application/xhtml+xml" || node.attributes.get("mode")?.toLowerCase() === "xml";
  const value =
    elementsOf(node).length || (isXml && type !== "")
      ? innerMarkup(isXml && context.isAtom ? wrapper(node) : node, isXml, base)
      : textOf(node);
  const unpacked = isBase64(node, type) ? fromBase64(value) : null;
  const isPlain = type === "text/plain" && unpacked === null && elementsOf(node).length === 0;
  const text = (isPlain || isXml ? value : withAbsoluteLinks(unpacked ?? value, base)).trim();
  return text === "" ? null : text;
}

/** Plain character data of a field that holds no markup: a date, an address, a name. */
export function plainValue(node: Element): string | null {
  const text = textOf(node).replace(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}
