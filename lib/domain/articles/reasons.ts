import type { PageView } from "./context";
import type { LineFacts } from "./features";
import { lineKey } from "./lines";

/** Words for one ground, and when they are true: trees ask in combination, so a ground alone does not tell its direction. */
type Said = readonly [words: string, holds: (it: LineFacts, view: PageView, index: number) => boolean];

/** Felt lengths that an editor would call long enough for a paragraph, or too short for one. */
const PARAGRAPH = 90;
const SHORT = 60;

const sure = ({ logits }: PageView, at: number): boolean => (logits[at] ?? -1) > 0;
const anySure = (view: PageView, from: number, to: number): boolean => {
  for (let at = from; at <= to; at++) if (sure(view, at)) return true;
  return false;
};
const inside = ({ region }: PageView, at: number): boolean =>
  region !== null && at >= region.first && at <= region.last;
const shares = (words: ReadonlySet<string> | ReadonlyMap<string, number>, it: LineFacts): boolean =>
  it.words.some((word) => words.has(word));

const BELONGS: Readonly<Record<string, Said>> = {
  length: ["long enough for a paragraph", (it) => it.length >= PARAGRAPH],
  ending: ["ends as a sentence does", (it) => it.sentence],
  sentences: ["several sentences", (it) => it.shape.sentences > 1],
  "sentence-length": ["sentences of a usual length", (it) => it.sentence && it.size !== "S"],
  commas: ["built like prose", (it) => it.shape.commas > 0],
  prose: ["flowing prose", (it) => it.shape.prose > 0.25],
  capitals: ["capitals as in running text", (it) => it.shape.capitals < 0.35 && it.size !== "S"],
  blank: ["stands alone like a paragraph", (it) => it.blankBefore && it.blankAfter],
  bullet: ["an item of a list in the text", (it) => it.line.bullet],
  quotes: ["holds a quotation", (it) => it.shape.quoted],
  last: ["the line above is body", (_, view, at) => sure(view, at - 1)],
  next: ["the line below is body", (_, view, at) => sure(view, at + 1)],
  around: [
    "among body lines",
    (_, view, at) => anySure(view, at - 2, at - 1) && anySure(view, at + 1, at + 2),
  ],
  above: ["body above it", (_, view, at) => anySure(view, at - 6, at - 1)],
  below: ["more text follows", (_, view, at) => anySure(view, at + 1, at + 6)],
  side: ["inside the article", (_, view, at) => inside(view, at)],
  share: ["inside the article", (_, view, at) => inside(view, at)],
  block: ["part of the page's longest run of text", (_, view, at) => view.blocks[at]?.far === 0],
  since: ["close behind body text", (_, view, at) => (view.since[at] ?? 99) < 4],
  until: ["body text follows soon", (_, view, at) => (view.until[at] ?? 99) < 4],
  cohesion: ["shares its words with the article", (it, view) => shares(view.vocabulary, it)],
  "title-words": ["shares words with the title", (it, view) => shares(view.titleWords, it)],
  odds: ["reads like a paragraph of the body", (it, view, at) => sure(view, at) && it.size !== "S"],
};

