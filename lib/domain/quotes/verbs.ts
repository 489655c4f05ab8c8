import type { Language } from "../languages";
import { englishForms, japaneseStems } from "./inflections";
import { REPORTING_VERBS, type ReportingVerb } from "./verb-groups";

/** Finds the verbs of saying of one list, and says which group each belongs to. */
export interface VerbReader {
  /** English forms as whole words; global. */
  english: RegExp;
  /** The verb behind a Japanese quotation, from its first character on: 」と述べた. The first group, or the second for a plain した, is the verb as printed. */
  japanese: RegExp;
  /** The list's entry for a verb as printed ("claimed", 主張し): its plainest form and its group. Null for one that is not in the list. */
  entryOf(verb: string, language: Language): ReportingVerb | null;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const longestFirst = (words: Iterable<string>) =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join("|");

/** Verbs so plain in Japanese (とした, としている) that they need no entry. */
const PLAIN_JAPANESE = "し(?:た|て)";
const PLAIN_ENTRY: ReportingVerb = { text: "とする", language: "ja", group: "neutral" };

/** What may stand between 」 and the verb: との認識を, と記者団に, などと. No sentence end, no other quotation. */
const BETWEEN = "[^「」『』。\\n]{0,24}?";

function readerOf(verbs: readonly ReportingVerb[]): VerbReader {
  const english = new Map<string, ReportingVerb>();
  const japanese = new Map<string, ReportingVerb>();
  for (const entry of verbs) {
    const isJapanese = entry.language === "ja";
    const [forms, found] = isJapanese
      ? [japaneseStems(entry.text), japanese]
      : [englishForms(entry.text), english];
    for (const form of forms) if (!found.has(form)) found.set(form, entry);
  }
  const stems = longestFirst(japanese.keys());
  return {
    english: new RegExp(`\\b(?:${longestFirst(english.keys()) || "(?!)"})\\b`, "giu"),
    japanese: new RegExp(
      `^、?(?:など|とも)?と(?!して(?:の|は|も|、)|いった|呼ば|なる|なっ)(?:も|の|いう)?(?:${BETWEEN}(${stems || "(?!)"})|(${PLAIN_JAPANESE}))`,
      "u",
    ),
    entryOf: (verb, language) => {
      if (language !== "ja") return english.get(verb.toLowerCase()) ?? null;
      return japanese.get(verb) ?? (/^し[たて]$/u.test(verb) ? PLAIN_ENTRY : null);
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
