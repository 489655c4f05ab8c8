import { AppError } from "../errors";
import { splitLines } from "../domain/articles/lines";
import { tooManyBytes, tooMuchText } from "../domain/articles/page-size";
import { articleProblem } from "../domain/articles/input";
import type { Extraction, LineCorrection } from "../domain/articles/extraction";
import { readers } from "../reading/readers";
import type { ReadPage } from "./filing";

/** Reads pasted text. Throws `invalid`, in words for the editor, when there is no article in it. */
export async function readPastedText(text: string, url: string | null): Promise<ReadPage> {
  if (!text.trim())
    throw new AppError("invalid", "There is nothing to read: the text is empty.", { text: "This is empty." });
  const bytes = new TextEncoder().encode(text);
  refuseTooLarge(bytes.byteLength);
  if (text.includes("\u0000"))
    throw new AppError("invalid", "This is not text: it holds binary data.", { text: "Not text." });
  refuseTooMuchText(text);
  const extraction = await readers.read("text", { text, url });
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
  refuseTooMuchText(text);
  const corrections = splitLines(text)
    .filter((line) => line.text.trim())
    .map(({ n }) => ({ n, keep: true, role: "body" as const }));
  const extraction = await readers.read("text", { text, url, corrections });
  return { ...page, bytes: new TextEncoder().encode(text), extraction, corrections };
}

/** Reads the bytes of a pasted page again, with what an editor says of its lines. */
export function readCorrected(
  bytes: Uint8Array,
  url: string | null,
  corrections: LineCorrection[],
): Promise<Extraction> {
  return readers.read("text", { text: new TextDecoder().decode(bytes), url, corrections });
}

/** Reads bytes of an uploaded or fetched page, HTML or text, in whatever encoding it is. */
export async function readPageBytes(
  bytes: Uint8Array,
  hint: { contentType?: string; fileName?: string; url: string | null; isArticleAlone?: boolean },
): Promise<ReadPage> {
  refuseTooLarge(bytes.byteLength);
  const { isArticleAlone = false, ...where } = hint;
  const page = await readers.read("page", { bytes, ...where, isArticleAlone });
  if ("problem" in page) throw new AppError("invalid", page.message, { file: page.message });
  if ("alone" in page) return readArticleText(page.alone, hint.url);
  const { kind, encoding, extraction } = page;
  refuseWithoutArticle(extraction);
  const mediaType = `${kind === "html" ? "text/html" : "text/plain"}; charset=${encoding}`;
  return { bytes, mediaType, reading: kind, url: hint.url, extraction };
}

export async function readPastedHtml(html: string, url: string | null): Promise<ReadPage> {
  if (!html.trim())
    throw new AppError("invalid", "There is nothing to read: the HTML is empty.", { html: "This is empty." });
  return readPageBytes(new TextEncoder().encode(html), { contentType: "text/html; charset=utf-8", url });
}

function refuseTooLarge(size: number): void {
  const problem = tooManyBytes(size);
  if (problem) throw new AppError("invalid", `${problem} Nothing was saved.`);
}

function refuseTooMuchText(text: string): void {
  const problem = tooMuchText(text);
  if (problem) throw new AppError("invalid", `${problem} Nothing was saved.`);
}

function refuseWithoutArticle(extraction: Extraction): void {
  const problem = articleProblem(extraction);
  if (problem) throw new AppError("invalid", problem.message);
}
