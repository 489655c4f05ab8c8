import { ENTITIES } from "../alliance/entities";
import { civilDay } from "../dates/calendar";
import { edtfBounds, parseEdtf } from "../dates/edtf";
import type { DateMention } from "../dates/read";
import type { Candidate } from "./candidates";
import { hasEvent, hasStrongEvent, isRemark } from "./cues";

/** Weights of what makes a sentence a development; the sum is squashed into 0–1. Chosen on the tuned half of bench:developments. */
const WEIGHT = {
  base: -0.5,
  event: 0.2,
  strongVerb: 0.35,
  actor: 0.2,
  mostActors: 3,
  date: 0.6,
  /** Told again, months later. */
  datedBefore: 0.35,
  day: 0.15,
  history: -0.9,
  planned: 0.3,
  lede: 0.35,
  early: 0.15,
  remark: -0.5,
  spoken: -0.6,
  pronoun: -0.35,
  opinion: -0.8,
  long: -0.2,
};
const STEEPNESS = 1.6;
const LEDE_SENTENCES = 3;
const EARLY_SENTENCES = 8;
const LONG_WORDS = 45;

/** A date further back tells where something comes from. */
const RECENT_YEARS = 2;

/** A sentence that is mostly someone's words is a quotation, not an event. */
const MOSTLY_SPOKEN = 0.4;
const spokenShare = (text: string) =>
  [...text.matchAll(/[“"][^”"]*[”"]|「[^」]*」/g)].reduce((sum, match) => sum + match[0].length, 0) /
  text.length;

/** Someone who is not named: read alone, the sentence does not say of whom it speaks. */
const PRONOUN =
  /^(?:It|They|He|She|This|These|That|Such|We|There|I|Both|Some|Others)\b|^(?:The (?:two|three|four|five|pair|drill|exercise|move|decision|deal|agreement|pact|start|next|first|latter)|On the same day|Also)\b|^(?:これ|それ|この|その|同氏|同日|両氏|両者|双方|[2-9２-９]氏)/;
/** A Japanese sentence without a subject: 「来月1日まで行われる。」 */
const NO_SUBJECT_JA = /^[^はがもA-Za-z]*。$/;
export const hasUnnamedSubject = (text: string): boolean => PRONOUN.test(text) || NO_SUBJECT_JA.test(text);

/** The outlet reflects, or tells how things are. */
const OPINION =
  /\b(?:perhaps|arguably|it would be|only time will|one could|should (?:be|have|not)|never looked|long been|has always|have often|memories of)\b|だろう。$|かもしれない|べきだ。$|とみている。$|とされる。$|と呼ばれる。$|が残る。$/i;

const ACTORS = new Set(["person", "organisation", "place", "programme", "agreement"]);
const kinds = new Map(ENTITIES.map((entity) => [entity.id, entity.kind as string]));

export const isPerson = (entityId: string): boolean => kinds.get(entityId) === "person";

/** Whether a date lies near enough to the day of publication to be of the news. Dates without a year are. */
export function isRecent(mention: DateMention, published: string | null): boolean {
  const edtf = parseEdtf(mention.edtf);
  const day = civilDay(published);
  if (!edtf || !day) return true;
  return edtfBounds(edtf).latest.getUTCFullYear() >= day.year - RECENT_YEARS;
}

const NEWS_MS = 180 * 24 * 60 * 60 * 1000;

function isMonthsBefore(mention: DateMention, published: string | null): boolean {
  const [edtf, day] = [parseEdtf(mention.edtf), parseEdtf(published ?? "")];
  if (!edtf || !day) return false;
  return edtfBounds(day).earliest.getTime() - edtfBounds(edtf).latest.getTime() > NEWS_MS;
}

/** 0–1: how likely a sentence tells a development, by its words alone, with the reasons. `sentence` is its place in the article. */
export function weigh(candidate: Candidate, sentence: number): Candidate {
  const { article, quote, mentions, dates, state, words } = candidate;
  const reasons: string[] = [];
  let sum = WEIGHT.base;
  const add = (weight: number, reason?: string) => {
    sum += weight;
    if (reason) reasons.push(reason);
  };
  const isStrong = hasStrongEvent(words, article.language);
  if (isStrong) add(WEIGHT.strongVerb, "tells of an event");
  if (isStrong || hasEvent(words, article.language)) add(WEIGHT.event);
  const actors = [...new Set(mentions.map((mention) => mention.entityId))].filter((id) =>
    ACTORS.has(kinds.get(id) ?? ""),
  );
  if (actors.length > 0)
    add(
      WEIGHT.actor * Math.min(WEIGHT.mostActors, actors.length),
      `names ${mentions[0]?.text}${actors.length > 1 ? ` and ${actors.length - 1} more` : ""}`,
    );
  const recent = dates.filter((date) => isRecent(date, article.published));
  const fresh = recent.some((date) => !isMonthsBefore(date, article.published));
  if (recent.length > 0) add(fresh ? WEIGHT.date : WEIGHT.datedBefore, `names a date: “${recent[0]?.text}”`);
  if (recent.some(({ edtf }) => /\d{2}-\d{2}$/.test(edtf))) add(WEIGHT.day);
  if (recent.length === 0 && dates.length > 0)
    add(WEIGHT.history, `looks back: “${dates[0]?.text}” is long ago`);
  if (state !== "happened")
    add(WEIGHT.planned, candidate.stateCue ? `“${candidate.stateCue}”: ${state}` : state);
  if (sentence < LEDE_SENTENCES) add(WEIGHT.lede, "stands in the first sentences");
  else if (sentence < EARLY_SENTENCES) add(WEIGHT.early);
  if (isRemark(quote, article.language)) add(WEIGHT.remark);
  if (spokenShare(quote) > MOSTLY_SPOKEN) add(WEIGHT.spoken);
  if (hasUnnamedSubject(words)) add(WEIGHT.pronoun);
  if (OPINION.test(quote)) add(WEIGHT.opinion);
  if (quote.split(/\s+/).length > LONG_WORDS) add(WEIGHT.long);
  return { ...candidate, reasons, score: 1 / (1 + Math.exp(-STEEPNESS * sum)) };
}
