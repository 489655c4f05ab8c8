import type { ByteSource } from "./byte-source";
import type { FoundPage } from "./found-page";

export const BULK_KINDS = ["links", "jsonl", "csv", "eml", "mhtml", "zip"] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

const BY_EXTENSION: readonly [RegExp, BulkKind][] = [
  [/\.(?:jsonl|ndjson)$/iu, "jsonl"],
  [/\.(?:csv|tsv)$/iu, "csv"],
  [/\.eml$/iu, "eml"],
  [/\.mht(?:ml)?$/iu, "mhtml"],
];
const BY_TYPE: readonly [RegExp, BulkKind][] = [
  [/^application\/(?:x-ndjson|jsonl|jsonlines|x-jsonlines)/iu, "jsonl"],
  [/^text\/(?:csv|tab-separated-values)/iu, "csv"],
  [/^message\/rfc822/iu, "eml"],
  [/^(?:multipart\/related|application\/x-mimearchive)/iu, "mhtml"],
];
const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
/** Office documents are ZIPs too. */
const OFFICE = /\[Content_Types\]\.xml|mimetypeapplication\/(?:vnd\.oasis|epub)|META-INF\/MANIFEST/u;

/** Headers at the very beginning, one of which only messages have. */
function messageKind(text: string): BulkKind | null {
  const headers = /^(?:From [^\n]*\n)?(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/u.exec(text)?.[0];
  if (!headers || !/^(?:mime-version|from|received|message-id|return-path):/imu.test(headers)) return null;
  return /^snapshot-content-location:|^from:\s*["<]*saved by/imu.test(headers) ? "mhtml" : "eml";
}

/** Lines that are links, against all that say something. */
function isListOfLinks(text: string): boolean {
  const lines = text
    .split(/\r\n|\n|\r/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const links = lines.filter((line) => /^<?https?:\/\/\S+/iu.test(line));
  return links.length > 0 && links.length >= lines.length * 0.6;
}

function isJsonObjects(text: string): boolean {
  const start = text.trimStart();
  if (/^\[\s*\{\s*"/u.test(start)) return true;
  const line = start.split("\n", 1)[0] ?? "";
  return /^\{\s*"/u.test(line) && (line.trimEnd().endsWith("}") || line.length === start.length);
}

/**
 * What kind of file with many pages this is, by its bytes first, then its name and its declared type. `head` are its first
 * kilobytes. Null for a single page and for what nobody reads.
 */
export function detectBulk(name: string, head: Uint8Array, contentType: string): BulkKind | null {
  const latin1 = new TextDecoder("latin1").decode(head.subarray(0, 4000));
  if (isZip(head))
    return OFFICE.test(latin1) || /\.(?:docx|xlsx|pptx|od[tsp]|epub|jar|apk)$/iu.test(name) ? null : "zip";
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!isWide && latin1.includes("\0")) return null;
  const text = new TextDecoder(isWide ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(head);
  const named = [
    ...BY_EXTENSION.filter(([pattern]) => pattern.test(name)),
    ...BY_TYPE.filter(([pattern]) => pattern.test(contentType)),
  ][0]?.[1];
  if (named) return named;
  const message = messageKind(latin1);
  if (message) return message;
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(text)) return null;
  if (isJsonObjects(text)) return "jsonl";
  return isListOfLinks(text) ? "links" : null;
}

/** Loaded when used: a list of links does not wait for a mail parser. */
const READERS: Record<
  BulkKind,
  () => Promise<(source: ByteSource, from: number) => AsyncGenerator<FoundPage>>
> = {
  links: async () => (await import("./links")).readLinks,
  jsonl: async () => (await import("./jsonl")).readJsonl,
  csv: async () => (await import("./csv")).readCsv,
  eml: async () => (await import("./mail")).readMail,
  mhtml: async () => (await import("./mhtml")).readMhtml,
  zip: async () => (await import("./zip")).readZip,
};

/**
 * The pages of a brought file from position `from` on, in its order, holding one page at a time. A bad row or entry is a `problem`;
 * only a file that cannot be read at all throws, a `BulkProblem` with words for the person who brought it.
 */
export async function* readBulk(kind: BulkKind, source: ByteSource, from = 1): AsyncGenerator<FoundPage> {
  const read = await READERS[kind]();
  yield* read(source, from);
}
