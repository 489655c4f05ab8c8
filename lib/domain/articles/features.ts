import { contentWords, endsSentence, feltLength, isClipped, lineKey, type Line } from "./lines";
import { AUTHOR_BIO, furnitureOf, isCaption, isRelativeTime, type Phrase } from "./phrases";
import { shapeOf, type Shape } from "./shape";
import { findVisibleDates } from "./visible-dates";

/** What one line of text shows by itself and beside its neighbours, before any judgement. */
export interface LineFacts {
  line: Line;
  length: number;
  /** short: a menu item or name; middle: a headline; long: a paragraph. */
  size: "S" | "M" | "L";
  sentence: boolean;
  clipped: boolean;
  phrase: Phrase | null;
  caption: boolean;
  relativeTime: boolean;
  dated: boolean;
  bio: boolean;
  /** How often this line appears in the page. */
  appearances: number;
  words: string[];
  shape: Shape;
  /** Position among the lines that are not blank. */
  index: number;
  blankBefore: boolean;
  blankAfter: boolean;
}

/** Below this felt length a line is a menu item, a name or a button. */
const SHORT = 40;
/** From this felt length on a line is seldom anything but prose. */
const LONG = 100;
/** Words past these add nothing to how a line hangs together with the rest. */
const WORDS_READ = 120;
/** A line longer than this is not a date line, a credit or a button. */
const DATE_LINE = 160;

type Alone = Omit<LineFacts, "line" | "appearances" | "index" | "blankBefore" | "blankAfter">;

function describeAlone(text: string): Alone {
  const length = feltLength(text);
  return {
    length,
    size: length < SHORT ? "S" : length < LONG ? "M" : "L",
    sentence: endsSentence(text),
    clipped: isClipped(text),
    phrase: furnitureOf(text),
    caption: isCaption(text),
    relativeTime: isRelativeTime(text),
    dated: text.length < DATE_LINE && findVisibleDates(text).length > 0,
    bio: AUTHOR_BIO.test(text.slice(0, 600)),
    words: contentWords(text.slice(0, 2000)).slice(0, WORDS_READ),
    shape: shapeOf(text),
  };
}

/** Looks at each line that is not blank once. Linear in the length of the page. */
export function describeLines(lines: readonly Line[]): LineFacts[] {
  const appearances = new Map<string, number>();
  for (const line of lines) {
    const key = lineKey(line.text);
    if (key) appearances.set(key, (appearances.get(key) ?? 0) + 1);
  }
  // menus repeat themselves, and what a line shows alone is the same each time
  const known = new Map<string, Alone>();
  const facts: LineFacts[] = [];
  lines.forEach((line, position) => {
    if (line.text === "") return;
    const alone = known.get(line.text) ?? describeAlone(line.text);
    known.set(line.text, alone);
    facts.push({
      ...alone,
      line,
      appearances: appearances.get(lineKey(line.text)) ?? 1,
      index: facts.length,
      blankBefore: (lines[position - 1]?.text ?? "") === "",
      blankAfter: (lines[position + 1]?.text ?? "") === "",
    });
  });
  return facts;
}

/** A line that can be a heading: short, no full stop, nothing that speaks for furniture. */
export function isHeadingShaped(it: LineFacts): boolean {
  return (
    it.length < 110 &&
    !it.sentence &&
    !it.clipped &&
    !it.line.bullet &&
    !it.phrase &&
    !it.caption &&
    !it.dated &&
    !it.relativeTime &&
    /\p{L}/u.test(it.line.text) &&
    !/^[（(]\d{1,2}[)）]/u.test(it.line.text.normalize("NFKC")) &&
    !/[,，、:;]$/u.test(it.line.text)
  );
}
