import type { JudgedPage } from "./body-lines";
import type { LineFacts } from "./features";
import type { Region } from "./region";

/** Which lines are body, from first to last, with the rule that overruled the weighing where one did. */
export interface Body {
  keep: boolean[];
  rules: (string | null)[];
  span: Region | null;
}

/** An author's note stands among the last lines of the body or behind it. */
const BIO_REACH = 3;
/** Odds from which a doubtful line behind a furniture heading is believed to be prose again. */
const BELIEVED = 0;

function isFurniture(it: LineFacts): boolean {
  return (
    it.phrase !== null && (it.phrase.opens || it.size === "S" || !it.sentence || it.phrase.role === "related")
  );
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
    !/[,，、:;]$/u.test(it.line.text)
  );
}

/**
 * From odds to body lines. Four rules stand above the weighing, because an editor would be annoyed to see them
 * broken: nothing above the title, no furniture phrase, nothing in a list that a furniture heading opened, no
 * heading without a paragraph under it.
 */
export function keepBody({ view, odds }: JudgedPage): Body {
  const { facts, title } = view;
  const rules: (string | null)[] = facts.map(() => null);
  const keep = facts.map((_, index) => (odds[index] ?? 0) > 0);
  const drop = (index: number, rule: string): void => {
    keep[index] = false;
    rules[index] = rule;
  };
  let list: string | null = null;
  facts.forEach((it, index) => {
    if (title !== null && index <= title)
      drop(index, index === title ? "the title" : "stands above the title");
    else if (isFurniture(it)) drop(index, it.phrase?.reason ?? "");
    if (it.phrase?.opens) list = it.line.text;
    else if (list !== null && it.size !== "S" && it.sentence && (odds[index] ?? 0) > BELIEVED) list = null;
    else if (list !== null) drop(index, `stands in the list under “${list.slice(0, 40)}”`);
  });
  dropBio(facts, keep, drop);
  rescue(facts, odds, keep, rules);
  dropLooseHeadings(facts, keep, drop);
  const first = keep.indexOf(true);
  return { keep, rules, span: first < 0 ? null : { first, last: keep.lastIndexOf(true) } };
}

function dropBio(
  facts: readonly LineFacts[],
  keep: boolean[],
  drop: (index: number, rule: string) => void,
): void {
  let left = BIO_REACH;
  for (let index = keep.lastIndexOf(true); index > 0 && left > 0; index--) {
    if (!keep[index]) continue;
    left--;
    if (facts[index]?.bio) drop(index, "speaks of its author");
  }
}

/** Odds below which no neighbourhood saves a line (some 20 to 1 against). */
const LOST = -3;
/** A sentence right under a kept one gets more credit than its own shape earns (measured: no cost in F1). */
const ADJOINING = -2.5;

/**
 * Takes back what the weighing lost at its edges: a paragraph right beside a kept one, an item of a list of sentences
 * that a kept line leads to, a heading between two paragraphs. Lines that a rule dropped stay dropped.
 */
function rescue(
  facts: readonly LineFacts[],
  odds: readonly number[],
  keep: boolean[],
  rules: (string | null)[],
): void {
  const first = keep.indexOf(true);
  if (first < 0) return;
  for (let index = first + 1; index < facts.length; index++) {
    const it = facts[index];
    if (
      !it ||
      keep[index] ||
      rules[index] !== null ||
      (odds[index] ?? 0) < LOST ||
      it.caption ||
      it.bio ||
      it.phrase
    )
      continue;
    const [above, below] = [keep[index - 1] === true, keep[index + 1] === true];
    const leads = /[:：]$/u.test(facts[index - 1]?.line.text ?? "") || facts[index - 1]?.line.bullet === true;
    if (it.line.bullet && it.sentence && it.size !== "S" && above && leads) keep[index] = true;
    else if (it.size !== "S" && it.sentence && !it.line.bullet && above && (odds[index] ?? 0) > ADJOINING)
      keep[index] = true;
    else if (
      above &&
      below &&
      isHeadingShaped(it) &&
      it.size !== "L" &&
      facts[index + 1]?.size === "L" &&
      it.blankBefore
    )
      keep[index] = true;
  }
}

function dropLooseHeadings(
  facts: readonly LineFacts[],
  keep: boolean[],
  drop: (index: number, rule: string) => void,
): void {
  for (let index = keep.lastIndexOf(true); index > 0; index--) {
    const it = facts[index];
    if (!keep[index] || !it) continue;
    if (!isHeadingShaped(it) || it.size === "L") return;
    drop(index, "a heading without text under it");
  }
}
