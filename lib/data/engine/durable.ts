import type { PGlite } from "@electric-sql/pglite";
import { flushTree, WalFlusher, type Flush } from "./flush";

/** Log volume and time after which a checkpoint keeps recovery short (measured: 1.3 GB of log took 18 s to recover). */
const CHECKPOINT_BYTES = 64 * 1024 * 1024;
const CHECKPOINT_MS = 10 * 60 * 1000;

/** Frontend messages that end a pipeline: Query and Sync. PostgreSQL protocol 3.0, §55.7. */
const QUERY = 0x51;
const SYNC = 0x53;
/** Frontend messages of the extended protocol: Parse, Bind, Describe, Execute, Close, Flush. */
const PIPELINED = new Set([0x50, 0x42, 0x44, 0x45, 0x43, 0x48]);

/** When a checkpoint is due. */
export interface CheckpointLimits {
  bytes: number;
  ms: number;
}

interface Watch {
  started(): void;
  ended(): void;
}

/**
 * What pglite-socket asks of a database, with two promises added: an answer to a commit leaves only after the log is on
 * the disk, and the messages of one client's pipeline are never mixed with another's (PGlite has one unnamed
 * statement; between Parse and Bind another client's Parse would replace it).
 */
export class DurableDatabase {
  readonly #wal: WalFlusher;
  #pipelineOpen = false;
  #walAtCheckpoint: number;
  #written = 0;
  #lastCheckpoint = Date.now();

  constructor(
    private readonly db: PGlite,
    private readonly folder: string,
    private readonly flush: Flush,
    private readonly watch: Watch = { started() {}, ended() {} },
    private readonly onBroken: (error: unknown) => void = () => {},
    private readonly limits: CheckpointLimits = { bytes: CHECKPOINT_BYTES, ms: CHECKPOINT_MS },
  ) {
    this.#wal = new WalFlusher(folder, flush);
    this.#walAtCheckpoint = this.#wal.size();
  }

  get waitReady(): Promise<void> {
    return this.db.waitReady;
  }

  runExclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.db.runExclusive(work);
  }

  /** True while the queue has to stay with the client that it serves. */
  isInTransaction(): boolean {
    return this.#pipelineOpen || this.db.isInTransaction();
  }

  /** Called when a client has gone in the middle of its work. */
  async exec(sql: string): Promise<void> {
    if (this.#pipelineOpen) {
      this.#pipelineOpen = false;
      await this.db.execProtocolRaw(new Uint8Array([SYNC, 0, 0, 0, 4]));
    }
    if (this.db.isInTransaction()) await this.db.exec(sql);
  }

  async execProtocolRawStream(
    message: Uint8Array,
    options: { onRawData: (data: Uint8Array) => void },
  ): Promise<void> {
    const kind = message[0] ?? 0;
    const answer: Uint8Array[] = [];
    this.watch.started();
    try {
      await this.db.execProtocolRawStream(message, { onRawData: (data) => answer.push(data.slice()) });
    } catch (error) {
      // PostgreSQL's own errors are messages; an exception means that the engine itself is broken.
      this.onBroken(error);
      throw error;
    } finally {
      this.watch.ended();
    }
    this.#pipelineOpen = PIPELINED.has(kind);
    if ((kind === QUERY || kind === SYNC) && !this.db.isInTransaction())
      this.#written += this.#wal.flushChanges();
    for (const data of answer) options.onRawData(data);
    if (!this.isInTransaction()) await this.#checkpointWhenDue();
  }

  async #checkpointWhenDue(): Promise<void> {
    const aged = this.#written > 0 && Date.now() - this.#lastCheckpoint > this.limits.ms;
    if (aged || this.#wal.size() - this.#walAtCheckpoint > this.limits.bytes) await this.checkpoint();
  }

  /**
   * Writes all changed pages to their files and those to the disk, so that the log before it is no longer needed. Sent as a raw
   * message, because it also runs while the socket server holds the engine, which `exec` would wait for forever.
   */
  async checkpoint(): Promise<void> {
    await this.db.execProtocolRaw(queryMessage("CHECKPOINT"));
    flushTree(this.folder, this.flush);
    this.#wal.flushChanges();
    this.#walAtCheckpoint = this.#wal.size();
    this.#lastCheckpoint = Date.now();
    this.#written = 0;
  }
}

/** A Query message of PostgreSQL's protocol: type, length, SQL, a closing zero. */
export function queryMessage(sql: string): Uint8Array {
  const text = new TextEncoder().encode(sql);
  const message = new Uint8Array(text.length + 6);
  message[0] = QUERY;
  new DataView(message.buffer).setInt32(1, text.length + 5);
  message.set(text, 5);
  return message;
}
