import { isHeadingShaped, type LineFacts } from "./features";

/** "North coast: Abe, Mori, Senda": what a report lists behind its sentences (places, results, votes). */
const LABELLED = /^[^:：]{0,23}\p{L}[:：]\s*\S/u;
const LISTED = /[,、，;・][^,、，;・]/gu;
/** So many labelled lines make a listing, and so many of them have to list several things. */
const LEAST_LINES = 3;
const LEAST_LISTS = 2;

function isLabelled(it: LineFacts | undefined): boolean {
  return (
    it !== undefined &&
    it.line.text.length < 600 &&
    LABELLED.test(it.line.text) &&
    !it.phrase &&
    !it.caption &&
    !it.dated &&
    !it.relativeTime &&
    !it.shape.address &&
    it.shape.siteTalk === 0
  );
}

/** True for a labelled line that lists several things: it may be short and open-ended, but is no heading. */
export function listsSeveral(it: LineFacts): boolean {
  return isLabelled(it) && (it.line.text.slice(0, 300).match(LISTED)?.length ?? 0) >= 2;
}

function isListHeading(facts: readonly LineFacts[], index: number): boolean {
  const it = facts[index];
  return it !== undefined && it.size === "S" && isHeadingShaped(it) && isLabelled(facts[index + 1]);
}

/** "The office gave these places:" leads from the text to its listing. */
function isLead(it: LineFacts | undefined): boolean {
  return it !== undefined && !it.phrase && (it.sentence || /[:：]$/u.test(it.line.text));
}

/**
 * Keeps a listing that stands right behind a kept line, or behind the line that leads to it: three or more labelled lines, with short headings between them.
 * They read like menus one by one. Lines that a rule dropped end it. Gives the
 * positions of the lines listed.
 */
export function keepListings(
  facts: readonly LineFacts[],
  keep: boolean[],
  rules: readonly (string | null)[],
): Set<number> {
  const listed = new Set<number>();
  for (let index = keep.indexOf(true) + 1; index > 0 && index < facts.length; index++) {
    if (keep[index - 1] !== true || keep[index] === true) continue;
    let end = isLead(facts[index]) ? index + 1 : index;
    let labelled = 0;
    let lists = 0;
    while (
      rules[index] === null &&
      rules[end] === null &&
      (isLabelled(facts[end]) || isListHeading(facts, end))
    ) {
      const it = facts[end];
      if (isLabelled(it)) labelled++;
      if (it && listsSeveral(it)) lists++;
      end++;
    }
    if (labelled >= LEAST_LINES && lists >= LEAST_LISTS) {
      keep.fill(true, index, end);
      for (let at = index; at < end; at++) listed.add(at);
    }
    index = Math.max(index, end);
  }
  return listed;
}
