import type { Span } from "../spans";

/** A stretch between quotation marks: `start`–`end` without the marks, `outer` with them. */
export interface Marked extends Span {
  outer: Span;
  /** The opening mark. */
  mark: string;
}

/** Marks that open a quotation, and all that may close it: pages mix curly and straight ones. */
const PAIRS: Record<string, string> = {
  "“": '”"“',
  "„": '“”"',
  "«": "»",
  '"': '"”“',
  "‘": "’",
  "'": "'",
  "「": "」",
  "『": "』",
};
const NESTING = new Set(["「", "『"]);
/** A quotation left open longer than this was never closed. Several paragraphs of one speaker each open anew. */
const LONGEST = 1500;
/** Single quotes are apostrophes far more often than quotations: they open before a letter, and close behind punctuation or a whole word. */
const SINGLE = new Set(["‘", "'"]);
const LONGEST_SINGLE = 400;
/** Nobody quotes quotations deeper than this; marks heaped up are no quotation. */
const DEEPEST = 6;

/** Whether a single mark closes: not the apostrophe of "don’t", nor that of "the allies’ plan". */
function closesSingle(text: string, from: number, at: number): boolean {
  if (/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return false;
  const before = text.charAt(at - 1);
  if (/[.,!?…]/u.test(before)) return true;
  return at - from > 2 && !(before === "s" && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)));
}

/** An opening mark stands before a letter and not behind one; a straight mark can be either. */
function canOpen(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (NESTING.has(text.charAt(at))) return true;
  if (SINGLE.has(text.charAt(at)))
    return /\p{L}/u.test(after) && (before === "" || /[\s([{—–]/u.test(before));
  return (
    after !== "" &&
    !/[\s,.;:!?)]/u.test(after) &&
    (before === "" ||
      /[\s([{—–\-‘'“"「『\u3000、。：]/u.test(before) ||
      text.charAt(at) === "“" ||
      text.charAt(at) === "„" ||
      text.charAt(at) === "«")
  );
}

function closing(text: string, from: number, open: string): number {
  const closers = PAIRS[open] ?? "";
  const isNesting = NESTING.has(open);
  const isSingle = SINGLE.has(open);
  const isCurly = "‘«„".includes(open);
  const longest = isSingle ? LONGEST_SINGLE : LONGEST;
  let depth = 0;
  for (let at = from; at < text.length && at - from < longest; at++) {
    const char = text.charAt(at);
    if (isSingle && closers.includes(char) && !closesSingle(text, from, at)) continue;
    if (isNesting && char === open) {
      depth++;
      if (depth > DEEPEST) return -1;
    } else if (isCurly && char === open && canOpen(text, at)) return -1;
    else if (closers.includes(char)) {
      if (isNesting && depth > 0) depth--;
      // "“" closes nothing while it opens something: a new quotation inside one that was never closed
      else if (char === "“" && open !== "„" && canOpen(text, at)) return -1;
      else return at;
    } else if (char === "\n" && text.charAt(at + 1) === "\n") return -(at + 1);
  }
  return -1;
}

/**
 * All stretches between quotation marks, outermost only. A paragraph that opens a quotation and does not close it belongs to
 * one that goes on in the next paragraph, and ends with its paragraph.
 */
export function findMarked(text: string): Marked[] {
  const found: Marked[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (!(char in PAIRS) || !canOpen(text, at)) {
      at++;
      continue;
    }
    const close = closing(text, at + 1, char);
    const isRunningOn = close < -1 && text.charAt(-close + 1) === char;
    const end = close > 0 ? close : isRunningOn ? -close - 1 : -1;
    if (end <= at + 1) {
      at++;
      continue;
    }
    found.push({ start: at + 1, end, outer: { start: at, end: close > 0 ? close + 1 : end }, mark: char });
    at = close > 0 ? end + 1 : end;
  }
  return found;
}
