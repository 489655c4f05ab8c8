import { byAnyVerb, isPassive } from "./any-verb";
import { isNobody } from "./names";
import type { VerbReader } from "./verbs";

/** Who said it, and how. Either may be unknown. */
export interface Attribution {
  speaker: string | null;
  verb: string | null;
}

const NAME = String.raw`(?:(?:the|The|a|A|an)\s+)?(?:\p{Lu}[\p{L}'’.-]*\s+){0,5}\p{Lu}[\p{L}'’.-]*\p{L}`;
/** Offices, bodies and papers that speak in the news without a name. */
const HEAD =
  "(?:ministers?|secretar(?:y|ies)|officials?|spokes(?:man|woman|men|person|people)|presidents?|premiers?|ministr(?:y|ies)|governments?|statement|communiqu[eé]|leaders?|chiefs?|head|observers|critics|residents?|analysts?|experts?|sources?|generals?|admirals?|ambassadors?|diplomats?|advisers?|advisors?|documents?|report|editorial|newspaper|paper|agreement|treaty|department|embassy|commanders?|lawmakers?|legislators?|senators?|workers?|union|compan(?:y|ies)|police|army|navy|military|party|agency|commission|council|committee|panel|court|judges?|prosecutors?|sides|countries|nations|allies|activists?|campaigners|protesters|researchers?|scholars?|professor|lawyers?|aides?|governor|mayor|members?|officers?|captains?|colonel|chair|people|crowd)";
const GROUP = String.raw`(?:the|The|a|A|an|An|[Tt]wo|[Tt]hree|[Bb]oth|[Ss]ome|[Ss]everal|[Oo]ne|[Aa]nother|Chinese|Japanese|American|US|U\.S\.)?\s*(?:(?!(?:the|an?|his|her|its|their|of|in|by|with|and|that|said|says|told)\b)(?:\p{L}+|U\.S\.)\s+){0,3}?${HEAD}(?:\s+${HEAD}){0,1}`;
const PRONOUN = String.raw`[Hh]e|[Ss]he|[Tt]hey`;
const SUBJECT = new RegExp(`(?:\\b${GROUP}\\b|${NAME}|\\b(?:${PRONOUN})\\b)`, "gu");
/** Capitalised words that open sentences and are nobody. */
const NOBODY =
  /^(?:In|On|At|As|It|This|That|These|Those|But|And|The|However|Meanwhile|Currently|Following|After|Before|While|When|If|We|Our|For|From|With|His|Her|Their|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Tokyo|Washington|Beijing|Japan|China|Russia|Taiwan|Pacific|Indo-Pacific|Asia|Europe)$/u;
/** A speaker stands this near his verb. */
const NEAR = 70;

