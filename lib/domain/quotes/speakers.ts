import { isNobody } from "./names";
import type { VerbReader } from "./verbs";

/** Who said it, and how. Either may be unknown. */
export interface Attribution {
  speaker: string | null;
  verb: string | null;
}

const NAME = String.raw`(?:(?:the|The|a|A|an)\s+)?(?:\p{Lu}[\p{L}'’.-]*\s+){0,5}\p{Lu}[\p{L}'’.-]*\p{L}`;
const GROUP = String.raw`(?:the|The|a|A|an|An|two|both|some|Chinese|Japanese|American|US|U\.S\.)?\s*(?:(?!(?:the|an?|his|her|its|their|of|in|by|with|and|that)\b)\p{L}+\s+){0,2}?(?:ministers?|secretar(?:y|ies)|officials?|spokes(?:man|woman|person)|president|premier|ministr(?:y|ies)|governments?|statement|leaders?|chiefs?|observers|critics|residents?|analysts?|experts?|sources?|generals?|admirals?|ambassadors?|diplomats?|advisers?|documents?|report|agreement|department|embassy|commanders?|lawmakers?|workers?|union|company|police|army|navy|military|party|agency|commission|council|committee|sides|allies|activists?|campaigners|researchers?|lawyers?|aides?|governor|mayor)`;
const PRONOUN = String.raw`[Hh]e|[Ss]he|[Tt]hey`;
const SUBJECT = new RegExp(`(?:\\b${GROUP}\\b|${NAME}|\\b(?:${PRONOUN})\\b)`, "gu");
/** Capitalised words that open sentences and are nobody. */
const NOBODY =
  /^(?:In|On|At|As|It|This|That|These|Those|But|And|The|However|Meanwhile|Currently|Following|After|Before|While|When|If|We|Our|For|From|With|His|Her|Their|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Tokyo|Washington|Beijing|Japan|China|Russia|Taiwan|Pacific|Indo-Pacific|Asia|Europe)$/u;
/** A speaker stands this near his verb. */
const NEAR = 70;

const JAPANESE_OFFICES =
  "首相|大統領|外相|防衛相|国防長官|国務長官|長官|大臣|官房長官|報道官|知事|氏|さん|議員|教授|司令官|大使|次官|局長|幹部|関係者|担当者|代表|委員長|市長|社長|会長|組合長|男性|女性";
/** Kana of a given name; particles end it. */
export const NAME_SIGN =
  "(?:[\\p{Script=Han}\\p{Script=Katakana}々ー・A-Z]|(?![のはがにとでをもへや])\\p{Script=Hiragana})";
/** The age behind a name: （71）, （71歳）, （71＝那覇市）. */
const AGE = "(?:[（(][\\d０-９]{1,3}(?:歳)?(?:[＝=、][^（）()]{1,16})?[）)])?";
const JAPANESE_SUBJECT = new RegExp(
  `(?:(?<of>[\\p{Script=Han}\\p{Script=Katakana}ー・A-Z]{1,10}の)?(?<office>${JAPANESE_OFFICES})|(?<name>[\\p{Script=Han}\\p{Script=Katakana}A-Z]${NAME_SIGN}{1,11}(?:${JAPANESE_OFFICES})|[\\p{Script=Han}\\p{Script=Katakana}ー・A-Z]{1,16}(?:政府|省|庁|党)?))${AGE}(?:は|が|も)[、,]?`,
  "gu",
);

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
    .filter(({ name }) => !NOBODY.test(name) && !(/^\p{Lu}/u.test(name) && isNobody(name)));
}

const distance = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, a.start - b.end, b.start - a.end);

/**
 * Reads one stretch of reporting (what stands before or after a quotation in its sentence): the reporting verb nearest to the
 * quotation, and the subject nearest to that verb, before it rather than behind it.
 */
