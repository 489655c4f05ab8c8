import { AppError, NotYet } from "../errors";
import { completed, fromSummary, type ToldFacts } from "../domain/articles/told";
import type { Problem } from "../sources/outcome";
import type { ReadPage } from "./filing";
import { readPageBytes, readPastedHtml } from "./reading-pages";
import type { World } from "./world";

/** What a feed or a file says about a page, with text of its own. */
export interface Told extends ToldFacts {
  html?: string | null;
  summary?: string | null;
  /** Of the outlet, for the day of an instant. */
  country?: string | null;
}

/** A later try may have more luck with these. */
const PASSING: ReadonlySet<string> = new Set<Problem>([
  "unreachable",
  "timeout",
  "too-slow",
  "broken-answer",
  "http-429",
  "http-500",
  "http-502",
  "http-503",
  "http-504",
]);

/**
 * Reads the page of a link; where that fails, what its bringer has of it. With `holdOut`, a failure that may pass is thrown as
 * `unavailable`, so that it is tried again. Throws `invalid`, in words for an editor, when there is nothing to read.
 */
export async function readLink(
  world: World,
  link: string,
  told: Told | null = null,
  holdOut = false,
): Promise<ReadPage> {
  const page = await world.fetchPage(link);
  // Our own pace, or the host's wish: nothing is known of the page yet.
  if (!page.ok && page.problem === "busy") throw new NotYet(page.message, page.retryAfterSeconds ?? 60);
  if (!page.ok && holdOut && PASSING.has(page.problem)) throw new AppError("unavailable", page.message);
  try {
    if (!page.ok) throw new AppError("invalid", page.message, { link: page.message });
    const read = await readPageBytes(page.bytes, { contentType: page.contentType, url: page.url });
    return told ? withTold(read, told) : read;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const own = told ? await readTold(told, link, error.message) : null;
    if (own) return own;
    throw error;
  }
}

/** The article in what a feed itself carries: its full text, or else its few sentences. Null when there is too little of both. */
export async function readTold(told: Told, url: string | null, why: string): Promise<ReadPage | null> {
  const content = told.html ?? told.summary ?? "";
  if (!content.trim()) return null;
  const document = `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(told.title ?? "")}</title></head><body><article><h1>${escaped(told.title ?? "")}</h1>${content}</article></body></html>`;
  const clue = `Only ${told.by}'s own text; the page could not be read: ${why}`;
  try {
    const read = await readPastedHtml(document, url);
    return withTold(
      {
        ...read,
        isStandIn: true,
        extraction: { ...read.extraction, clues: [...read.extraction.clues, clue] },
      },
      told,
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const extraction = fromSummary(told.title ?? null, told.html ?? told.summary ?? "", clue);
    if (!extraction) return null;
    const bytes = new TextEncoder().encode(document);
    return withTold({ bytes, mediaType: "text/html; charset=utf-8", reading: "html", url, extraction }, told);
  }
}

export function withTold(page: ReadPage, told: Told): ReadPage {
  return { ...page, extraction: completed(page.extraction, told, told.country ?? null) };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
