import type { ReadArticle } from "./article";
import { textFingerprint } from "./fingerprint";
import { isWide } from "./lines";
import { shingles, tokens, type Token } from "./shingles";

/** What is known of an article's relation to those seen before it. Three answers that are kept apart. */
export interface Duplicate {
  /** The earlier article that has the same text, or null. */
  duplicateOf: string | null;
  /** The earlier article with which it likely shares a source text (a wire report, a release), or null. */
  origin: string | null;
  /** 0–1: how much of the shorter text stands in the other. 0 when there is too little text for a verdict. */
  similarity: number;
  /** The longest runs that both texts share, as they stand in this article. */
  shared: string[];
}

/** Broder's shingles: five words are seldom shared by chance; in Japanese some ten characters say as much. */
const WORDS = 5;
const CHARACTERS = 10;
/** Runs this long show a common origin: eight words, or sixteen Japanese characters. */
const RUN_WORDS = 8;
const RUN_CHARACTERS = 16;
/** Share of the shorter text's shingles that makes two texts the same. Near-copies that other software extracted reach 0.5 to 0.7 (Jaccard); containment is kinder to cuts. */
const SAME_TEXT = 0.6;
/** One text much shorter than the other is an excerpt of it, not the same text, unless nearly all of it is contained. */
const SAME_LENGTH = 0.3;
/** A common origin: this much contained, or this many long runs. One long run may be a quotation that both took from the speech. */
const COMMON_SHARE = 0.12;
const COMMON_RUNS = 3;
/** Below this many shingles there is too little text for a verdict. */
const ENOUGH = 25;
const MOST_SHOWN = 5;
/** A shingle in more articles than this is boilerplate and proposes no candidates. */
const COMMON_SHINGLE = 50;

interface Seen {
  id: string;
  tokens: Token[];
  shingles: Map<string, number>;
}

/** Runs of tokens that stand in both, longest first, as text of `mine`. Extends each shared shingle to the right once. */
function sharedRuns(text: string, mine: Seen, other: Seen, size: number, shortest: number): string[] {
  const runs: { start: number; end: number; length: number }[] = [];
  let at = 0;
  while (at + size <= mine.tokens.length) {
    const key = mine.tokens
      .slice(at, at + size)
      .map((token) => token.key)
      .join(" ");
    const there = other.shingles.get(key);
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
  return runs.sort((a, b) => b.length - a.length).map(({ start, end }) => text.slice(start, end));
}

/**
 * Tells copies and common origins from independent reports, article by article in order of arrival, without looking
 * ahead. Shingles after Broder (1997), compared by containment so that a cut copy is still a copy. An index over
 * shingles proposes candidates, so the time per article follows what it shares, not how many were seen.
 */
export function createDuplicateFinder(): { add(article: ReadArticle): Duplicate } {
  const byFingerprint = new Map<string, string>();
  const byShingle = new Map<string, string[]>();
  const seen = new Map<string, Seen>();
  /** Each article with an origin → the first article of that origin, so that a story can count origins. */
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => roots.get(id) ?? id;

  function candidates(article: Seen): Seen[] {
    const counts = new Map<string, number>();
    for (const key of article.shingles.keys()) {
      const ids = byShingle.get(key) ?? [];
      if (ids.length <= COMMON_SHINGLE) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 10)
      .flatMap(([id]) => seen.get(id) ?? []);
  }

  function remember(article: Seen, fingerprint: string): void {
    if (!byFingerprint.has(fingerprint)) byFingerprint.set(fingerprint, article.id);
    seen.set(article.id, article);
    for (const key of article.shingles.keys()) {
      const ids = byShingle.get(key);
      if (!ids) byShingle.set(key, [article.id]);
      else if (ids.length <= COMMON_SHINGLE) ids.push(article.id);
    }
  }

  function compare(article: ReadArticle, mine: Seen, size: number, shortest: number): Duplicate {
    const none: Duplicate = { duplicateOf: null, origin: null, similarity: 0, shared: [] };
    let best = none;
    for (const other of candidates(mine)) {
      const fewer = Math.min(mine.shingles.size, other.shingles.size);
      if (fewer < ENOUGH) continue;
      const both = [...mine.shingles.keys()].filter((key) => other.shingles.has(key)).length;
      const similarity = Math.round((1000 * both) / fewer) / 1000;
      if (similarity <= best.similarity) continue;
      const runs = sharedRuns(article.text, mine, other, size, shortest);
      const isLong = fewer / Math.max(mine.shingles.size, other.shingles.size) >= SAME_LENGTH;
      const isSame = similarity >= SAME_TEXT && isLong;
      const isCommon = isSame || similarity >= COMMON_SHARE || runs.length >= COMMON_RUNS;
      best = {
        duplicateOf: isSame ? other.id : null,
        origin: isCommon ? rootOf(other.id) : null,
        similarity,
        shared: runs.slice(0, MOST_SHOWN),
      };
    }
    return best;
  }

  return {
    add(article) {
      const wide = isWide(article.text.slice(0, 5000));
      const list = tokens(article.text);
      const mine: Seen = {
        id: article.id,
        tokens: list,
        shingles: shingles(list, wide ? CHARACTERS : WORDS),
      };
      const fingerprint = textFingerprint(article.text);
      const twin = mine.shingles.size >= ENOUGH ? byFingerprint.get(fingerprint) : undefined;
      const verdict: Duplicate =
        twin !== undefined
          ? { duplicateOf: twin, origin: rootOf(twin), similarity: 1, shared: [article.text.slice(0, 200)] }
          : compare(article, mine, wide ? CHARACTERS : WORDS, wide ? RUN_CHARACTERS : RUN_WORDS);
      if (verdict.origin !== null) roots.set(article.id, verdict.origin);
      remember(mine, fingerprint);
      return verdict;
    },
  };
}
