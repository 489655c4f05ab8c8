import type { JudgedPage } from "./body-lines";
import type { PageView } from "./context";
import { isHeadingShaped, type LineFacts } from "./features";
import { keepListings } from "./listings";
import { keepNumberedSections } from "./numbered-sections";
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
  keepShortPage(view, keep);
  let list: string | null = null;
  let headlines = 0;
  /** The last line that was believed to be the article again behind a box. */
  let back = -2;
  facts.forEach((it, index) => {
    if (title !== null && index <= title)
      drop(index, index === title ? "the title" : "stands above the title");
    else if (isFurniture(it)) drop(index, it.phrase?.reason ?? "");
    if (it.phrase?.opens) [list, headlines] = [it.line.text, 0];
    else if (list !== null && isBodyAgain(view, odds, keep, index, headlines)) {
      [list, back] = [null, index];
      keep[index] = true;
    } else if (back === index - 1 && isProse(it) && (odds[index] ?? 0) > FORGOTTEN) {
      back = index;
      keep[index] = true;
    } else if (list !== null && it.size !== "S" && it.sentence && (odds[index] ?? 0) > BELIEVED) list = null;
    else if (list !== null) {
      headlines = it.sentence || it.size === "L" ? Infinity : headlines + 1;
      drop(index, `stands in the list under “${list.slice(0, 40)}”`);
    }
  });
  dropBio(facts, keep, drop);
  const listed = keepListings(facts, keep, rules);
  goOnBehindPointers(view, odds, keep, rules);
  rescue(view, odds, keep, rules);
  keepNumberedSections(facts, title, keep, rules);
  dropLooseHeadings(facts, keep, listed, drop);
  const first = keep.indexOf(true);
  return { keep, rules, span: first < 0 ? null : { first, last: keep.lastIndexOf(true) } };
}

/** So many other lines (byline, date, buttons) may stand between the title and the text of a short page. */
const SHORT_PAGE_GAP = 5;

/** A page so short that nothing weighs like body: the full sentences under its title are the article. */
function keepShortPage({ facts, title }: PageView, keep: boolean[]): void {
  if (title === null || keep.includes(true)) return;
  let gap = 0;
  for (let index = title + 1; index < facts.length && gap <= SHORT_PAGE_GAP; index++) {
    const it = facts[index];
    if (!it || it.phrase?.opens) return;
    const isText = it.size !== "S" && it.sentence && !it.phrase && !it.caption && !it.bio && !it.clipped;
    if (isText) [keep[index], gap] = [true, 0];
    else gap++;
  }
}

/** A box inside an article holds a few headlines. */
const BOX_LEAST = 2;
const BOX_MOST = 5;
/** Under a box the odds of a paragraph are low; below these it does not come back (some 90 to 1 against). */
const FORGOTTEN = -4.5;
/** So many words of the text or title bring a paragraph behind a box back into it. */
const SHARED_WORDS = 3;

/**
 * Behind a label and a few bare headlines, a long sentence in the article's own words is the article again; so are two in a row with fewer of
 * them, for teasers stand by themselves between headlines.
 */
function isBodyAgain(
  view: PageView,
  odds: readonly number[],
  keep: readonly boolean[],
  index: number,
  headlines: number,
): boolean {
  const it = view.facts[index];
  if (!it || headlines < BOX_LEAST || headlines > BOX_MOST || (odds[index] ?? 0) < FORGOTTEN) return false;
  if (!isProse(it) || keep.lastIndexOf(true, index - 1) < index - headlines - 2) return false;
  if (it.size === "L" && sharedWords(view, it) >= SHARED_WORDS) return true;
  const next = view.facts[index + 1];
  return (
    next !== undefined && isProse(next) && sharedWords(view, it) + sharedWords(view, next) >= SHARED_WORDS
  );
}

const isProse = (it: LineFacts): boolean =>
  it.size !== "S" &&
  it.sentence &&
  !it.clipped &&
  !it.line.bullet &&
  !it.phrase &&
  !it.caption &&
  !it.bio &&
  !it.dated;

