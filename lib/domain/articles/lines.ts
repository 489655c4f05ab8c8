/** A line of a pasted page, with what can be said of it alone. */
export interface Line {
  /** Counts from 1 in the original. */
  n: number;
  /** As pasted, without its line break. */
  raw: string;
  /** Bullet, non-breaking spaces and outer white space taken off. */
  text: string;
  bullet: boolean;
}

/** Menu and list marks that browsers put before items when they copy. The middle dot of Japanese names is not one when letters touch it. */
const BULLET = /^(?:[•◦▪‣●■◆▶►·・*]\s+|[-–—]\s+|[•◦▪‣])+/u;
const INVISIBLE = /[\u200B\u200C\u2060\uFEFF\u00AD]/gu;

/** Splits a pasted page into lines. CRLF and CR count as one break, so `n` is what an editor of text would show. */
export function splitLines(text: string): Line[] {
  return text.split(/\r\n|\n|\r/u).map((raw, index) => {
    const plain = raw
      .replace(INVISIBLE, "")
      // one ideographic space parts the halves of a Japanese headline; it is no stray white space
      .replace(/[\s\u00A0\u3000]+/gu, (space) => (space === "\u3000" ? space : " "))
      .trim();
    const withoutBullet = plain.replace(BULLET, "").trim();
    const bullet = withoutBullet !== plain || /^[•◦▪‣]$/u.test(plain);
    return { n: index + 1, raw, text: bullet ? withoutBullet : plain, bullet };
  });
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/gu;

/** How many Latin letters one Japanese character is worth when lengths are compared. */
const WIDE_WORTH = 2.2;

/** Length as a reader feels it: a Japanese character says about as much as two Latin letters. */
export function feltLength(text: string): number {
  return text.length + (WIDE_WORTH - 1) * (text.match(WIDE)?.length ?? 0);
}

/** True where most letters are Japanese or Chinese. */
export function isWide(text: string): boolean {
  const wide = text.match(WIDE)?.length ?? 0;
  return wide > 0 && wide * 3 > text.replace(/\s/gu, "").length;
}

const SENTENCE_END = /(?:[.!?。！？]|…)["'”’»」』）)\]]*$|[」』]$/u;

/** True for a line that closes as a sentence does. A clipped teaser ("affecting…") does not. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !isClipped(text);
}

/** True for a teaser that was cut off by the page itself. */
export function isClipped(text: string): boolean {
  return /(?:…|\.\.\.)$/u.test(text);
}

/** Letters only, lower case: how two appearances of one line are told to be the same. */
export function lineKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const WIDE_RUN = /[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu;

/** Short words that are capitalised only because they begin a sentence or a name. */
const SMALL = new Set(
  "a an and as at but by for he her his how if in is it its my no not of on one or our she so the to up us was we why you das der die ein les la le el un una".split(
    " ",
  ),
);

/** Words that carry meaning: of four letters or more, or capitalised; for Japanese, pairs of kanji and katakana. */
export function contentWords(text: string): string[] {
  if (isWide(text)) {
    return (text.match(WIDE_RUN) ?? []).flatMap((run) =>
      Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
    );
  }
  return (text.match(WORD) ?? [])
    .filter((word) => word.length > 3 || (/^\p{Lu}/u.test(word) && !SMALL.has(word.toLowerCase())))
    .map((word) => word.toLowerCase().replace(/['’]s$/u, ""));
}
