import { addMonths, monthEdtf } from "../calendar";
import type { DateParser, Found, Reading } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { resolveMonth } from "../resolve";
import { thirdOfMonth } from "./ranges";
import { MONTH, monthNumber, YEAR } from "./words";

const partOf = (word: string): "early" | "mid" | "late" =>
  /^(?:early|beginning|start)/i.test(word) ? "early" : /^(?:mid)/i.test(word) ? "mid" : "late";

/** "start", "begin" and "end" are verbs too ("to start in March"): they name a part only with "of". */
const PART =
  "(?<part>(?:early|mid|late)(?= in |-| part of | )|(?:beginning|start|middle|end)(?=-| of ))(?: in |-| of | part of | )(?:the )?";

/** early April, mid-July 2024, the end of March: ten days each. */
export const partOfMonth: DateParser = {
  name: "part-of-month",
  pattern: new RegExp(
    `\\b(?:the |in |by the )?${PART}(?:(?<rel>last|next|this) )?(?<m>${MONTH})\\b(?:,? (?:of )?(?<y>${YEAR}))?(?! \\d{1,2}\\b)`,
    "gi",
  ),
  read(match, reading) {
    const month = monthNumber(group(match, "m") ?? "");
    const year = group(match, "y");
    const part = partOf(group(match, "part") ?? "");
    const found = year
      ? stated(monthEdtf(Number(year), month))
      : resolveMonth(month, reading.reference, reading.direction(spanOf(match)));
    if (!/^\d{4}-/.test(found.edtf)) return found;
    const thirds = (edtf: string) => thirdOfMonth(Number(edtf.slice(0, 4)), month, part);
    return { ...found, edtf: thirds(found.edtf), alternatives: found.alternatives.map(thirds) };
  },
};

/** last April, next March, this March. */
export const relativeMonth: DateParser = {
  name: "relative-month",
  pattern: new RegExp(
    `\\b(?:in |for )?(?<rel>last|past|next|this|coming|this coming|this past) (?<m>${MONTH})\\b(?! \\d{1,2}\\b)`,
    "gi",
  ),
  read(match, reading) {
    const month = monthNumber(group(match, "m") ?? "");
    const { reference } = reading;
    if (!reference) return resolveMonth(month, null, null);
    const word = (group(match, "rel") ?? "").toLowerCase();
    if (word === "this")
      return inferred(monthEdtf(reference.year, month), "“this” means the year of publication");
    const ahead = /next|coming/.test(word);
    const year =
      reference.year + (ahead ? (month > reference.month ? 0 : 1) : month < reference.month ? 0 : -1);
    return inferred(monthEdtf(year, month), `“${word}”, counted from the publication date`, [
      monthEdtf(year + (ahead ? 1 : -1), month),
    ]);
  },
};

/** "Ms. June" is a person. */
const HONORIFIC = /\b(?:Mr|Ms|Mrs|Miss|Dr)\.? $/;

/**
 * in April; scheduled for March; March and June. "may" and "march" are also verbs: they count only with a capital
 * and not at the start of a sentence, or after a preposition.
 */
export const bareMonth: DateParser = {
  name: "bare-month",
  pattern: new RegExp(
    `\\b(?<prep>(?:in|during|of|since|until|till|by|for|from|to|before|after|around|an?) )?(?:the month of )?(?<m>${MONTH})(?!\\w|['’](?!s\\b)| \\d|-\\w)`,
    "gi",
  ),
  read(match, reading) {
    const word = group(match, "m") ?? "";
    const preposition = group(match, "prep");
    const start = match.index + match[0].indexOf(word);
    const capital = /^[A-Z]/.test(word);
    if (
      /^(?:may|march|mar)$/i.test(word.replace(".", "")) &&
      !verbless(reading.text, start, capital, preposition)
    )
      return null;
    if (!capital && !preposition) return null;
    if (HONORIFIC.test(reading.text.slice(Math.max(0, start - 6), start))) return null;
    return resolveMonth(
      monthNumber(word),
      reading.reference,
      reading.direction({ start, end: start + word.length }),
    );
  },
};

function verbless(text: string, start: number, capital: boolean, preposition: string | undefined): boolean {
  if (preposition && !/^(?:an?|to|for) $/i.test(preposition)) return true;
  if (!capital) return false;
  // "Theresa May", "Long March": a capital right before makes it a name.
  if (/[A-Z][a-z]+ $/.test(text.slice(Math.max(0, start - 20), start)) && !preposition) return false;
  return (
    !/(?:^|[.!?\n]\s*)$/.test(text.slice(Math.max(0, start - 3), start)) ||
    /^(?:May|March)[,.]/.test(text.slice(start, start + 6))
  );
}

const QUARTERS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};

function yearOf(word: string | undefined, reading: Reading): number | null {
  if (word && /^\d{4}$/.test(word)) return Number(word);
  if (!reading.reference) return null;
  const step = /next|following/i.test(word ?? "") ? 1 : /last|previous/i.test(word ?? "") ? -1 : 0;
  return reading.reference.year + step;
}

/** the first quarter of 2025, Q1 2025, the second half of next year. */
export const quarterOrHalf: DateParser = {
  name: "quarter-or-half",
  pattern: new RegExp(
    `\\b(?:in )?(?:the )?(?:(?<q>first|second|third|fourth|last) quarter|Q(?<qn>[1-4])|(?<h>first|second|latter) half)(?:,? (?:of )?(?:the )?(?<y>${YEAR}|(?:this|next|last) year|(?<=the )year))?\\b`,
    "gi",
  ),
  read(match, reading): Found | null {
    const word = group(match, "y");
    const year = yearOf(word, reading);
    const half = group(match, "h");
    if (year === null || (half && !word)) return null;
    const quarter = QUARTERS[(group(match, "q") ?? group(match, "qn") ?? "").toLowerCase()] ?? 1;
    const first = half ? (/first/i.test(half) ? 1 : 7) : quarter * 3 - 2;
    const last = addMonths({ year, month: first, day: 1 }, half ? 5 : 2);
    const edtf = `${monthEdtf(year, first)}/${monthEdtf(last.year, last.month)}`;
    return /^\d/.test(word ?? "") ? stated(edtf) : inferred(edtf, "counted from the publication date");
  },
};
