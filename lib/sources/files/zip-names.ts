import type { Entry } from "yauzl";

/** Info-ZIP's field for a name in UTF-8, and the flag that says that all names are (APPNOTE.TXT §4.4.4, §4.6.9). */
const UNICODE_PATH = 0x7075;
const UTF8_FLAG = 0x800;
const ENCODINGS = ["utf-8", "shift_jis", "windows-1252"] as const;

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The name of an entry as its author saw it: UTF-8 where it says so or where it is, else Shift_JIS, which Windows in Japan writes
 * without saying so. A label for people: nothing is ever opened or written by it, so `../` in it is harmless.
 */
export function nameOf(entry: Entry): string {
  const field = entry.extraFields.find(({ id }) => id === UNICODE_PATH);
  const unicode = field && field.data.length > 5 ? decode(field.data.subarray(5), "utf-8") : null;
  const encodings = entry.generalPurposeBitFlag & UTF8_FLAG ? ENCODINGS.slice(0, 1) : ENCODINGS;
  const read = encodings.map((encoding) => decode(entry.fileNameRaw, encoding)).find((name) => name !== null);
  return (unicode ?? read ?? entry.fileNameRaw.toString("latin1"))
    .replace(/\p{Cc}/gu, " ")
    .replaceAll("\\", "/");
}
