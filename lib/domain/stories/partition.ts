import { halves } from "./halves";

/** How alike two members of a group are, 0–1. */
export type Alike<T> = (a: T, b: T) => number;

/**
 * Two halves are two stories when members of one are, on the average, less alike members of the other than this share of what members of
 * the looser half are alike among themselves.
 */
export const APART = 0.62;
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

/** A group as two, that of the first member first, where it falls into two; null where it is one. Deterministic; quadratic in the number of members. */
export function split<T>(members: readonly T[], alike: Alike<T>, apart = APART): [T[], T[]] | null {
  if (members.length < 2 * SMALLEST) return null;
  const sides = halves(members.map((a) => Float64Array.from(members, (b) => (a === b ? 1 : alike(a, b)))));
  const [a, b] = [
    members.filter((_, n) => sides[n] === sides[0]),
    members.filter((_, n) => sides[n] !== sides[0]),
  ];
  if (Math.min(a.length, b.length) < SMALLEST) return null;
  const within = Math.min(meanWithin(a, alike), meanWithin(b, alike));
  return meanBetween(a, b, alike) < apart * within ? [a, b] : null;
}
