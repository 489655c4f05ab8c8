import type { LineFacts } from "./features";
import { lineKey } from "./lines";
import type { Region } from "./region";

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
}

/** A line that the first look is sure of: odds of about 4 to 1. */
const SURE = 1.4;
const FAR = 99;

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
  let distance = FAR;
  let furniture = "-";
  facts.forEach((fact, index) => {
    since.push(Math.min(distance, FAR));
    opened.push(furniture);
    const sure = (logits[index] ?? 0) > SURE;
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
  return { facts, logits, region, title, vocabulary, titleWords, since, until, opened };
}

const bin = (value: number, edges: readonly number[]): number => edges.filter((edge) => value >= edge).length;
const ODDS = [-5, -3.5, -2.5, -1.5, -0.75, 0, 0.75, 1.5, 2.5, 3.5, 5];
const DISTANCES = [2, 3, 4, 6, 9, 14, 25];

function mean(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let i = Math.max(0, from); i <= Math.min(values.length - 1, to); i++) {
    sum += Math.max(-4, Math.min(4, values[i] ?? 0));
    count++;
  }
  return count ? sum / count : -4;
}

function cohesion(view: PageView, index: number): number {
  const words = new Set(view.facts[index]?.words ?? []);
  if (words.size === 0) return 0;
  // a sure line of the region is part of the vocabulary itself: it must share a word with another one
  const inside = (view.logits[index] ?? 0) > SURE && isInside(view, index);
  const shared = [...words].filter((word) => (view.vocabulary.get(word) ?? 0) > (inside ? 1 : 0)).length;
  return shared / words.size;
}

function isInside({ region }: PageView, index: number): boolean {
  return region !== null && index >= region.first && index <= region.last;
}

function side({ region, title }: PageView, index: number): string {
  if (!region) return "none";
  if (index > region.last) return `after:${bin(index - region.last, [2, 4, 8, 20])}`;
  if (index >= region.first) return title !== null && index < title ? "above-title" : "inside";
  if (title === null) return `before:${bin(region.first - index, [2, 4, 8, 20])}`;
  return index < title ? "above-title" : index === title ? "title" : "below-title";
}

/** The features of the second look: the line among its neighbours. Names are the keys of the weights. */
export function secondLook(view: PageView, index: number): string[] {
  const it = view.facts[index];
  if (!it) return [];
  const { logits } = view;
  const own = bin(logits[index] ?? 0, ODDS);
  const where = side(view, index);
  const since = bin(view.since[index] ?? FAR, DISTANCES);
  const until = bin(view.until[index] ?? FAR, DISTANCES);
  const words = it.words.length;
  const titleShare = words ? it.words.filter((word) => view.titleWords.has(word)).length / words : 0;
  const isTitleAgain =
    view.title !== null &&
    index !== view.title &&
    lineKey(view.facts[view.title]?.line.text ?? "") === lineKey(it.line.text);
  const features = [
    `odds:${own}`,
    `odds:${own}:${where.split(":")[0] ?? ""}`,
    `last:${bin(mean(logits, index - 1, index - 1), ODDS)}:${it.size}`,
    `next:${bin(mean(logits, index + 1, index + 1), ODDS)}:${it.size}`,
    `around:${bin(mean(logits, index - 2, index + 2), ODDS)}:${it.size}`,
    `above:${bin(mean(logits, index - 6, index - 1), ODDS)}`,
    `below:${bin(mean(logits, index + 1, index + 6), ODDS)}`,
    `side:${where}:${it.size}`,
    `since:${since}:${it.size}`,
    `until:${until}:${it.size}`,
    `between:${Math.min(since, 3)}${Math.min(until, 3)}:${it.size}${it.sentence ? "." : ""}`,
    `cohesion:${it.size}:${bin(cohesion(view, index), [0.01, 0.15, 0.3, 0.5, 0.75])}`,
    `title-words:${it.size}:${bin(titleShare, [0.01, 0.15, 0.35, 0.6])}`,
    `opened:${view.opened[index] ?? "-"}:${it.size}${it.sentence ? "." : ""}`,
  ];
  if (isTitleAgain) features.push("title-again");
  if (it.phrase) features.push(`phrase2:${it.phrase.role}`);
  if (it.caption) features.push(`caption2:${where.split(":")[0] ?? ""}`);
  if (it.bio) features.push(`bio2:${until > 3 ? "end" : "inside"}`);
  if (it.line.bullet) features.push(`bullet2:${Math.min(since, 3)}${Math.min(until, 3)}`);
  return features;
}
