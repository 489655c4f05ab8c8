import { addMonths, civilDay, monthEdtf, yearEdtf } from "../calendar";
import type { DateParser } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { resolveSeason } from "../resolve";
import { stepOf } from "./relative";
import { numberOf, SPELLED_YEAR, writtenYear, YEAR } from "./words";

/** Words that make a fiscal year American; the beat's other fiscal year is Japan's. */
const AMERICAN = /\b(?:Pentagon|Congress|NDAA|U\.?S\.?|American|House|Senate|Department of Defense)\b/;
const JAPANESE = /\b(?:Japan|Japanese|Tokyo|yen|Diet|Cabinet|Self-Defense|SDF)\b/;

/** The part of a fiscal year that is named: all of it, a half or a quarter. */
function partOfFiscalYear(edtf: string, quarter: string | undefined, half: string | undefined): string {
  const start = civilDay(`${edtf.slice(0, 7)}-01`);
  if (!start || (!quarter && !half)) return edtf;
  const length = quarter ? 3 : 6;
  const nth = numberOf((quarter ?? half ?? "").replace(/^latter$/i, "second"));
  const from = addMonths(start, (nth - 1) * length);
  const to = addMonths(from, length - 1);
  return `${monthEdtf(from.year, from.month)}/${monthEdtf(to.year, to.month)}`;
}

const japaneseYear = (year: number) => `${yearEdtf(year)}-04/${yearEdtf(year + 1)}-03`;
const americanYear = (year: number) => `${yearEdtf(year - 1)}-10/${yearEdtf(year)}-09`;

/**
 * fiscal 2024, FY2024, fiscal year 2024. Japan's runs from April of that year to March, the federal American one
 * from October of the year before to September; the sentence decides, the other is kept.
 */
