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
import { Claims } from "./claims";
import type { DateParser, Reading } from "./parser";
import { spanOf } from "./parser";

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

const ONE_DAY = /^\d{4}-\d{2}-\d{2}(?:T[\d:]+)?$/;
const ONE_DATE = /^\d{4}(?:-\d{2}){0,2}(?:T[\d:]+)?$/;

const overlaps = (a: Span, b: Span) => a.start < b.end && a.end > b.start;

/**
 * Finds English or Japanese date expressions of news and resolves them against the publication date.
 * `published` is EDTF (a time is fine, null is fine: then years stay open, `XXXX-04`). Spans are in UTF-16 units of `text`,
 * in order, never overlapping. The method is chrono's: an ordered list of parsers, each claiming what it matches, then
 * refiners for the words around ("by", "since", "about", a time of day). What counts as a date follows TIMEX3 (ISO-TimeML) as
 * HeidelTime (Strötgen & Gertz 2010) and SUTime (Chang & Manning 2012) read it, less lengths of time and habits.
 */
export function readDates(
  text: string,
  options: { published: string | null; language: Language },
): DateMention[] {
  const language = LANGUAGES[options.language === "ja" ? "ja" : "en"];
  const narrow = narrowDigits(text);
  const claims = new Claims(narrow.length);
  const qualify = (mention: DateMention) => language.qualify(mention, narrow, reading);
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
    // a deadline ("by 31 March") is no day on which something else could happen too
    dayBefore: (start) =>
      claims.lastBefore(start, (mention) => ONE_DAY.test(mention.edtf) && ONE_DAY.test(qualify(mention).edtf))
        ?.edtf ?? null,
    dateBefore: (start) => claims.lastBefore(start, (mention) => ONE_DATE.test(mention.edtf))?.edtf ?? null,
  };
  for (const parser of language.parsers) claim(parser, reading, claims);
  return claims
    .inOrder()
    .map(qualify)
    .filter((mention, index, all) => index === 0 || !overlaps(mention, all[index - 1] ?? mention))
    .map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) }));
}

function claim(parser: DateParser, reading: Reading, claims: Claims): void {
  claims.settle();
  for (const match of reading.text.matchAll(parser.pattern)) {
    const span = spanOf(match);
    if (!claims.take(span)) continue;
    const found = parser.read(match, reading);
    if (found) claims.add({ ...span, text: match[0], ...found });
  }
}
