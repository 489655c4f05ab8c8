/**
 * Learns lib/domain/articles/html/block-model.json from pages with known bodies:
 *   npx tsx bench/train-html.ts [--cross-validate] [--write]
 * Labels: a block belongs to the body when at least half of its four-word shingles stand in the truth. Pages of one host are never in both
 * halves of a fold; a page whose address is not known is a member of its own, so that two of one publisher may be in different halves.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { firstLook, secondLook } from "../lib/domain/articles/html/block-features";
import { viewBlocks, type BlockPage } from "../lib/domain/articles/html/block-page";
import { readBlocks } from "../lib/domain/articles/html/blocks";
import { chooseBlocks, type BlockModel } from "../lib/domain/articles/html/choose";
import { readPageFacts } from "../lib/domain/articles/html/facts";
import type { Table } from "../lib/domain/articles/html/table";
import { parsePage } from "../lib/domain/articles/html/tree";
import { lineKey } from "../lib/domain/articles/lines";
import { chances } from "../lib/domain/forest";
import { boost, pack, type Growth, type Sample } from "./boost";
import { score, shingles, type Score } from "./shingles";

const DATA = "../shared/bench/pages";
const FOLDS = 5;
const INNER = 4;
const FIRST: Growth = {
  trees: 60,
  depth: 5,
  rate: 0.15,
  leastEvidence: 0.06,
  shrink: 0.05,
  rowShare: 0.8,
  columnShare: 0.5,
  seed: 20260,
};
const SECOND: Growth = { ...FIRST, trees: 70, rate: 0.1, columnShare: 0.4 };
/** A heading must not be worth nothing beside long paragraphs. */
const LEAST = 0.0015;

interface Page {
  id: string;
  host: string;
  set: string;
  view: BlockPage;
  first: Table;
  labels: number[];
  weights: number[];
  body: string;
}

function label(view: BlockPage, body: string): number[] {
  const wanted = new Set(shingles(body).keys());
  const lines = new Set(body.split("\n").map(lineKey));
  return view.blocks.map(({ text }) => {
    if (lines.has(lineKey(text))) return 1;
    const keys = [...shingles(text).keys()];
    if (keys.length === 0 || (keys[0] ?? "").split(" ").length < 4) return 0;
    return keys.filter((key) => wanted.has(key)).length >= keys.length / 2 ? 1 : 0;
  });
}

function readPages(): Page[] {
  const truth = JSON.parse(readFileSync(`${DATA}/truth.json`, "utf8")) as Record<
    string,
    { body: string; set: string; url?: string }
  >;
  return Object.entries(truth).map(([id, { body, set, url }]) => {
    const html = gunzipSync(readFileSync(`${DATA}/html/${id}.html.gz`)).toString("utf8");
    const root = parsePage(html);
    const blocks = readBlocks(root);
    const facts = readPageFacts(root, undefined);
    const view = viewBlocks(blocks, facts);
    const counts = blocks.map((block) => [...shingles(block.text).values()].reduce((a, b) => a + b, 0));
    const size = Math.max(
      [...shingles(body).values()].reduce((a, b) => a + b, 0),
      150,
    );
    const weights = counts.map((count) => LEAST + Math.min(count / size, 1));
    const host = url ? new URL(url).hostname : id;
    return { id, host, set, view, first: firstLook(view), labels: label(view, body), weights, body };
  });
}

const foldOf = (page: Page, folds: number, salt: number): number =>
  [...page.host].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_003, salt) % folds;

/** Of the short blocks that are not the article's (menus, most of them) one in so many is learned from, and stands for the others. */
const ONE_IN = 4;
const SHORT = 40;

