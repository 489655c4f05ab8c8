import { halves } from "./halves";
import { SETTINGS } from "./settings";

/** How alike two members of a group are, 0–1. */
export type Alike<T> = (a: T, b: T) => number;

/** One odd article is an odd article; two that agree against the others are a story. */
const SMALLEST = 2;

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

/** The likeness of each two members, worked out once for both directions; 1 for a member and itself. */
function linksOf<T>(members: readonly T[], alike: Alike<T>): Float64Array[] {
  const links = members.map(() => new Float64Array(members.length).fill(1));
  for (const [n, a] of members.entries())
    for (const [m, b] of members.slice(0, n).entries()) {
      const value = alike(a, b);
      const [row, column] = [links[n], links[m]];
      if (row && column) row[m] = column[n] = value;
    }
  return links;
}

/** A group as two, that of the first member first, where it falls into two; null where it is one. Deterministic; quadratic in the number of members. */
export function split<T>(members: readonly T[], alike: Alike<T>, apart = SETTINGS.apart): [T[], T[]] | null {
  if (members.length < 2 * SMALLEST) return null;
  const links = linksOf(members, alike);
  const sides = halves(links);
  const half = (side: boolean | undefined): number[] => [...sides.keys()].filter((n) => sides[n] === side);
  const [a, b] = [half(sides[0]), half(!sides[0])];
  if (Math.min(a.length, b.length) < SMALLEST) return null;
  const link = (n: number, m: number): number => links[n]?.[m] ?? 0;
  const within = Math.min(meanWithin(a, link), meanWithin(b, link));
  if (meanBetween(a, b, link) >= apart * within) return null;
  return [members.filter((_, n) => sides[n] === sides[0]), members.filter((_, n) => sides[n] !== sides[0])];
}
