import { conceptWeight } from "./concepts";
import { COMMON_WORDS } from "../stories/common-words";
import { termsOf } from "../stories/features";
import { BACKGROUND, isBeatName } from "../stories/rarity";
import type { Vector } from "../stories/vector";
import { cosine, scaled } from "../stories/vector";

/** Words of common news weigh little in a story, but in one sentence they are what it says: "agreed", "talks". */
const COMMON_FLOOR = 1.6;
const NAME_WEIGHT = 1.2;
/** In the vector without words, Japan and the United States stand in every sentence of the beat. */
const MEANING = { beatName: 0.6, name: 1.6 };
/** One name for two countries. */
const MEMBERS: Record<string, readonly string[]> = {
  "us-japan-alliance": ["japan", "united-states"],
  sdf: ["japan"],
};

/** A sentence as weighted words and names. */
export function sentenceVector(text: string, entities: Iterable<string>): Vector {
  const vector: Vector = new Map();
  for (const term of termsOf(text))
    vector.set(
      term,
      Math.max(COMMON_FLOOR, Math.min(4, BACKGROUND.weight(term))) * (COMMON_WORDS.has(term) ? 0.8 : 1),
    );
  for (const id of entities) vector.set(`@${id}`, (isBeatName(id) ? 0.6 : 2.4) * NAME_WEIGHT);
  return scaled(vector);
}

/** A sentence as what it names and the concepts that it speaks of, without its words: the same in every language. */
export function meaningVector(concepts: Iterable<string>, entities: Iterable<string>): Vector {
  const vector: Vector = new Map();
  for (const concept of concepts) vector.set(`#${concept}`, conceptWeight(concept));
  for (const id of [...entities].flatMap((one) => MEMBERS[one] ?? one))
    vector.set(`@${id}`, isBeatName(id) ? MEANING.beatName : MEANING.name);
  return scaled(vector);
}

export { cosine };
