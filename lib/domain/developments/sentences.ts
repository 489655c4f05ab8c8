import type { Language } from "../languages";
import type { Span } from "../spans";

/** Abbreviations after which a capital does not begin a sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Brig|Amb|Cpl|Ens|Cdr|Lt|Maj|Col|Capt|Cmdr|Adm|Sgt|Gov|Sen|Rep|Rev|St|Jr|Sr|No|Nos|vs|Inc|Ltd|Corp|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|approx|e\.g|i\.e|U\.S|U\.N|U\.K|D\.C|a\.m|p\.m|[A-Z]\.[A-Z])$/;

/** Of the abbreviations, those that may also end a sentence: they do when a usual opening word follows. */
const MAY_END = /(?:U\.S|U\.N|U\.K|D\.C|a\.m|p\.m|Inc|Ltd|Corp|Co|Jr|Sr)$/;
const OPENER =
  /^["“']?(?:The|A|An|It|He|She|They|This|These|In|On|At|But|And|However|Meanwhile|We|I|That|Its|His|Her|Their|After|Before|As|Both|Japan|Tokyo) /;

/** What is read around a full stop: enough for both lists, and a line of a million stops stays linear. */
const LONGEST_ABBREVIATION = 12;
const LONGEST_OPENER = 24;

const END_EN = /(?<![.!?])[.!?]{1,8}["”’')\]]{0,8}(?=\s|$)/g;

function trimmed(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

function englishEnds(line: string): number[] {
  const ends: number[] = [];
  for (const match of line.matchAll(END_EN)) {
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(0, match.index - LONGEST_ABBREVIATION), match.index);
    const after = line.slice(end, end + LONGEST_OPENER).trimStart();
    if (
      match[0].startsWith(".") &&
      ABBREVIATION.test(before) &&
      !(MAY_END.test(before) && OPENER.test(after))
    )
      continue;
    if (after && !/^["“‘'([]?[\p{Lu}\p{N}]/u.test(after)) continue;
    ends.push(end);
  }
  return ends;
}

/** 。 ends a sentence outside brackets; inside 「…」 it belongs to the quotation. */
function japaneseEnds(line: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let index = 0; index < line.length; index++) {
    const sign = line.charAt(index);
    if ("「『（(".includes(sign)) depth++;
    else if ("」』）)".includes(sign)) depth = Math.max(0, depth - 1);
    else if ("。！？".includes(sign) && depth === 0) ends.push(index + 1);
  }
  return ends;
}

/**
 * Splits a text into sentences, as spans in UTF-16 units without the white space around them. A line break always ends one. English
 * knows abbreviations (U.S., Mr., Gen.) and closing quotation marks; Japanese keeps 。 inside 「」 together.
 */
export function splitSentences(text: string, language: Language): Span[] {
  const spans: Span[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    let from = 0;
    for (const end of [...(language === "ja" ? japaneseEnds(line) : englishEnds(line)), line.length]) {
      const span = end > from ? trimmed(text, offset + from, offset + end) : null;
      if (span) spans.push(span);
      from = Math.max(from, end);
    }
    offset += line.length + 1;
  }
  return spans;
}
