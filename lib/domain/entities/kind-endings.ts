import type { NewNameKind } from "./beyond";

/** What the words at the end of a name, parted by bars, say that it is. */
type Endings = readonly (readonly [kind: NewNameKind, words: string])[];

/** Tells what a name is by the word that it ends in. */
export interface KindEndings {
  /** All the words as alternatives of a pattern, the longest first. */
  pattern: string;
  kindOf(word: string): NewNameKind | null;
}

export function kindEndings(endings: Endings): KindEndings {
  const kinds = new Map(endings.flatMap(([kind, words]) => words.split("|").map((word) => [word, kind])));
  return {
    pattern: [...kinds.keys()].toSorted((a, b) => b.length - a.length).join("|"),
    kindOf: (word) => kinds.get(word) ?? null,
  };
}
