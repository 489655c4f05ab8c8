import type { Mark } from "./band";

/** Measured on the band's 11.5 px sans: generous means, so that what is said to fit does. */
const LATIN_PX = 6.3;
const WIDE_PX = 11.6;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

/** Characters of a label, the longest that fits is taken. */
const LABEL_LENGTHS = [56, 36, 22];
const GAP = 6;
/** Two labels nearer than this read as one sentence. */
const BETWEEN_LABELS = 12;
const INSIDE_PADDING = 6;

export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? WIDE_PX : LATIN_PX), 0);

/** The first words of a statement: enough to know it by. */
export function shortLabel(statement: string, longest: number): string {
  const clean = statement.replace(/[.。]$/u, "");
  if (clean.length <= longest) return clean;
  const head = clean.slice(0, longest);
  const space = head.lastIndexOf(" ");
  return `${(space > longest / 2 ? head.slice(0, space) : head).replace(/[\s,;:–—]+$/u, "")}…`;
}

/**
 * Gives each mark of one row a label where it overlaps nothing: inside a bar that is long enough, else right of it,
 * else left, else none. What is due chooses first, then from left to right.
 */
export function labelSides(marks: readonly Mark[], width: number): Mark[] {
  const taken: (readonly [number, number])[] = marks.map(({ x, width: wide }) => [
    x - GAP / 2,
    x + wide + GAP / 2,
  ]);
  const free = (from: number, to: number, own: number) =>
    from >= 0 &&
    to <= width &&
    taken.every(([left, right], n) => n === own || to + GAP / 2 <= left || from - GAP / 2 >= right);
  const sides = new Map<Mark, Mark>();
  const inTurn = marks
    .map((mark, n) => ({ mark, n }))
    .sort((a, b) => Number(b.mark.look === "due") - Number(a.mark.look === "due"));
  for (const { mark, n } of inTurn) {
    const { label, labelWidth, side } = fitting(mark, width, (from, to) => free(from, to, n));
    if (side === "right")
      taken.push([mark.x + mark.width, mark.x + mark.width + GAP + labelWidth + BETWEEN_LABELS]);
    if (side === "left") taken.push([mark.x - GAP - labelWidth - BETWEEN_LABELS, mark.x]);
    sides.set(mark, { ...mark, label, side, labelWidth });
  }
  return marks.map((mark) => sides.get(mark) ?? mark);
}

type Free = (from: number, to: number) => boolean;

function fitting(mark: Mark, width: number, free: Free): Pick<Mark, "label" | "side" | "labelWidth"> {
  for (const length of LABEL_LENGTHS) {
    const label = shortLabel(mark.label, length);
    const labelWidth = Math.ceil(textWidth(label));
    const side = label ? sideOf(mark, labelWidth, width, free) : null;
    if (side) return { label, side, labelWidth };
  }
  return { label: "", side: null, labelWidth: 0 };
}

/** A line runs through these: words upon it would look struck out. */
const CROSSED: ReadonlySet<string> = new Set(["cancelled", "replaced", "partly"]);

function sideOf({ kind, look, x, width }: Mark, label: number, whole: number, free: Free): Mark["side"] {
  const seen = Math.min(x + width, whole) - Math.max(x, 0);
  if (kind === "bar" && !CROSSED.has(look) && seen >= label + 2 * INSIDE_PADDING) return "inside";
  const end = x + width + GAP;
  if (free(end, end + label)) return "right";
  if (free(x - GAP - label, x - GAP)) return "left";
  return null;
}
