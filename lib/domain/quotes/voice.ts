import type { Language } from "../languages";
import type { Span } from "../spans";
import { englishForms } from "./inflections";
import { verbReader } from "./verbs";
import { VOICE_WORDS, type VoiceGroup, type VoiceWord } from "./voice-words";

/** A sentence in the outlet's own voice that evaluates. `start`–`end` is the sentence. */
export interface VoiceNote extends Span {
  sentence: string;
  /** The evaluating word as printed, and where it stands. */
  word: string;
  wordSpan: Span;
  group: VoiceGroup;
  /** In words: “notorious” in the outlet’s own voice: no quotation, and nobody is said to have said it. */
  reason: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const SENTENCE = /[^.!?。！？\n]+(?:[.!?。！？](?![\s"”’」』)]|$)[^.!?。！？\n]*)*[.!?。！？]?/gu;

/** ", officials said." and ", according to the ministry.": the attribution that comes last. */
const AT_THE_END =
  /,\s+(?:\S+\s+){0,6}?(?:said|says?|told|added|argues?|argued|warns?|warned|believes?|think|according)\b[^,]*$/u;
const JAPANESE_END =
  /と(?:いう|し(?:た|て)|の(?:見方|考え|認識|指摘)|述べ|話し|語っ|指摘|主張|批判|強調)|によると|によれば/u;

interface Lexicon {
  pattern: RegExp;
  groups: Map<string, VoiceGroup>;
}

/** A word in the forms that it takes in print: "mouthpieces", "meddled", "shamefully". A phrase that steers is always the same. */
function formsOf(word: string, group: VoiceGroup): string[] {
  if (group === "charged") return englishForms(word);
  return group === "judging" && !word.includes(" ") ? [word, adverbOf(word)] : [word];
}

const adverbOf = (word: string): string => {
  if (/[^aeiou]le$/u.test(word)) return word.replace(/e$/u, "y");
  if (word.endsWith("ic")) return `${word}ally`;
  return `${word.replace(/y$/u, "i")}ly`;
};

function lexiconOf(words: readonly VoiceWord[], language: Language): Lexicon {
  const groups = new Map<string, VoiceGroup>();
  for (const { text, language: of, group } of words) {
    if ((of === "ja") !== (language === "ja")) continue;
    for (const form of language === "ja" ? [text] : formsOf(text, group))
      groups.set(form.toLowerCase(), group);
  }
  const all =
    [...groups.keys()]
      .toSorted((a, b) => b.length - a.length)
      .map(escape)
      .join("|") || "(?!)";
  return { pattern: new RegExp(language === "ja" ? all : `\\b(?:${all})\\b`, "giu"), groups };
}

/**
 * Sentences that evaluate in the outlet's own voice ("meddles", "It is worth noting"): outside all quotations, and not attributed, that is
 * with no verb of saying before the word and no ", officials said" at the end. Each is listed with the first word found; how much
 * it weighs is for an editor to judge. `quotes` are those of the same text.
 */
export function ownVoice(
  text: string,
  quotes: readonly Span[],
  language: Language,
  words: readonly VoiceWord[] = VOICE_WORDS,
): VoiceNote[] {
  const { pattern, groups } = lexiconOf(words, language);
  const { english } = verbReader();
  const bare = blank(text, quotes);
  const notes: VoiceNote[] = [];
  for (const match of bare.matchAll(SENTENCE)) {
    const sentence = match[0];
    const lead = sentence.length - sentence.trimStart().length;
    for (const found of sentence.matchAll(pattern)) {
      const group = groups.get(found[0].toLowerCase());
      const before = sentence.slice(0, found.index);
      const isAttributed =
        language === "ja"
          ? JAPANESE_END.test(sentence.slice(found.index))
          : AT_THE_END.test(sentence) || (group !== "steering" && before.search(english) >= 0);
      if (!group || isAttributed) continue;
      const start = match.index + lead;
      const end = match.index + sentence.trimEnd().length;
      const wordStart = match.index + found.index;
      const word = text.slice(wordStart, wordStart + found[0].length);
      notes.push({
        start,
        end,
        sentence: text.slice(start, end),
        word,
        wordSpan: { start: wordStart, end: wordStart + found[0].length },
        group,
        reason: `“${word}” in the outlet’s own voice: not in a quotation, and nobody is said to have said it`,
      });
      break;
    }
  }
  return notes;
}

/** The text with its quotations blanked out; places stay. */
function blank(text: string, quotes: readonly Span[]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of quotes) {
    if (start < at) continue;
    out += text.slice(at, start) + "\uFFFC".repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
