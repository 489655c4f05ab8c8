import type { LineFacts } from "./features";
import type { Sign } from "./first-look";
import { lineKey } from "./lines";
import type { Region } from "./region";
import { grow, type Forest } from "../forest";

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

/** A headline in the short list under "Related" is another article's. */
const BOX_REACH = 4;
const BOXED_COST = 1.5;

function isBoxed(facts: readonly LineFacts[], index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - BOX_REACH); above--) {
    const it = facts[above];
    if (it?.phrase?.opens) return true;
    if (!it || it.size === "L" || it.sentence || it.dated) return false;
  }
  return false;
}

function likelihood(
  facts: readonly LineFacts[],
  index: number,
  region: Region,
  uses: ReadonlyMap<string, number>,
): number {
  const it = facts[index];
  if (!it || it.length < SHORTEST || it.length > LONGEST) return -Infinity;
  if (it.phrase || it.caption || it.relativeTime || (it.dated && it.size === "S")) return -Infinity;
  const words = new Set(it.words);
  const shared = [...words].filter((word) => (uses.get(word) ?? -1) > index).length;
  const overlap = (4 * shared) / Math.max(words.size, 4);
  const gap = Math.max(0, region.first - index);
  const boxed = isBoxed(facts, index) ? BOXED_COST : 0;
  return overlap + build(it) + surroundings(facts, index) - gap * 0.06 - boxed;
}

/** What is known of one line as a candidate for the title. */
interface Candidate {
  facts: readonly LineFacts[];
  region: Region;
  logits: readonly number[];
  uses: ReadonlyMap<string, number>;
  /** How likely it looks by hand-made rules, and how much less than the best candidate. */
  likelihood: number;
  behind: number;
  /** How much of the region's long text stands above it. */
  cut: number;
  /** How many lines above the region end in it and are longer, as breadcrumbs are. */
  crumbs: number;
}

const near = (
  facts: readonly LineFacts[],
  from: number,
  to: number,
  is: (it: LineFacts) => boolean,
): number => facts.slice(Math.max(0, from), Math.max(0, to + 1)).filter(is).length;
const log = (value: number): number => Math.log2(1 + value);
const CRUMBS = /\S\s*[»›>/]\s*\S[^»›>/]*(?:[»›>/]\s*\S|$)/u;

function overlap({ uses }: Candidate, index: number, it: LineFacts): number {
  const words = new Set(it.words);
  return [...words].filter((word) => (uses.get(word) ?? -1) > index).length / Math.max(words.size, 3);
}

