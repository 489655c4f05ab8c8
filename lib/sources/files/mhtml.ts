import { decodeWords } from "postal-mime";
import type { ByteSource } from "./byte-source";
import { BulkProblem, MAX_MESSAGE, MAX_PAGE, tooLarge, webAddress, type FoundPage } from "./found-page";

/** Headers of a message or of a part end within this many bytes. */
const MAX_HEADERS = 100_000;
const MAX_PARTS = 5000;
const MAX_DEPTH = 5;

interface Part {
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** Headers and body of a message or a part (RFC 5322 §2.2), as Latin-1 so that each character is a byte. */
function partOf(text: string): Part {
  const blank = /\r?\n\r?\n/u.exec(text.slice(0, MAX_HEADERS));
  const head = blank ? text.slice(0, blank.index) : "";
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: blank ? text.slice(blank.index + blank[0].length) : text };
}

const parameter = (header: string, name: string): string | null => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "iu").exec(header);
  return found?.[1] ?? found?.[2] ?? null;
};

/** The parts between a boundary's lines (RFC 2046 §5.1); the last one may be cut off. */
function partsOf(body: string, boundary: string): Part[] {
  const mark = `--${boundary}`;
  const parts: Part[] = [];
  let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`) + 1;
  if (at === 0 && !body.startsWith(mark)) return [];
  while (parts.length < MAX_PARTS) {
    const start = body.indexOf("\n", at) + 1;
    if (start === 0 || body.startsWith("--", at + mark.length)) break;
    const next = body.indexOf(`\n${mark}`, start - 1);
    parts.push(partOf(body.slice(start, next < 0 ? undefined : next).replace(/\r$/u, "")));
    if (next < 0) break;
    at = next + 1;
  }
  return parts;
}

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

function decoded({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (encoding === "base64") return new Uint8Array(Buffer.from(body, "base64"));
  if (encoding !== "quoted-printable") return latin1(body);
  const joined = body
    .split("\n")
    .map((line) => line.trimEnd())
    .map((line) => (line.endsWith("=") ? line.slice(0, -1) : `${line}\r\n`))
    .join("")
    .replace(/\r\n$/u, "");
  return latin1(
    joined.replace(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

const isPage = ({ headers }: Part): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)/iu.test(headers.get("content-type") ?? "");

/** The page among the parts: the one named by `start`, else the first (RFC 2387 §3.2), as long as it is a page. */
function rootOf(message: Part, depth = 0): Part | null {
  const type = message.headers.get("content-type") ?? "";
  if (isPage(message)) return message;
  const boundary = /^multipart\//iu.test(type) ? parameter(type, "boundary") : null;
  if (!boundary || depth > MAX_DEPTH) return null;
  const start = parameter(type, "start");
  const parts = partsOf(message.body, boundary);
  const named = start ? parts.find(({ headers }) => headers.get("content-id") === start) : undefined;
  if (named && isPage(named)) return named;
  for (const part of parts) {
    if (isPage(part)) return part;
    // old browsers wrap the page in a multipart/alternative of its own
    const inner = /^multipart\//iu.test(part.headers.get("content-type") ?? "")
      ? rootOf(part, depth + 1)
      : null;
    if (inner) return inner;
  }
  return null;
}

/** The page that a browser saved as one file (RFC 2557). Throws `BulkProblem` when there is none. */
export function pageOfMhtml(bytes: Uint8Array, n: number, fileName: string): FoundPage {
  const message = partOf(Buffer.from(bytes).toString("latin1"));
  const root = rootOf(message);
  if (!root) throw new BulkProblem("There is no saved page in this file.");
  const page = decoded(root);
  const subject = decodeWords(message.headers.get("subject") ?? "").trim();
  const name = subject === "" ? fileName : subject;
  if (page.length > MAX_PAGE) return { n, name, kind: "problem", message: tooLarge("The page") };
  const url =
    webAddress(root.headers.get("content-location")) ??
    webAddress(message.headers.get("snapshot-content-location"));
  const contentType = root.headers.get("content-type") ?? "text/html";
  return { n, name, kind: "html", bytes: page, contentType, url, facts: {} };
}

export async function* readMhtml(source: ByteSource, from: number): AsyncGenerator<FoundPage> {
  if (source.size > MAX_MESSAGE) throw new BulkProblem("A saved page of more than 30 MB is not read.");
  if (from <= 1) yield pageOfMhtml(await source.read(0, source.size), 1, source.name);
}
