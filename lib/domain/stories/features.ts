import type { ReadArticle } from "../articles/article";
import { readDates } from "../dates/read";
import type { Mention } from "../entities/gazetteer";
import type { Language } from "../languages";
import { STOP_WORDS } from "./common-words";

/** What of an article tells which story it belongs to. Plain data: it can be stored beside the article. */
export interface StoryFeatures {
  id: string;
  title: string;
  language: Language;
  /** EDTF. */
  published: string | null;
  /** Words of the headline and body with how often they stand there; the headline and the first sentence count more. */
  terms: Record<string, number>;
  /** Those of the words that stand with a capital in the middle of sentences: names, in the gazetteer or not. */
  proper: string[];
  /** Entity ids with the label they were read under. */
  names: Record<string, string>;
  /** EDTF days that the text names. */
  dates: string[];
  /** Quoted words, normalised, of four words or more. */
  quotes: string[];
}

/** A word of the headline counts as so many of the body. */
const TITLE_WEIGHT = 3;
/** A word of the first sentence counts more: news says first what matters. */
const LEDE_WEIGHT = 2.5;
const LEDE_LENGTH = 200;
/** Long reads would otherwise match everything. */
const BODY_LIMIT = 8400;
const MIN_QUOTE_WORDS = 4;

const LATIN_WORD = /[\p{Script=Latin}\d][\p{Script=Latin}\d'’.-]*/gu;
/** Runs of kanji, katakana: the content words of Japanese, without a dictionary. */
const JAPANESE_WORD = /[\p{Script=Han}々]{2,}|[\p{Script=Katakana}ー]{2,}/gu;

/** Plurals and the possessive are the same word; nothing cleverer, so that reasons stay readable. */
function normalise(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$|[.'’-]+$/g, "");
  if (/^\d/.test(plain)) return plain;
  if (plain.length > 4 && plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  if (plain.length > 3 && /[^s]s$/.test(plain) && !/(?:us|is)$/.test(plain)) return plain.slice(0, -1);
  return plain;
}

export function* termsOf(text: string): Generator<string> {
  for (const [word] of text.matchAll(LATIN_WORD)) {
    const term = normalise(word);
    if (term.length > 1 && !STOP_WORDS.has(term) && !STOP_WORDS.has(word.toLowerCase())) yield term;
  }
  for (const [word] of text.matchAll(JAPANESE_WORD)) yield word;
}

/** A line that stands there again says nothing new: headlines over the text, boxes, subscription lines. */
function withoutRepeats(text: string): string {
  const seen = new Set<string>();
  return text
    .split("\n")
    .filter((line) => {
      const key = line.trim();
      if (key === "" || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .join("\n");
}

/** Where a capital says nothing: at the start, and after the end of a sentence or an opening quotation mark. */
const OPENS = /(?:^|[.!?:“"‘'\n]) *$/;

/** Words that mostly have a capital where it is not the sentence that gives it. */
function properWords(text: string): string[] {
  const counts = new Map<string, { all: number; capital: number }>();
  for (const match of text.matchAll(LATIN_WORD)) {
    if (OPENS.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
    const term = normalise(match[0]);
    const count = counts.get(term) ?? { all: 0, capital: 0 };
    count.all++;
    if (/^\p{Lu}/u.test(match[0])) count.capital++;
    counts.set(term, count);
  }
  return [...counts].filter(([, { all, capital }]) => capital * 2 > all).map(([term]) => term);
}

const QUOTED = /[“"]([^“”"\n]{15,400})[”"]|「([^「」\n]{8,200})」/g;

const quotesOf = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(QUOTED)]
      .map((match) =>
        (match[1] ?? match[2] ?? "")
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, " ")
          .trim(),
      )
      .filter((quote) => quote.split(" ").length >= MIN_QUOTE_WORDS || /[\p{Script=Han}]/u.test(quote)),
  ),
];

/** Reads the features of an article, given the names found in its headline or text. */
export function storyFeatures(article: ReadArticle, mentions: readonly Mention[]): StoryFeatures {
  const terms: Record<string, number> = Object.create(null) as Record<string, number>;
  const count = (text: string, weight: number) => {
    for (const term of termsOf(text)) terms[term] = (terms[term] ?? 0) + weight;
  };
  const body = withoutRepeats(article.text.slice(0, BODY_LIMIT));
  count(article.title, TITLE_WEIGHT);
  count(body.slice(0, LEDE_LENGTH), LEDE_WEIGHT - 1);
  count(body, 1);
  const names: Record<string, string> = {};
  for (const mention of mentions) if (!mention.ambiguous) names[mention.entityId] ??= mention.text;
  const dates = readDates(article.text.slice(0, BODY_LIMIT), article).map((mention) =>
    mention.edtf.slice(0, 10),
  );
  return {
    id: article.id,
    title: article.title,
    language: article.language,
    published: article.published,
    terms,
    proper: properWords(body).filter((term) => term in terms),
    names,
    dates: [...new Set(dates.filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date)))],
    quotes: quotesOf(article.text),
  };
}
