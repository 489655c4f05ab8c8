import type { ReadArticle } from "../articles/article";
import { civilDay, dayEdtf } from "../dates/calendar";
import type { Edtf } from "../dates/edtf";
import { edtfBounds, FAR_FUTURE, FAR_PAST, parseEdtf, precisionOf } from "../dates/edtf";
import type { Lender } from "../dates/lend";
import { lendYear } from "../dates/lend";
import type { DateMention } from "../dates/read";
import type { Basis } from "../facts";
import type { Candidate } from "./candidates";
import { eventAt } from "./cues";
import { isRecent } from "./weigh";

/** The date of a development with its grounds; all null where nothing tells. */
export interface Dating {
  edtf: Edtf | null;
  basis: Basis | null;
  /** In words. */
  note: string;
  alternatives: string[];
}

/** Characters around a date that tell what it is for. */
const AROUND = 24;

const NAMED_BY_ITS_DATE = /^\s(?:presidential |general )?(?:race|election|campaign)/;
/** "in 1960", not "the 1960 treaty": a year that only names a thing dates nothing. */
const OF_TIME = /\b(?:in|since|until|till|from|by|during|of|before|after)\s*(?:early |late |mid-)?$/i;
const OF_TIME_JA = /^(?:に|から|まで|以来|、|だった|度)/;

function beginsAhead(edtf: Edtf, published: string | null): boolean {
  const day = civilDay(published);
  const now = day && parseEdtf(dayEdtf(day));
  return !!now && edtfBounds(edtf).earliest >= edtfBounds(now).earliest;
}

/** "Hegseth, who arrived on October 7, said": the day of the aside is not that of the sentence. */
const ASIDE_OPENS = /, (?:who|which|whose|where) [^,.;]{0,80}$/u;
const ASIDE_CLOSES = /^[^,.;]{0,60}, (?!who\b|which\b|and \p{Lu})\p{Ll}/u;
const ASIDE_REACH = 100;

function isInAside(text: string, { start, end }: DateMention): boolean {
  return (
    ASIDE_OPENS.test(text.slice(Math.max(0, start - ASIDE_REACH), start)) &&
    ASIDE_CLOSES.test(text.slice(end, end + ASIDE_REACH))
  );
}

/** Whether a date can be of what happens in its sentence, rather than part of a name. */
export function tells(mention: DateMention, article: ReadArticle): boolean {
  if (mention.edtf.startsWith("XXXX")) return true;
  const edtf = parseEdtf(mention.edtf);
  if (!edtf || precisionOf(edtf) === "decade") return false;
  // "starting Aug. 1" dates what begins then; "since May" tells how long something has gone on
  if (precisionOf(edtf) === "open-end") return beginsAhead(edtf, article.published);
  const { text, language } = article;
  if (language !== "ja" && isInAside(text, mention)) return false;
  const after = text.slice(mention.end, mention.end + AROUND);
  // "the November race" names a thing by its month; nothing happens in the sentence then.
  if (NAMED_BY_ITS_DATE.test(after)) return false;
  if (precisionOf(edtf) !== "year" || isRecent(mention, article.published)) return true;
  return language === "ja"
    ? OF_TIME_JA.test(after)
    : /^(?:in|since|until|by|from)\b/i.test(mention.text) ||
        OF_TIME.test(text.slice(Math.max(0, mention.start - AROUND), mention.start));
}

/** "…, the agency announced Wednesday": the day of the telling, where the event has another. */
const SAID_AT_END =
  /, [^,]{2,60} (?:said|says|announced|reported|told reporters|confirmed) (?:on |in a statement (?:on )?)?$/u;
const SAID_REACH = 90;

/** The date that stands nearest to the event verb; one of the news before one of long ago. */
function nearest(candidate: Candidate): DateMention | null {
  const at = candidate.start + eventAt(candidate.quote, candidate.article.language);
  const whenSaid = (mention: DateMention) =>
    Number(
      SAID_AT_END.test(
        candidate.article.text.slice(Math.max(candidate.start, mention.start - SAID_REACH), mention.start),
      ),
    );
  const isOld = (mention: DateMention) => Number(!isRecent(mention, candidate.article.published));
  const ranked = candidate.dates.toSorted(
    (a, b) =>
      isOld(a) - isOld(b) || whenSaid(a) - whenSaid(b) || Math.abs(a.start - at) - Math.abs(b.start - at),
  );
  return ranked[0] ?? null;
}

