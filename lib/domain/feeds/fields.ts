import { elementsOf } from "./markup";
import type { Element } from "./tree";

/** The children of a channel or an item by name, with the order kept. */
export interface Fields {
  node: Element;
  /** Every child of one of these names: by the order of the names first, then of the document. */
  all(...names: string[]): Element[];
}

export function fieldsOf(node: Element): Fields {
  const byName = new Map<string, Element[]>();
  for (const child of elementsOf(node)) {
    const same = byName.get(child.name);
    if (same) same.push(child);
    else byName.set(child.name, [child]);
  }
  return { node, all: (...names) => names.flatMap((name) => byName.get(name) ?? []) };
}

/** The first that gives something. */
export function firstOf<T, U>(values: readonly T[], read: (value: T) => U | null): U | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}
