/**
 * Learns the weights of lib/domain/articles/line-model.json from pages with known bodies:
 *   npx tsx bench/train-lines.ts [--cross-validate] [--write]
 * Labels: a line belongs to the body when at least half of its four-word shingles stand in the truth.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { firstLook, describeLines, type LineFacts } from "../lib/domain/articles/features";
import { judgeLines, weigh, type LineModel } from "../lib/domain/articles/body-lines";
import { secondLook } from "../lib/domain/articles/context";
import { lineKey, splitLines } from "../lib/domain/articles/lines";
import { score, shingles, type Score } from "./shingles";

const DATA = "../shared/bench/pages";
const FOLDS = 5;
const EPOCHS = 14;
const L2 = 2e-5;
const RATE = 0.12;

interface Page {
  id: string;
  set: string;
  facts: LineFacts[];
  firsts: string[][];
  labels: number[];
  weights: number[];
  body: string;
}
type Weights = Record<string, number>;

function label(facts: readonly LineFacts[], body: string): number[] {
  const wanted = new Set(shingles(body).keys());
  const lines = new Set(body.split("\n").map(lineKey));
  return facts.map(({ line }) => {
    const keys = [...shingles(line.text).keys()];
    if (lines.has(lineKey(line.text))) return 1;
    if (keys.length === 0 || (keys[0] ?? "").split(" ").length < 4) return 0;
    return keys.filter((key) => wanted.has(key)).length >= keys.length / 2 ? 1 : 0;
  });
}

function readPages(): Page[] {
  const truth = JSON.parse(readFileSync(`${DATA}/truth.json`, "utf8")) as Record<
    string,
    { body: string; set: string }
  >;
  return readdirSync(`${DATA}/text`).flatMap((file) => {
    const id = file.replace(/\.txt$/u, "");
    const known = truth[id];
    if (!known) return [];
    const facts = describeLines(splitLines(readFileSync(`${DATA}/text/${file}`, "utf8")));
    const total = facts.reduce((sum, fact) => sum + fact.length, 0);
    // long lines decide the article, but a heading must not be worth nothing
    const weights = facts.map((fact) => 0.15 + (fact.length / Math.max(total, 3000)) * 60);
    return [
      {
        id,
        set: known.set,
        facts,
        firsts: facts.map((_, i) => firstLook(facts, i)),
        labels: label(facts, known.body),
        weights,
        body: known.body,
      },
    ];
  });
}

/** Weighted logistic regression with AdaGrad; a fixed order of shuffling keeps runs equal. */
function learn(rows: { features: string[]; label: number; weight: number }[]): Weights {
  const weights: Weights = { bias: 0 };
  const squares: Weights = {};
  let seed = 7;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const order = rows.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const at of order) {
      const row = rows[at];
      if (!row) continue;
      const error = (1 / (1 + Math.exp(-weigh(row.features, weights))) - row.label) * row.weight;
      for (const name of ["bias", ...row.features]) {
        const gradient = error + L2 * (weights[name] ?? 0) * 100;
        squares[name] = (squares[name] ?? 1) + gradient * gradient;
        weights[name] = (weights[name] ?? 0) - (RATE * gradient) / Math.sqrt(squares[name] ?? 1);
      }
    }
  }
  return weights;
}

const firstRows = (pages: Page[]) =>
  pages.flatMap((page) =>
    page.firsts.map((features, i) => ({
      features,
      label: page.labels[i] ?? 0,
      weight: page.weights[i] ?? 1,
    })),
  );

function learnBoth(pages: Page[]): LineModel {
  const held = pages
    .flatMap((_, i) => (i < FOLDS ? [i] : []))
    .flatMap((fold) => {
      const first = learn(firstRows(pages.filter((_, i) => i % FOLDS !== fold)));
      return pages
        .filter((_, i) => i % FOLDS === fold)
        .flatMap((page) => {
          const odds = page.firsts.map((features) => weigh(features, first));
          const { view } = judgeLines(page.facts, { first, second: {} }, odds);
          return page.facts.map((_, i) => ({
            features: secondLook(view, i),
            label: page.labels[i] ?? 0,
            weight: page.weights[i] ?? 1,
          }));
        });
    });
  return { first: learn(firstRows(pages)), second: learn(held) };
}

function measure(page: Page, model: LineModel): Score {
  const { odds } = judgeLines(page.facts, model);
  const kept = page.facts.filter((_, i) => (odds[i] ?? 0) > 0).map((fact) => fact.line.text);
  return score(kept.join("\n\n"), page.body);
}

function summary(scores: Score[]): string {
  const average = (pick: (s: Score) => number): number =>
    scores.reduce((sum, s) => sum + pick(s), 0) / scores.length;
  const [p, r] = [average((s) => s.precision ?? 0), average((s) => s.recall)];
  return `F1 ${((2 * p * r) / (p + r)).toFixed(3)}  precision ${p.toFixed(3)}  recall ${r.toFixed(3)}  (${scores.length} pages)`;
}

if (!existsSync(DATA)) {
  console.log("skipped: ../shared/bench/pages is absent");
} else {
  const pages = readPages();
  if (process.argv.includes("--cross-validate")) {
    const all: Score[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      // folds by another rule than the inner ones, so that the two do not coincide
      const isHeld = (i: number): boolean => Math.floor(i / 3) % FOLDS === fold;
      const model = learnBoth(pages.filter((_, i) => !isHeld(i)));
      const scores = pages.filter((_, i) => isHeld(i)).map((page) => measure(page, model));
      console.log(`fold ${fold}: ${summary(scores)}`);
      all.push(...scores);
    }
    console.log(`cross-validated: ${summary(all)}`);
  }
  if (process.argv.includes("--write")) {
    const model = learnBoth(pages);
    console.log(`on the training pages: ${summary(pages.map((page) => measure(page, model)))}`);
    const round = (weights: Readonly<Weights>): Weights =>
      Object.fromEntries(
        Object.entries(weights)
          .map(([name, weight]) => [name, Number(weight.toFixed(2))] as const)
          .filter(([, weight]) => weight !== 0)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    const rounded = { first: round(model.first), second: round(model.second) };
    writeFileSync("lib/domain/articles/line-model.json", `${JSON.stringify(rounded, null, 2)}\n`);
  }
}
