/** Precision and recall of a text against the truth, over shingles of four words (as ../shared/bench/score-body.mjs counts). */
export interface Score {
  /** Null where nothing was predicted: such a page counts in recall only. */
  precision: number | null;
  recall: number;
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}_])+/gu;

/** Shingles of four words with their counts; where words are not spaced, each character is one. */
export function shingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(" ");
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export function score(got: string, want: string): Score {
  const [a, b] = [shingles(got), shingles(want)];
  let both = 0;
  for (const [key, count] of a) both += Math.min(count, b.get(key) ?? 0);
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((x, y) => x + y, 0);
  return { precision: sum(a) ? both / sum(a) : null, recall: sum(b) ? both / sum(b) : 0 };
}
