import type { ByteSource } from "./byte-source";

/** As large as the pieces in which files come, so that each is asked for about once. */
const BLOCK = 4 * 1024 * 1024;
/** Readers go on from where they are, and look back a little (a ZIP's directory, a row over two pieces). */
const KEPT = 3;

/** A source whose bytes are far away: asks for whole blocks, and keeps the last few. */
export function bufferedSource(source: ByteSource, block = BLOCK): ByteSource {
  const kept = new Map<number, Promise<Uint8Array>>();
  const blockAt = (index: number): Promise<Uint8Array> => {
    const known = kept.get(index);
    if (known) return known;
    const asked = source.read(index * block, Math.min((index + 1) * block, source.size));
    kept.set(index, asked);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return asked;
  };
  return {
    name: source.name,
    size: source.size,
    async read(start, end) {
      const to = Math.min(end, source.size);
      const out = new Uint8Array(Math.max(0, to - start));
      for (let at = start; at < to;) {
        const index = Math.floor(at / block);
        const bytes = await blockAt(index);
        const part = bytes.subarray(at - index * block, to - index * block);
        out.set(part, at - start);
        at += part.byteLength;
        // A source that is shorter than it says would keep us here.
        if (part.byteLength === 0) break;
      }
      return out;
    },
  };
}
