import { byAnyVerb, isPassive } from "./any-verb";
import {
  callersBefore,
  complementLists,
  isBareNoun,
  isJoined,
  isNounBehindNoun,
  isOfIt,
  isPluralNoun,
  isToCome,
  nationBefore,
  partnerOf,
} from "./clauses";
import { isThing } from "./names";
import { isBody, type Subject, subjects } from "./subjects";
import type { VerbReader } from "./verbs";

/** Who said it, and how. Either may be unknown. */
export interface Attribution {
  speaker: string | null;
  verb: string | null;
  /** The verb tells of speech only where someone is found who speaks. */
  isUnsure?: boolean;
}

/** A speaker stands this near his verb. */
const NEAR = 70;

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
    .filter(({ 0: verb, index }) => side === "before" || !isBareNoun(verb, text, index))
    .map((match) => ({ verb: match[0], start: match.index, end: match.index + match[0].length }));
  const own =
    side === "after" ? verbs.filter(({ start }) => !/\b(?:and|or|to)\s+$/u.test(text.slice(0, start))) : [];
  const spoken = verbs.filter(({ start }) => !isToCome(text, start));
  const verb = side === "before" ? (spoken.at(-1) ?? verbs.at(-1)) : (own[0] ?? verbs[0]);
  const passive = all.findLast(({ 0: said, index }) => isPassive(said, text, index));
  const by = side === "before" ? saidBy(text, passive) : null;
  if (by && (!verb || by.start > verb.start)) return by;
  if (!verb) return null;
  if (side === "before" && isOfIt(text, verb.start)) {
    const body = subjects(text.slice(0, verb.start)).find(
      ({ name, start }) => isBody(name) && !isComplement(text, start),
    );
    return { speaker: body?.name ?? "it", verb: verb.verb.toLowerCase() };
  }
  // "said that … and described": one subject for both
  const joined = side === "before" && isJoined(verb.verb, text, verb.start);
  const first = joined ? verbs.findLast(({ end }) => end < verb.start) : undefined;
  const isOneClause = first && !/[,;]\s(?:and|but|while)\s.{12}/u.test(text.slice(first.end, verb.start));
  const head = first && isOneClause ? first : verb;
  const callers = /^(?:call|describ|term|label)/iu.test(verb.verb) ? callersBefore(text, verb.start) : null;
  if (callers) return { speaker: callers, verb: verb.verb.toLowerCase() };
  const nation = nationBefore(text, head.start);
  if (nation) return { speaker: nation, verb: verb.verb.toLowerCase() };
  const listed = complementLists(text);
  const near = subjects(text)
    .filter((subject) => subject.end <= head.start || subject.start >= head.end)
    .filter((subject) => !listed.some(({ start, end }) => subject.start >= start && subject.end <= end))
    .map((subject) => ({
      ...subject,
      cost:
        distance(subject, head) +
        (subject.start >= head.end ? (side === "after" && !addresses(verb, text) ? 6 : 1000) : 0) +
        (isComplement(text, subject.start) ? COMPLEMENT : 0),
    }))
    .filter(
      ({ cost, start }) =>
        cost < NEAR * (side === "before" ? 3 : 1) && !(joined && isComplement(text, start)),
    )
    .sort((a, b) => a.cost - b.cost);
  const [nearest] = near;
  if (!nearest) {
    const phrase =
      (side === "after" ? COMMON_NOUN : COMMON_SUBJECT).exec(text.slice(0, verb.start))?.[1] ??
      (side === "after" ? COMMON_BEHIND.exec(text.slice(verb.end, verb.end + NEAR))?.[1] : undefined);
    if (phrase) return { speaker: phrase, verb: verb.verb.toLowerCase() };
  }
  // "Holm reaffirmed what she called": the one whom the sentence has named
  const meant = nearest && /^(?:he|she)$/iu.test(nearest.name) ? namedBefore(near, nearest, text) : null;
  if (meant) return { speaker: meant, verb: verb.verb.toLowerCase() };
  const owner = nearest && apposed(near, nearest, text, head.start);
  const partner =
    nearest && !owner && nearest.end <= head.start
      ? partnerOf(nearest, near, text, (at) => isComplement(text, at))
      : null;
  const speaker = partner
    ? `${partner.name} and ${nearest?.name}`
    : (owner ?? (nearest && besides(nearest, near, text)));
  return { speaker: speaker ?? null, verb: verb.verb.toLowerCase() };
}

