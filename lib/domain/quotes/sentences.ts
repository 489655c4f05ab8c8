/** A dot behind one of these ends no sentence: it is an initial, a title before a name, or part of a date. */
const ABBREVIATION =
  /(?<![\p{L}'’])(?:\p{Lu}|Lt|Brig|Gen|Adm|Amb|Cpl|Ens|Supt|Cdr|Col|Maj|Capt|Cmdr|Sgt|Gov|Sen|Rep|Rev|Hon|Mr|Mrs|Ms|Dr|Prof|St|No|Jr|Sr|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)$/u;
/** Words that open a sentence even behind initials: "in the U.S. He left". */
const OPENING =
  /^\s+(?:He|She|They|It|The|In|But|And|On|At|That|This|These|Asked|When|While|After|As|For)\s/u;
/** An initial stands in the middle of "U.S." too. */
const LONGEST_ABBREVIATION = 6;

/** Whether what looks like the end of a sentence at a place of a text is one. */
function ends(text: string, at: number, mark: string): boolean {
  if (mark === "\n") return !/[,:]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
  if (mark !== ".") return true;
  const head = text.slice(Math.max(0, at - LONGEST_ABBREVIATION), at);
  return !ABBREVIATION.test(head) || OPENING.test(text.slice(at + 1, at + 12));
}

/** How far behind its mark the next sentence begins: past a closing mark and spaces. Null where the mark ends no sentence. */
function gapBehind(text: string, at: number, mark: string): number | null {
  if (mark === "。") return 1;
  const gap = mark === "\n" ? /^\n(?=\p{Lu})/u : /^.\uFFFC?\s{1,3}/u;
  const length = gap.exec(text.slice(at, at + 5))?.[0].length;
  return length !== undefined && ends(text, at, mark) ? length : null;
}

/** Where the last sentence of a stretch begins: behind the last end of a sentence. Looked for from the back. */
export function lastSentenceStart(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) {
    const mark = text.charAt(at);
    const gap = ".!?。\n".includes(mark) ? gapBehind(text, at, mark) : null;
    if (gap !== null) return at + gap;
  }
  return 0;
}

/** Where the first sentence of a stretch ends: its mark belongs to it; a line break ends it too. */
export function firstSentenceEnd(text: string): number {
  for (const match of text.matchAll(/[.!?](?=\s|$)|。|\n/gu))
    if (match[0] === "\n" || ends(text, match.index, match[0])) return match.index + 1;
  return text.length;
}
