import { magicOf } from "../domain/articles/magic";
import { Refusal } from "./refusal";

const PAGES = /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/;
/** Types that say nothing, or too little: what the bytes look like decides. */
const VAGUE =
  /^(?:|\*\/\*|application\/(?:octet-stream|unknown|xml)|text\/xml|binary\/octet-stream|unknown\/unknown)$/;

export const typeOf = (contentType: string | null): string =>
  (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

/** Refuses at once what says that it is no page. */
export function refuseOtherTypes(contentType: string | null): void {
  const type = typeOf(contentType);
  if (!PAGES.test(type) && !VAGUE.test(type)) throw notHtml(printable(type));
}

/** Refuses a body that is no page by its first bytes, whatever its type says; vague types have to look like HTML or text. */
export function refuseOtherBodies(contentType: string | null, head: Uint8Array): void {
  refuseBinary(head);
  if (looksLikeHtml(head)) return;
  const type = typeOf(contentType);
  if (type.endsWith("xml") && type !== "application/xhtml+xml") throw notHtml("XML");
  if (VAGUE.test(type) && isBinary(head)) throw notHtml("a file");
}

/** A feed is taken whatever it calls itself, unless it is a picture, a film, an archive. */
export function refuseBinary(head: Uint8Array): void {
  const magic = magicOf(head);
  if (magic) throw notHtml(magic.name);
}

/** The type for whoever reads the page: a vague one is replaced by what the bytes are. */
export function settledType(contentType: string | null, bytes: Uint8Array): string {
  if (contentType && !VAGUE.test(typeOf(contentType))) return contentType;
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? "")?.[1];
  return `${looksLikeHtml(bytes) ? "text/html" : "text/plain"}${charset ? `; charset=${charset}` : ""}`;
}

/** The tags of WHATWG MIME Sniffing §7.1, after white space, byte order marks and an XML declaration. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_445)).replace(/\0|^(?:ï»¿|þÿ|ÿþ)/g, "");
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<!--|<(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|article|main)[\s>])/i.test(
    head,
  );
}

/** Bytes that no text has (WHATWG MIME Sniffing §3, "binary data byte"); UTF-16 shows itself by its mark. */
function isBinary(head: Uint8Array): boolean {
  const [first, second] = head;
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return false;
  return head.some(
    (byte) =>
      byte <= 0x08 || byte === 0x0b || (byte >= 0x0e && byte <= 0x1a) || (byte >= 0x1c && byte <= 0x1f),
  );
}

function notHtml(what: string): Refusal {
  return new Refusal("not-html", `The link leads to ${what}, not to a page.`);
}

const printable = (type: string): string =>
  type.replace(/[^\x20-\x7e]/g, "").slice(0, 60) || "something else";
