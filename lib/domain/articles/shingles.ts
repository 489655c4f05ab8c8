import { isWide } from "./lines";

/** A word or character of a text with the place where it stands. */
export interface Token {
  key: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{N}]+/gu;

/** Words for Latin text, characters for Japanese, lower case, with their places. */
export function tokens(text: string): Token[] {
  const pattern = isWide(text.slice(0, 5000)) ? CHARACTER : WORD;
  return [...text.matchAll(pattern)].map((match) => ({
    key: match[0].toLowerCase().replace(/’/gu, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Shingles of `size` tokens: shingle → position of its first token. The first appearance is kept. */
export function shingles(list: readonly Token[], size: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + size <= list.length; at++) {
    const key = list
      .slice(at, at + size)
      .map((token) => token.key)
      .join(" ");
    if (!found.has(key)) found.set(key, at);
  }
  return found;
}
