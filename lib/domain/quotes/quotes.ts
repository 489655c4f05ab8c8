import type { Language } from "../languages";
import type { Span } from "../spans";
import { findMarked, type Marked } from "./marks";
import { expandName, fullNames } from "./names";
import { attributeEnglish, attributeJapanese, lastGroup } from "./speakers";

/** Words between quotation marks. `start`–`end` is the quotation without its marks. */
export interface Quote extends Span {
  quote: string;
  /** The full name where the article gives it; null when nobody is named. */
  speaker: string | null;
  verb: string | null;
  /** False for scare quotes, titles of works and words that nobody is said to have said. */
  attributed: boolean;
}

/** A second quotation of one paragraph belongs to the first one's speaker when nothing else is said between. */
const SAME_BREATH = 160;
/** Up to this many words without a reporting verb are a term or a title, not speech. */
const TERM_WORDS = 4;
const TERM_JAPANESE = 12;

const PRONOUN = /^(?:he|she)$/iu;

function sentenceBefore(text: string, at: number, paragraph: number): string {
  const before = text.slice(paragraph, at);
  const cut = Math.max(
    ...[". ", "! ", "? ", ".” ", '." ', ".” ", "。"].map(
      (end) => before.lastIndexOf(end) + (before.includes(end) ? end.length : 0),
    ),
  );
  return before.slice(Math.max(0, cut));
}

function sentenceAfter(text: string, at: number): string {
  const after = text.slice(at, at + 240);
  const end = after.search(/[.!?](?:\s|$)|。|\n/u);
  return end < 0 ? after : after.slice(0, end + 1);
}

/** Short, and joined to the sentence as a noun: the “2+2”, a so-called “vanguard”. */
function isTerm({ start, end }: Marked, text: string, isJapanese: boolean): boolean {
  const inner = text.slice(start, end);
  return isJapanese
    ? inner.length <= TERM_JAPANESE && !/[。、]/u.test(inner)
    : inner.split(/\s+/u).length <= TERM_WORDS && !/[.!?,]$/u.test(inner);
}

/** The words around a quotation with other quotations blanked out, so that no verb is read inside them. */
function blankQuotes(text: string, marked: readonly Marked[]): string {
  let out = "";
  let at = 0;
  for (const { outer } of marked) {
    out += text.slice(at, outer.start) + "\u0001".repeat(outer.end - outer.start);
    at = outer.end;
  }
  return out + text.slice(at);
}

/**
 * Direct quotations with their speakers. A surname is expanded to the full name that the article gives; a pronoun to the
 * last speaker named; a quotation that goes on in the same paragraph keeps its speaker. Linear in the text.
 */
export function findQuotes(text: string, options: { language: Language }): Quote[] {
  const isJapanese = options.language === "ja";
  const marked = findMarked(text);
  const bare = blankQuotes(text, marked);
  const names = isJapanese ? [] : fullNames(bare);
  const quotes: Quote[] = [];
  const said: Said[] = [];
  for (const piece of marked) {
    const paragraph = text.lastIndexOf("\n\n", piece.start) + 1;
    const last = said.at(-1);
    const goesOn = last !== undefined && last.paragraph === paragraph && piece.start - last.end < SAME_BREATH;
    const before = sentenceBefore(bare, piece.outer.start, paragraph);
    const after = sentenceAfter(bare, piece.outer.end);
    const found = isJapanese ? attributeJapanese(before, after) : attributeEnglish(before, after);
    const isSpeech = !isTerm(piece, text, isJapanese);
    let speaker = isJapanese
      ? found.speaker
      : resolve(found.speaker, names, last, bare.slice(paragraph, piece.outer.start));
    if (speaker === null && goesOn && (isJapanese ? found.verb !== null : found.verb === null && isSpeech))
      speaker = last.speaker;
    const attributed = speaker !== null || (found.verb !== null && isSpeech);
    if (attributed && speaker !== null) said.push({ speaker, paragraph, end: piece.outer.end });
    quotes.push({
      start: piece.start,
      end: piece.end,
      quote: text.slice(piece.start, piece.end),
      speaker,
      verb: attributed ? found.verb : null,
      attributed,
    });
  }
  return quotes;
}

interface Said {
  speaker: string;
  paragraph: number;
  end: number;
}

/** A name in full; "he" and "she" are the last speaker, "they" the last group of the paragraph. */
function resolve(
  speaker: string | null,
  names: readonly string[],
  last: Said | undefined,
  paragraph: string,
): string | null {
  if (speaker === null) return null;
  if (/^they$/iu.test(speaker)) return lastGroup(paragraph);
  return PRONOUN.test(speaker)
    ? (last?.speaker ?? null)
    : expandName(speaker.replace(/^The (?=\p{Ll})/u, "the "), names);
}
