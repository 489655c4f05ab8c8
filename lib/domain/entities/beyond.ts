import type { Language } from "../languages";
import type { Span } from "../spans";
import type { Mention } from "./gazetteer";
import { newNamesJapanese } from "./beyond-japanese";
import { newOrganisations } from "./new-organisations";
import { newPeople } from "./new-people";

export type NewNameKind = "person" | "organisation" | "place" | "agreement";

/** A name that the gazetteer does not have, found by its shape. `start`–`end` is where it first stands. */
export interface NewName extends Span {
  /** As first written: "Lena Forsberg". */
  text: string;
  kind: NewNameKind;
  /** Words of office as printed ("Harbour Minister"); null where none stand beside it. */
  role: string | null;
  /** In words: named with the title “Harbour Minister”. */
  reason: string;
  /** The other places where the article names it, in full or in short ("Forsberg"), in order. */
  again: (Span & { text: string })[];
}

/**
 * People, organisations, places and agreements that are not in the gazetteer, found by their shape, by titles and by apposition (the cues of
 * rule-based name finders since MUC-6: Grishman & Sundheim 1996), in order of appearance. `known` are the gazetteer's names in the
 * same text: what they cover is never reported again. Proposals, for an editor to accept. Linear in the text.
 */
export function findNewNames(
  text: string,
  { language, known }: { language: Language; known: readonly Mention[] },
): NewName[] {
  const found = language === "ja" ? newNamesJapanese(text) : [...newPeople(text), ...newOrganisations(text)];
  const covered = new Uint8Array(text.length + 1);
  for (const { start, end } of known) covered.fill(1, start, end);
  const whole = new Set(known.map((mention) => mention.text));
  // a name that only holds a known one ("Japan" in "Japan Harbour Union") is new; one that is known, or half covered, is not
  const isNew = ({ start, end, text: name, kind }: NewName) =>
    !whole.has(name) &&
    (kind === "person"
      ? !covered.subarray(start, end).includes(1)
      : covered.subarray(start, end).includes(0) && covered[end - 1] === 0);
  return found
    .filter(isNew)
    .map((name) => ({
      ...name,
      again: name.again.filter(({ start, end }) => !covered.subarray(start, end).includes(1)),
    }))
    .sort((a, b) => a.start - b.start);
}
