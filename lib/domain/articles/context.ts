import type { LineFacts } from "./features";
import type { Sign } from "./first-look";
import { lineKey } from "./lines";
import type { Region } from "./region";
import { findBlocks, type TextBlock } from "./text-blocks";

/** What the second look knows beside the line itself: the first look's verdicts on all lines, the region and the title. */
export interface PageView {
  facts: readonly LineFacts[];
  logits: readonly number[];
  region: Region | null;
  title: number | null;
  /** Words of the title and of the surest paragraphs, with the number of paragraphs that use each. */
  vocabulary: ReadonlyMap<string, number>;
  titleWords: ReadonlySet<string>;
  /** For each line: lines since the last sure one, lines until the next sure one, furniture opened in between. */
  since: readonly number[];
  until: readonly number[];
  opened: readonly string[];
  /** Running sums: of the first look's odds, and of the felt length that it takes for body. */
  sums: readonly number[];
  mass: readonly number[];
  /** For each line the run of body lines that it stands in, or null far from any. */
  blocks: readonly (TextBlock | null)[];
}

/** A line that the first look is sure of: odds of about 4 to 1. */
const SURE = 1.4;
const FAR = 99;
/** One endless line must not outweigh the rest of the page. */
const LONGEST_COUNTED = 800;

/** Gathers, in three passes over the lines, what the second look needs. */
export function viewPage(
  facts: readonly LineFacts[],
  logits: readonly number[],
  region: Region | null,
  title: number | null,
): PageView {
  const vocabulary = new Map<string, number>();
  const since: number[] = [];
  const opened: string[] = [];
  const sums = [0];
  const mass = [0];
  let distance = FAR;
  let furniture = "-";
  facts.forEach((fact, index) => {
    since.push(Math.min(distance, FAR));
    opened.push(furniture);
    const odds = logits[index] ?? 0;
    sums.push((sums.at(-1) ?? 0) + clamp(odds));
    mass.push((mass.at(-1) ?? 0) + (odds > 0 ? Math.min(fact.length, LONGEST_COUNTED) : 0));
    const sure = odds > SURE;
    distance = sure ? 1 : distance + 1;
    if (sure && fact.size === "L") furniture = "-";
    else if (fact.phrase?.opens) furniture = fact.phrase.role;
    if (sure && region && index >= region.first && index <= region.last) {
      for (const word of new Set(fact.words)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
    }
  });
  const until: number[] = Array.from({ length: facts.length }, () => FAR);
  distance = FAR;
  for (let index = facts.length - 1; index >= 0; index--) {
    until[index] = Math.min(distance, FAR);
    distance = (logits[index] ?? 0) > SURE ? 1 : distance + 1;
  }
  const titleWords = new Set(title === null ? [] : (facts[title]?.words ?? []));
  return {
    facts,
    logits,
    region,
    title,
    vocabulary,
    titleWords,
    since,
    until,
    opened,
    sums,
    mass,
    blocks: findBlocks(facts, logits),
  };
}

const log = (value: number): number => Math.log2(1 + value);

/** Odds beyond these say no more: a first look's certainty about one line must not drown its neighbours. */
const clamp = (odds: number): number => Math.max(-4, Math.min(4, odds));

function mean({ sums }: PageView, from: number, to: number): number {
  const first = Math.max(0, from);
  const last = Math.min(sums.length - 2, to);
  return last < first ? -4 : ((sums[last + 1] ?? 0) - (sums[first] ?? 0)) / (last - first + 1);
}

const oddsAt =
  (offset: number) =>
  ({ logits }: PageView, index: number): number =>
    clamp(logits[index + offset] ?? -4);

function cohesion(view: PageView, index: number, it: LineFacts): number {
  const words = new Set(it.words);
  if (words.size === 0) return 0;
  // a sure line of the region is part of the vocabulary itself: it must share a word with another one
  const inside = (view.logits[index] ?? 0) > SURE && isInside(view, index);
  let shared = 0;
  for (const word of words) if ((view.vocabulary.get(word) ?? 0) > (inside ? 1 : 0)) shared++;
  return shared / words.size;
}

function isInside({ region }: PageView, index: number): boolean {
  return region !== null && index >= region.first && index <= region.last;
}

/** Lines from the region's edge: positive before it, negative in it. */
const lead = ({ region }: PageView, index: number): number =>
  region ? Math.max(-40, Math.min(40, region.first - index)) : 40;
const tail = ({ region }: PageView, index: number): number =>
  region ? Math.max(-40, Math.min(40, index - region.last)) : 40;

function titleShare({ titleWords }: PageView, it: LineFacts): number {
  const words = it.words.length;
  return words ? it.words.filter((word) => titleWords.has(word)).length / words : 0;
}

function isTitleAgain({ facts, title }: PageView, index: number, it: LineFacts): boolean {
  return (
    title !== null && index !== title && lineKey(facts[title]?.line.text ?? "") === lineKey(it.line.text)
  );
}

const OPENED: Readonly<Record<string, number>> = { footer: 1, related: 2, "most-read": 3, ticker: 4 };

/** What the second look reads beside the signs of the first: the first look's verdicts on the line and around it. */
export const SECOND_LOOK: readonly Sign<PageView>[] = [
  ["odds", oddsAt(0)],
  ["last", oddsAt(-1)],
  ["last:2", oddsAt(-2)],
  ["next", oddsAt(1)],
  ["next:2", oddsAt(2)],
  ["around", (view, index) => mean(view, index - 2, index + 2)],
  ["above", (view, index) => mean(view, index - 6, index - 1)],
  ["below", (view, index) => mean(view, index + 1, index + 6)],
  ["above:wide", (view, index) => mean(view, index - 15, index - 1)],
  ["below:wide", (view, index) => mean(view, index + 1, index + 15)],
  ["share:above", ({ mass }, index) => (mass[index] ?? 0) / Math.max(mass.at(-1) ?? 0, 1)],
  ["share:below", ({ mass }, index) => 1 - (mass[index + 1] ?? 0) / Math.max(mass.at(-1) ?? 0, 1)],
  ["body", ({ mass }) => log(mass.at(-1) ?? 0)],
  ["side:lead", lead],
  ["side:tail", tail],
  ["title", ({ title }, index) => (title === null ? 50 : Math.max(-20, Math.min(50, index - title)))],
  ["since", ({ since }, index) => Math.min(since[index] ?? FAR, 40)],
  ["until", ({ until }, index) => Math.min(until[index] ?? FAR, 40)],
  ["cohesion:body", cohesion],
  ["title-words", (view, _, it) => titleShare(view, it)],
  ["title-again", (view, index, it) => Number(isTitleAgain(view, index, it))],
  ["block:share", ({ blocks, mass }, index) => (blocks[index]?.mass ?? 0) / Math.max(mass.at(-1) ?? 0, 1)],
  ["block:odds", ({ blocks }, index) => blocks[index]?.odds ?? -1],
  ["block:far", ({ blocks }, index) => blocks[index]?.far ?? -41],
  ["block:cohesion", ({ blocks }, index) => blocks[index]?.cohesion ?? -1],
  ["block:lines", ({ blocks }, index) => blocks[index]?.lines ?? 0],
  ["opened", ({ opened }, index) => OPENED[opened[index] ?? ""] ?? 0],
];
