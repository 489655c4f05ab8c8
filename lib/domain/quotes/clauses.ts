import type { Subject } from "./subjects";

/** "… and described": the verb has the subject of the verb before it. */
const JOINED = /\b(?:and|but|then)\s+(?:(?:\p{L}+ly|also|then|later|again)\s+){0,2}$/u;
export const isJoined = (text: string, at: number): boolean =>
  JOINED.test(text.slice(Math.max(0, at - 40), at));

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