/** How many words of the text or title a line has. */
const sharedWords = (view: PageView, it: LineFacts): number =>
  new Set(it.words.filter((word) => view.vocabulary.has(word) || view.titleWords.has(word))).size;

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
function rescue(view: PageView, odds: readonly number[], keep: boolean[], rules: (string | null)[]): void {
  const { facts } = view;
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
    const aboveButton = isButton(facts[index - 1]) && keep[index - 2] === true;
    const leads = /[:：]$/u.test(facts[index - 1]?.line.text ?? "") || facts[index - 1]?.line.bullet === true;
    if (it.line.bullet && it.sentence && it.size !== "S" && above && leads) keep[index] = true;
    else if (
      it.size !== "S" &&
      it.sentence &&
      !it.line.bullet &&
      (above || aboveButton) &&
      (odds[index] ?? 0) > ADJOINING
    )
      keep[index] = true;
    else if (isLastSection(view, keep, rules, index) && (odds[index] ?? 0) > ADJOINING)
      keep[index] = keep[index - 1] = true;
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

/** "Share", "Advertisement": one such line inside a text parts nothing. */
const isButton = (it: LineFacts | undefined): boolean =>
  it?.size === "S" && it.phrase !== null && !it.phrase.opens && it.phrase.role !== "related";

/** So many words of the text or title make a paragraph under a heading one of its sections. */
const SECTION_WORDS = 2;

/** The last section of an article may be one paragraph under its heading, both set apart from what follows. */
function isLastSection(
  view: PageView,
  keep: readonly boolean[],
  rules: readonly (string | null)[],
  index: number,
): boolean {
  const [heading, it] = [view.facts[index - 1], view.facts[index]];
  if (!heading || !it || keep[index - 2] !== true || rules[index - 1] !== null) return false;
  const isParagraph = it.size !== "S" && it.sentence && !it.line.bullet && it.blankBefore && !it.dated;
  return (
    isParagraph &&
    sharedWords(view, it) >= SECTION_WORDS &&
    isHeadingShaped(heading) &&
    heading.size === "S" &&
    heading.blankBefore
  );
}

/** Sentences in a row behind a pointer, of at least this felt length together, are no box of its own. */
const SAME_ARTICLE = 200;

/**
 * "Related: Five things to know" between paragraphs is one line that points elsewhere: the text goes on behind it. The
 * weighing takes it for the end, and so doubts the sentences behind it.
 */
function goOnBehindPointers(
  { facts }: PageView,
  odds: readonly number[],
  keep: boolean[],
  rules: readonly (string | null)[],
): void {
  const isText = (index: number): boolean => {
    const it = facts[index];
    if (!it?.sentence || it.size === "S" || it.line.bullet || it.phrase || it.caption || it.bio) return false;
    return (keep[index] === true || rules[index] === null) && (odds[index] ?? 0) > FORGOTTEN;
  };
  facts.forEach(({ phrase, sentence }, pointer) => {
    if (phrase?.role !== "related" || phrase.opens || sentence || keep[pointer - 1] !== true) return;
    if (facts[pointer + 1]?.size !== "L" || (odds[pointer + 1] ?? 0) < ADJOINING) return;
    let [end, length] = [pointer + 1, 0];
    for (; isText(end); end++) length += facts[end]?.length ?? 0;
    if (end === pointer + 2 || length < SAME_ARTICLE) return;
    keep.fill(true, pointer + 1, end);
  });
}

function dropLooseHeadings(
  facts: readonly LineFacts[],
  keep: boolean[],
  listed: ReadonlySet<number>,
  drop: (index: number, rule: string) => void,
): void {
  for (let index = keep.lastIndexOf(true); index > 0; index--) {
    const it = facts[index];
    if (!keep[index] || !it) continue;
    if (!isHeadingShaped(it) || it.size === "L" || listed.has(index)) return;
    drop(index, "a heading without text under it");
  }
}
