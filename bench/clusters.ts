/**
 * `npm run bench:clusters`: stories found one article at a time, on sets of real news that others have sorted, beside a baseline in the same
 * run: one pass over the centroids of TF-IDF vectors whose threshold is picked on the answers of each set, which ours may not do.
 */
import { existsSync, readFileSync } from "node:fs";
import type { ReadArticle } from "../lib/domain/articles/article";
import { createClusterer } from "../lib/domain/stories/cluster";
import { termsOf } from "../lib/domain/stories/features";
import { cosine, scaled, type Vector } from "../lib/domain/stories/vector";
import { bcubed, type BCubed } from "./bcubed";
import { machine } from "./machine";

const DATA = "../shared/bench/clusters";
const SETS = ["ecb-topics-1-35", "wikinews", "wikinews_medium", "wikinews_big"];
const THRESHOLDS = [0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.25, 0.3];

const lines = (file: string): string[] =>
  readFileSync(`${DATA}/${file}`, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");

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

if (!existsSync(DATA)) console.log(`skipped: ${DATA} is absent`);
else {
  console.log(machine());
  console.log("BCubed. The settings were chosen while looking at these sets: one setting for all of them.\n");
  for (const set of SETS) {
    const articles = lines(`${set}.jsonl`).map((line) => JSON.parse(line) as ReadArticle);
    const gold = new Map(
      lines(`${set}.gold.tsv`).map((line) => {
        const [id = "", story = ""] = line.split("\t");
        return [id, story] as const;
      }),
    );
    const vectors = tfidf(articles);
    const [best] = THRESHOLDS.map((threshold) => ({
      threshold,
      result: bcubed(gold, onePass(articles, vectors, threshold)),
    })).sort((a, b) => b.result.f1 - a.result.f1);
    const clusterer = createClusterer();
    const began = performance.now();
    const found = new Map(articles.map((article) => [article.id, clusterer.add(article).story]));
    const each = (performance.now() - began) / articles.length;
    console.log(`${set}: ${articles.length} articles, ${new Set(gold.values()).size} stories`);
    if (best) console.log(`  TF-IDF, best threshold (${best.threshold})  ${show(best.result)}`);
    console.log(
      `  ours                            ${show(bcubed(gold, found))}  ${each.toFixed(1)} ms an article`,
    );
  }
}
