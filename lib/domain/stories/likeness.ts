import { COMMON_WORDS } from "./common-words";
import { civilDay, compareDays } from "../dates/calendar";
import type { StoryFeatures } from "./features";
import type { Rarity } from "./rarity";
import { isBeatName } from "./rarity";
import { SETTINGS, type StorySettings } from "./settings";
import type { Vector } from "./vector";
import { cosine, sharedTerms, vectorOf } from "./vector";

/** An article made ready for comparing. */
export interface Weighed {
  features: StoryFeatures;
  vector: Vector;
  /** Its names alone, without those that every article of the beat has. */
  names: Vector;
}

/** Days for which a story is taken to be one: reports of an event come together; later ones are likelier about the next one. */
const CALM_DAYS = 4;
/** The likeness that is left of what lies very far apart, and how fast it gets there. */
const FAR_APART = 0.35;
const FADE_DAYS = 30;
const MOST_QUOTES = 3;

/** Across languages only names, days and numbers can agree, so several must: so many in all, of them so many names. */
const MIN_AGREEING_ACROSS = 4;
const MIN_NAMES_ACROSS = 2;
/** Days and numbers count for no more than this each, because two events of one kind may share some. */
const MOST_DAYS_ACROSS = 2;
const MOST_NUMBERS_ACROSS = 2;
const ACROSS_LANGUAGES = 0.75;
const DAYS_ACROSS = 3;

const DAY_MS = 86_400_000;

export function weigh(features: StoryFeatures, rarity: Rarity, settings: StorySettings = SETTINGS): Weighed {
  const vector = vectorOf(features, rarity, settings);
  const telling = Object.keys(features.names).filter((id) => !isBeatName(id));
  const weights = telling.map((id) => [`@${id}`, rarity.weight(`@${id}`)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return { features, vector, names: new Map(weights.map(([id, weight]) => [id, weight / length])) };
}

function daysApart(a: StoryFeatures, b: StoryFeatures): number | null {
  const [x, y] = [civilDay(a.published), civilDay(b.published)];
  return x && y ? Math.abs(compareDays(x, y)) / DAY_MS : null;
}

function fade(days: number | null): number {
  if (days === null || days <= CALM_DAYS) return 1;
  return FAR_APART + (1 - FAR_APART) * Math.exp(-(days - CALM_DAYS) / FADE_DAYS);
}

const sharedDays = (a: StoryFeatures, b: StoryFeatures) => a.dates.filter((date) => b.dates.includes(date));

/** Quotes of which one holds the other: outlets cut them differently. */
const sharedQuotes = (a: StoryFeatures, b: StoryFeatures): string[] =>
  a.quotes.filter((quote) => b.quotes.some((other) => other.includes(quote) || quote.includes(other)));

/** How alike two articles are, 0–1; what it means is for the caller's threshold to say. */
export function likeness(a: Weighed, b: Weighed, settings: StorySettings = SETTINGS): number {
  const days = daysApart(a.features, b.features);
  if (a.features.language !== b.features.language) return acrossLanguages(a, b, days);
  const quotes = Math.min(MOST_QUOTES, sharedQuotes(a.features, b.features).length) * settings.sharedQuote;
  return Math.min(1, (cosine(a.vector, b.vector) + quotes) * fade(days));
}

function acrossLanguages(a: Weighed, b: Weighed, days: number | null): number {
  const shared = [...a.names.keys()].filter((name) => b.names.has(name)).length;
  const both = sharedDays(a.features, b.features).length;
  const near = days !== null ? days <= DAYS_ACROSS : both > 0;
  const numbers = Object.keys(a.features.terms).filter(
    (term) => TELLING_NUMBER.test(term) && term in b.features.terms,
  );
  const agreeing = shared + Math.min(MOST_DAYS_ACROSS, both) + Math.min(MOST_NUMBERS_ACROSS, numbers.length);
  return near && shared >= MIN_NAMES_ACROSS && agreeing >= MIN_AGREEING_ACROSS
    ? ACROSS_LANGUAGES * cosine(a.names, b.names)
    : 0;
}

/** Of two digits or more, and no year: the same one seldom stands in two reports by chance. */
const TELLING_NUMBER = /^(?!(?:19|20)\d\d$)\d[\d,.]*\d$/;

/** A word that a person would take for grounds: no common news word, no year, no short number, no name that is told apart. */
const isTelling = (term: string): boolean =>
  !term.startsWith("@") && !COMMON_WORDS.has(term) && !/^(?:\d{1,2}|(?:19|20)\d\d)$/.test(term);

const list = (items: string[]) => items.map((item) => `“${item}”`).join(", ");

/** Why two articles are alike, or apart, in words. */
export function likenessReasons(a: Weighed, b: Weighed): string[] {
  const reasons: string[] = [];
  const names = sharedTerms(a.names, b.names).map((id) => a.features.names[id.slice(1)] ?? id.slice(1));
  if (names.length > 0)
    reasons.push(
      `shared names: ${names.slice(0, 6).join(", ")}${names.length > 6 ? ` and ${names.length - 6} more` : ""}`,
    );
  const inNames = new Set(
    Object.values(a.features.names).flatMap((name) => name.toLowerCase().split(/[\s-]+/)),
  );
  const words = sharedTerms(a.vector, b.vector).filter((term) => isTelling(term) && !inNames.has(term));
  if (words.length > 0) reasons.push(`shared rare words: ${list(words.slice(0, 6))}`);
  const [quote] = sharedQuotes(a.features, b.features);
  if (quote) reasons.push(`shared quotation: “${quote.slice(0, 80)}”`);
  const days = daysApart(a.features, b.features);
  if (days !== null)
    reasons.push(
      days === 0 ? "published on the same day" : `published ${days} ${days === 1 ? "day" : "days"} apart`,
    );
  else reasons.push("one of them has no publication date");
  const [day] = sharedDays(a.features, b.features);
  if (day) reasons.push(`both name ${day}`);
  return reasons;
}
