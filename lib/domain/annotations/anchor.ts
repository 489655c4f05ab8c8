import { approximateMatches, bestAlignment, exactMatches, type Match } from "./approximate";
import type { Anchor, Selector, TextPositionSelector, TextQuoteSelector } from "./selectors";

export { describeSelector } from "./describe";

/*
 * Weights after Hypothesis' match-quote.ts: the quote itself counts most, then what stands before and after it, then where
 * it stood. Position is weak on purpose: one inserted paragraph moves everything below it.
 */
const QUOTE_WEIGHT = 50;
const PREFIX_WEIGHT = 20;
const SUFFIX_WEIGHT = 20;
const POSITION_WEIGHT = 2;

/** Errors allowed in a quote, as a share of its length (Hypothesis: half; we would rather say "orphan"). */
const MOST_CHANGED = 0.35;
/** Below these a match is shown as unsure, or not at all. */
const SURE = 0.8;
const WORTH_SHOWING = 0.5;
/** Two places this close in score are a tie, which a person has to break. */
const TIE = 0.02;
/** A short quote without context matches by chance: shorter than this it must be exact. */
const SHORTEST_APPROXIMATE = 8;

interface Scored extends Match {
  score: number;
}

const ORPHAN: Anchor = { status: "orphan", start: null, end: null, confidence: 0 };
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Share of `context` that stands where it should: 1 when whole, 0 when nothing of it is left. */
function likeness(context: string, actual: string): number {
  if (context === actual) return 1;
  return Math.max(0, 1 - bestAlignment(actual, context).errors / context.length);
}

function score(text: string, match: Match, quote: TextQuoteSelector, hint: number | null): Scored {
  const { exact, prefix, suffix } = quote;
  let sum = QUOTE_WEIGHT * (1 - match.errors / Math.max(exact.length, 1));
  let most = QUOTE_WEIGHT;
  if (prefix) {
    sum +=
      PREFIX_WEIGHT * likeness(prefix, text.slice(Math.max(0, match.start - prefix.length), match.start));
    most += PREFIX_WEIGHT;
  }
  if (suffix) {
    sum += SUFFIX_WEIGHT * likeness(suffix, text.slice(match.end, match.end + suffix.length));
    most += SUFFIX_WEIGHT;
  }
  if (hint !== null) {
    sum += POSITION_WEIGHT * (1 - Math.min(1, Math.abs(match.start - hint) / Math.max(text.length, 1)));
    most += POSITION_WEIGHT;
  }
  return { ...match, score: sum / most };
}

/** The context, as far as there is any, stands unchanged around a match. */
function hasContext(text: string, match: Match, { prefix, suffix }: TextQuoteSelector): boolean {
  return text.slice(0, match.start).endsWith(prefix) && text.startsWith(suffix, match.end);
}

function byQuote(text: string, quote: TextQuoteSelector, position: TextPositionSelector | null): Anchor {
  const { exact } = quote;
  if (exact === "") return ORPHAN;
  const hint = position?.start ?? null;
  const whole = exactMatches(text, exact);
  const atPlace = whole.find((match) => match.start === hint);
  if (atPlace && (whole.length === 1 || hasContext(text, atPlace, quote))) {
    return { status: "exact", start: atPlace.start, end: atPlace.end, confidence: 1 };
  }
  const matches =
    whole.length || exact.length < SHORTEST_APPROXIMATE
      ? whole
      : approximateMatches(text, exact, Math.floor(exact.length * MOST_CHANGED));
  const [best, second] = matches
    .map((match) => score(text, match, quote, hint))
    .sort((a, b) => b.score - a.score);
  if (!best || best.score < WORTH_SHOWING) return ORPHAN;
  const place = { start: best.start, end: best.end };
  const isTied =
    second !== undefined &&
    best.score - second.score < TIE &&
    (second.start >= best.end || second.end <= best.start);
  const isAlone = whole.length === 1;
  const confidence = round(
    isTied ? Math.min(best.score, 0.5) : isAlone ? Math.max(best.score, SURE) : best.score,
  );
  if (isTied && !hasContext(text, best, quote)) return { status: "unsure", ...place, confidence };
  if (isTied) return { status: hint === null ? "unsure" : "moved", ...place, confidence };
  const isWhole = best.errors === 0 && hasContext(text, best, quote);
  if (isWhole && (hint === null || best.start === hint)) return { status: "exact", ...place, confidence: 1 };
  const isSure = isWhole || isAlone || best.score >= SURE;
  return { status: isSure ? "moved" : "unsure", ...place, confidence };
}

/**
 * Finds a selection again in a text that may have changed. *exact*: the quote stands at its place; *moved*: it stands
 * elsewhere, or with small edits, and the context agrees; *unsure*: something like it, to be looked at by a person;
 * *orphan*: gone. A position alone cannot be checked, so it is unsure at best. Positions are UTF-16 units.
 */
export function anchor(text: string, selectors: Selector[]): Anchor {
  const quote = selectors.find((selector) => selector.type === "TextQuoteSelector") ?? null;
  const position = selectors.find((selector) => selector.type === "TextPositionSelector") ?? null;
  if (quote)
    return byQuote(text, { ...quote, prefix: quote.prefix ?? "", suffix: quote.suffix ?? "" }, position);
  if (position && position.start >= 0 && position.start < position.end && position.end <= text.length) {
    return { status: "unsure", start: position.start, end: position.end, confidence: 0.5 };
  }
  return ORPHAN;
}
