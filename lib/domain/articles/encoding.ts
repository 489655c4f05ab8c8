/** Text with the name of the encoding it was read in. */
export interface Decoded {
  text: string;
  encoding: string;
}

/** A declaration stands within this many bytes (HTML standard, "prescan"); some pages are late. */
const PRESCAN = 4096;
/** Encodings that are told apart by what they give. ISO-2022-JP shows itself: plain ASCII with escapes. */
const JAPANESE = ["euc-jp", "shift_jis"] as const;
/** Share of replacement characters from which a text is called broken. */
const BROKEN = 0.005;
/** Enough of a text, in UTF-16 units, to tell words from noise; all of a large one would take seconds. */
const SAMPLE = 200_000;

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return null;
}

/** The encoding that a page or its sender declares, or null. */
function declared(bytes: Uint8Array, contentType: string | undefined): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
  const meta =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([\w-]+)/iu.exec(head)?.[1];
  const header = /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType ?? "")?.[1];
  return header ?? meta ?? null;
}

/** Kana and common punctuation speak for a right guess, half-width kana and private letters for a wrong one. */
function japaneseWorth(text: string): number {
  const sample = text.slice(0, 50_000);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  return count(/[\p{Script=Hiragana}、。「」ァ-ヶー]/gu) - 2 * count(/[ｦ-ﾟ\uE000-\uF8FF\uFFFD]/gu);
}

/**
 * Reads bytes as text: byte order mark, strict UTF-8, what the page declares, then the Japanese encodings by what they
 * give. Strict UTF-8 comes before the declaration because saved pages keep their old `<meta charset>`; text in another
 * encoding is almost never valid UTF-8. Null when nothing reads it without breakage.
 */
export function decodeText(bytes: Uint8Array, contentType?: string): Decoded | null {
  const mark = byteOrderMark(bytes);
  if (mark) {
    const text = decode(bytes, mark, false);
    return text === null || isBroken(text) ? null : { text, encoding: mark };
  }
  const isEscaped = bytes.includes(0x1b) && bytes.subarray(0, 100_000).every((byte) => byte < 0x80);
  const escaped = isEscaped ? decode(bytes, "iso-2022-jp", true) : null;
  if (escaped !== null && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(escaped))
    return { text: escaped, encoding: "iso-2022-jp" };
  const utf8 = decode(bytes, "utf-8", true);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const label = declared(bytes, contentType);
  const asDeclared = label && !/^utf-?8$/iu.test(label) ? decode(bytes, label, true) : null;
  if (label && asDeclared !== null && !isBroken(asDeclared))
    return { text: asDeclared, encoding: label.toLowerCase() };
  const guesses = JAPANESE.map((encoding) => ({
    encoding,
    text: decode(bytes, encoding, true) ?? "",
  })).filter(({ text }) => text !== "" && japaneseWorth(text) > 0);
  const [best] = guesses.sort((a, b) => japaneseWorth(b.text) - japaneseWorth(a.text));
  if (best) return best;
  return western(bytes, label);
}

/** A few stray bytes do not make a page unreadable; windows-1252 reads anything, so it has to give words. */
function western(bytes: Uint8Array, label: string | null): Decoded | null {
  const loose = decode(bytes, "utf-8", false);
  if (loose !== null && !isBroken(loose)) return { text: loose, encoding: "utf-8" };
  if (label && /^utf-?8$/iu.test(label)) return null;
  const text = decode(bytes, "windows-1252", false);
  if (text === null) return null;
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/[A-Za-zÀ-ÿ\s.,;:'’“”"!?\d<>/="-]/gu)?.length ?? 0;
  return letters > sample.length * 0.97 ? { text, encoding: "windows-1252" } : null;
}

function isBroken(text: string): boolean {
  const most = Math.max(2, text.length * BROKEN);
  let broken = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0 && broken <= most; at = text.indexOf("\uFFFD", at + 1))
    broken++;
  return broken > most;
}