/** The person whom a sentence names before a pronoun in it, as its subject. */
function namedBefore(near: readonly Subject[], pronoun: Subject, text: string): string | null {
  const named = near.filter(
    ({ name, start, end }) =>
      end < pronoun.start &&
      (/\s/u.test(name) || /\bwhat\s$/u.test(text.slice(0, pronoun.start))) &&
      /^\p{Lu}/u.test(name) &&
      !/^(?:The|He|She|They)\b/u.test(name) &&
      !isThing(name) &&
      !isComplement(text, start),
  );
  return named.toSorted((a, b) => b.start - a.start)[0]?.name ?? null;
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
  /\b(?:of|in|at|for|with|from|to|on|against|near|under|about|over|after|between|by)\s+(?:the\s+|an?\s+)?$/iu.test(
    text.slice(Math.max(0, at - 14), at),
  );
const COMPLEMENT = 45;

/** What a person is or does, set off by commas between the name and its verb: "Ida Holm, a professor at Kure University, said"; "Holm, standing beside Lind, said". */
const APPOSED =
  /^,\s+(?:\p{Ll}{2,}ing|flanked|asked|pressed|accompanied|joined|dressed|known|when|while|in|at|on|during|for|with|after|before|from|as|by|like|also|himself|herself|through|via|now|once|one|[DRI]-\p{Lu}\p{L}+|an?|the|who|whose|head|chief|former|senior|deputy|director|president|professor|chair\p{L}*|commander|minister|secretary|then|\d{1,3}|\p{Lu}[\p{L}.]*['’]s)(?=[\s,])[^;:\uFFFC]{0,120}?,\s*$/u;

/** With a name behind it, an office before it is what that name is: "One member, envoy Ida Holm, said". */
const OWN_NAME = /^(?!(?:The|One|An?|Some|Another|Two|Three|Its|His|Her|Their)\s)\p{Lu}/u;
const CAPITAL = /^\p{Lu}/u;

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
        (isName ? OWN_NAME : CAPITAL).test(name) &&
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
const COMMON_BEHIND = /^\s(one|another|(?:the|an?|one)\s(?:[\p{Ll}\p{N}-]+\s){0,4}\p{Ll}+)(?=[,.])/u;

/** "a report", "the order", "his claim" are nouns, and so is what follows "of" or stands before "said" in a name. */
const isVerb = (verb: string, text: string, at: number): boolean =>
  !/\b(?:an?|the|his|her|its|their|this|that|of|in|no|any|first|last|new)\s+$/iu.test(
    text.slice(Math.max(0, at - 8), at),
  ) &&
  !/(?<!\b(?:he|she|it|that|who|there))['’]s\s+$/iu.test(text.slice(Math.max(0, at - 12), at)) &&
  !isNounBehindNoun(verb, text, at) &&
  !isPluralNoun(verb, text, at) &&
  !(/^\p{Lu}/u.test(verb) && at > 0 && !/according/iu.test(verb));

/** An office in apposition is the person beside it: "Lloyd Austin, the US secretary, said"; "said the secretary, Lloyd Austin". */
function besides(subject: Subject, all: readonly Subject[], text: string): string {
  const isOffice = /['’]s?\s(?:\p{Ll}+\s)*\p{Ll}+$/u.test(subject.name);
  if (/^\p{Lu}/u.test(subject.name.replace(/^The\s/u, "")) && !isOffice) return subject.name;
  const beside = all.find(
    (other) =>
      /^\p{Lu}/u.test(other.name.replace(/^The\s/u, "")) &&
      (/^,\s*(?:the|a|an|[\p{Lu}][\p{L}]*['’]s)?\s*$/u.test(text.slice(other.end, subject.start)) ||
        /^(?:,\s*|\s)$/u.test(text.slice(subject.end, other.start))),
  );
  return beside?.name ?? subject.name;
}

/** So far behind a quotation its speaker may stand. */
const BEHIND = 160;

/** A speaker or a verb right behind the quotation; "a charge that they deny" is none. */
const SPEAKER_BEHIND =
  /^\s*,?\s*(?:\p{Lu}|[Hh]e\b|[Ss]he\b|they\b|the\b|said\b|says\b|(?:an?|one)\s(?:(?!(?:that|which|who)\s)[\p{L}.’'-]+\s){1,5}(?:said|says|told|wrote|added)\b)/u;

/** “…,” it read: the letter or the body just spoken of. */
const IT_BEHIND =
  /^\s*it\s(said|says|read|reads|began|begins|added|concluded|continued|warned|noted|stated)\b/u;

/** English: behind the quotation first (“…,” Austin said), then before it (Austin said that “…”), at last by any verb in the same places. */
export function attributeEnglish(
  before: string,
  after: string,
  reader: VerbReader,
  isHalf = false,
): Attribution {
  const it = IT_BEHIND.exec(after)?.[1];
  if (it) return { speaker: "it", verb: it };
  const source =
    accordingTo(after, /^\s*[,—–-]?\s*according to\s+/iu) ?? accordingTo(before, /\baccording to\s+/iu);
  if (source) return source;
  const behind = read(after.slice(0, BEHIND), "after", reader);
  const ahead = read(before, "before", reader);
  if (behind && ahead === null && (isHalf || SPEAKER_BEHIND.test(after) || isAtEnd(after, behind)))
    return behind;
  if (behind && SPEAKER_BEHIND.test(after)) return behind;
  if (behind && !isHalf && ahead?.verb && isAtEnd(after, behind) && !governs(before, ahead.verb))
    return behind;
  return (
    ahead ??
    (isHalf ? behind : null) ??
    byAnyVerb(before, isHalf ? after : "", subjects) ?? { speaker: null, verb: null }
  );
}

/** “…” of late, the ministry said: a speaker and a verb of their own behind a comma. */
function isAtEnd(after: string, { speaker, verb }: Attribution): boolean {
  if (!speaker || !verb) return false;
  const at = after.indexOf(speaker);
  const saidAt = after.search(new RegExp(`\\b${verb.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}\\b`, "iu"));
  if (at < 0 || saidAt < 0) return false;
  const opening = after.slice(0, Math.min(at, saidAt));
  return /[,—–]\s+(?:the\s+|as\s+)?$/iu.test(opening) || !/\p{L}/u.test(opening);
}

/** A verb this near before a quotation has it as its object, whoever is named behind. */
const GOVERNED = 26;
const governs = (before: string, verb: string): boolean => {
  const at = before.toLowerCase().lastIndexOf(verb);
  const between = before.slice(at + verb.length);
  return between.length < GOVERNED && !/\band\b/u.test(between);
};

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
