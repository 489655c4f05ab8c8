import { secondLook, viewPage, type PageView } from "./context";
import { firstLook, type LineFacts } from "./features";
import { longSentences, mainRegion } from "./region";
import { findTitle } from "./title";

/** Log-odds per feature, learned from labelled lines (`bench/train-lines.ts`). */
export interface LineModel {
  first: Readonly<Record<string, number>>;
  second: Readonly<Record<string, number>>;
}

export interface JudgedPage {
  view: PageView;
  /** Log-odds that a line belongs to the body, one per line that is not blank. */
  odds: number[];
  /** What spoke for or against each line, strongest first, as feature names. */
  grounds: (index: number) => string[];
}

const BIAS = "bias";

/** The sum of a line's weights. Unknown features weigh nothing. */
export function weigh(features: readonly string[], weights: Readonly<Record<string, number>>): number {
  return features.reduce((sum, feature) => sum + (weights[feature] ?? 0), weights[BIAS] ?? 0);
}

/**
 * Judges every line twice: alone, then among its neighbours, the region and the title that the first look gave
 * (stacked logistic regression, Wolpert 1992; features after Kohlschütter et al., "Boilerplate Detection using
 * Shallow Text Features", WSDM 2010).
 */
export function judgeLines(
  facts: readonly LineFacts[],
  model: LineModel,
  firstOdds?: readonly number[],
): JudgedPage {
  const firsts = facts.map((_, index) => firstLook(facts, index));
  const logits = firstOdds ?? firsts.map((features) => weigh(features, model.first));
  const region =
    mainRegion(
      logits,
      facts.map((fact) => fact.length),
    ) ?? longSentences(facts);
  const view = viewPage(facts, logits, region, findTitle(facts, region));
  const odds = facts.map((_, index) => weigh(secondLook(view, index), model.second));
  // worked out only for the lines whose reason is asked for: a menu of 100,000 lines has one reason
  const grounds = (index: number): string[] => {
    const toward = Math.sign(odds[index] ?? 0);
    return [
      ...secondLook(view, index).map((name) => [name, model.second[name] ?? 0] as const),
      ...(firsts[index] ?? []).map((name) => [name, model.first[name] ?? 0] as const),
    ]
      .filter(([, weight]) => weight * toward > 0)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .map(([name]) => name);
  };
  return { view, odds, grounds };
}
