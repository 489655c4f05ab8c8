import type { Span } from "../spans";
import type { Subject } from "./subjects";

/** "… and described": the verb has the subject of the verb before it. */
const JOINED = /\b(?:and|but|then)(?:,[^,\uFFFC]{2,80},)?\s+(?:(?:\p{L}+ly|also|then|later|again)\s+){0,2}$/u;
/** So has a participle behind a comma: "told lawmakers, calling it". */
export const isJoined = (verb: string, text: string, at: number): boolean =>
  JOINED.test(text.slice(Math.max(0, at - 120), at)) ||
  (verb.endsWith("ing") && /\p{Ll}{3,}[^,]*,\s+$/u.test(text.slice(Math.max(0, at - 60), at)));

/** "what it calls", "it said": the body that the sentence, or the one before it, is about. */
export const isOfIt = (text: string, at: number): boolean =>
  /(?:^|[\s,;—–])[Ii]t\s+(?:also\s+|has\s+|had\s+)?$/u.test(text.slice(Math.max(0, at - 12), at));

/** "the port call", "a summit statement": a plain form behind an article and a noun of one is itself a noun. */
export const isNounBehindNoun = (verb: string, text: string, at: number): boolean =>
  !/(?:ed|s|ing)$/u.test(verb) &&
  !/^(?:said|told|wrote|spoke|put|went|read|thought|swore|hit)$/iu.test(verb) &&
  /\b(?:an?|the|this|that|its|their|his|her|each|any)\s+(?:\p{L}[\p{L}-]*\s+)?\p{L}[\p{L}-]*[^s\s]\s+$/iu.test(
    text.slice(Math.max(0, at - 60), at),
  );

/** "pressed for details", "demanding answers": a form in -s behind a preposition or a participle is a noun. */
export const isPluralNoun = (verb: string, text: string, at: number): boolean =>
  /[^s]s$/u.test(verb) &&
  /\b(?:for|about|of|on|in|with|from|by|over|any|no|some|more|few|many|these|those|such|\p{Ll}{3,}ing)\s+$/u.test(
    text.slice(Math.max(0, at - 24), at),
  );

/** Behind a quotation a plain form is a verb only of many or of "I": an “improper” social media post. */
export const isBareNoun = (verb: string, text: string, at: number): boolean =>
  /^(?:post|report|claim|call|demand|comment|question|answer|note|state|charge|attack|protest|order|reply|blame|doubt|request)$/u.test(
    verb,
  ) && !/(?:s|they|we|I|you|people|to)\s+$/u.test(text.slice(Math.max(0, at - 8), at));

const CAPITALS = String.raw`(?:the\s)?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}`;
const LIST = new RegExp(
  String.raw`\b(?:of|between|among|from|with)\s(${CAPITALS}(?:,\s${CAPITALS}){0,6},?\sand\s${CAPITALS})`,
  "gu",
);
/** "the ministers of Norway, Chile and Peru": none of a list behind a preposition is a subject. */
export const complementLists = (text: string): Span[] =>
  [...text.matchAll(LIST)].map(({ 0: all, index }) => ({ start: index, end: index + all.length }));

/** "would cite": what someone is said to be about to say has been said by nobody yet. */
export const isToCome = (text: string, at: number): boolean =>
  /\b(?:would|will)\s+(?:also\s+|again\s+)?$/u.test(text.slice(Math.max(0, at - 16), at));

const NATION =
  "(?:[Tt]he United States|Beijing|Tokyo|Washington|Seoul|Pyongyang|Moscow|Taipei|Canberra|Manila|Kyiv|London|Japan|China|Russia|Taiwan|North Korea|South Korea|Australia|Germany|Britain|France|Ukraine|Israel|Iran)";
const NATION_BEFORE = new RegExp(
  `(?:^|[.;:,—–\uFFFC]\\s*|\\b(?:and|but|that|while|as|because|if|when)\\s+)(${NATION})(?:\\s(?:has|had|have|also|later|again|then|repeatedly|on \\p{Lu}\\p{Ll}+day|\\p{Lu}\\p{Ll}+day)){0,2}\\s+$`,
  "u",
);
/** "Beijing denounced": a country or its capital is the subject of the verb that it stands right before, and of no other. */
export const nationBefore = (text: string, at: number): string | null =>
  NATION_BEFORE.exec(text.slice(Math.max(0, at - 60), at))?.[1] ?? null;

/** "a run that pilots here called": those who call it so, whoever they are. */
const CALLERS =
  /\b(?:that|what|which)\s((?!(?:the|an?|his|her|its|their|it|he|she)\b)(?:\p{Ll}+\s){0,2}?(?!(?:has|was|is|does)\b)\p{Ll}{2,}[^s\W]s)(?:\s(?:here|there|now|often))?\s$/u;
export const callersBefore = (text: string, at: number): string | null =>
  CALLERS.exec(text.slice(Math.max(0, at - 60), at))?.[1] ?? null;

/** Where a clause begins: nothing but its opening stands before. */
const CLAUSE_OPENS = /(?:^|[.;:,—–-]\s*|\b(?:and|but|that|while|as)\s+)$/u;

/** The one named before "and" right before a subject: "Ida Holm and Per Lind said". Null where a preposition or a verb has that name. */
export function partnerOf(
  subject: Subject,
  near: readonly Subject[],
  text: string,
  isComplement: (at: number) => boolean,
): Subject | null {
  const isName = (name: string) => /^\p{Lu}/u.test(name) && !/\s\p{Ll}+$/u.test(name);
  if (!isName(subject.name)) return null;
  const partner = near.find(
    ({ name, start, end }) =>
      isName(name) &&
      end < subject.start &&
      /^\s+and\s+(?:\p{Lu}[\p{L}.]*\s+){0,4}$/u.test(text.slice(end, subject.start)) &&
      !isComplement(start) &&
      CLAUSE_OPENS.test(text.slice(Math.max(0, start - 8), start)),
  );
  return partner ?? null;
}
