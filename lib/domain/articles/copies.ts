import { isWide } from "./lines";
import { shingles, tokens, type Token } from "./shingles";

/** A text made ready for comparing. */
export interface Shingled {
  text: string;
  tokens: Token[];
  /** Shingle → the token at which it first stands. */
  shingles: Map<string, number>;
  /** Japanese: its tokens are characters. */
  isWide: boolean;
}

/** What two texts have in common. Three answers that are kept apart: the same text, a common origin, neither (null). */
export interface Common {
  verdict: "same" | "origin" | null;
  /** 0–1: how much of the shorter text stands in the other. 0 when there is too little text for a verdict. */
  similarity: number;
  /** The longest runs that both share, as they stand in the first. */
  runs: string[];
}

/** Broder's shingles: five words are seldom shared by chance; in Japanese some ten characters say as much. */
const WORDS = 5;
const CHARACTERS = 10;
/** Runs this long show a common origin: eight words, or sixteen Japanese characters. */
const RUN_WORDS = 8;
const RUN_CHARACTERS = 16;
/**
 * The same text: so much of the shorter one stands in the other, and so much of both together is common (Jaccard). Near-copies that other software
 * extracted reach 0.5 to 0.7.
 */
const SAME_TEXT = 0.6;
const SAME_BOTH = 0.4;
/** Or the shorter is a cut copy: nearly all of it stands in the other, and it is no mere excerpt. */
const CUT_TEXT = 0.85;
const CUT_LENGTH = 0.3;
/** A common origin: this much contained, or this many long runs. One long run may be a quotation that both took from the speech. */
const COMMON_SHARE = 0.12;
const COMMON_RUNS = 3;
/** Below this many shingles there is too little text for a verdict. */
const ENOUGH = 25;
const MOST_SHOWN = 5;
/** Enough to see that it is the same text. */
const LONGEST_SHOWN = 300;

export function shingled(text: string): Shingled {
  const wide = isWide(text.slice(0, 5000));
  const list = tokens(text);
  return { text, tokens: list, shingles: shingles(list, wide ? CHARACTERS : WORDS), isWide: wide };
}

/** Whether a text is long enough to say anything about its copies. */
export const isEnough = (text: Shingled): boolean => text.shingles.size >= ENOUGH;

const keyAt = (list: readonly Token[], at: number, size: number): string =>
  list
    .slice(at, at + size)
    .map((token) => token.key)
    .join(" ");

/** Runs of tokens that stand in both, longest first, as text of `mine`. Extends each shared shingle to the right once. */
function sharedRuns(mine: Shingled, other: Shingled): string[] {
  const [size, shortest] = mine.isWide ? [CHARACTERS, RUN_CHARACTERS] : [WORDS, RUN_WORDS];
  const runs: { start: number; end: number; length: number }[] = [];
  let at = 0;
  while (at + size <= mine.tokens.length) {
    const there = other.shingles.get(keyAt(mine.tokens, at, size));
    let length = 0;
    if (there !== undefined) {
      length = size;
      while (
        at + length < mine.tokens.length &&
        mine.tokens[at + length]?.key === other.tokens[there + length]?.key
      )
        length++;
    }
    const [first, last] = [mine.tokens[at], mine.tokens[at + length - 1]];
    if (length >= shortest && first && last) runs.push({ start: first.start, end: last.end, length });
    at += Math.max(1, length);
  }
  return runs.sort((a, b) => b.length - a.length).map(({ start, end }) => mine.text.slice(start, end));
}

/** Compares two texts by containment of shingles (Broder 1997), so that a cut copy is still a copy. */
export function common(mine: Shingled, other: Shingled): Common {
  const fewer = Math.min(mine.shingles.size, other.shingles.size);
  if (fewer < ENOUGH) return { verdict: null, similarity: 0, runs: [] };
  let both = 0;
  for (const key of mine.shingles.keys()) if (other.shingles.has(key)) both++;
  const similarity = Math.round((1000 * both) / fewer) / 1000;
  if (similarity === 0) return { verdict: null, similarity, runs: [] };
  const runs = sharedRuns(mine, other);
  const [all, longer] = [
    mine.shingles.size + other.shingles.size - both,
    Math.max(mine.shingles.size, other.shingles.size),
  ];
  const isSame =
    (similarity >= SAME_TEXT && both / all >= SAME_BOTH) ||
    (similarity >= CUT_TEXT && fewer / longer >= CUT_LENGTH);
  const isCommon = isSame || similarity >= COMMON_SHARE || runs.length >= COMMON_RUNS;
  return {
    verdict: isSame ? "same" : isCommon ? "origin" : null,
    similarity,
    runs: runs.slice(0, MOST_SHOWN).map((run) => run.slice(0, LONGEST_SHOWN)),
  };
}
