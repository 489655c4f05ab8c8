import type { ListedWord } from "./listed-word";
import { REPORTING_VERBS, VERB_GROUPS } from "./verb-groups";
import { VOICE_GROUPS, VOICE_WORDS } from "./voice-words";

/** The lists of words by which it is read how an outlet speaks. Editors change them; counts of groups are shown, never a score. */
export type WordList = "verbs" | "voice";

export const WORD_GROUPS = [...VERB_GROUPS, ...VOICE_GROUPS] as const;
export type WordGroup = (typeof WORD_GROUPS)[number];

/** The list that a group is of: none is of two. */
export const listOf = (group: WordGroup): WordList =>
  VERB_GROUPS.some((one) => one === group) ? "verbs" : "voice";

/** The lists that the desk starts with. */
export const FIRST_WORDS: readonly (ListedWord<WordGroup> & { list: WordList })[] = [
  ...REPORTING_VERBS,
  ...VOICE_WORDS,
].map((word) => ({ ...word, list: listOf(word.group) }));
