import { STOP_WORDS } from "../stories/common-words";
import { englishForms } from "./inflections";
import { FIRST_WORDS, type WordList } from "./word-lists";

/** Words of letters, with what stands between them in print: "saber-rattling", "fan the flames", 干渉がましい. */
const WORDS = /^[\p{L}\p{M}]+(?:[ '’・-][\p{L}\p{M}]+)*$/u;
const LATIN = /\p{Script=Latin}/u;
const MOST_WORDS = 6;

/** A word as the lists keep it: one width, small letters, single spaces. */
export const asListed = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/**
 * Why a word cannot go into a list, in a sentence; null where it can. `listed` are the words of the list now. A list of words that stand in every
 * article would mark every article.
 */
export function wordProblem(word: string, list: WordList, listed: readonly string[]): string | null {
  if (!WORDS.test(word)) return "A word is made of letters, or of words with spaces or hyphens between them.";
  const parts = word.split(" ");
  if (parts.length > MOST_WORDS) return `That is a sentence. At most ${MOST_WORDS} words.`;
  if ([...word].length < 2) return "One letter stands in every article.";
  const known = listed.includes(word) || FIRST_WORDS.some((one) => one.list === list && one.text === word);
  if (known) return null;
  if (parts.every((part) => STOP_WORDS.has(part))) return `“${word}” stands in almost every article.`;
  const plain =
    list === "verbs" && LATIN.test(word) ? listed.find((one) => englishForms(one).includes(word)) : undefined;
  return plain ? `“${word}” is a form of “${plain}”, which is listed: forms are found by themselves.` : null;
}
