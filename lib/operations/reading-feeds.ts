import { AppError } from "../errors";
import type { ParsedFeed } from "../domain/feeds/parse";
import { readers } from "../reading/readers";

/**
 * Reads a feed's bytes in a reading thread. One that takes too long or too much is told like one that is no feed. Throws AppError
 * `unavailable` where too much waits to be read.
 */
export async function readFeed(answer: {
  bytes: Uint8Array;
  contentType: string | undefined;
  url: string;
}): Promise<ParsedFeed | { error: string }> {
  const { bytes, contentType, url } = answer;
  try {
    return await readers.read("feed", { bytes, url, ...(contentType ? { contentType } : {}) });
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return { error: error.message };
    throw error;
  }
}
