import type { Language } from "../languages";
import type { Span } from "../spans";
import { civilDay } from "./calendar";
import { directionIn as englishDirection } from "./en/direction";
import { ENGLISH_PARSERS } from "./en/parsers";
import { qualifyEnglish } from "./en/qualify";
import { directionIn as japaneseDirection } from "./ja/direction";
import { JAPANESE_PARSERS } from "./ja/parsers";
import { qualifyJapanese } from "./ja/qualify";
import type { DateMention } from "./mention";
import { narrowDigits } from "./ja/numerals";
import type { DateParser, Reading } from "./parser";

export type { DateMention } from "./mention";

const LANGUAGES = {
  en: { parsers: ENGLISH_PARSERS, direction: englishDirection, qualify: qualifyEnglish },
  ja: { parsers: JAPANESE_PARSERS, direction: japaneseDirection, qualify: qualifyJapanese },
};

/** Sentences are short; a runaway line must not make each date read all of it. */
const REACH = 400;

const SENTENCE_END = /[。！？!?;；\n]|\.(?=\s+["“'(]?[A-Z])/g;

function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(0, span.start - REACH);
  const before = text.slice(from, span.start);
  let start = from;
  for (const match of before.matchAll(SENTENCE_END)) start = from + match.index + 1;
  const after = text.slice(span.end, span.end + REACH);
  const stop = after.search(/[。！？!?;；\n]|\.(?=\s|$)/);
  return { start, end: stop < 0 ? span.end + after.length : span.end + stop };
}

/** What the parsers have claimed so far: which places of the text, and the dates among them. */
interface Claims {
  taken: Uint8Array;
  mentions: DateMention[];
}

const ONE_DAY = /^\d{4}-\d{2}-\d{2}(?:T[\d:]+)?$/;

const overlaps = (a: Span, b: Span) => a.start < b.end && a.end > b.start;

/**
 * Finds English or Japanese date expressions of news and resolves them against the publication date.
 * `published` is EDTF (a time is fine, null is fine: then years stay open, `XXXX-04`). Spans are in UTF-16 units of `text`,
 * in order, never overlapping. The method is chrono's: an ordered list of parsers, each claiming what it matches, then
 * refiners for the words around ("by", "since", "about", a time of day).
 */
export function readDates(
  text: string,
  options: { published: string | null; language: Language },
): DateMention[] {
  const language = LANGUAGES[options.language === "ja" ? "ja" : "en"];
  const narrow = narrowDigits(text);
  const claims: Claims = { taken: new Uint8Array(narrow.length), mentions: [] };
  // a deadline ("by 31 March") is no day on which something else could happen too
  const isOneDay = (mention: DateMention) =>
    ONE_DAY.test(mention.edtf) && ONE_DAY.test(language.qualify(mention, narrow).edtf);
  const reading: Reading = {
    text: narrow,
    reference: civilDay(options.published),
    direction: (span) => {
      const sentence = sentenceAround(narrow, span);
      return language.direction(
        narrow.slice(sentence.start, span.start),
        narrow.slice(span.end, sentence.end),
      );
    },
    sentence: (span) => {
      const { start, end } = sentenceAround(narrow, span);
      return narrow.slice(start, end);
    },
    dayBefore: (start) => {
      let last: DateMention | null = null;
      for (const mention of claims.mentions)
        if (mention.end <= start && mention.start >= (last?.start ?? 0) && isOneDay(mention)) last = mention;
      return last?.edtf ?? null;
    },
  };
  for (const parser of language.parsers) claim(parser, reading, claims);
  return claims.mentions
    .sort((a, b) => a.start - b.start)
    .map((mention) => language.qualify(mention, narrow))
    .filter((mention, index, all) => index === 0 || !overlaps(mention, all[index - 1] ?? mention))
    .map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) }));
}

function claim(parser: DateParser, reading: Reading, claims: Claims): void {
  for (const match of reading.text.matchAll(parser.pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (claims.taken.subarray(span.start, span.end).includes(1)) continue;
    claims.taken.fill(1, span.start, span.end);
    const found = parser.read(match as RegExpExecArray, reading);
    if (found) claims.mentions.push({ ...span, text: match[0], ...found });
  }
}
