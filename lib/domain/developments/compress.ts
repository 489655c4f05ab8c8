import type { Language } from "../languages";

/** Longer statements are not read. */
const MOST_WORDS = 30;
const MOST_CHARACTERS_JA = 90;
/** A side clause is cut only behind so much. */
const FEWEST_KEPT = 12;
/** A cut that leaves less than this has lost the event. */
const FEWEST_WORDS = 4;

/** "TOKYO — ", "WASHINGTON (Reuters) - ", "KURE, Aug 20 — ", "KURE, 20 August (AP) — ": where and when the report was filed. */
const DATELINE =
  /^\p{Lu}{3,}[\p{L}.,' ]{0,40}(?:(?:\p{Lu}\p{Ll}{2,8}\.? )?\d{1,2}(?: \p{Lu}\p{Ll}{2,8}\.?)?(?:,? \d{4})? ?)?(?:\([^()]{1,30}\) ?)?(?:—|–|--?) /u;

/** Each takes something away and adds nothing: what is left are words of the evidence, in order. Who says it stays: without it a claim would read as a fact. */
const DELETIONS_EN: RegExp[] = [
  /^(?:However|Additionally|Meanwhile|Moreover|Furthermore|Separately|Earlier|Also|Indeed|Still), /,
  /^(?:However|Additionally|Meanwhile|Moreover|Furthermore|But|And) /,
  /^In (?:a|the|his|her|their) (?:joint |opening |closing )?(?:statement|remarks|speech)[^,]{0,50}, /,
  / ?\([^()]*\)/g,
];

/** An aside between dashes leaves the space that stood for it. */
const DASHED_ASIDE = / ?[—–][^—–]{3,120}[—–] ?/g;

/** Where a sentence can end early: before a word that opens a side clause. A comma alone may part a list, or a subject from its verb; "a year later than planned" is news. */
const CUT_EN =
  /,(?! (?:an?|one|two|three|\d+|several|some) [^,]{1,30} (?:later|earlier|sooner) than\b)(?= (?:\p{Ll}{2,}ing|which|who|whose|where|while|but|with|as|after|before|although|though|because|since|in|on|at|under|including|a|an|one|part|to|so|amid|despite|following)\b)| (?=(?:while|which|who|where|amid|despite|following|particularly|in an effort|in response|reaffirming|highlighting|underscoring|stressing|citing|noting|signalling|signaling)\b)/gu;
/** A verb behind a comma may be that of the subject before it: then nothing is cut. */
const VERB_FOLLOWS =
  /, (?:is|are|was|were|has|have|had|will|would|can|could|may|said|met|held|began|signed|agreed|announced|\p{Ll}{3,}ed)\b/u;

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

const tidy = (text: string) => {
  const clean = text
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;])/g, "$1")
    .replace(/[,;:\s]+\.?$/, "")
    .replace(/\.$/, "")
    .trim();
  return clean.charAt(0).toUpperCase() + clean.slice(1);
};

/** A stop before a closing quotation mark ends the sentence too. */
const CLOSED = /[.!?]["”’')\]]*$/;

/** A verb that can carry a sentence, by its form: names and titles alone say nothing happened. */
const FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|shall|should|may|might|can|could|met|held|said|began|took|made|gave|went|came|kept|left|led|put|set|saw|told|won|lost|sent|built|brought|bought|chose|became|meets?|holds?|plans?|agrees?|signs?|begins?|opens?|joins?|visits?|\p{Ll}{3,}ed)\b/u;

/**
 * Keeps as much as fits: the longest beginning that ends before a side clause and has a verb, else the shortest one that has. A sentence that cannot be cut stays
 * whole.
 */
function cutAt(text: string): string {
  const beginnings = [...text.matchAll(CUT_EN)]
    .map((match) => text.slice(0, match.index))
    .filter(
      (part) =>
        words(part) >= FEWEST_KEPT && FINITE_VERB.test(part) && !VERB_FOLLOWS.test(text.slice(part.length)),
    );
  return beginnings.findLast((part) => words(part) <= MOST_WORDS) ?? beginnings[0] ?? text;
}

/** "It came up again when Ida Holm met the minister": the clause that names who acted stands for a sentence that does not. */
const NAMED_CLAUSE = /^(?:It|This|That|These|They) [^,;“”"]{3,80}? when (\p{Lu}(?!e |he |t |hey ).*)$/u;

/** ", officials said" at the end of a sentence: it stays, whatever goes before it. */
const SOURCE_BEHIND =
  /(?:,? according to [^,.]{2,90}|, [\p{L}\d.'’ -]{2,90} (?:said|says|added|told reporters|reported|announced|confirmed|show|shows)(?: (?:on |in )?[^,.]{2,40})?)(?=\.?$)/u;

function compressEnglish(sentence: string): string {
  let text = sentence.replace(DATELINE, "").replace(DASHED_ASIDE, " ");
  for (const pattern of DELETIONS_EN) {
    const shorter = text.replace(pattern, "");
    if (words(shorter) >= FEWEST_WORDS) text = shorter;
  }
  const named = NAMED_CLAUSE.exec(text)?.[1];
  if (named && words(named) >= FEWEST_WORDS && FINITE_VERB.test(named)) text = named;
  if (words(text) > MOST_WORDS) {
    const source = SOURCE_BEHIND.exec(text);
    text = source ? `${cutAt(text.slice(0, source.index))}${source[0]}` : cutAt(text);
  }
  const tidied = tidy(text);
  return CLOSED.test(tidied) ? tidied : `${tidied}.`;
}

/** A side clause before the main one; never the subject or the day. */
const SIDE_CLAUSE_JA =
  /^[^、。]{4,80}(?:たが|るが|いが|もので|ものの|ため|に伴い|を受け|を受けて|に対し|として|ながら)、/;
const DATELINE_JA = /^【[^【】]{1,40}】/;
const LEADING_JA = /^(?:また|一方|さらに|なお|このほか|その後|ただ)、/;

function compressJapanese(sentence: string): string {
  let text = sentence.replace(DATELINE_JA, "").replace(LEADING_JA, "");
  if (text.length > MOST_CHARACTERS_JA) text = text.replace(/[（(][^（()）]*[）)]/g, "");
  while (text.length > MOST_CHARACTERS_JA) {
    const rest = text.replace(SIDE_CLAUSE_JA, "");
    if (rest === text || rest.length < MOST_CHARACTERS_JA / 3) break;
    text = rest;
  }
  return text;
}

/**
 * One sentence as a statement, made by deletion alone (sentence compression: Knight and Marcu 2002; Filippova and Strube 2008): asides and trailing clauses go, nothing is added (the first letter becomes a
 * capital), and who said it stays. English aims at thirty words, Japanese at ninety characters.
 */
export const compress = (sentence: string, language: Language): string =>
  language === "ja" ? compressJapanese(sentence) : compressEnglish(sentence);
