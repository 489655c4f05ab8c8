/**
 * `npm run bench:clusters`: stories found one article at a time, on sets of real news that others have sorted, beside a baseline in the same
 * run: one pass over the centroids of TF-IDF vectors whose threshold is picked on the answers of each set, which ours may not do.
 * --halves: where joined stories fall in two. --orders N: the same sets in N other orders, because an answer is not taken back and so depends on
 * what came before.
 */
import { existsSync } from "node:fs";
import type { ReadArticle } from "../lib/domain/articles/article";
import { ENTITIES } from "../lib/domain/alliance/entities";
import { createEntityFinder } from "../lib/domain/entities/find";
import { createClusterer } from "../lib/domain/stories/cluster";
import { storyFeatures, termsOf } from "../lib/domain/stories/features";
import { cosine, scaled, type Vector } from "../lib/domain/stories/vector";
import { bcubed, type BCubed } from "./bcubed";
import { compareHalves } from "./halves";
import { machine } from "./machine";
import { seeded } from "./seeded";
import { DATA, readStorySets, type StorySet } from "./story-sets";

const THRESHOLDS = [0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.25, 0.3];

/** Document frequencies of the whole set, which only a baseline may know beforehand. */
function tfidf(articles: readonly ReadArticle[]): Vector[] {
  const counts = articles.map(({ title, text }) => {
    const terms = new Map<string, number>();
    for (const term of termsOf(`${title}\n${text}`)) terms.set(term, (terms.get(term) ?? 0) + 1);
    return terms;
  });
  const frequency = new Map<string, number>();
  for (const terms of counts)
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return counts.map((terms) =>
    scaled(
      new Map(
        [...terms].map(([term, count]) => [
          term,
          (1 + Math.log(count)) * Math.log(articles.length / (frequency.get(term) ?? 1)),
        ]),
      ),
    ),
  );
}

function onePass(articles: readonly ReadArticle[], vectors: readonly Vector[], threshold: number) {
  const stories: { id: string; sum: Vector }[] = [];
  const found = new Map<string, string>();
  for (const [n, article] of articles.entries()) {
    const vector = vectors[n] ?? new Map<string, number>();
    const ranked = stories
      .map((story) => ({ story, value: cosine(vector, scaled(new Map(story.sum))) }))
      .sort((a, b) => b.value - a.value);
    const [best] = ranked;
    const story = best && best.value >= threshold ? best.story : { id: article.id, sum: new Map() };
    if (story.id === article.id) stories.push(story);
    for (const [term, weight] of vector) story.sum.set(term, (story.sum.get(term) ?? 0) + weight);
    found.set(article.id, story.id);
  }
  return found;
}

const show = ({ f1, precision, recall }: BCubed): string =>
  `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`;

const finder = createEntityFinder(ENTITIES);

function ours({ articles, gold }: StorySet): BCubed {
  const clusterer = createClusterer(finder);
  return bcubed(gold, new Map(articles.map((article) => [article.id, clusterer.add(article).story])));
}

function compare(set: StorySet): void {
  const { name, articles, gold } = set;
  const vectors = tfidf(articles);
  const [best] = THRESHOLDS.map((threshold) => ({
    threshold,
    result: bcubed(gold, onePass(articles, vectors, threshold)),
  })).sort((a, b) => b.result.f1 - a.result.f1);
  const began = performance.now();
  const result = ours(set);
  const each = (performance.now() - began) / articles.length;
  console.log(`${name}: ${articles.length} articles, ${new Set(gold.values()).size} stories`);
  if (best) console.log(`  TF-IDF, best threshold (${best.threshold})`.padEnd(34) + show(best.result));
  console.log("  ours".padEnd(34) + `${show(result)}  ${each.toFixed(1)} ms an article`);
}

/** Mean, standard deviation and extremes of F1. */
function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return `F1 ${mean.toFixed(3)} ± ${deviation.toFixed(3)}  (${Math.min(...values).toFixed(3)}–${Math.max(...values).toFixed(3)})`;
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seeded(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Both ways in other orders; the baseline keeps the threshold that is best in the order of the file. */
function compareOrders({ name, articles, gold }: StorySet, orders: number): void {
  const read = articles.map((article, n) => ({
    article,
    n,
    features: storyFeatures(article, finder.find(`${article.title}\n${article.text}`, article)),
  }));
  const vectors = tfidf(articles);
  const inOrder = (threshold: number, order: typeof read): number =>
    bcubed(
      gold,
      onePass(
        order.map(({ article }) => article),
        order.map(({ n }) => vectors[n] ?? new Map<string, number>()),
        threshold,
      ),
    ).f1;
  const [threshold = 0] = THRESHOLDS.toSorted((a, b) => inOrder(b, read) - inOrder(a, read));
  const theirs: number[] = [];
  const ours: number[] = [];
  for (let seed = 1; seed <= orders; seed++) {
    const order = shuffled(read, seed);
    const clusterer = createClusterer(finder);
    const found = new Map(
      order.map(({ article, features }) => [article.id, clusterer.place(features).story]),
    );
    ours.push(bcubed(gold, found).f1);
    theirs.push(inOrder(threshold, order));
  }
  console.log(`${name}: ${articles.length} articles in ${orders} orders`);
  console.log(`  TF-IDF (${threshold})`.padEnd(34) + spread(theirs));
  console.log("  ours".padEnd(34) + spread(ours));
}

if (!existsSync(DATA)) console.log(`skipped: ${DATA} is absent`);
else {
  console.log(machine());
  console.log(
    "BCubed. One setting for all sets, learned from them; without each of them: bench/train-stories.ts --cross-validate\n",
  );
  const sets = readStorySets();
  if (process.argv.includes("--halves"))
    for (const { name, articles, gold } of sets) compareHalves(name, articles, gold, finder);
  else if (process.argv.includes("--orders")) {
    const asked = Number(process.argv[process.argv.indexOf("--orders") + 1]);
    for (const set of sets) compareOrders(set, Number.isInteger(asked) && asked > 0 ? asked : 10);
  } else for (const set of sets) compare(set);
}
