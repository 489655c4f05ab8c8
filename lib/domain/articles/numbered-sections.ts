import type { LineFacts } from "./features";

/** "1 日時", "２ 出席者": how Japanese ministries head the sections of what they announce. */
const NUMBERED = /^([1-9１-９])[ \u3000.．、]\s*\S/u;
const LEAST = 2;
/** A section of an announcement is a few lines; further apart, the numbers are of something else. */
const LONGEST_SECTION = 12;

const numberOf = (it: LineFacts): number | null => {
  const digit = it.size === "L" || !it.shape.wide ? null : NUMBERED.exec(it.line.text)?.[1];
  return digit ? Number(digit.normalize("NFKC")) : null;
};

/** The headings 1, 2, 3 … below the title, each with something under it; none where there are fewer than two. */
function headings(facts: readonly LineFacts[], title: number): number[] {
  const found: number[] = [];
  for (let index = title + 1; index < facts.length; index++) {
    const it = facts[index];
    const last = found.at(-1);
    if (!it || (last !== undefined && index - last > LONGEST_SECTION)) break;
    if (numberOf(it) !== found.length + 1) continue;
    const next = facts[index + 1];
    // the items of a ranking follow each other
    if (!next || numberOf(next) === found.length + 2) return [];
    found.push(index);
  }
  return found.length >= LEAST ? found : [];
}

/** Under its last heading an announcement has a line or a few items "(1) …". */
function endOf(facts: readonly LineFacts[], heading: number): number {
  let end = heading;
  for (let index = heading + 1; index <= heading + LONGEST_SECTION; index++) {
    const it = facts[index];
    const isItem = it && !it.phrase && (it.sentence || /^[（(][0-9０-９]+[)）]/u.test(it.line.text));
    if (!isItem) break;
    end = index;
  }
  return end;
}

/**
 * An announcement in numbered sections is one text from its first sentence on, though its lines ("1 日時" ⏎ "令和6年7月28日") are as short as
 * those of a menu. Only where something of it weighs like body.
 */
export function keepNumberedSections(
  facts: readonly LineFacts[],
  title: number | null,
  keep: boolean[],
  rules: readonly (string | null)[],
): void {
  if (title === null) return;
  const heads = headings(facts, title);
  const [first] = heads;
  const kept = keep.lastIndexOf(true);
  if (first === undefined || kept <= title) return;
  const last = Math.max(kept, endOf(facts, heads.at(-1) ?? first));
  for (let index = title + 1; index <= last; index++) {
    const it = facts[index];
    if (!it || it.phrase || it.caption || it.bio || it.relativeTime || rules[index] !== null) continue;
    if (index >= first || it.sentence) keep[index] = true;
  }
}
