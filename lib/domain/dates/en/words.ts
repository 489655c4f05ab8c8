/** Pieces of English date expressions, as sources for regular expressions, and what they mean. */

const MONTH_STEMS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)";

export const monthNumber = (word: string): number => MONTH_STEMS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const WEEKDAY_STEMS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export const WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
/** Short forms stand only beside a number or a preposition: "The Sun" is a newspaper. */
export const WEEKDAY_SHORT = "(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\b\\.?";

export const weekdayNumber = (word: string): number =>
  WEEKDAY_STEMS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

export const YEAR = "(?:1[5-9]|20)\\d\\d(?!\\d|[.,]\\d)";

const SMALL = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

const UNITS_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";
const UNITS = "one|two|three|four|five|six|seven|eight|nine";

const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

/** A year in words, as speech writes it: "nineteen eighty-six", "two thousand and five". */
export const SPELLED_YEAR = `(?:(?:seventeen|eighteen|nineteen|twenty)(?: hundred)?(?: and)? (?:(?:${TENS})(?:[ -](?:${UNITS}))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)|two thousand(?: and)?(?: (?:(?:${TENS})(?:[ -](?:${UNITS}))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|${UNITS}))?)\\b`;

/** Reads a year as digits ("2024", "’24") or in words. */
export function writtenYear(words: string): number {
  const digits = words.replace(/\D/g, "");
  if (digits)
    return digits.length === 2 ? (Number(digits) < 50 ? 2000 : 1900) + Number(digits) : Number(digits);
  const parts = words
    .toLowerCase()
    .split(/[ -]/)
    .filter((part) => part !== "and" && part !== "hundred");
  const [head = "", ...rest] = parts[1] === "thousand" ? ["twenty", ...parts.slice(2)] : parts;
  const tens = TENS.split("|").indexOf(rest[0] ?? "");
  const low =
    tens >= 0
      ? (tens + 2) * 10 + Math.max(0, SMALL.indexOf(rest[1] ?? ""))
      : Math.max(0, SMALL.indexOf(rest[0] ?? ""));
  return SMALL.indexOf(head) * 100 + low;
}

/** A day of the month: "28", "28th", "twenty-eighth", "twenty nine". */
export const DAY = `(?:[0-3]?\\d(?:st|nd|rd|th)?(?![\\d:,.]\\d|%|-?(?:year|day|month|nation|member|billion|million))|(?:twenty|thirty)[- ](?:${UNITS_ORDINAL}|${UNITS})|${Object.keys(ORDINALS).join("|")})\\b`;

export const COUNT = `(?:\\d{1,3}|a|an|another|a couple of|couple of|few|a few|several|(?:twenty|thirty)[- ](?:${UNITS})|${SMALL.join("|")})`;

/** Reads a number or ordinal word; NaN when it is neither. "a few" is three, by convention. */
export function numberOf(words: string): number {
  const text = words.toLowerCase().trim();
  if (/^\d/.test(text)) return Number.parseInt(text, 10);
  if (text === "a" || text === "an" || text === "another") return 1;
  if (text.endsWith("couple of")) return 2;
  if (/few$|^several$/.test(text)) return 3;
  const parts = text.split(/[- ]/);
  const [head = "", tail] = parts;
  const tens = head === "twenty" ? 20 : head === "thirty" ? 30 : Number.NaN;
  if (tail) return tens + (ORDINALS[tail] ?? SMALL.indexOf(tail));
  const small = SMALL.indexOf(head);
  return small >= 0 ? small : (ORDINALS[head] ?? tens);
}