/**
 * Of a date's readings, the one that agrees with the verb: what has happened lies not after the day of publication ("on Saturday" of "flew to Guam on
 * Saturday" is the last one), what is planned not before it.
 */
function readingOf(mention: DateMention, { state, article }: Candidate): Edtf | null {
  const edtf = parseEdtf(mention.edtf.replace(/\/\.\.$/, ""));
  const published = civilDay(article.published);
  const day = published && parseEdtf(dayEdtf(published));
  if (!edtf || !day || (state !== "happened" && state !== "planned")) return edtf;
  const now = edtfBounds(day);
  const agrees = (one: Edtf) =>
    state === "happened" ? edtfBounds(one).earliest <= now.latest : edtfBounds(one).latest >= now.earliest;
  if (agrees(edtf)) return edtf;
  return mention.alternatives.flatMap((one) => parseEdtf(one) ?? []).find(agrees) ?? edtf;
}

/** Whether a date lies wholly after the day of publication: then nothing has happened yet. */
export function isAhead(edtf: Edtf | null, published: string | null): boolean {
  const day = civilDay(published);
  const last = day && parseEdtf(dayEdtf(day));
  if (!edtf || !last) return false;
  const { earliest, latest } = edtfBounds(edtf);
  // "by March" has no beginning; its end tells.
  return (precisionOf(edtf) === "open-start" ? latest : earliest) > edtfBounds(last).latest;
}

/** Dates a candidate: by its own words, a year lent by another article, or, for reports, the day of publication as the latest. */
export function dateOf(candidate: Candidate, lenders: readonly Lender[]): Dating {
  const { article, state } = candidate;
  const mention = nearest(candidate);
  if (mention) {
    const edtf = readingOf(mention, candidate);
    if (edtf)
      return {
        edtf,
        basis: mention.basis,
        note: `“${mention.text}”: ${mention.reason}`,
        alternatives: [mention.edtf, ...mention.alternatives].filter((one) => one !== edtf),
      };
    const lent = lendYear(
      mention,
      lenders.filter((lender) => lender.id !== article.id),
    );
    const lentEdtf = lent && parseEdtf(lent.edtf);
    if (lent && lentEdtf) return { edtf: lentEdtf, basis: "lent", note: lent.reason, alternatives: [] };
    return {
      edtf: null,
      basis: null,
      note: `“${mention.text}” names no year, and nothing lends it one`,
      alternatives: [],
    };
  }
  const published = civilDay(article.published);
  if (state === "happened" && published)
    return {
      edtf: parseEdtf(`../${dayEdtf(published)}`),
      basis: "inferred",
      note: "no day is named: it had happened by the day of publication",
      alternatives: [],
    };
  return {
    edtf: null,
    basis: null,
    note: published ? "no day is named" : "no day is named, and the article has no date",
    alternatives: [],
  };
}

/** ISO instants for sorting; null at an open end. */
export function isoBounds(edtf: Edtf | null): { earliest: string | null; latest: string | null } {
  if (!edtf) return { earliest: null, latest: null };
  const { earliest, latest } = edtfBounds(edtf);
  return {
    earliest: earliest.getTime() === FAR_PAST.getTime() ? null : earliest.toISOString(),
    latest: latest.getTime() === FAR_FUTURE.getTime() ? null : latest.toISOString(),
  };
}

/** The first and last instant in milliseconds. */
export interface Bounds {
  earliest: number;
  latest: number;
}

export function boundsOf(value: string | null): Bounds | null {
  const edtf = value ? parseEdtf(value) : null;
  if (!edtf) return null;
  const { earliest, latest } = edtfBounds(edtf);
  return { earliest: earliest.getTime(), latest: latest.getTime() };
}

/** Two dates can be of one event when they share an instant; an unknown one agrees with any. */
export function areCompatible(a: Bounds | null, b: Bounds | null): boolean {
  return !a || !b || (a.earliest <= b.latest && b.earliest <= a.latest);
}

export const compatible = (a: string | null, b: string | null): boolean =>
  areCompatible(boundsOf(a), boundsOf(b));

const PRECISION = ["day", "interval", "month", "season", "open-start", "year", "open-end", "decade"];

/** Smaller is more exact; no date comes last. */
export const vagueness = (edtf: Edtf | null) =>
  edtf ? PRECISION.indexOf(precisionOf(edtf)) : PRECISION.length;
