import { SECOND_LOOK, viewPage, type PageView } from "./context";
import type { LineFacts } from "./features";
import { FIRST_LOOK, measurePage, type Sign } from "./first-look";
import { longSentences, mainRegion, type Region } from "./region";
import { findTitle } from "./title";
import { contributions, grow, type Forest } from "../forest";

/** Three forests, learned from labelled lines (`bench/train-lines.ts`): the two looks at each line, and the title. */
export interface LineModel {
  title: Forest;
  first: Forest;
  second: Forest;
}

export interface JudgedPage {
  view: PageView;
  /** Log-odds that a line belongs to the body, one per line that is not blank. */
  odds: number[];
  /** What spoke for or against each line, strongest first, as names of signs. */
  grounds: (index: number) => string[];
}

export const FIRST_COLUMNS = FIRST_LOOK.map(([name]) => name);
export const SECOND_COLUMNS = [...SECOND_LOOK.map(([name]) => name), ...FIRST_COLUMNS];

function readSigns<View>(
  signs: readonly Sign<View>[],
  view: View,
  facts: readonly LineFacts[],
  into: Float64Array,
  width: number,
  from: number,
): void {
  facts.forEach((it, index) => {
    let at = index * width + from;
    for (const [, read] of signs) into[at++] = read(view, index, it);
  });
}

/** The first look's rows, one line after the other, `FIRST_COLUMNS.length` numbers each. */
export function firstRows(facts: readonly LineFacts[]): Float64Array {
  const rows = new Float64Array(facts.length * FIRST_LOOK.length);
  readSigns(FIRST_LOOK, measurePage(facts), facts, rows, FIRST_LOOK.length, 0);
  return rows;
}

/** The second look's rows: its own signs, then those of the first look. */
export function secondRows(view: PageView, firsts: Float64Array): Float64Array {
  const own = SECOND_LOOK.length;
  const width = own + FIRST_LOOK.length;
  const rows = new Float64Array(view.facts.length * width);
  readSigns(SECOND_LOOK, view, view.facts, rows, width, 0);
  view.facts.forEach((_, index) => {
    rows.set(
      firsts.subarray(index * FIRST_LOOK.length, (index + 1) * FIRST_LOOK.length),
      index * width + own,
    );
  });
  return rows;
}

/** The log-odds of each row. */
export function oddsOf(forest: Forest, rows: Float64Array): number[] {
  const width = forest.columns.length;
  return Array.from({ length: rows.length / width }, (_, index) =>
    grow(forest, rows.subarray(index * width, (index + 1) * width)),
  );
}

/** Where the first look's odds say that the body lies. */
export function regionOf(facts: readonly LineFacts[], logits: readonly number[]): Region | null {
  const lengths = facts.map((fact) => fact.length);
  return mainRegion(logits, lengths) ?? longSentences(facts);
}

/** What the first look's odds tell of the page: where its body lies, and its title. */
export function viewOf(facts: readonly LineFacts[], logits: readonly number[], titles: Forest): PageView {
  const region = regionOf(facts, logits);
  return viewPage(facts, logits, region, findTitle(facts, logits, region, titles));
}

/** Real pages have some hundred lines; of a page with more than these nobody reads the reasons one by one. */
const MOST_EXPLAINED = 5000;
/** Shares of the odds too small to be a ground. */
const SLIGHT = 0.05;

/**
 * Judges every line twice: by its build and its neighbours', then by what the first look found around it, the region and
 * the title (stacking, Wolpert 1992, as auto-context, Tu 2008; features after Kohlschütter et al., "Boilerplate
 * Detection using Shallow Text Features", WSDM 2010; boosted trees, Friedman 2001).
 */
export function judgeLines(facts: readonly LineFacts[], model: LineModel): JudgedPage {
  const firsts = firstRows(facts);
  const view = viewOf(facts, oddsOf(model.first, firsts), model.title);
  const seconds = secondRows(view, firsts);
  const odds = oddsOf(model.second, seconds);
  // worked out only for the lines whose reason is asked for: a menu of 100,000 lines has one reason
  const grounds = (index: number): string[] => {
    if (facts.length > MOST_EXPLAINED) return [];
    const toward = Math.sign(odds[index] ?? 0);
    const rowOf = (rows: Float64Array, width: number): Float64Array =>
      rows.subarray(index * width, (index + 1) * width);
    return [
      ...contributions(model.second, rowOf(seconds, SECOND_COLUMNS.length)),
      ...contributions(model.first, rowOf(firsts, FIRST_COLUMNS.length)),
    ]
      .filter(([, share]) => share * toward > SLIGHT)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .map(([name]) => name);
  };
  return { view, odds, grounds };
}
