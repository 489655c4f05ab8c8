import { yearEdtf } from "../calendar";
import type { DateParser } from "../parser";
import { group, inferred, stated } from "../parser";
import { YEAR } from "./words";

/** Words that make a fiscal year American; the beat's other fiscal year is Japan's. */
const AMERICAN = /\b(?:Pentagon|Congress|NDAA|U\.?S\.?|American|House|Senate|Department of Defense)\b/;
const JAPANESE = /\b(?:Japan|Japanese|Tokyo|yen|Diet|Cabinet|Self-Defense|SDF)\b/;

const japaneseYear = (year: number) => `${yearEdtf(year)}-04/${yearEdtf(year + 1)}-03`;
const americanYear = (year: number) => `${yearEdtf(year - 1)}-10/${yearEdtf(year)}-09`;

/**
 * fiscal 2024, FY2024, fiscal year 2024. Japan's runs from April of that year to March, the federal American one
 * from October of the year before to September; the sentence decides, the other is kept.
 */
export const fiscalYear: DateParser = {
  name: "fiscal-year",
  pattern:
    /\b(?:in |for |the )*(?:fiscal(?: year)?|FY)[ -]?(?<y>(?:19|20)\d\d|['’]?\d\d)\b(?:[-–/]\d\d(?:\d\d)?\b)?/gi,
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
    return inferred(chosen, reason, [other]);
  },
};

const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** this summer, in spring 2025, the autumn of 2023. "fall" alone is a verb: it needs a year or a word like "this". */
export const season: DateParser = {
  name: "season",
  pattern: new RegExp(
    `\\b(?:in |by |the )*(?:(?:early|late|mid)[ -])?(?:(?<rel>this|next|last) (?<s>spring|summer|autumn|fall|winter)|(?<s2>spring|summer|autumn|fall|winter)(?: of|,)? (?<y>${YEAR}))\\b`,
    "gi",
  ),
  read(match, reading) {
    const number = SEASONS[(group(match, "s") ?? group(match, "s2") ?? "").toLowerCase()];
    if (!number) return null;
    const year = group(match, "y");
    if (year) return stated(`${year}-${number}`);
    if (!reading.reference) return null;
    const word = group(match, "rel")?.toLowerCase();
    const step = word === "next" ? 1 : word === "last" ? -1 : 0;
    return inferred(
      `${yearEdtf(reading.reference.year + step)}-${number}`,
      `“${word}”, counted from the publication date`,
    );
  },
};

const TENS = ["", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];

/** the 1990s, the early 2020s, the nineties. */
export const decade: DateParser = {
  name: "decade",
  pattern:
    /\b(?:in |since |the )*(?:(?:early|mid|late)[ -])?(?:(?<d>(?:1[5-9]|20)\d)0['’]?s|(?<w>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|['’]?(?<s>[2-9])0s)\b/gi,
  read(match) {
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
    `(?<![\\w$€£¥#.,:/-])(?<label>(?:Article|Resolution|No\\.|Section|Flight|Room|Route|Law|Title|Chapter|Number|RESOLUTION|nearly|over|roughly|almost|than) )?(?:in )?(?:the year )?(?<y>${YEAR})(?![\\w%-]| (?:${QUANTITY}))`,
    "g",
  ),
  read(match) {
    const label = group(match, "label");
    if (label) return null;
    const year = group(match, "y") ?? "";
    return stated(year);
  },
};

export const relativeYear: DateParser = {
  name: "relative-year",
  pattern:
    /\b(?:(?:earlier|later|early|late|mid) ?-?(?:in )?)?(?:(?:the )?(?<the>end|start|beginning|middle) of (?:the |this |next |last )?)?\b(?<rel>last|this|next|previous|following|the current|the coming|the past|the previous|the following|(?<=\b(?:end|start|beginning|middle|rest|half) of )(?:the )?) ?\byear\b(?! (?:of|after|before|later|ago)\b)/gi,
  read(match, reading) {
    if (!reading.reference) return null;
    const whole = match[0].toLowerCase();
    const step = /\b(?:last|previous|past)\b/.test(whole)
      ? -1
      : /\b(?:next|following|coming)\b/.test(whole)
        ? 1
        : 0;
    const year = yearEdtf(reading.reference.year + step);
    return inferred(year, `“${match[0].toLowerCase()}”, counted from the publication date`);
  },
};
