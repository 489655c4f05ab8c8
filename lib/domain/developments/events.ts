import type { Vector } from "../stories/vector";
import { isBeatName } from "../stories/rarity";
import type { Candidate } from "./candidates";
import { conceptsOf } from "./concepts";
import { areCompatible, boundsOf, type Bounds, type Dating } from "./dating";
import { cosine, meaningVector, sentenceVector } from "./likeness";

/** A candidate with its date and what it can be compared by. */
export interface Dated {
  candidate: Candidate;
  dating: Dating;
  bounds: Bounds | null;
  /** A day or stretch that the words name, rather than "by the day of publication". */
  isPointed: boolean;
  entities: string[];
  concepts: string[];
  vector: Vector;
  meaning: Vector;
}

/**
 * From here on two sentences tell of one event. Sentences of one article seldom tell one thing twice; a day that both name is half the proof. `words` is the
 * cosine of words and names, `meaning` that of names and concepts, which crosses languages. Chosen on the tuned half of bench:developments.
 */
const SAME = {
  within: { words: 0.5, wordsSameDay: 0.4 },
  across: {
    apart: { words: 0.34, meaning: 0.68 },
    near: { words: 0.3, meaning: 0.52 },
    sameDay: { words: 0.28, meaning: 0.42 },
  },
};
/** Groups that share most with a sentence, which are compared in full. */
const COMPARED_GROUPS = 24;
const COMPARED_MEMBERS = 8;
/** Of those, this share must tell the same: a chain of likenesses is no event. */
const MOST_AGREE = 0.34;
/** The same sentence counts as so many shared names. */
const SAME_SENTENCE = 9;

export function prepared(candidate: Candidate, dating: Dating): Dated {
  const entities = [...new Set(candidate.mentions.map((mention) => mention.entityId))];
  const meant = candidate.about ? [...entities, candidate.about] : entities;
  const concepts = conceptsOf(candidate.words, candidate.article.language, meant);
  return {
    candidate,
    dating,
    bounds: boundsOf(dating.edtf),
    isPointed: dating.edtf !== null && !dating.edtf.startsWith(".."),
    entities,
    concepts,
    vector: sentenceVector(candidate.words, entities),
    meaning: meaningVector(concepts, meant),
  };
}

const sharesConcept = (a: Dated, b: Dated) => a.concepts.some((concept) => b.concepts.includes(concept));

function isSameEvent(a: Dated, b: Dated): boolean {
  if (!areCompatible(a.bounds, b.bounds)) return false;
  const sameState = (a.candidate.state === "happened") === (b.candidate.state === "happened");
  if (!sameState && a.dating.edtf !== b.dating.edtf) return false;
  const sameDay = a.dating.edtf !== null && a.dating.edtf === b.dating.edtf && a.isPointed;
  const words = cosine(a.vector, b.vector);
  if (a.candidate.article.id === b.candidate.article.id)
    return words >= (sameDay ? SAME.within.wordsSameDay : SAME.within.words);
  const isNear = a.isPointed && b.isPointed;
  const limit = SAME.across[sameDay ? "sameDay" : isNear ? "near" : "apart"];
  if (words >= limit.words) return true;
  return sharesConcept(a, b) && cosine(a.meaning, b.meaning) >= limit.meaning;
}

/** How well a sentence fits a group: 0 where a date forbids it or no member tells the same. */
function fit(one: Dated, group: readonly Dated[]): number {
  if (!group.every((other) => areCompatible(other.bounds, one.bounds))) return 0;
  const compared = group.slice(0, COMPARED_MEMBERS);
  const alike = compared.filter((other) => isSameEvent(other, one));
  if (alike.length < compared.length * MOST_AGREE) return 0;
  return Math.max(
    0,
    ...alike.map((other) => Math.max(cosine(other.vector, one.vector), cosine(other.meaning, one.meaning))),
  );
}

const keysOf = ({ entities, concepts, candidate }: Dated): string[] => [
  ...entities.filter((id) => !isBeatName(id)).map((id) => `@${id}`),
  ...concepts.map((concept) => `#${concept}`),
  // Copies of one wire text meet here whatever they are about.
  candidate.quote,
];

/**
 * One group of sentences for each event, across articles and languages: each sentence, the strongest first, joins the group that it fits best or opens one (single pass,
 * as in event timeline summarisation: Martschat and Markert 2018 date sentences first, then compare those of near dates). An index of names and concepts
 * keeps it linear: only the groups that share most with a sentence are compared in full.
 */
export function groupEvents(dated: readonly Dated[]): Dated[][] {
  const groups: Dated[][] = [];
  const index = new Map<string, Set<number>>();
  for (const one of dated) {
    const keys = keysOf(one);
    const shared = new Map<number, number>();
    for (const key of keys) {
      const worth = key === one.candidate.quote ? SAME_SENTENCE : 1;
      for (const n of index.get(key) ?? []) shared.set(n, (shared.get(n) ?? 0) + worth);
    }
    const near = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED_GROUPS);
    let [home, best] = [-1, 0];
    for (const [n] of near) {
      const value = fit(one, groups[n] ?? []);
      if (value > best) [home, best] = [n, value];
    }
    if (home < 0) home = groups.push([]) - 1;
    groups[home]?.push(one);
    for (const key of keys) {
      const posting = index.get(key);
      if (posting) posting.add(home);
      else index.set(key, new Set([home]));
    }
  }
  return groups;
}
