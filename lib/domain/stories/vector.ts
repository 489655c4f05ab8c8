import type { StoryFeatures } from "./features";
import type { Rarity } from "./rarity";
import { SETTINGS, type StorySettings } from "./settings";

/** Weighted terms of unit length. */
export type Vector = Map<string, number>;

/** Terms by frequency (damped) and rarity, scaled to length one: the classic vector space model (Salton 1975). */
export function vectorOf(
  features: StoryFeatures,
  rarity: Rarity,
  settings: StorySettings = SETTINGS,
): Vector {
  const vector: Vector = new Map();
  const proper = new Set(features.proper);
  for (const [term, count] of Object.entries(features.terms)) {
    const kind = proper.has(term) ? settings.proper : /^\d/.test(term) ? settings.number : 1;
    vector.set(term, (1 + settings.again * Math.log(count)) * rarity.weight(term) * kind);
  }
  for (const id of Object.keys(features.names)) vector.set(`@${id}`, settings.name * rarity.weight(`@${id}`));
  return scaled(vector);
}

export function scaled(vector: Vector): Vector {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** The terms that two vectors share, by how much they add to the likeness. */
export function sharedTerms(a: Vector, b: Vector): string[] {
  const shared: [string, number][] = [];
  for (const [term, weight] of a) {
    const other = b.get(term);
    if (other) shared.push([term, weight * other]);
  }
  return shared.sort((x, y) => y[1] - x[1]).map(([term]) => term);
}
