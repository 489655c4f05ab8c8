import { JAPANESE_VERB, REPORTING_VERB } from "./verbs";

/** Who said it, and how. Either may be unknown. */
export interface Attribution {
  speaker: string | null;
  verb: string | null;
}

const NAME = String.raw`(?:(?:the|The|a|A|an)\s+)?(?:\p{Lu}[\p{L}'’.-]*\s+){0,5}\p{Lu}[\p{L}'’.-]*\p{L}`;
const GROUP = String.raw`(?:the|The|a|A|an|An|two|both|some|Chinese|Japanese|American|US|U\.S\.)?\s*(?:\p{L}+\s+){0,2}?(?:ministers?|secretary|officials?|spokes(?:man|woman|person)|president|premier|ministry|government|statement|leaders?|chiefs?|observers|analysts?|experts?|source|sources|general|admiral|ambassador|diplomat|adviser|document|report|agreement|department|embassy|commander)`;
const PRONOUN = String.raw`[Hh]e|[Ss]he|[Tt]hey`;
const SUBJECT = new RegExp(`(?:\\b${GROUP}\\b|${NAME}|\\b(?:${PRONOUN})\\b)`, "gu");
/** Capitalised words that open sentences and are nobody. */
const NOBODY =
  /^(?:In|On|At|As|It|This|That|These|Those|But|And|The|However|Meanwhile|Currently|Following|After|Before|While|When|If|We|Our|For|From|With|His|Her|Their|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Tokyo|Washington|Beijing|Japan|China|Russia|Taiwan|Pacific|Indo-Pacific|Asia|Europe)$/u;
/** A speaker stands this near his verb. */
const NEAR = 70;

const JAPANESE_SUBJECT =
  /([\p{Script=Han}\p{Script=Katakana}ー・A-Z]{1,16}(?:首相|大統領|外相|防衛相|国防長官|国務長官|長官|大臣|官房長官|報道官|知事|氏|さん|議員|教授|司令官|大使|次官|局長|幹部|関係者|担当者|代表|委員長|市長|社長|会長|政府|省|庁|党)?)(?:は|が|も)[、,]?/gu;

interface Subject {
  name: string;
  start: number;
  end: number;
}

function subjects(text: string): Subject[] {
  return [...text.matchAll(SUBJECT)]
    .map((match) => ({ name: match[0].trim(), start: match.index, end: match.index + match[0].length }))
    .map((subject) => ({
      ...subject,
      name: subject.name.replace(
        /^(?:In|On|At|But|And|However|Meanwhile|As|While|After|with|by|of|from|to|and|as|that|which|for|in|on)\s+/u,
        "",
      ),
    }))
    .filter(({ name }) => !NOBODY.test(name));
}

const distance = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, a.start - b.end, b.start - a.end);

/**
 * Reads one stretch of reporting (what stands before or after a quotation in its sentence): the reporting verb nearest to the
 * quotation, and the subject nearest to that verb, before it rather than behind it.
 */
function read(text: string, side: "before" | "after"): Attribution | null {
  const verbs = [...text.matchAll(REPORTING_VERB)].map((match) => ({
    verb: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const verb = side === "before" ? verbs.at(-1) : verbs[0];
  if (!verb) return null;
  const near = subjects(text)
    .filter((subject) => subject.end <= verb.start || subject.start >= verb.end)
    .map((subject) => ({
      ...subject,
      cost: distance(subject, verb) + (subject.start >= verb.end ? (side === "after" ? 6 : 1000) : 0),
    }))
    .filter(({ cost }) => cost < NEAR * (side === "before" ? 3 : 1))
    .sort((a, b) => a.cost - b.cost);
  return { speaker: near[0]?.name ?? null, verb: verb.verb.toLowerCase() };
}

/** English: behind the quotation first (“…,” Austin said), then before it (Austin said that “…”). */
export function attributeEnglish(before: string, after: string): Attribution {
  const directlyBehind = /^\s*[,—–-]?\s*[^.!?]{0,90}/u.exec(after)?.[0] ?? "";
  const behind = read(directlyBehind, "after");
  const ahead = read(before, "before");
  if (behind && ahead === null) return behind;
  if (behind && /^\s*,?\s*(?:\p{Lu}|[Hh]e\b|[Ss]he\b|they\b|the\b|said\b|says\b)/u.test(after)) return behind;
  return ahead ?? behind ?? { speaker: null, verb: null };
}

/** Words that are topics of sentences but never speak. */
const NO_SPEAKER = /^(?:これ|それ|日本|米国|中国|両国|今回|会談|声明|議論|問題|計画|背景|狙い)$/u;
const OFFICE =
  /(?:相|長官|大統領|大臣|報道官|知事|氏|さん|議員|教授|司令官|大使|次官|局長|幹部|関係者|担当者|代表|委員長|市長|社長|会長|政府|省|庁|党|記者)$/u;

/** The nearest group of people named in a text ("the ministers"), for "they". */
export function lastGroup(text: string): string | null {
  const groups = [...text.matchAll(new RegExp(`\\b${GROUP}\\b`, "gu"))].map(([name]) =>
    name.trim().replace(/^(?:with|by|of|and|as|that|for|in|on|to)\s+/u, ""),
  );
  return groups.filter((name) => name.endsWith("s")).at(-1) ?? null;
}

/** Japanese: the verb follows with と; the topic (は, が) comes before it in the sentence. */
export function attributeJapanese(before: string, after: string): Attribution {
  const verb = JAPANESE_VERB.exec(after)?.[1] ?? null;
  if (verb === null) return { speaker: null, verb: null };
  const topics = [...before.matchAll(JAPANESE_SUBJECT)]
    .filter((match) => OFFICE.test(match[1] ?? "") || match[0].includes("は"))
    .map((match) => match[1] ?? "")
    .filter((name) => name.length > 1 && !NO_SPEAKER.test(name));
  return { speaker: topics.at(-1) ?? null, verb };
}
