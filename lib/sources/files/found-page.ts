/** What a file tells about a page, in its own words. */
export interface Facts {
  title?: string;
  outlet?: string;
  /** As the file writes it. */
  published?: string;
  bylines?: string[];
  language?: string;
}

export type FoundPage = {
  /** 1-based position in the file; rises, and may leave gaps. */
  n: number;
  /** What an editor recognises: the file's name in the ZIP, “row 12”, the subject. */
  name: string;
} & (
  | { kind: "html" | "text"; bytes: Uint8Array; contentType: string; url: string | null; facts: Facts }
  | { kind: "link"; url: string }
  | { kind: "problem"; message: string }
);

/** The whole file cannot be read; the message says why, in words for the person who brought it. */
export class BulkProblem extends Error {}

const MEGABYTE = 1024 * 1024;
/** One page, unpacked: the same as of a page that is fetched. */
export const MAX_PAGE = 10 * MEGABYTE;
/** A line or a row that holds a page has some overhead. */
export const MAX_LINE = 12 * MEGABYTE;
/** A mail or a saved page: base64 adds a third, pictures the rest. */
export const MAX_MESSAGE = 30 * MEGABYTE;

export const tooLarge = (what: string): string =>
  `${what} is larger than ${MAX_PAGE / MEGABYTE} MB, which no page is.`;

const UTF8 = new TextEncoder();

/** A page from text that was decoded already. */
export function pageOf(
  n: number,
  name: string,
  kind: "html" | "text",
  text: string,
  url: string | null,
  facts: Facts,
): FoundPage {
  const bytes = UTF8.encode(text);
  if (bytes.length > MAX_PAGE) return { n, name, kind: "problem", message: tooLarge("The text") };
  return {
    n,
    name,
    kind,
    bytes,
    contentType: `text/${kind === "html" ? "html" : "plain"}; charset=utf-8`,
    url,
    facts,
  };
}

/** An absolute http(s) address, or null. */
export function webAddress(text: string | null | undefined): string | null {
  const url = text && URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  return url && /^https?:$/u.test(url.protocol) && url.href.length <= 4000 ? url.href : null;
}
