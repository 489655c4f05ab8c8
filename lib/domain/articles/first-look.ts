import type { LineFacts } from "./features";

/** A page as the first look sees it: its lines, and a few figures of the whole page to measure a line by. */
export interface Page {
  facts: readonly LineFacts[];
  /** Felt length of the page's full sentences, up to and with each line. */
  mass: readonly number[];
  /** Number of lines with a paragraph's length among its first n. */
  longs: readonly number[];
  /** Median felt length of the page's long lines. */
  paragraph: number;
  /** For each word, how many long lines use it. */
  uses: ReadonlyMap<string, number>;
  /** For each line: how many lines back the last furniture heading stands. */
  heading: readonly number[];
}

/** A named number that a look reads off a line. */
export type Sign<View> = readonly [name: string, read: (view: View, index: number, it: LineFacts) => number];

const FAR = 60;
/** One endless line must not outweigh the rest of the page. */
const LONGEST_COUNTED = 800;
const log = (value: number): number => Math.log2(1 + value);

/** Measures the page once, in one pass over its lines. */
export function measurePage(facts: readonly LineFacts[]): Page {
  const mass = [0];
  const longs = [0];
  const uses = new Map<string, number>();
  const heading: number[] = [];
  const lengths: number[] = [];
  let since = FAR;
  facts.forEach((it) => {
    const isProse = it.size === "L" && (it.sentence || it.clipped) && !it.phrase;
    mass.push((mass.at(-1) ?? 0) + (isProse ? Math.min(it.length, LONGEST_COUNTED) : 0));
    longs.push((longs.at(-1) ?? 0) + (it.size === "L" ? 1 : 0));
    if (isProse) {
      lengths.push(it.length);
      for (const word of new Set(it.words)) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
    since = it.phrase?.opens ? 0 : Math.min(since + 1, FAR);
    heading.push(since);
  });
  lengths.sort((a, b) => a - b);
  return { facts, mass, longs, paragraph: lengths[lengths.length >> 1] ?? 100, uses, heading };
}

const between = (sums: readonly number[], from: number, to: number): number => {
  const last = sums.length - 1;
  return (sums[Math.min(last, Math.max(0, to))] ?? 0) - (sums[Math.min(last, Math.max(0, from))] ?? 0);
};

const lengthAt =
  (offset: number) =>
  ({ facts }: Page, index: number): number =>
    log(facts[index + offset]?.length ?? 0);
const massAround =
  (from: number, to: number) =>
  ({ mass }: Page, index: number): number =>
    log(between(mass, index + from, index + to));

/** Three words for how a line ends: as a sentence, cut off, with a colon, openly. */
function ending(it: LineFacts | undefined): number {
  if (!it) return 0;
  if (it.sentence) return 3;
  if (it.clipped) return 1;
  return /[:：]$/u.test(it.line.text) ? 2 : 0;
}

const FURNITURE: Readonly<Record<string, number>> = {
  footer: 1,
  share: 2,
  navigation: 3,
  related: 4,
  "most-read": 5,
  ticker: 6,
};
const furniture = (it: LineFacts | undefined): number => FURNITURE[it?.phrase?.role ?? ""] ?? 0;

function near({ facts }: Page, index: number, reach: number, is: (it: LineFacts) => boolean): number {
  let found = 0;
  for (let at = Math.max(0, index - reach); at <= Math.min(facts.length - 1, index + reach); at++) {
    const it = facts[at];
    if (at !== index && it && is(it)) found++;
  }
  return found;
}

/** How much a line's words are those of the page's other paragraphs. */
function shared({ uses }: Page, it: LineFacts): number {
  if (it.words.length === 0) return 0;
  const own = it.size === "L" ? 1 : 0;
  const words = new Set(it.words);
  let hits = 0;
  for (const word of words) if ((uses.get(word) ?? 0) > own) hits++;
  return hits / words.size;
}

/** Lines of the same size in a row, up to this one and from this one on. */
function run({ facts }: Page, index: number, step: 1 | -1): number {
  const size = facts[index]?.size;
  let length = 0;
  while (length < 12 && facts[index + step * (length + 1)]?.size === size) length++;
  return length;
}

/** Whether two lines carry the same punctuation in the same order, as the items of a list do ("North: A, B"). */
function isAlike(it: LineFacts, other: LineFacts | undefined): boolean {
  return it.shape.marks !== "" && it.shape.marks === other?.shape.marks;
}

/** What the first look reads: the line itself, its neighbours' build, and its measure against the page. */
export const FIRST_LOOK: readonly Sign<Page>[] = [
  ["length", (_, __, it) => log(it.length)],
  ["length:page", (page, _, it) => log(it.length) - log(page.paragraph)],
  ["ending", (_, __, it) => ending(it)],
  ["ending:above", ({ facts }, index) => ending(facts[index - 1])],
  ["ending:below", ({ facts }, index) => ending(facts[index + 1])],
  ["sentences", (_, __, it) => it.shape.sentences],
  ["commas", (_, __, it) => it.shape.commas],
  ["prose", (_, __, it) => it.shape.prose],
  ["capitals", (_, __, it) => it.shape.capitals],
  ["word-length", (_, __, it) => it.shape.wordLength],
  ["digits", (_, __, it) => it.shape.digits],
  ["quotes", (_, __, it) => Number(it.shape.quoted)],
  ["separators", (_, __, it) => Number(it.shape.separated)],
  ["address", (_, __, it) => Number(it.shape.address)],
  ["you", (_, __, it) => Number(it.shape.toReader)],
  ["you:around", (page, index) => near(page, index, 4, (it) => it.shape.toReader)],
  ["myself", (_, __, it) => Number(it.shape.ofMyself)],
  ["myself:around", (page, index) => near(page, index, 6, (it) => it.shape.ofMyself)],
  ["site-talk", (_, __, it) => it.shape.siteTalk],
  ["site-talk:around", (page, index) => near(page, index, 4, (it) => it.shape.siteTalk > 0)],
  ["sentence-length", (_, __, it) => it.length / Math.max(it.shape.sentences, 1)],
  [
    "alike",
    ({ facts }, index, it) => Number(isAlike(it, facts[index - 1])) + Number(isAlike(it, facts[index + 1])),
  ],
  ["shorts", (page, index) => near(page, index, 5, (it) => it.size === "S")],
  ["middles", (page, index) => near(page, index, 5, (it) => it.size === "M")],
  ["lower", (_, __, it) => Number(it.shape.lower)],
  ["bullet", (_, __, it) => Number(it.line.bullet)],
  ["bullet:around", (page, index) => near(page, index, 3, (it) => it.line.bullet)],
  ["blank:above", (_, __, it) => Number(it.blankBefore)],
  ["blank:below", (_, __, it) => Number(it.blankAfter)],
  ["blank:around", (page, index) => near(page, index, 4, (it) => it.blankBefore)],
  ["phrase", (_, __, it) => furniture(it)],
  ["phrase:above", ({ facts }, index) => furniture(facts[index - 1])],
  ["phrase:around", (page, index) => near(page, index, 5, (it) => it.phrase !== null)],
  ["under", ({ heading }, index) => heading[index] ?? FAR],
  ["caption", (_, __, it) => Number(it.caption)],
  ["caption:around", (page, index) => near(page, index, 2, (it) => it.caption)],
  ["relative-time", (_, __, it) => Number(it.relativeTime)],
  ["beside-time", (page, index) => near(page, index, 2, (it) => it.relativeTime)],
  ["among-times", (page, index) => near(page, index, 8, (it) => it.relativeTime)],
  ["dated", (_, __, it) => Number(it.dated)],
  ["beside-date", (page, index) => near(page, index, 2, (it) => it.dated)],
  ["among-dates", (page, index) => near(page, index, 8, (it) => it.dated)],
  ["bio", (_, __, it) => Number(it.bio)],
  ["repeated", (_, __, it) => it.appearances],
  ["above:1", lengthAt(-1)],
  ["above:2", lengthAt(-2)],
  ["above:3", lengthAt(-3)],
  ["below:1", lengthAt(1)],
  ["below:2", lengthAt(2)],
  ["below:3", lengthAt(3)],
  ["above:mass", massAround(-5, 0)],
  ["below:mass", massAround(1, 6)],
  ["above:far", massAround(-16, 0)],
  ["below:far", massAround(1, 17)],
  ["run:above", (page, index) => run(page, index, -1)],
  ["run:below", (page, index) => run(page, index, 1)],
  ["longs", ({ longs }, index) => between(longs, index - 10, index + 11)],
  ["place", ({ facts }, index) => index / facts.length],
  ["place:mass", ({ mass }, index) => (mass[index] ?? 0) / Math.max(mass.at(-1) ?? 0, 1)],
  ["page:mass", ({ mass }) => log(mass.at(-1) ?? 0)],
  ["page:longs", ({ longs, facts }) => (longs.at(-1) ?? 0) / facts.length],
  ["cohesion", (page, _, it) => shared(page, it)],
];
