import { Readable } from "node:stream";
import { RandomAccessReader, fromRandomAccessReaderPromise, type Entry, type ZipFile } from "yauzl";
import { chunksOf, type ByteSource } from "./byte-source";
import { BulkProblem, MAX_PAGE, tooLarge, type FoundPage } from "./found-page";
import { pagesOfMail } from "./mail";
import { pageOfMhtml } from "./mhtml";
import { nameOf } from "./zip-names";

/** What one ZIP may hold. Counted while unpacking: what its headers say is not believed. */
const MAX_ENTRIES = 10_000;
const MAX_TOTAL = 1024 * 1024 * 1024;

const PAGES = /\.(?:html?|xhtml|shtml|txt|mht|mhtml|eml)$/iu;
const ARCHIVES = /\.(?:zip|7z|rar|tar|gz|tgz|bz2|xz)$/iu;
/** What macOS and editors leave behind. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^./])/u;

class SourceReader extends RandomAccessReader {
  constructor(private readonly source: ByteSource) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(chunksOf(this.source, start, end), { objectMode: false });
  }
}

/** Unpacks one entry as far as a page may go; null when it is larger. `spend` counts what all of them cost. */
async function unpack(
  zip: ZipFile,
  entry: Entry,
  spend: (bytes: number) => void,
): Promise<Uint8Array | null> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      if (!(part instanceof Buffer)) continue;
      size += part.length;
      spend(part.length);
      if (size > MAX_PAGE) return null;
      parts.push(part);
    }
  } finally {
    stream.destroy();
  }
  return new Uint8Array(Buffer.concat(parts, size));
}

/** One page of an entry: a mail gives what it says itself. */
async function pageOfEntry(bytes: Uint8Array, n: number, name: string): Promise<FoundPage> {
  if (bytes.length === 0) return { n, name, kind: "problem", message: "The file is empty." };
  if (/\.mht(?:ml)?$/iu.test(name)) return { ...pageOfMhtml(bytes, n, name), name };
  if (/\.eml$/iu.test(name)) {
    const [page] = await pagesOfMail(bytes);
    return page ? { ...page, n, name } : { n, name, kind: "problem", message: "The mail is empty." };
  }
  const isText = /\.txt$/iu.test(name);
  const contentType = isText ? "text/plain" : "text/html";
  return { n, name, kind: isText ? "text" : "html", bytes, contentType, url: null, facts: {} };
}

/** The ZIP as a whole is too much, not one entry of it. */
class TooMuch extends BulkProblem {}

/**
 * The pages in a ZIP, one entry at a time; `n` is the entry's place in the ZIP's directory. Pictures, scripts and what else is no page
 * are passed over; archives in it are told of and stay closed.
 */
export async function* readZip(
  source: ByteSource,
  from: number,
  maxTotal = MAX_TOTAL,
): AsyncGenerator<FoundPage> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false };
  const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, options).catch(
    () => {
      throw new BulkProblem("This is no ZIP, or it is cut off.");
    },
  );
  if (zip.entryCount > MAX_ENTRIES)
    throw new BulkProblem(`The ZIP holds ${zip.entryCount} files; more than ${MAX_ENTRIES} are not read.`);
  let left = maxTotal;
  const spend = (bytes: number): void => {
    left -= bytes;
    if (left < 0)
      throw new TooMuch(
        "The ZIP holds too much when it is unpacked (more than 1 GB), and is not read further.",
      );
  };
  let n = 0;
  const entries = zip.eachEntry();
  const next = (): Promise<IteratorResult<Entry>> =>
    entries.next().catch(() => {
      throw new BulkProblem("The directory of the ZIP is broken.");
    });
  for (let step = await next(); !step.done; step = await next()) {
    const entry = step.value;
    n += 1;
    if (n > MAX_ENTRIES) throw new BulkProblem(`The ZIP holds more than ${MAX_ENTRIES} files.`);
    if (n < from) continue;
    const name = nameOf(entry);
    const problem = (message: string): FoundPage => ({ n, name, kind: "problem", message });
    if (name.endsWith("/") || LITTER.test(name)) continue;
    if (ARCHIVES.test(name)) yield problem("An archive inside the ZIP is not opened.");
    else if (!PAGES.test(name)) continue;
    else if (entry.isEncrypted()) yield problem("The file is locked with a password.");
    else
      yield await unpack(zip, entry, spend)
        .then((bytes) => (bytes === null ? problem(tooLarge("The file")) : pageOfEntry(bytes, n, name)))
        .catch((error: unknown) => {
          if (error instanceof TooMuch) throw error;
          return problem(
            error instanceof BulkProblem
              ? error.message
              : "The file cannot be unpacked: it is broken or cut off.",
          );
        });
  }
}