function samples(pages: readonly Page[], look: (page: Page) => Table): Sample {
  const tables = pages.map((page) => ({ page, table: look(page) }));
  const rows = tables.flatMap(({ page, table }) =>
    table.rows.flatMap((features, at) => {
      const [label = 0, weight = 0] = [page.labels[at], page.weights[at]];
      const isMenu = label === 0 && (page.view.blocks[at]?.text.length ?? 0) < SHORT;
      if (isMenu && at % ONE_IN > 0) return [];
      return [{ features, label, weight: isMenu ? weight * ONE_IN : weight }];
    }),
  );
  const columns = tables.find(({ table }) => table.rows.length)?.table.names ?? [];
  const sample = {
    columns,
    rows: new Float64Array(rows.length * columns.length),
    labels: Float64Array.from(rows, ({ label }) => label),
    weights: Float64Array.from(rows, ({ weight }) => weight),
  };
  for (const [at, { features }] of rows.entries()) sample.rows.set(features, at * columns.length);
  return sample;
}

function learn(pages: readonly Page[]): BlockModel {
  // the second look learns from what a first look says of pages that it has not seen
  const unseen = new Map<Page, number[]>();
  for (let fold = 0; fold < INNER; fold++) {
    const held = pages.filter((page) => foldOf(page, INNER, 17) === fold);
    const forest = boost(
      samples(
        pages.filter((page) => !held.includes(page)),
        (page) => page.first,
      ),
      FIRST,
    );
    for (const page of held) unseen.set(page, chances(forest, page.first));
  }
  const first = boost(
    samples(pages, (page) => page.first),
    FIRST,
  );
  const second = boost(
    samples(pages, (page) => secondLook(page.view, page.first, unseen.get(page) ?? [])),
    SECOND,
  );
  return { first, second };
}

interface Result {
  page: Page;
  score: Score;
}

function measure(page: Page, model: BlockModel): Result {
  const kept = chooseBlocks(page.view, model, page.first);
  return { page, score: score(kept.map((block) => block.text).join("\n\n"), page.body) };
}

function summary(results: readonly Result[]): string {
  const average = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const p = average(results.flatMap(({ score }) => score.precision ?? []));
  const r = average(results.map(({ score }) => score.recall));
  return `F1 ${((2 * p * r) / (p + r)).toFixed(3)}  precision ${p.toFixed(3)}  recall ${r.toFixed(3)}  (${results.length} pages)`;
}

const bySet = (results: readonly Result[]): string =>
  [...new Set(results.map(({ page }) => page.set))]
    .map((set) => `  ${set}: ${summary(results.filter(({ page }) => page.set === set))}`)
    .join("\n");

if (!existsSync(DATA)) {
  console.log("skipped: ../shared/bench/pages is absent");
} else {
  const pages = readPages();
  console.log(`${pages.length} pages, ${pages.reduce((sum, page) => sum + page.view.length, 0)} blocks`);
  const ideal = pages.map((page) => ({
    page,
    score: score(
      page.view.blocks
        .filter((_, at) => page.labels[at] === 1)
        .map((block) => block.text)
        .join("\n\n"),
      page.body,
    ),
  }));
  console.log(`the best choice of whole blocks: ${summary(ideal)}`);
  if (process.argv.includes("--cross-validate")) {
    const all: Result[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const held = pages.filter((page) => foldOf(page, FOLDS, 5) === fold);
      const model = learn(pages.filter((page) => !held.includes(page)));
      const results = held.map((page) => measure(page, model));
      console.log(`fold ${fold}: ${summary(results)}`);
      all.push(...results);
    }
    console.log(`cross-validated: ${summary(all)}\n${bySet(all)}`);
    if (process.argv.includes("--worst")) {
      const f = ({ score }: Result): number =>
        (2 * (score.precision ?? 0) * score.recall) / ((score.precision ?? 0) + score.recall || 1);
      for (const result of all.sort((a, b) => f(a) - f(b)).slice(0, 40))
        console.log(
          `${f(result).toFixed(3)}  p ${(result.score.precision ?? 0).toFixed(2)}  r ${result.score.recall.toFixed(2)}  ${result.page.id}`,
        );
    }
  }
  if (process.argv.includes("--write")) {
    const model = learn(pages);
    console.log(`on the training pages: ${summary(pages.map((page) => measure(page, model)))}`);
    writeFileSync(
      "lib/domain/articles/html/block-model.json",
      `${JSON.stringify({ first: pack(model.first), second: pack(model.second) })}\n`,
    );
  }
}
