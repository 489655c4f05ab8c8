import { closeSync, fsyncSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Forces one file or folder to the disk. Injected so that tests can count. */
export type Flush = (path: string) => void;

export const flushToDisk: Flush = (path) => {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** File systems stamp changes with the kernel's tick, 1 to 10 ms on Linux; files do not grow, so size tells nothing. */
const CLOCK_TICK_MS = 20;

/**
 * Knows which write-ahead-log files changed since the last flush. PGlite runs PostgreSQL with `fsync` off, so a commit
 * that it acknowledges is in the page cache alone; flushing these files first makes the acknowledgement true.
 */
export class WalFlusher {
  readonly #wal: string;
  readonly #seen = new Map<string, string>();

  constructor(
    private readonly folder: string,
    private readonly flush: Flush,
  ) {
    this.#wal = join(folder, "pg_wal");
    this.#changed();
  }

  /** Flushes the log files that changed, and pg_control; returns how many files were flushed (0 after reads). */
  flushChanges(): number {
    const changed = this.#changed();
    if (changed.length === 0) return 0;
    for (const path of changed) this.flush(path);
    this.flush(join(this.folder, "global", "pg_control"));
    // A new segment's name must survive as well as its bytes.
    this.flush(this.#wal);
    return changed.length;
  }

  /** Bytes in the log folder: what recovery would have to read. */
  size(): number {
    return segments(this.#wal).reduce((sum, path) => sum + statSync(path).size, 0);
  }

  #changed(): string[] {
    return segments(this.#wal).filter((path) => {
      const { mtimeNs, size } = statSync(path, { bigint: true });
      const mark = `${mtimeNs}:${size}`;
      if (this.#seen.get(path) === mark) return false;
      // Within one tick of the file system's clock a second change would look like none.
      const settled = Date.now() - Number(mtimeNs / 1_000_000n) > CLOCK_TICK_MS;
      if (settled) this.#seen.set(path, mark);
      return true;
    });
  }
}

function segments(wal: string): string[] {
  return readdirSync(wal, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(wal, entry.name));
}

/** Flushes every file and folder below `folder`, deepest first: after a checkpoint the data files carry the truth. */
export function flushTree(folder: string, flush: Flush): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flushTree(path, flush);
    else if (entry.isFile()) flush(path);
  }
  flush(folder);
}
