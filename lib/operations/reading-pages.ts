import { AppError } from "../errors";
import { extractText } from "../domain/articles/text";
import { splitLines } from "../domain/articles/lines";
import { articleProblem, readBytes } from "../domain/articles/input";
import type { Extraction } from "../domain/articles/extraction";
import type { ReadPage } from "./filing";

/** The longest page that is read, as sent. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** Reads pasted text. Throws `invalid`, in words for the editor, when there is no article in it. */
export async function readPastedText(text: string, url: string | null): Promise<ReadPage> {
  if (!text.trim())
    throw new AppError("invalid", "There is nothing to read: the text is empty.", { text: "This is empty." });
  const bytes = new TextEncoder().encode(text);
  refuseTooLarge(bytes.byteLength);
  if (text.includes("\u0000"))
    throw new AppError("invalid", "This is not text: it holds binary data.", { text: "Not text." });
  refuseTooManyLines(text);
  const extraction = extractText(text, url ? { url } : {});
  refuseWithoutArticle(extraction);
  return { bytes, mediaType: "text/plain; charset=utf-8", reading: "text", url, extraction };
}

/**
 * Reads text that is the article and nothing else, because whoever gives it has told the rest apart: every line is kept. The editor can still
 * drop lines, as of any text.
 */
export async function readArticleText(text: string, url: string | null): Promise<ReadPage> {
  const page = { mediaType: "text/plain; charset=utf-8", reading: "text" as const, url };
  if (!text.trim()) throw new AppError("invalid", "There is no text in this.", { text: "This is empty." });
  refuseTooManyLines(text);
  const corrections = splitLines(text)
    .filter((line) => line.text.trim())
    .map(({ n }) => ({ n, keep: true, role: "body" as const }));
  const extraction = extractText(text, { ...(url ? { url } : {}), corrections });
  return { ...page, bytes: new TextEncoder().encode(text), extraction, corrections };
}

/** Reads bytes of an uploaded or fetched page, HTML or text, in whatever encoding it is. */
export async function readPageBytes(
  bytes: Uint8Array,
  hint: { contentType?: string; fileName?: string; url: string | null; isArticleAlone?: boolean },
): Promise<ReadPage> {
  refuseTooLarge(bytes.byteLength);
  const input = readBytes(bytes, hint);
  if ("problem" in input) throw new AppError("invalid", input.message, { file: input.message });
  const { url } = hint;
  if (input.kind === "text" && hint.isArticleAlone) return readArticleText(input.text, url);
  if (input.kind === "text") refuseTooManyLines(input.text);
  const extraction =
    input.kind === "html" ? await readHtml(input.text, url) : extractText(input.text, url ? { url } : {});
  refuseWithoutArticle(extraction);
  const mediaType = `${input.kind === "html" ? "text/html" : "text/plain"}; charset=${input.encoding}`;
  return { bytes, mediaType, reading: input.kind, url, extraction };
}

export async function readPastedHtml(html: string, url: string | null): Promise<ReadPage> {
  if (!html.trim())
    throw new AppError("invalid", "There is nothing to read: the HTML is empty.", { html: "This is empty." });
  return readPageBytes(new TextEncoder().encode(html), { contentType: "text/html; charset=utf-8", url });
}

async function readHtml(html: string, url: string | null): Promise<Extraction> {
  const { extractHtml, PageProblem } = await import("../domain/articles/html");
  try {
    return await extractHtml(html, url ? { url } : {});
  } catch (error) {
    if (error instanceof PageProblem) throw new AppError("invalid", error.message, { html: error.message });
    throw error;
  }
}

function refuseTooLarge(size: number): void {
  if (size > MOST_BYTES)
    throw new AppError(
      "invalid",
      `This is ${(size / 1024 / 1024).toFixed(1)} MB; a page may have 10 MB. Nothing was saved.`,
    );
}

/** More than any page that a person copies; a screen with more lines is of no use to an editor either. */
const MOST_LINES = 5000;
const MOST_CHARACTERS = 1_000_000;

function refuseTooManyLines(text: string): void {
  const lines = text.split("\n").length;
  if (lines > MOST_LINES || text.length > MOST_CHARACTERS)
    throw new AppError(
      "invalid",
      `This has ${lines.toLocaleString("en")} lines and ${text.length.toLocaleString("en")} characters; a page has far fewer ` +
        `(at most ${MOST_LINES.toLocaleString("en")} and ${MOST_CHARACTERS.toLocaleString("en")}). Nothing was saved.`,
    );
}

function refuseWithoutArticle(extraction: Extraction): void {
  const problem = articleProblem(extraction);
  if (problem) throw new AppError("invalid", problem.message);
}
