import { isNobody, isThing } from "./names";

const NAME = String.raw`(?:(?:the|The|a|A|an)\s+)?(?:\p{Lu}[\p{L}'’.-]*\s+){0,5}\p{Lu}[\p{L}'’.-]*\p{L}`;
/** Offices, bodies and papers that speak in the news without a name. */
const HEAD =
  "(?:ministers?|secretar(?:y|ies)|officials?|spokes(?:man|woman|men|person|people)|presidents?|premiers?|ministr(?:y|ies)|governments?|statement|communiqu[eé]|leaders?|chiefs?|head|observers|watchdog|critics|opponents|supporters|authorit(?:y|ies)|bureau|board|institute|organi[sz]ations?|coalition|firms?|broadcaster|magazine|groups?|guard|veterans?|executives?|negotiators?|envoys?|planners|residents?|analysts?|experts?|sources?|generals?|admirals?|ambassadors?|diplomats?|advisers?|advisors?|documents?|report|editorial|newspaper|paper|agreement|treaty|department|embassy|commanders?|lawmakers?|legislators?|senators?|workers?|union|compan(?:y|ies)|police|army|navy|military|party|agency|commission|council|committee|panel|court|judges?|prosecutors?|sides|countries|nations|allies|activists?|campaigners|protesters|researchers?|scholars?|professor|lawyers?|aides?|governor|mayor|members?|officers?|captains?|colonel|chair|people|crowd)";
const GROUP = String.raw`(?:the|The|a|A|an|An|[Tt]wo|[Tt]hree|[Bb]oth|[Ss]ome|[Ss]everal|[Oo]ne|[Aa]nother|Chinese|Japanese|American|US|U\.S\.)?\s*(?:(?!(?:the|an?|his|her|its|their|of|in|by|with|and|that|said|says|told)\b)(?:\p{L}+|U\.S\.)\s+){0,3}?${HEAD}(?:\s+${HEAD}){0,1}`;
/** Things that are read rather than heard. Some of the words are verbs too, so that all need an article. */
const DOCUMENT = String.raw`(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ne|[Aa]nother)\s(?:(?!(?:of|in|by|on|at|to|for|with|from|and|or|that)\b)[\p{L}\p{N}][\p{L}\p{N}.-]*\s){0,3}?(?:study|survey|poll|paper|memo|letter|review|filing|assessment|draft|release|text|notice|banners?|placards?|signs?|posters?|plaque|inscription|slogan|poem|email)|(?:[Bb]anners|[Pp]lacards|[Ss]igns|[Pp]osters)(?=\s(?:reading|read|saying|that)\b))`;
const PRONOUN = String.raw`[Hh]e|[Ss]he|[Tt]hey`;
const SUBJECT = new RegExp(`(?:\\b${DOCUMENT}\\b|\\b${GROUP}\\b|${NAME}|\\b(?:${PRONOUN})\\b)`, "gu");
/** Capitalised words that open sentences and are nobody. */
const NOBODY =
  /^(?:In|On|At|As|It|This|That|These|Those|But|And|The|However|Meanwhile|Currently|Following|After|Before|While|When|If|We|Our|For|From|With|His|Her|Their|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Tokyo|Washington|Beijing|Japan|China|Russia|Taiwan|Pacific|Indo-Pacific|Asia|Europe)$/u;
/** Someone, or something, that can speak. */
export interface Subject {
  name: string;
  start: number;
  end: number;
}

/** "Pressed for details, …": a participle that opens the sentence. */
const isParticiple = (name: string, text: string, start: number, end: number): boolean =>
  /^\p{Lu}\p{Ll}+(?:ed|ing)$/u.test(name) &&
  /^\s*$/u.test(text.slice(Math.max(0, start - 4), start)) &&
  /^[\s,]+\p{Ll}/u.test(text.slice(end, end + 3));

/** All that can be the subject of a verb of saying, in order. */
export function subjects(text: string): Subject[] {
  return owned(named(text), text);
}

/** Whether one stands right before another as its owner: "Norway's" before "top diplomat", "The commission" before "'s report". */
const owns = (one: Subject, of: Subject, text: string): boolean =>
  of.start - one.end <= 3 &&
  (/['’]s?$/u.test(one.name) || /^['’]s?\s?/u.test(text.slice(one.end, of.start + 1))) &&
  (/^\p{Ll}/u.test(of.name) || isThing(of.name));

/** "Norway's top diplomat" is one subject: the owner only tells it apart. */
function owned(found: readonly Subject[], text: string): Subject[] {
  return found.flatMap((subject, index) => {
    const [before, behind] = [found[index - 1], found[index + 1]];
    if (behind && owns(subject, behind, text))
      return [{ name: text.slice(subject.start, behind.end).trim(), start: subject.start, end: behind.end }];
    return before && owns(before, subject, text) ? [] : [subject];
  });
}

/** "one of the executives". */
const PART_OF = /\b(?:[Oo]ne|[Tt]wo|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Bb]oth|[Aa]nother)\sof\s$/u;

function named(text: string): Subject[] {
  return [...text.matchAll(SUBJECT)]
    .map((match) => ({ name: match[0].trim(), start: match.index, end: match.index + match[0].length }))
    .map((subject) => {
      const part = PART_OF.exec(text.slice(Math.max(0, subject.start - 12), subject.start))?.[0];
      return part && /^the\s/u.test(subject.name)
        ? { ...subject, name: `${part}${subject.name}`, start: subject.start - part.length }
        : subject;
    })
    .map((subject) => ({
      ...subject,
      name: subject.name.replace(
        /^(?:In|On|At|But|And|However|Meanwhile|As|While|After|with|by|of|from|to|and|as|that|what|which|for|in|on)\s+/u,
        "",
      ),
    }))
    .filter(({ name, start, end }) => !isParticiple(name, text, start, end))
    .filter(({ name }) => !NOBODY.test(name) && !(/^\p{Lu}/u.test(name) && isNobody(name)));
}

const BODY =
  /^(?:[Tt]he|[Aa]n?)\s|^\p{Lu}[\p{Lu}-]+$|\b(?:Ministry|Department|Agency|Council|Institute|Forces?|Command|Committee|Embassy|Office|Party|University|Corps?|Navy|Army|Association|Union|Group)\b/u;
/** What "it" can be: a body or a paper, no person of name or office. */
export const isBody = (name: string): boolean =>
  BODY.test(name) &&
  !/(?:minister|secretary|spokes\p{L}+|president|premier|chief|official|leader|general|admiral|ambassador|diplomat|commander|governor|mayor|officer|professor|captain|s)$/iu.test(
    name,
  );

/** The source of a sentence ("According to the ministry, …"), else the first body in it that is no complement; null where there is none. */
export function bodyOf(sentence: string): string | null {
  const source = /\baccording to\s+/iu.exec(sentence);
  const rest = source ? sentence.slice(source.index + source[0].length) : sentence;
  const body = subjects(rest).find(
    ({ name, start }) =>
      isBody(name) &&
      !/\b(?:of|in|at|for|with|from|to|on|by|near)\s+(?:the\s+|an?\s+)?$/u.test(rest.slice(0, start)),
  );
  return body?.name ?? null;
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