function read(text: string, side: "before" | "after", reader: VerbReader): Attribution | null {
  const verbs = [...text.matchAll(reader.english)]
    .filter(({ 0: verb, index }) => isVerb(verb, text, index))
    .map((match) => ({
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
  const [nearest] = near;
  if (!nearest) {
    const phrase =
      (side === "after" ? COMMON_NOUN : COMMON_SUBJECT).exec(text.slice(0, verb.start))?.[1] ??
      (side === "after" ? COMMON_BEHIND.exec(text.slice(verb.end, verb.end + NEAR))?.[1] : undefined);
    if (phrase) return { speaker: phrase, verb: verb.verb.toLowerCase() };
  }
  return { speaker: nearest ? besides(nearest, near, text) : null, verb: verb.verb.toLowerCase() };
}

/** Someone without a name or an office, right before the verb: “…,” a resident said. */
const COMMON_NOUN = /^[\s,—–-]*((?:the|an?|one|another)\s(?:\p{L}+\s){0,3}\p{L}+)\s+$/iu;

/** The same before what is said (The coast guard denied …) and behind the verb (recalled one of the divers, who …). */
const COMMON_SUBJECT =
  /(?:^|[,;]\s|\b(?:and|but|while)\s)\s*((?:the|an?)\s(?:\p{Ll}[\p{Ll}-]*\s){0,2}\p{Ll}[\p{Ll}-]*)\s+$/iu;
const COMMON_BEHIND = /^\s((?:the|an?|one)\s(?:\p{Ll}+\s){0,4}\p{Ll}+)(?=[,.])/u;

/** "a report", "the order", "his claim" are nouns, and so is what follows "of" or stands before "said" in a name. */
const isVerb = (verb: string, text: string, at: number): boolean =>
  !/\b(?:an?|the|his|her|its|their|this|that|of|in|no|any|first|last|new)\s+$/iu.test(
    text.slice(Math.max(0, at - 8), at),
  ) && !(/^\p{Lu}/u.test(verb) && at > 0 && !/according/iu.test(verb));

/** An office in apposition is the person beside it: "Lloyd Austin, the US secretary, said"; "said the secretary, Lloyd Austin". */
function besides(subject: Subject, all: readonly Subject[], text: string): string {
  if (/^\p{Lu}/u.test(subject.name.replace(/^The\s/u, ""))) return subject.name;
  const beside = all.find(
    (other) =>
      /^\p{Lu}/u.test(other.name.replace(/^The\s/u, "")) &&
      (/^,\s*(?:the|a|an|[\p{Lu}][\p{L}]*['’]s)?\s*$/u.test(text.slice(other.end, subject.start)) ||
        /^,\s*$/u.test(text.slice(subject.end, other.start))),
  );
  return beside?.name ?? subject.name;
}

/** English: behind the quotation first (“…,” Austin said), then before it (Austin said that “…”). */
export function attributeEnglish(before: string, after: string, reader: VerbReader): Attribution {
  const source =
    accordingTo(after, /^\s*[,—–-]?\s*according to\s+/iu) ?? accordingTo(before, /\baccording to\s+/iu);
  if (source) return source;
  const directlyBehind = /^\s*[,—–-]?\s*[^.!?]{0,90}/u.exec(after)?.[0] ?? "";
  const behind = read(directlyBehind, "after", reader);
  const ahead = read(before, "before", reader);
  if (behind && ahead === null) return behind;
  if (behind && /^\s*,?\s*(?:\p{Lu}|[Hh]e\b|[Ss]he\b|they\b|the\b|said\b|says\b)/u.test(after)) return behind;
  return ahead ?? behind ?? { speaker: null, verb: null };
}

/** "according to the ministry", before or behind what it says. */
function accordingTo(text: string, pattern: RegExp): Attribution | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + NEAR);
  const found = subjects(rest);
  const [first] = found;
  return first && first.start < 4 ? { speaker: besides(first, found, rest), verb: "according to" } : null;
}

/** Words that are topics of sentences but never speak. */
const NO_SPEAKER = /^(?:これ|それ|日本|米国|中国|両国|今回|会談|議論|問題|計画|背景|狙い)$/u;
const OFFICE =
  /(?:相|長官|大統領|大臣|報道官|知事|氏|さん|議員|教授|司令官|大使|次官|局長|幹部|関係者|担当者|代表|委員長|市長|社長|会長|組合長|男性|女性|政府|省|庁|党|記者)$/u;

/** The nearest group of people named in a text ("the ministers"), for "they". */
export function lastGroup(text: string): string | null {
  const groups = [...text.matchAll(new RegExp(`\\b${GROUP}\\b`, "gu"))].map(([name]) =>
    name.trim().replace(/^(?:with|by|of|and|as|that|for|in|on|to)\s+/u, ""),
  );
  return groups.filter((name) => name.endsWith("s")).at(-1) ?? null;
}

/** The last topic of a stretch that can speak. */
function speakerIn(text: string): string | null {
  const topics = [...text.matchAll(JAPANESE_SUBJECT)]
    .filter(
      (match) =>
        OFFICE.test(match[0].replace(/(?:[（(][^（）()]*[）)])?[はがも][、,]?$/u, "")) ||
        match[0].includes("は"),
    )
    .map((match) => match.groups?.name ?? `${match.groups?.of ?? ""}${match.groups?.office ?? ""}`)
    .filter((name) => name.length > 1 && !NO_SPEAKER.test(name));
  return topics.at(-1) ?? null;
}

/** 「…」（外相） names who said it in brackets; 「…」。こう語るのは田中さん in the next sentence; 田中さんはこう語る。「…」 in the one before. */
const BRACKETED = /^。?（([^）\n]{2,20})）/u;
const NEXT_SENTENCE = /^。?\s*(?:こう|そう)([^\s。、]{1,6})のは、?([^。、\n]{2,30}?)(?:だ|である|。|$)/u;
const TOLD_NEXT = /^。?\s*([^。、\n]{2,30}?)[はが]、?(?:取材に)?(?:こう|そう)([^\s。、]{1,8})/u;
const SOURCE = /(?:^|[、。])([^、。「」\n]{2,24})に(?:よると|よれば)/u;
const SENTENCE_BEFORE = /(?:こう|次のように|以下のように)([^。\n「」]{1,12})[。:：]?\s*$/u;

/** Japanese: the verb follows with と; the topic (は, が) comes before it in the sentence, or between the quotation and the verb. */
export function attributeJapanese(before: string, after: string, reader: VerbReader): Attribution {
  const bracketed = BRACKETED.exec(after)?.[1];
  if (bracketed && OFFICE.test(bracketed)) return { speaker: bracketed, verb: null };
  const match = reader.japanese.exec(after);
  if (match) return { speaker: speakerIn(match[0]) ?? speakerIn(before), verb: match[1] ?? match[2] ?? null };
  const told = TOLD_NEXT.exec(after);
  if (told)
    return {
      speaker: told[1]?.replace(/（[^）]*）$/u, "") ?? null,
      verb: told[2]?.replace(/(?:た|ている|る)$/u, "") ?? null,
    };
  const next = NEXT_SENTENCE.exec(after);
  if (next) return { speaker: next[2] ?? null, verb: next[1] ?? null };
  const ahead = SENTENCE_BEFORE.exec(before);
  const source = after.startsWith("と") ? SOURCE.exec(before)?.[1] : undefined;
  if (source) return { speaker: source, verb: "によると" };
  if (ahead) return { speaker: speakerIn(before), verb: ahead[1]?.replace(/[たてるう]$/u, "") ?? null };
  return { speaker: null, verb: null };
}
