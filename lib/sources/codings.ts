import { Duplex, pipeline, Readable } from "node:stream";
import zlib from "node:zlib";
import { Refusal } from "./refusal";

/** What we ask for. zstd is not asked for, since Node before 22.15 cannot read it; some sites send it all the same. */
export const ACCEPTED_CODINGS = "gzip, deflate, br";

/** One step is usual, two happen behind a careless proxy, more are an attack. */
const MOST_CODINGS = 2;

/** Streams that undo a Content-Encoding (RFC 9110 §8.4), in the order in which the body goes through them. Throws `Refusal`. */
export function decodersFor(contentEncoding: string | null): Duplex[] {
  const codings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > MOST_CODINGS)
    throw new Refusal("broken-answer", `The site packed its answer ${codings.length} times over.`);
  return codings.reverse().map(decoderFor);
}

function decoderFor(coding: string): Duplex {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return zlib.createGunzip();
    case "br":
      return zlib.createBrotliDecompress();
    case "deflate":
      return Duplex.from(inflate);
    case "zstd":
      if (typeof zlib.createZstdDecompress === "function") return zlib.createZstdDecompress();
      throw new Refusal(
        "broken-answer",
        "The site packed its answer in a way (zstd) that was not asked for.",
      );
    default:
      throw new Refusal("broken-answer", "The site packed its answer in a way that is not known.");
  }
}

/** `deflate` means zlib's format, but some servers send the bare stream; the first byte tells (RFC 1950 §2.2: method 8). */
async function* inflate(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const inflater = ((first.value[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
  const whole = async function* () {
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  // An error of either side destroys the inflater, whose reader below then throws it.
  pipeline(Readable.from(whole()), inflater, () => {});
  yield* inflater;
}
