/** How alike two members of a group are, 0–1. */
export type Alike<T> = (a: T, b: T) => number;

/**
 * Two halves are two stories when members of one are, on the average, less alike members of the other than this share of what members of
 * the looser half are alike among themselves.
 */
export const APART = 0.62;
/** One odd article is an odd article; two that agree against the others are a story. */
const SMALLEST = 2;
/** Nearer to the looser half's own likeness than to the geometric mean of both. */
const LOOSER = 0.85;

/** Mean likeness of the pairs of a group; of those between two groups. */
export function meanWithin<T>(group: readonly T[], alike: Alike<T>): number {
  let sum = 0;
  for (const [n, a] of group.entries()) for (const b of group.slice(0, n)) sum += alike(a, b);
  return (2 * sum) / (group.length * (group.length - 1));
}

export function meanBetween<T>(a: readonly T[], b: readonly T[], alike: Alike<T>): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += alike(x, y);
  return sum / (a.length * b.length);
}

/** The last two groups of average-link clustering (Sokal and Michener 1958, UPGMA). Of two members or more. */
function lastTwo<T>(members: readonly T[], alike: Alike<T>): [T[], T[]] {
  const groups = members.map((member) => [member]);
  const links = members.map((a, n) => members.map((b, m) => (n === m ? 0 : alike(a, b))));
  const link = (a: number, b: number): number => links[a]?.[b] ?? 0;
  const open = members.map((_, n) => n);
  while (open.length > 2) {
    let [first, second, best] = [0, 1, -1];
    for (const [n, a] of open.entries())
      for (const [m, b] of open.slice(0, n).entries())
        if (link(a, b) > best) [first, second, best] = [m, n, link(a, b)];
    const [kept, gone] = [open[first] ?? 0, open[second] ?? 0];
    const [mine, theirs] = [groups[kept] ?? [], groups[gone] ?? []];
    for (const other of open) {
      const mean =
        (link(kept, other) * mine.length + link(gone, other) * theirs.length) / (mine.length + theirs.length);
      for (const [a, b] of [
        [kept, other],
        [other, kept],
      ] as const) {
        const row = links[a];
        if (row) row[b] = mean;
      }
    }
    mine.push(...theirs);
    open.splice(second, 1);
  }
  return [groups[open[0] ?? 0] ?? [], groups[open[1] ?? 1] ?? []];
}

/** A group as two, where it falls into two; null where it is one. Deterministic; cubic in the number of members. */
export function split<T>(members: readonly T[], alike: Alike<T>, apart = APART): [T[], T[]] | null {
  if (members.length < 2 * SMALLEST) return null;
  const [a, b] = lastTwo(members, alike);
  if (Math.min(a.length, b.length) < SMALLEST) return null;
  const [withinA, withinB] = [meanWithin(a, alike), meanWithin(b, alike)];
  const within = LOOSER * Math.min(withinA, withinB) + (1 - LOOSER) * Math.sqrt(withinA * withinB);
  return meanBetween(a, b, alike) < apart * within ? [a, b] : null;
}
