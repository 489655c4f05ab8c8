import { chunksOf, type ByteSource } from "./byte-source";
import { MAX_LINE } from "./found-page";

/** A line of a file; `bytes` is null where it is longer than any page. */
export interface Line {
  n: number;
  bytes: Uint8Array | null;
}

const NEWLINE = 10;

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The lines of a file as bytes, so that no character is ever split. Holds one line at a time. */
export async function* linesOf(source: ByteSource): AsyncGenerator<Line> {
  let [parts, length, n]: [Uint8Array[], number, number] = [[], 0, 1];
  const take = (part: Uint8Array): void => {
    length += part.length;
    // too long already: what it says is not kept
    if (length > MAX_LINE) parts = [];
    else parts.push(part);
  };
  const line = (): Line => ({ n, bytes: length > MAX_LINE ? null : joined(parts, length) });
  for await (const chunk of chunksOf(source)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield line();
      [parts, length, n, start] = [[], 0, n + 1, end + 1];
    }
    take(chunk.slice(start));
  }
  if (length > 0) yield line();
}
