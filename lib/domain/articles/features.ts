import { smallWordShare } from "./language";
import { contentWords, endsSentence, feltLength, isClipped, isWide, lineKey, type Line } from "./lines";
import { AUTHOR_BIO, furnitureOf, isCaption, isRelativeTime, type Phrase } from "./phrases";
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

const bin = (value: number, edges: readonly number[]): number => edges.filter((edge) => value >= edge).length;
const LENGTHS = [12, 25, 40, 60, 90, 140, 220, 400];

function capitalShare(text: string): number {
  const words = text.match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  return words.length ? words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length : 0;
}

function prose(text: string): string {
  const sample = text.slice(0, 1200);
  if (isWide(sample)) {
    const kana = (sample.match(/\p{Script=Hiragana}/gu)?.length ?? 0) / sample.length;
    return `kana:${bin(kana, [0.05, 0.2, 0.35, 0.5])}`;
  }
  return `small:${bin(smallWordShare(sample), [0.01, 0.15, 0.25, 0.35, 0.45])}`;
}

/** The features of the first look: the line itself and the sizes of its neighbours. Names are the keys of the weights. */
export function firstLook(facts: readonly LineFacts[], index: number): string[] {
  const it = facts[index];
  if (!it) return [];
  const { text } = it.line;
  const ending = it.sentence ? "sentence" : it.clipped ? "clipped" : /[:：]$/u.test(text) ? "colon" : "open";
  const sample = text.slice(0, 1200);
  const sentences = bin(sample.match(/[.!?](?=\s+["“‘(]?\p{Lu})|[。！？]/gu)?.length ?? 0, [1, 2, 3, 4]);
  const features = [
    `length:${bin(it.length, LENGTHS)}`,
    `ending:${ending}:${it.size}`,
    `sentences:${sentences}`,
    `commas:${bin(sample.match(/[,、，]/gu)?.length ?? 0, [1, 2, 3, 5])}`,
    prose(text),
    `${prose(text)}:${it.size}`,
    `capitals:${it.size}:${bin(capitalShare(sample), [0.01, 0.2, 0.4, 0.6, 0.85])}`,
    `blank:${it.size}:${Number(it.blankBefore)}${Number(it.blankAfter)}`,
    `run:${facts[index - 1]?.size ?? "-"}${it.size}${facts[index + 1]?.size ?? "-"}`,
    `before:${facts[index - 2]?.size ?? "-"}${facts[index - 1]?.size ?? "-"}`,
    `after:${facts[index + 1]?.size ?? "-"}${facts[index + 2]?.size ?? "-"}`,
    `place:${bin(index / facts.length, [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98])}`,
  ];
  if (it.line.bullet) features.push(`bullet:${it.size}`);
  if (it.phrase) features.push(`phrase:${it.phrase.role}:${it.size}`);
  if (facts[index - 1]?.phrase?.opens)
    features.push(`under:${facts[index - 1]?.phrase?.role ?? ""}:${it.size}`);
  if (it.caption) features.push(`caption:${it.size}`);
  if (it.relativeTime) features.push("relative-time");
  if (facts[index + 1]?.relativeTime || facts[index - 1]?.relativeTime)
    features.push(`beside-time:${it.size}`);
  if (it.dated) features.push(`dated:${it.size}`);
  if (facts[index + 1]?.dated || facts[index - 1]?.dated) features.push(`beside-date:${it.size}`);
  if (it.bio) features.push("bio");
  if (it.appearances > 1) features.push(`repeated:${it.size}`);
  if (/["“”„«「『]/u.test(sample)) features.push(`quotes:${it.size}`);
  if (/[|»›·•→>]|\s[–-]\s/u.test(text) && it.size !== "L") features.push("separators");
  if (/https?:|www\.|@\w+\.|\.com\b/u.test(text)) features.push(`address:${it.size}`);
  if (/\b(?:you|your|we|our|us)\b/iu.test(sample)) features.push(`you:${it.size}`);
  if (/^\p{Ll}/u.test(text)) features.push("lower");
  if ((sample.match(/\d/gu)?.length ?? 0) > sample.length * 0.2) features.push(`digits:${it.size}`);
  return features;
}
