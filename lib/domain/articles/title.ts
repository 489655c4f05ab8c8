import type { LineFacts } from "./features";
import { lineKey } from "./lines";
import type { Region } from "./region";

/** Headlines run from a few words to two lines of print, in felt length. */
const SHORTEST = 14;
const LONGEST = 240;
/** How many lines above the body a title may stand: bylines, pictures, share rows and summaries come between. */
const REACH = 40;
/** A title may stand inside the region when a ticker or a menu of sentences was taken for its beginning. */
const INTO_REGION = 30;
/** What it costs, at most, to cut text off the region by choosing a title below it. */
const CUT_COST = 7;
const BYLINE_START = /^(?:by|von|par|por|di|文|取材)[\s:：・]/iu;

/** For each word of the region's long lines: the last line that uses it. */
function lastUses(facts: readonly LineFacts[], region: Region): Map<string, number> {
  const uses = new Map<string, number>();
  for (let index = region.first; index <= region.last; index++) {
    const it = facts[index];
    if (it?.size === "L" && !it.bio) for (const word of it.words) uses.set(word, index);
  }
  return uses;
}

function build(it: LineFacts): number {
  let score = Math.min(it.length, 90) / 45 - Math.max(0, it.length - 130) / 60;
  if (it.sentence && !/[?!？！」”"'’]$/u.test(it.line.text)) score -= 2;
  if (/[:：,、]$/u.test(it.line.text)) score -= 1;
  if (it.line.bullet) score -= 1.5;
  if (it.appearances > 1) score += 0.8;
  if (it.clipped) score -= 1;
  if (BYLINE_START.test(it.line.text)) score -= 2;
  if (/^\d{1,2}:\d\d/u.test(it.line.text)) score -= 0.8;
  return score;
}

function surroundings(facts: readonly LineFacts[], index: number): number {
  const it = facts[index];
  const [above, next] = [facts[index - 1], facts[index + 1]];
  const below = facts.slice(index + 1, index + 7);
  let score = 0;
  if (below.some((line) => line.dated)) score += 1;
  if (below.some((line) => BYLINE_START.test(line.line.text) || line.phrase?.role === "share")) score += 0.6;
  if (next?.relativeTime) score -= 0.5;
  // a headline right under a full paragraph is a heading inside the text
  if (above?.size === "L" && above.sentence) score -= 1.2;
  if (above?.phrase?.opens) score -= 0.8;
  // other lines of the same build above and below, closely packed, speak for a ticker or a list of teasers
  const packed = it !== undefined && !it.blankBefore && !it.blankAfter;
  if (packed && above && next && above.size !== "S" && next.size !== "S") score -= 1;
  return score;
}

function likelihood(
  facts: readonly LineFacts[],
  index: number,
  region: Region,
  uses: Map<string, number>,
): number {
  const it = facts[index];
  if (!it || it.length < SHORTEST || it.length > LONGEST) return -Infinity;
  if (it.phrase || it.caption || it.relativeTime || (it.dated && it.size === "S")) return -Infinity;
  const words = new Set(it.words);
  const shared = [...words].filter((word) => (uses.get(word) ?? -1) > index).length;
  const overlap = (4 * shared) / Math.max(words.size, 4);
  const gap = Math.max(0, region.first - index);
  return overlap + build(it) + surroundings(facts, index) - gap * 0.06;
}

/**
 * The position of the title among the lines that are not blank, or null. Read from above the body: the words it
 * shares with the text below it, its length, a date or byline under it, its other appearance on the page.
 */
export function findTitle(facts: readonly LineFacts[], region: Region | null): number | null {
  if (!region) return null;
  const uses = lastUses(facts, region);
  const long = facts
    .slice(region.first, region.last + 1)
    .reduce((sum, it) => sum + (it.size === "L" ? it.length : 0), 0);
  let best: number | null = null;
  let most = 1.2;
  let cut = 0;
  const last = Math.min(region.first + INTO_REGION, region.last);
  for (let index = Math.max(0, region.first - REACH); index <= last; index++) {
    const score = likelihood(facts, index, region, uses) - (CUT_COST * cut) / Math.max(long, 1);
    // the first of two equals: what follows a title and looks like one is a heading
    if (score > most + 0.05) [best, most] = [index, score];
    const it = facts[index];
    if (index >= region.first && it?.size === "L") cut += it.length;
  }
  if (best === null) return null;
  return lastTwin(facts, aboveSummary(facts, best, most, region, uses), region);
}

/** A summary under the title shares even more words with the text than the title does. */
const SUMMARY_MARGIN = 1.6;
const SUMMARY_REACH = 3;
const SUMMARY_SHARE = 0.3;

/** Where the best candidate is a summary, its title stands right above it and does nearly as well. */
function aboveSummary(
  facts: readonly LineFacts[],
  best: number,
  most: number,
  region: Region,
  uses: Map<string, number>,
): number {
  for (let index = best - 1; index >= Math.max(0, best - SUMMARY_REACH); index--) {
    const words = facts[index]?.words ?? [];
    const shared = words.filter((word) => (uses.get(word) ?? -1) > best).length;
    if (shared < words.length * SUMMARY_SHARE) continue;
    if (facts[index]?.size === "L" && facts[index]?.sentence) break;
    if (likelihood(facts, index, region, uses) >= most - SUMMARY_MARGIN && facts[index]?.sentence === false)
      return index;
  }
  return best;
}

/** A page's top bar or breadcrumb may repeat the title; the one nearest above the body is the article's own. */
function lastTwin(facts: readonly LineFacts[], index: number, region: Region): number {
  const key = lineKey(facts[index]?.line.text ?? "");
  for (let later = region.first; later > index; later--) {
    if (lineKey(facts[later]?.line.text ?? "") === key) return later;
  }
  return index;
}
