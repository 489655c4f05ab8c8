import type { Language } from "../languages";
import { englishForms, japaneseStems } from "./inflections";
import { REPORTING_VERBS, type ReportingVerb, type VerbGroup } from "./verb-groups";

/** Finds the verbs of saying of one list, and says which group each belongs to. */
export interface VerbReader {
  /** English forms as whole words; global. */
  english: RegExp;
  /** The verb behind a Japanese quotation, from its first character on: 」と述べた. The first group, or the second for a plain した, is the verb as printed. */
  japanese: RegExp;
  /** The group of a verb as printed ("claimed", 主張し); null for one that is not in the list. */
  groupOf(verb: string, language: Language): VerbGroup | null;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const longestFirst = (words: Iterable<string>) =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join("|");

/** Verbs so plain in Japanese (とした, としている) that they need no entry. */
const PLAIN_JAPANESE = "し(?:た|て)";

/** What may stand between 」 and the verb: との認識を, と記者団に, などと. No sentence end, no other quotation. */
const BETWEEN = "[^「」『』。\\n]{0,24}?";

function readerOf(verbs: readonly ReportingVerb[]): VerbReader {
  const english = new Map<string, VerbGroup>();
  const japanese = new Map<string, VerbGroup>();
  for (const { text, language, group } of verbs) {
    const [forms, found] =
      language === "ja" ? [japaneseStems(text), japanese] : [englishForms(text), english];
    for (const form of forms) if (!found.has(form)) found.set(form, group);
  }
  const stems = longestFirst(japanese.keys());
  return {
    english: new RegExp(`\\b(?:${longestFirst(english.keys()) || "(?!)"})\\b`, "giu"),
    japanese: new RegExp(
      `^、?(?:など|とも)?と(?!して(?:の|は|も|、)|いった|呼ば|なる|なっ)(?:も|の|いう)?(?:${BETWEEN}(${stems || "(?!)"})|(${PLAIN_JAPANESE}))`,
      "u",
    ),
    groupOf: (verb, language) => {
      if (language !== "ja") return english.get(verb.toLowerCase()) ?? null;
      const exact = japanese.get(verb);
      return exact ?? (/^し[たて]$/u.test(verb) ? "neutral" : null);
    },
  };
}

const readers = new WeakMap<readonly ReportingVerb[], VerbReader>();

/** The reader of a list of verbs, made once for each list. */
export function verbReader(verbs: readonly ReportingVerb[] = REPORTING_VERBS): VerbReader {
  const known = readers.get(verbs) ?? readerOf(verbs);
  readers.set(verbs, known);
  return known;
}

/** The group of a verb as printed in an article, by the vocabulary's list; null when the list does not have it. */
export const verbGroup = (
  verb: string,
  language: Language,
  verbs: readonly ReportingVerb[] = REPORTING_VERBS,
): VerbGroup | null => verbReader(verbs).groupOf(verb, language);
