import type { Language } from "../languages";
import { englishForms, japaneseStems } from "./inflections";
import { REPORTING_VERBS, type ReportingVerb } from "./verb-groups";

/** Finds the verbs of saying of one list, and says which group each belongs to. */
export interface VerbReader {
  /** English forms as whole words; global. */
  english: RegExp;
  /** The verb behind a Japanese quotation, from its first character on: 」と述べた. Whichever group matched is the verb as printed; a plain した has its own. */
  japanese: RegExp;
  /** The same behind a noun phrase that was said: 「強い不満」を表明した. */
  japaneseObject: RegExp;
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
const PLAIN_JAPANESE = "し(?:た|て|(?=、))";
const PLAIN_ENTRY: ReportingVerb = { text: "とする", language: "ja", group: "neutral" };

/** What may stand between 」 and the verb: との認識を, と記者団に, などと. No sentence end, no other quotation, no clause that ended (…と呼び、). */
const BETWEEN = "(?:[^「」『』。、\\n\\uFFFC]|(?<![しきちりみびぎいえけせてねべめれげじ])、){0,24}?";

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
  const nouns = [...japanese.values()].flatMap(({ text }) =>
    text.endsWith("する") ? [text.slice(0, -2)] : [],
  );
  for (const noun of nouns) japanese.set(noun, japanese.get(`${noun}し`) ?? PLAIN_ENTRY);
  const isNoun = new Set(nouns);
  const verbal = longestFirst([...japanese.keys()].filter((form) => !isNoun.has(form)));
  const ending = longestFirst(isNoun);
  // 「…」と表明。 ends with the noun of the verb
  const stems = `${verbal || "(?!)"}|(?:${ending || "(?!)"})(?=[。、\\n]|$)`;
  return {
    english: new RegExp(`\\b(?:${longestFirst(english.keys()) || "(?!)"})\\b`, "giu"),
    japanese: new RegExp(
      `^、?(?:など|とも)?と(?!して(?:の|は|も|、)|いった|呼ば|なる|なっ)(?:も|の|いう)?(?:(${PLAIN_JAPANESE})(?=上で|うえで)|${BETWEEN}(${stems})|(${PLAIN_JAPANESE}))`,
      "u",
    ),
    japaneseObject: new RegExp(`^を(?:[^「」『』。、\\n]{0,12}?)(${stems})`, "u"),
    entryOf: (verb, language) => {
      if (language !== "ja") return english.get(verb.toLowerCase()) ?? null;
      return japanese.get(verb) ?? (/^し[たて]?$/u.test(verb) ? PLAIN_ENTRY : null);
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