export interface Subject {
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
  if (!/[a-z]/iu.test(text)) return null;
  const all = [...text.matchAll(reader.english)];
  const verbs = all
    .filter(({ 0: verb, index }) => isVerb(verb, text, index) && !isPassive(verb, text, index))
    .map((match) => ({ verb: match[0], start: match.index, end: match.index + match[0].length }));
  const verb = side === "before" ? verbs.at(-1) : verbs[0];
  const passive = all.findLast(({ 0: said, index }) => isPassive(said, text, index));
  const by = side === "before" ? saidBy(text, passive) : null;
  if (by && (!verb || by.start > verb.start)) return by;
  if (!verb) return null;
  const near = subjects(text)
    .filter((subject) => subject.end <= verb.start || subject.start >= verb.end)
    .map((subject) => ({
      ...subject,
      cost:
        distance(subject, verb) +
        (subject.start >= verb.end ? (side === "after" && !addresses(verb, text) ? 6 : 1000) : 0) +
        (subject.end <= verb.start && isComplement(text, subject.start) ? COMPLEMENT : 0),
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
  const speaker = nearest && (apposed(near, nearest, text, verb.start) ?? besides(nearest, near, text));
  return { speaker: speaker ?? null, verb: verb.verb.toLowerCase() };
}

/** "told the paper": behind these stands who was spoken to, unless the verb comes first (“…,” warned Ida Holm). */
const ADDRESSING = /^(?:told|tells?|telling|informed|reminded|warned|urged|assured)$/iu;
const addresses = ({ verb, start }: { verb: string; start: number }, text: string): boolean =>
  ADDRESSING.test(verb) && /\p{L}/u.test(text.slice(0, start));

/** "was described by aides as": the speaker of a passive verb stands behind "by". */
function saidBy(
  text: string,
  passive: RegExpExecArray | undefined,
): (Attribution & { start: number }) | null {
  if (!passive) return null;
  const behind = text.slice(passive.index + passive[0].length);
  const by = /^[^.;\uFFFC]{0,40}?\bby\s/u.exec(behind);
  const rest = by ? behind.slice(by[0].length) : "";
  const [agent] = subjects(rest);
  const speaker = agent && agent.start < 4 ? agent.name : COMMON_PHRASE.exec(rest)?.[1];
  return speaker ? { speaker, verb: passive[0].toLowerCase(), start: passive.index } : null;
}

/** Someone or something without a name or an office, up to what says more about it: "a draft of the pact". */
const COMMON_PHRASE =
  /^((?:the|an?|one|two|several|another|its|their|his|her)\s(?:\p{Ll}[\p{Ll}-]*\s){0,3}?\p{Ll}[\p{Ll}-]*)(?=\s(?:of|from|in|at|as|by|on|for|to|with|who|which|that|seen|familiar|close|briefed)\b|[.,;]|\s*$)/u;

/** Behind a preposition stands a complement ("a spokesman for the ministry said"): it is the subject only where there is no other. */
const isComplement = (text: string, at: number): boolean =>
  /\b(?:of|in|at|for|with|from|to|on|against|near|under|about|over|after|between|by)\s+(?:the\s+|an?\s+)?$/u.test(
    text.slice(Math.max(0, at - 14), at),
  );
const COMPLEMENT = 45;

/** What a person is, set off by commas between the name and its verb: "Ida Holm, a professor at Kure University, said". */
const APPOSED =
  /^,\s+(?:an?|the|who|whose|head|chief|former|senior|deputy|director|president|professor|chair\p{L}*|commander|minister|secretary|then|\d{1,3}|\p{Lu}[\p{L}.]*['’]s)(?=[\s,])[^;:\uFFFC]{0,120}?,\s*$/u;

function apposed(near: readonly Subject[], nearest: Subject, text: string, verbStart: number): string | null {
  if (nearest.end > verbStart) return null;
  // "the premier, Ida Holm, said": the name is itself what is set off
  const isName = /\p{Lu}[\p{L}’'-]*$/u.test(nearest.name);
  if (isName && /,\s*$/u.test(text.slice(0, nearest.start))) return null;
  const [owner] = near
    .filter(
      ({ name, start, end }) =>
        start !== nearest.start &&
        end < verbStart &&
        /^(?:(?!The\s)\p{Lu})/u.test(name) &&
        !isComplement(text, start) &&
        APPOSED.test(text.slice(end, verbStart)),
    )
    .toSorted((a, b) => b.start - a.start);
  return owner?.name ?? null;
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
  ) &&
  !/(?<!\b(?:he|she|it|that|who|there))['’]s\s+$/iu.test(text.slice(Math.max(0, at - 12), at)) &&
  !(/^\p{Lu}/u.test(verb) && at > 0 && !/according/iu.test(verb));

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

/** So far behind a quotation its speaker may stand. */
const BEHIND = 160;

/** A speaker or a verb right behind the quotation; "a charge that they deny" is none. */
const SPEAKER_BEHIND =
  /^\s*,?\s*(?:\p{Lu}|[Hh]e\b|[Ss]he\b|they\b|the\b|said\b|says\b|(?:an?|one)\s(?:(?!(?:that|which|who)\s)[\p{L}.’'-]+\s){1,5}(?:said|says|told|wrote|added)\b)/u;

/** English: behind the quotation first (“…,” Austin said), then before it (Austin said that “…”), at last by any verb in the same places. */
export function attributeEnglish(
  before: string,
  after: string,
  reader: VerbReader,
  isHalf = false,
): Attribution {
  const source =
    accordingTo(after, /^\s*[,—–-]?\s*according to\s+/iu) ?? accordingTo(before, /\baccording to\s+/iu);
  if (source) return source;
  const behind = read(after.slice(0, BEHIND), "after", reader);
  const ahead = read(before, "before", reader);
  if (behind && ahead === null) return behind;
  if (behind && SPEAKER_BEHIND.test(after)) return behind;
  return ahead ?? behind ?? byAnyVerb(before, isHalf ? after : "", subjects) ?? { speaker: null, verb: null };
}

/** "according to the ministry", before or behind what it says. */
function accordingTo(text: string, pattern: RegExp): Attribution | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + NEAR);
  const found = subjects(rest);
  const [first] = found;
  if (first && first.start < 4) return { speaker: besides(first, found, rest), verb: "according to" };
  const phrase = COMMON_PHRASE.exec(rest)?.[1];
  return phrase ? { speaker: phrase, verb: "according to" } : null;
}

/** "The United States and Japan": two that act as one. */
const PAIR =
  /((?:[Tt]he )?\p{Lu}[\p{L}’'.-]{1,20}(?: \p{Lu}[\p{L}’'.-]{1,20}){0,3} and (?:the )?\p{Lu}[\p{L}’'.-]{1,20}(?: \p{Lu}[\p{L}’'.-]{1,20}){0,3})/gu;

/** The nearest group of people named in a text ("the ministers"), for "they". */
export function lastGroup(text: string): string | null {
  const groups = [...text.matchAll(new RegExp(`\\b${GROUP}\\b`, "gu"))].map(([name]) =>
    name.trim().replace(/^(?:with|by|of|and|as|that|for|in|on|to)\s+/u, ""),
  );
  return groups.filter((name) => name.endsWith("s")).at(-1) ?? [...text.matchAll(PAIR)].at(-1)?.[1] ?? null;
}