export const fiscalYear: DateParser = {
  name: "fiscal-year",
  pattern:
    /\b(?:in |for |the ){0,2}(?:(?:(?<q>first|second|third|fourth) quarter|(?<h>first|second|latter) half) of )?(?:fiscal(?: year)?|FY)[ -]?(?<y>(?:19|20)\d\d|['’]?\d\d)\b(?:[-–/]\d\d(?:\d\d)?\b)?/gi,
  read(match, reading) {
    const digits = (group(match, "y") ?? "").replace(/\D/g, "");
    const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
    const sentence = reading.sentence({ start: match.index, end: match.index + match[0].length });
    const american = AMERICAN.test(sentence) && !JAPANESE.test(sentence);
    const reason = american
      ? "the American fiscal year, October to September"
      : "the Japanese fiscal year, April to March";
    const [chosen, other] = american
      ? [americanYear(year), japaneseYear(year)]
      : [japaneseYear(year), americanYear(year)];
    const part = (edtf: string) => partOfFiscalYear(edtf, group(match, "q"), group(match, "h"));
    return inferred(part(chosen), reason, [part(other)]);
  },
};

/** the current fiscal year, next fiscal year: counted from the one that publication falls in. */
export const relativeFiscalYear: DateParser = {
  name: "relative-fiscal-year",
  pattern: /\b(?:in |for |the ){0,2}(?<rel>this|current|last|previous|next|coming|following) fiscal year\b/gi,
  read(match, { reference, sentence }) {
    if (!reference) return null;
    const words = sentence(spanOf(match));
    const american = AMERICAN.test(words) && !JAPANESE.test(words);
    const step = stepOf(group(match, "rel") ?? "") || (/coming/i.test(match[0]) ? 1 : 0);
    const now = american
      ? reference.year + (reference.month >= 10 ? 1 : 0)
      : reference.year - (reference.month >= 4 ? 0 : 1);
    return inferred(
      american ? americanYear(now + step) : japaneseYear(now + step),
      `the ${american ? "American" : "Japanese"} fiscal year, counted from the publication date`,
    );
  },
};

const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

const SEASON = "spring|summer|autumn|fall|winter";

/** this summer, in spring 2025, the autumn of last year, in the spring. "fall" alone is a verb: it needs "in the", a year or a word like "this". */
export const season: DateParser = {
  name: "season",
  pattern: new RegExp(
    `\\b(?:in |by |the ){0,2}(?:(?:early|late|mid)[ -])?(?:(?<rel>this|next|last) (?<s>${SEASON})|(?<s2>${SEASON})(?: of|,)? (?:(?<y>${YEAR})|(?<ry>this|next|last) year)|(?<=\\b(?:in|by|until|since|during) the )(?<s3>${SEASON})|(?<=\\b(?:in|by) )(?<s4>spring|summer|autumn|winter))\\b(?:[-–/]\\d\\d(?:\\d\\d)?\\b)?(?![-–]\\w| (?:of|break|school|games|olympics|line|house|palace)\\b)`,
    "gi",
  ),
  read(match, reading) {
    const word = group(match, "s") ?? group(match, "s2") ?? group(match, "s3") ?? group(match, "s4") ?? "";
    const number = SEASONS[word.toLowerCase()];
    if (!number) return null;
    const year = group(match, "y");
    if (year) return stated(`${year}-${number}`);
    if (!reading.reference) return null;
    const relative = group(match, "rel") ?? group(match, "ry");
    if (!relative) return resolveSeason(number, reading.reference, reading.direction(spanOf(match)));
    return inferred(
      `${yearEdtf(reading.reference.year + stepOf(relative))}-${number}`,
      `“${relative.toLowerCase()}”, counted from the publication date`,
    );
  },
};

const TENS = ["", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];

/** the 1990s, the early 2020s, the nineties, the end of the decade. */
export const decade: DateParser = {
  name: "decade",
  pattern:
    /\b(?:in |since |the ){0,2}(?:(?:early|mid|late)[ -])?(?:(?<now>(?:end|start|beginning|middle|rest) of (?:the|this) decade|this decade)|(?<d>(?:1[5-9]|20)\d)0['’]?s|(?<w>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|['’]?(?<s>[2-9])0s)\b/gi,
  read(match, { reference }) {
    if (group(match, "now"))
      return (
        reference &&
        inferred(`${yearEdtf(reference.year).slice(0, 3)}X`, "the decade of the publication date")
      );
    const full = group(match, "d");
    if (full) return stated(`${full}X`);
    const word = group(match, "w");
    const tens = word ? TENS.indexOf(word.toLowerCase()) : Number(group(match, "s"));
    if (!/\bthe\b/i.test(match[0])) return null;
    return inferred(tens <= 2 ? `20${tens}X` : `19${tens}X`, "the century is the nearest one that fits");
  },
};

/** What follows a four-digit number that is a quantity. */
const QUANTITY =
  "troops|soldiers|people|personnel|marines|sailors|workers|residents|employees|men|women|dollars|yen|won|yuan|km|kilomet|miles|met(?:er|re)s|tons?|tonnes|feet|missiles|aircraft|ships|shells|homes|houses|cases|percent|per cent|members|students|jobs|points|times|hours|square|acres|hectares";

/** A bare year. Numbers of articles, resolutions, hulls, flights and sums of money are not years. */
export const bareYear: DateParser = {
  name: "bare-year",
  pattern: new RegExp(
    `(?:(?<=\\b(?:post|pre)-)|(?<![\\w$€£¥#.,:/-]))(?<label>(?:Article|Resolution|No\\.|Section|Flight|Room|Route|Law|Title|Chapter|Number|RESOLUTION|nearly|over|roughly|almost|than) )?(?:in )?(?:(?:early|mid|late)(?:[ -]|-to-late[ -]))?(?:the year )?(?<y>${YEAR})(?![\\w%-]| (?:${QUANTITY}))`,
    "g",
  ),
  read(match) {
    const label = group(match, "label");
    if (label) return null;
    const year = group(match, "y") ?? "";
    return stated(year);
  },
};

/** in two thousand and twenty; since nineteen eighty-nine: only after a preposition, and not where things are counted. */
export const yearInWords: DateParser = {
  name: "year-in-words",
  pattern: new RegExp(
    `\\b(?:in|since|by|until|before|after|from|during) (?:the year )?(?<y>${SPELLED_YEAR})(?! (?:${QUANTITY}|[a-z]+s)\\b)`,
    "gi",
  ),
  read: (match) => stated(yearEdtf(writtenYear(group(match, "y") ?? ""))),
};

/** this year, the end of last year, year-end. "The following year" belongs to what was named before. */
export const relativeYear: DateParser = {
  name: "relative-year",
  pattern:
    /\b(?:(?:(?:earlier|later|early|late|mid) ?-?(?:in )?)?(?:(?:the )?(?:end|start|beginning|middle|half|rest) of (?:the |this |next |last )?)?\b(?<rel>last|this|next|the current|the coming|the past|(?<=\b(?:end|start|beginning|middle|rest|half|earlier|later|early|late) (?:of|in) )(?:the )?|(?<=\b(?:profits?|forecasts?|outlook|estimates?) for )the) ?\byear\b(?! (?:of|after|before|later|ago)\b)|(?:the )?(?<end>year(?:['’]s)?[- ]end)\b|\bEOY\b)/gi,
  read(match, reading) {
    if (!reading.reference) return null;
    const whole = match[0].toLowerCase();
    const step = /\b(?:last|past)\b/.test(whole) ? -1 : /\b(?:next|coming)\b/.test(whole) ? 1 : 0;
    const year = yearEdtf(reading.reference.year + step);
    return inferred(year, `“${match[0].toLowerCase()}”, counted from the publication date`);
  },
};
