import type { Extraction, LineCorrection } from "../domain/articles/extraction";
import { readBytes, type InputProblem, type ReadInput } from "../domain/articles/input";
import { tooMuchText } from "../domain/articles/page-size";
import { extractText } from "../domain/articles/text";
import { parseFeed, type ParsedFeed } from "../domain/feeds/parse";
import { plainError, type PlainError } from "./plain-error";

/** What a page's bytes are, once decoded and read; or why they cannot be, in words. */
export type PageReading =
  | (Omit<ReadInput, "text"> & { extraction: Extraction })
  | { alone: string }
  | { problem: InputProblem["problem"] | "hostile" | "too-much-text"; message: string };

/** What a reading thread can be asked for: input and output are data alone. */
export interface Tasks {
  text: { input: { text: string; url: string | null; corrections?: LineCorrection[] }; output: Extraction };
  page: {
    input: {
      bytes: Uint8Array;
      contentType?: string;
      fileName?: string;
      url: string | null;
      /** Text is the article and nothing else: it comes back as it is, decoded. */
      isArticleAlone: boolean;
    };
    output: PageReading;
  };
  feed: {
    input: { bytes: Uint8Array; contentType?: string; url?: string };
    output: ParsedFeed | { error: string };
  };
}
export type Task = keyof Tasks;

type Doing = { [T in Task]: (input: Tasks[T]["input"]) => Tasks[T]["output"] | Promise<Tasks[T]["output"]> };

async function readHtml(html: string, url: string | null, encoding: string): Promise<PageReading> {
  const { extractHtml, PageProblem } = await import("../domain/articles/html");
  try {
    const extraction = await extractHtml(html, url ? { url } : {});
    const message = tooMuchText(extraction.text);
    return message
      ? { problem: "too-much-text", message: `${message} Nothing was saved.` }
      : { kind: "html", encoding, extraction };
  } catch (error) {
    if (error instanceof PageProblem) return { problem: "hostile", message: error.message };
    throw error;
  }
}

const DOING: Doing = {
  text: ({ text, url, corrections }) =>
    extractText(text, { ...(url ? { url } : {}), ...(corrections ? { corrections } : {}) }),
  page: async ({ url, bytes, isArticleAlone, ...hint }) => {
    const input = readBytes(bytes, hint);
    if ("problem" in input) return input;
    const { kind, encoding, text } = input;
    if (kind === "html") return readHtml(text, url, encoding);
    if (isArticleAlone) return { alone: text };
    const message = tooMuchText(text);
    if (message) return { problem: "too-much-text", message: `${message} Nothing was saved.` };
    return { kind, encoding, extraction: extractText(text, url ? { url } : {}) };
  },
  feed: ({ bytes, ...hints }) => parseFeed(bytes, hints),
};

export type Answer<T extends Task> = { output: Tasks[T]["output"] } | { error: PlainError };

/** Does one task. Never throws: an error is part of the answer, as data. */
export async function perform<T extends Task>(task: T, input: Tasks[T]["input"]): Promise<Answer<T>> {
  try {
    return { output: await DOING[task](input) };
  } catch (error) {
    return { error: plainError(error) };
  }
}
