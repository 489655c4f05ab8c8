import type { Span } from "../spans";

/** A stretch of text that resembles a pattern. `errors` counts inserted, deleted and changed characters. */
export interface Match extends Span {
  errors: number;
}

/** Candidate places are compared in full; a text that offers more than this gives no clear answer anyway. */
const MOST_CANDIDATES = 40;
/** Pieces of the pattern that are looked up; spread evenly, so that an edit anywhere leaves others whole. */
const MOST_PIECES = 24;
/** Shorter pieces are everywhere, longer ones seldom survive an edit. */
const PIECE = 8;
/** Beyond this a pattern is compared by its ends only: the table grows with the square. */
const LONGEST_COMPARED = 2000;

/**
 * Semi-global edit distance (Sellers 1980): the cheapest place in `window` where `pattern` ends, and where that place starts.
 * O(pattern × window).
 */
export function bestAlignment(window: string, pattern: string): Match {
  let costs = new Int32Array(window.length + 1);
  let starts = Int32Array.from({ length: window.length + 1 }, (_, i) => i);
  for (let row = 1; row <= pattern.length; row++) {
    const next = new Int32Array(window.length + 1);
    const from = new Int32Array(window.length + 1);
    next[0] = row;
    const char = pattern.charCodeAt(row - 1);
    for (let column = 1; column <= window.length; column++) {
      const change = (costs[column - 1] ?? 0) + (window.charCodeAt(column - 1) === char ? 0 : 1);
      const remove = (costs[column] ?? 0) + 1;
      const insert = (next[column - 1] ?? 0) + 1;
      const least = Math.min(change, remove, insert);
      next[column] = least;
      from[column] =
        (least === change ? starts[column - 1] : least === remove ? starts[column] : from[column - 1]) ?? 0;
    }
    [costs, starts] = [next, from];
  }
  let end = 0;
  for (let column = 1; column <= window.length; column++)
    if ((costs[column] ?? 0) < (costs[end] ?? 0)) end = column;
  return { start: starts[end] ?? 0, end, errors: costs[end] ?? 0 };
}

function allIndexes(text: string, piece: string, most: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(piece); at >= 0 && found.length < most; at = text.indexOf(piece, at + 1))
    found.push(at);
  return found;
}

/** Every place where `pattern` stands letter by letter, up to a limit. */
export function exactMatches(text: string, pattern: string, most = 1000): Match[] {
  return pattern === ""
    ? []
    : allIndexes(text, pattern, most).map((start) => ({ start, end: start + pattern.length, errors: 0 }));
}

/**
 * Places where `pattern` stands with at most `maxErrors` edits. Pieces of it are looked up exactly (if k pieces hold k-1
 * errors, one of them is whole: Baeza-Yates and Perleberg 1992), and each place that they vote for is compared in full.
 */
export function approximateMatches(text: string, pattern: string, maxErrors: number): Match[] {
  if (pattern.length > LONGEST_COMPARED) return longMatches(text, pattern);
  const size = Math.max(2, Math.min(PIECE, Math.floor(pattern.length / 4)));
  const count = Math.max(1, Math.min(MOST_PIECES, Math.floor(pattern.length / size)));
  const slack = Math.max(4, maxErrors);
  const votes = new Map<number, { at: number; count: number }>();
  for (let i = 0; i < count; i++) {
    const offset = Math.floor((i * (pattern.length - size)) / Math.max(1, count - 1));
    for (const at of allIndexes(text, pattern.slice(offset, offset + size), MOST_CANDIDATES * 5)) {
      const place = Math.max(0, at - offset);
      const key = Math.floor(place / slack);
      const vote = votes.get(key) ?? { at: place, count: 0 };
      votes.set(key, { at: Math.min(vote.at, place), count: vote.count + 1 });
    }
  }
  const places = [...votes.values()].sort((a, b) => b.count - a.count).slice(0, MOST_CANDIDATES);
  const found = new Map<string, Match>();
  for (const { at } of places) {
    const from = Math.max(0, at - slack);
    const match = bestAlignment(text.slice(from, at + pattern.length + 2 * slack), pattern);
    if (match.errors > maxErrors) continue;
    const placed = { start: match.start + from, end: match.end + from, errors: match.errors };
    found.set(`${placed.start}:${placed.end}`, placed);
  }
  return [...found.values()];
}

/** A quote of several paragraphs: its first and last hundred characters, in order and about as far apart as they were. */
function longMatches(text: string, pattern: string): Match[] {
  const edge = 100;
  const heads = approximateMatches(text, pattern.slice(0, edge), edge / 5);
  const tails = approximateMatches(text, pattern.slice(-edge), edge / 5);
  return heads.flatMap((head) =>
    tails
      .filter(
        (tail) =>
          tail.end > head.start && Math.abs(tail.end - head.start - pattern.length) < pattern.length / 5,
      )
      .map((tail) => ({
        start: head.start,
        end: tail.end,
        errors: head.errors + tail.errors + Math.abs(tail.end - head.start - pattern.length),
      })),
  );
}