const FOREIGN: Readonly<Record<string, Said>> = {
  length: ["too short for a paragraph", (it) => it.length < SHORT],
  ending: ["does not end as a sentence does", (it) => !it.sentence],
  sentences: ["no full sentence", (it) => it.shape.sentences === 0],
  prose: ["few of the small words of prose", (it) => it.shape.prose < 0.2],
  capitals: ["capitals as in a headline or menu", (it) => it.shape.capitals > 0.5],
  digits: ["mostly numbers", (it) => it.shape.digits > 0.2],
  separators: ["parted like a menu", (it) => it.shape.separated],
  blank: ["packed like a list", (it) => !it.blankBefore || !it.blankAfter],
  bullet: ["an item of a menu or list", (it) => it.line.bullet],
  phrase: ["the words of page furniture", (it) => it.phrase !== null],
  under: ["stands under a furniture heading", (_, view, at) => (view.opened[at] ?? "-") !== "-"],
  opened: ["belongs to a list opened above", (_, view, at) => (view.opened[at] ?? "-") !== "-"],
  caption: ["a caption or credit", (it) => it.caption],
  "relative-time": ["a relative time", (it) => it.relativeTime],
  "beside-time": [
    "stands beside a relative time",
    (_, { facts }, at) => [-2, -1, 1, 2].some((by) => facts[at + by]?.relativeTime),
  ],
  dated: ["a date line", (it) => it.dated && it.size !== "L"],
  "beside-date": [
    "stands beside a date line",
    (_, { facts }, at) => [-2, -1, 1, 2].some((by) => facts[at + by]?.dated),
  ],
  bio: ["speaks of its author", (it) => it.bio],
  repeated: ["appears more than once on the page", (it) => it.appearances > 1],
  "title-again": [
    "the title once more",
    (it, { facts, title }) =>
      title !== null && lineKey(facts[title]?.line.text ?? "") === lineKey(it.line.text),
  ],
  address: ["holds an address", (it) => it.shape.address],
  "site-talk": ["speaks of the site, not of the news", (it) => it.shape.siteTalk > 0],
  you: ["speaks to the reader", (it) => it.shape.toReader],
  myself: ["speaks of its own writer", (it) => it.shape.ofMyself],
  shorts: [
    "among short lines",
    (_, { facts }, at) => [-2, -1, 1, 2].every((by) => facts[at + by]?.size !== "L"),
  ],
  middles: ["among headlines", (_, { facts }, at) => [-1, 1].some((by) => facts[at + by]?.size === "M")],
  run: [
    "in a run of lines of one size",
    (it, { facts }, at) => [-1, 1].every((by) => facts[at + by]?.size === it.size),
  ],
  last: ["the line above is not body", (_, view, at) => !sure(view, at - 1)],
  next: ["the line below is not body", (_, view, at) => !sure(view, at + 1)],
  around: [
    "no body lines around",
    (_, view, at) => !anySure(view, at - 2, at - 1) && !anySure(view, at + 1, at + 2),
  ],
  above: ["no body above it", (_, view, at) => !anySure(view, at - 6, at - 1)],
  below: ["no body below it", (_, view, at) => !anySure(view, at + 1, at + 6)],
  side: ["outside the article", (_, view, at) => !inside(view, at)],
  share: ["outside the article", (_, view, at) => !inside(view, at)],
  block: ["apart from the page's longest run of text", (_, view, at) => view.blocks[at]?.far !== 0],
  since: ["far behind the last body line", (_, view, at) => (view.since[at] ?? 99) > 6],
  until: ["no body text follows soon", (_, view, at) => (view.until[at] ?? 99) > 6],
  cohesion: ["shares no word with the article", (it, view) => !shares(view.vocabulary, it)],
  "title-words": ["shares no word with the title", (it, view) => !shares(view.titleWords, it)],
  odds: ["does not read like a paragraph of the body", (_, view, at) => !sure(view, at)],
};

/** At most this many grounds are named: an editor reads a line's reason at a glance. */
const NAMED = 2;

/** Puts the strongest grounds of a line's verdict into words, of those that say something true of the line. */
export function reasonFor(view: PageView, index: number, grounds: readonly string[], kept: boolean): string {
  const said: string[] = [];
  const it = view.facts[index];
  for (const name of it ? grounds : []) {
    const [words, holds] = (kept ? BELONGS : FOREIGN)[name.split(":")[0] ?? ""] ?? [];
    if (it && words && holds?.(it, view, index) && !said.includes(words)) said.push(words);
    if (said.length === NAMED) break;
  }
  return said.join("; ") || (kept ? "fits the text around it" : "does not fit the text around it");
}
