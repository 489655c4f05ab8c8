import { Transform, Writable, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { decodersFor } from "./codings";
import type { Limits } from "./limits";
import type { Patience } from "./patience";
import { Refusal } from "./refusal";

/** As much of a body as tells its kind (WHATWG MIME Sniffing §5). */
const HEAD_BYTES = 1_445;

export interface BodyWishes {
  contentEncoding: string | null;
  contentLength: string | null;
  /** Looks at the first bytes, and throws a `Refusal` when this is not what was wanted. */
  inspect?: (head: Uint8Array) => void;
  /** Bytes after which the rest is left out, instead of refusing all. */
  cutAt?: number;
}

/** Thrown to stop a stream of which enough is there. */
class Enough extends Error {}

/** The body's bytes, decompressed. Counts them as they come, before and after each decompression. Throws `Refusal`. */
export async function readBody(
  body: Readable,
  wishes: BodyWishes,
  limits: Limits,
  patience: Patience,
): Promise<Uint8Array> {
  const tooLarge = () =>
    new Refusal("too-large", `The answer is larger than ${inMegabytes(limits.sentBytes)}.`);
  if (Number(wishes.contentLength) > limits.sentBytes && wishes.cutAt === undefined) throw tooLarge();
  const decoders = decodersFor(wishes.contentEncoding);
  const sent = new Counting(limits.sentBytes, tooLarge);
  const bomb = () =>
    new Refusal(
      "too-large",
      `The answer, once unpacked, is larger than ${inMegabytes(limits.decodedBytes)}.`,
    );
  watchRate(sent, limits, patience);
  const collected = new Collecting(wishes);
  const steps = decoders.flatMap((decoder) => [decoder, new Counting(limits.decodedBytes, bomb)]);
  try {
    await pipeline([body, sent, ...steps, collected], { signal: patience.signal });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return collected.bytes();
}

function watchRate(sent: Counting, limits: Limits, patience: Patience): void {
  const start = performance.now();
  patience.every(Math.min(1_000, limits.slowAfterMs), () => {
    const milliseconds = performance.now() - start;
    if (milliseconds < limits.slowAfterMs) return;
    if (sent.count / (milliseconds / 1_000) < limits.leastBytesPerSecond)
      patience.lose(new Refusal("too-slow", "The site sends its answer too slowly to wait for."));
  });
}

/** Passes bytes on and ends the stream as soon as there are too many. */
class Counting extends Transform {
  count = 0;

  constructor(
    private readonly most: number,
    private readonly refusal: () => Refusal,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void) {
    this.count += chunk.byteLength;
    if (this.count > this.most) done(this.refusal());
    else done(null, chunk);
  }
}

class Collecting extends Writable {
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private isInspected = false;

  constructor(private readonly wishes: BodyWishes) {
    super();
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void) {
    this.chunks.push(chunk);
    this.size += chunk.byteLength;
    if (this.size >= HEAD_BYTES && !this.look(done)) return;
    done(this.wishes.cutAt !== undefined && this.size >= this.wishes.cutAt ? new Enough() : undefined);
  }

  override _final(done: (error?: Error) => void) {
    if (this.look(done)) done();
  }

  bytes(): Uint8Array {
    const all = Buffer.concat(this.chunks);
    return new Uint8Array(all.subarray(0, this.wishes.cutAt ?? all.byteLength));
  }

  /** False when the stream has been ended because of what was seen. */
  private look(done: (error?: Error) => void): boolean {
    if (this.isInspected) return true;
    this.isInspected = true;
    try {
      this.wishes.inspect?.(Buffer.concat(this.chunks).subarray(0, HEAD_BYTES));
      return true;
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }
}

const inMegabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;
