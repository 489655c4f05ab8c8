/** A brought file, wherever its bytes lie. */
export interface ByteSource {
  name: string;
  /** In bytes. */
  size: number;
  /** Exactly the bytes `[start, end)`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Bytes that are in memory already. */
export function bytesSource(bytes: Uint8Array, name: string): ByteSource {
  return { name, size: bytes.length, read: (start, end) => Promise.resolve(bytes.slice(start, end)) };
}

/** Bytes asked for at a time: a few thousand lines, and little memory. */
const CHUNK = 256 * 1024;

/** The bytes from `start` to `end`, piece by piece. */
export async function* chunksOf(
  source: ByteSource,
  start = 0,
  end = source.size,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += CHUNK) yield await source.read(at, Math.min(end, at + CHUNK));
}