/** What the title's forest reads off a candidate. */
export const TITLE_LOOK: readonly Sign<Candidate>[] = [
  ["likelihood", ({ likelihood }) => likelihood],
  ["behind", ({ behind }) => behind],
  ["length", (_, __, it) => log(it.length)],
  ["overlap", overlap],
  ["words", (_, __, it) => it.words.length],
  ["gap", ({ region }, index) => region.first - index],
  ["cut", ({ cut }) => cut],
  ["crumbs", ({ crumbs }) => crumbs],
  ["is-crumbs", (_, __, it) => Number(it.line.text.length < 300 && CRUMBS.test(it.line.text))],
  ["repeated", (_, __, it) => it.appearances],
  ["odds", ({ logits }, index) => logits[index] ?? 0],
  ["place", ({ facts }, index) => index / facts.length],
  ["sentence", (_, __, it) => Number(it.sentence)],
  ["question", (_, __, it) => Number(/[?!？！]["”’»」』]*$/u.test(it.line.text))],
  ["clipped", (_, __, it) => Number(it.clipped)],
  ["bullet", (_, __, it) => Number(it.line.bullet)],
  ["capitals", (_, __, it) => it.shape.capitals],
  ["prose", (_, __, it) => it.shape.prose],
  ["digits", (_, __, it) => it.shape.digits],
  ["blank:above", (_, __, it) => Number(it.blankBefore)],
  ["blank:below", (_, __, it) => Number(it.blankAfter)],
  ["date:below", ({ facts }, index) => near(facts, index + 1, index + 6, (it) => it.dated)],
  ["date:above", ({ facts }, index) => near(facts, index - 3, index - 1, (it) => it.dated)],
  [
    "byline:below",
    ({ facts }, index) => near(facts, index + 1, index + 6, (it) => BYLINE_START.test(it.line.text)),
  ],
  [
    "share:below",
    ({ facts }, index) => near(facts, index + 1, index + 8, (it) => it.phrase?.role === "share"),
  ],
  ["times:below", ({ facts }, index) => near(facts, index + 1, index + 2, (it) => it.relativeTime)],
  ["opens:above", ({ facts }, index) => near(facts, index - 2, index - 1, (it) => it.phrase?.opens === true)],
  ["bullets:above", ({ facts }, index) => near(facts, index - 4, index - 1, (it) => it.line.bullet)],
  ["bullets:below", ({ facts }, index) => near(facts, index + 1, index + 4, (it) => it.line.bullet)],
  [
    "prose:above",
    ({ facts }, index) => near(facts, index - 8, index - 1, (it) => it.size === "L" && it.sentence),
  ],
  [
    "headlines:around",
    ({ facts }, index) => near(facts, index - 4, index + 4, (it) => it.size === "M" && !it.sentence),
  ],
  ["above:1", ({ facts }, index) => log(facts[index - 1]?.length ?? 0)],
  ["above:2", ({ facts }, index) => log(facts[index - 2]?.length ?? 0)],
  ["below:1", ({ facts }, index) => log(facts[index + 1]?.length ?? 0)],
  ["below:2", ({ facts }, index) => log(facts[index + 2]?.length ?? 0)],
];

/** The lines that can be the title, with what the forest reads off each: from well above the region to a little into it. */
export function titleCandidates(
  facts: readonly LineFacts[],
  logits: readonly number[],
  region: Region | null,
): { index: number; row: number[]; worth: number }[] {
  if (!region) return [];
  const uses = lastUses(facts, region);
  const from = Math.max(0, region.first - REACH);
  const last = Math.min(region.first + INTO_REGION, region.last);
  const scores = facts.slice(from, last + 1).map((_, at) => likelihood(facts, from + at, region, uses));
  const best = Math.max(...scores);
  const long = facts
    .slice(region.first, region.last + 1)
    .reduce((sum, it) => sum + (it.size === "L" ? it.length : 0), 0);
  const above = facts
    .slice(Math.max(0, from - REACH), region.first)
    .filter((it) => it.line.text.length < 400);
  const found: { index: number; row: number[]; worth: number }[] = [];
  let cut = 0;
  for (let index = from; index <= last; index++) {
    const it = facts[index];
    const score = scores[index - from] ?? -Infinity;
    if (it && Number.isFinite(score)) {
      const { text } = it.line;
      const crumbs = above.filter(
        ({ line }) => line.text.length > text.length && line.text.endsWith(text),
      ).length;
      const candidate = {
        facts,
        region,
        logits,
        uses,
        likelihood: score,
        behind: best - score,
        cut: cut / Math.max(long, 1),
        crumbs,
      };
      found.push({
        index,
        worth: score - CUT_COST * candidate.cut,
        row: TITLE_LOOK.map(([, read]) => read(candidate, index, it)),
      });
    }
    if (it && index >= region.first && it.size === "L") cut += it.length;
  }
  return found;
}

/** A sum of odds and worth below which no line is taken for the title. */
const NO_TITLE = -1.5;

/**
 * The position of the title among the lines that are not blank, or null. Read from above the body: the words it
 * shares with the text below it, its build, what stands under it, its other appearances on the page.
 */
export function findTitle(
  facts: readonly LineFacts[],
  logits: readonly number[],
  region: Region | null,
  forest: Forest,
): number | null {
  let best: number | null = null;
  let most = NO_TITLE;
  for (const { index, row, worth } of titleCandidates(facts, logits, region)) {
    // what it is worth by hand-made rules counts by itself, too: it still holds where a page is unlike those that the forest was learned from
    const score = grow(forest, row) + worth;
    // the first of two equals: what follows a title and looks like one is a heading
    if (score > most + 0.01) [best, most] = [index, score];
  }
  return best === null || !region ? best : lastTwin(facts, best, region);
}

/** A page's top bar or breadcrumb may repeat the title; the one nearest above the body is the article's own. */
function lastTwin(facts: readonly LineFacts[], index: number, region: Region): number {
  const key = lineKey(facts[index]?.line.text ?? "");
  for (let later = region.first; later > index; later--) {
    if (lineKey(facts[later]?.line.text ?? "") === key) return later;
  }
  return index;
}
