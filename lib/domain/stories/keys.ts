import type { Weighed } from "./likeness";

/** An article is looked up by so many of its weightiest terms, and by its names. */
const KEYS = 50;

const keysFor = new WeakMap<Weighed, [string, number][]>();

/** The terms by which an article is found again, weightiest first: what shares none of them is never in its story. */
export function keysOf(weighed: Weighed): readonly [string, number][] {
  const known = keysFor.get(weighed);
  if (known) return known;
  const keys = [...weighed.vector].sort((a, b) => b[1] - a[1]).slice(0, KEYS);
  const taken = new Set(keys.map(([term]) => term));
  for (const name of weighed.names) if (!taken.has(name[0])) keys.push(name);
  keysFor.set(weighed, keys);
  return keys;
}
