import { decodeText } from "../articles/encoding";

/** Files that are taken for feeds, by their first bytes. */
const OTHER_FILES: readonly [number[], string][] = [
  [[0x1f, 0x8b], "the bytes are compressed (gzip) and have to be unpacked first"],
  [[0x50, 0x4b, 3, 4], "this is a ZIP file, not a feed"],
  [[0x25, 0x50, 0x44, 0x46], "this is a PDF, not a feed"],
  [[0x89, 0x50, 0x4e, 0x47], "this is a picture, not a feed"],
];
/** Control characters that XML 1.0 forbids (§2.2). */
// oxlint-disable-next-line no-control-regex
export const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu;
/** Share of unreadable characters from which the Western single-byte reading is the better guess. */
const HOPELESS = 0.05;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** UTF-16 and UTF-32 without a mark show themselves by the zeros around the first `<` (XML 1.0, appendix F). */
function wideEncoding(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0x3c, 0, 0, 0])) return "utf-32le";
  if (startsWith(bytes, [0, 0, 0xfe, 0xff]) || startsWith(bytes, [0, 0, 0, 0x3c])) return "utf-32be";
  if (startsWith(bytes, [0xff, 0xfe]) || (bytes[0] === 0x3c && bytes[1] === 0)) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff]) || (bytes[0] === 0 && bytes[1] === 0x3c)) return "utf-16be";
  return null;
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    parts.push(code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code));
  }
  return parts.join("");
}

function decodeLoosely(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

const unreadable = (text: string): number => text.match(/\ufffd/gu)?.length ?? 0;

/** Broken in any encoding: the reading with the fewest holes, the declared one first. */
function leastBroken(bytes: Uint8Array, declared: string | null): string {
  const readings = [declared ?? "utf-8", "utf-8", "euc-jp", "shift_jis"].flatMap(
    (encoding) => decodeLoosely(bytes, encoding) ?? [],
  );
  const best = readings.reduce((a, b) => (unreadable(b) < unreadable(a) ? b : a), readings[0] ?? "");
  if (unreadable(best) < best.length * HOPELESS) return best;
  return decodeLoosely(bytes, "windows-1252") ?? best;
}

/** The text of a feed and what was wrong with its bytes, or why it cannot be text. Never throws. */
export function feedText(
  bytes: Uint8Array,
  contentType: string | undefined,
): { text: string; mended: string[] } | { error: string } {
  const other = OTHER_FILES.find(([start]) => startsWith(bytes, start));
  if (other) return { error: other[1] };
  const mended: string[] = [];
  const wide = wideEncoding(bytes);
  const head = decodeLoosely(bytes.subarray(0, 400), "latin1") ?? "";
  const declared =
    /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType ?? "")?.[1] ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1] ??
    null;
  let text = "";
  if (wide?.startsWith("utf-32")) text = decodeUtf32(bytes, wide === "utf-32le");
  else if (wide) text = decodeLoosely(bytes, wide) ?? "";
  else {
    const decoded = decodeText(bytes, contentType);
    if (decoded === null) mended.push("some bytes are no text in any encoding");
    else if (declared && isOther(declared, decoded.encoding))
      mended.push(`declared as ${declared}, read as ${decoded.encoding}`);
    text = decoded?.text ?? leastBroken(bytes, declared);
  }
  const clean = text.replace(/^\ufeff/u, "").replace(CONTROLS, "");
  if (clean.length < text.length - 1) mended.push("control characters were removed");
  return clean.trim() === "" ? { error: "the answer is empty" } : { text: clean, mended };
}

function isOther(declared: string, used: string): boolean {
  try {
    return new TextDecoder(declared).encoding !== new TextDecoder(used).encoding && !/ascii/iu.test(declared);
  } catch {
    return true;
  }
}
