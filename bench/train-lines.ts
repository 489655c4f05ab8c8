/**
 * Learns lib/domain/articles/line-model.json from pages with known bodies:
 *   npx tsx bench/train-lines.ts [--cross-validate] [--by-set] [--made] [--write] && npx prettier --write lib/domain/articles/line-model.json
 * Labels: how much of a line's four-word shingles stands in the truth. Scores are those of whole articles, after all rules. Made Japanese pages are
 * learned from as well (`japanese-pages.ts`), and only --made measures on them: on those of articles that were not learned from.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import {
  FIRST_COLUMNS,
  SECOND_COLUMNS,
  firstRows,
  oddsOf,
  regionOf,
  secondRows,
  viewOf,
} from "../lib/domain/articles/body-lines";
import type { LineModel } from "../lib/domain/articles/body-lines";
import { describeLines, type LineFacts } from "../lib/domain/articles/features";
import { lineKey, splitLines } from "../lib/domain/articles/lines";
import { extractText } from "../lib/domain/articles/text";
import { TITLE_LOOK, titleCandidates } from "../lib/domain/articles/title";
import { unpack, type Forest } from "../lib/domain/forest";
import { boost, pack, type Growth } from "./boost";
import { articleOf, japanesePages } from "./japanese-pages";
import { score, shingles, type Score } from "./shingles";

const DATA = "../shared/bench/pages";
const FOLDS = 5;
const FIRST: Growth = {
  trees: 120,
  depth: 4,
  rate: 0.1,
  leastEvidence: 4,
  shrink: 8,
  rowShare: 0.7,
  columnShare: 0.5,
  seed: 7,
};
const SECOND: Growth = {
  ...FIRST,
  trees: 220,
  depth: 4,
  rate: 0.05,
  leastEvidence: 8,
  shrink: 8,
  columnShare: 0.35,
  seed: 11,
};

const TITLE: Growth = {
  ...FIRST,
  trees: 60,
  depth: 3,
  rate: 0.1,
  leastEvidence: 3,
  shrink: 3,
  seed: 3,
};

interface Truth {
  title: string;
  set: string;
  body: string;
}
interface Page extends Truth {
  id: string;
  input: string;
  facts: LineFacts[];
  firsts: Float64Array;
  labels: number[];
  weights: number[];
}

/** How much of each line is body, and how many words of it count. */
function label(
  facts: readonly LineFacts[],
  body: string,
): { labels: number[]; words: number[]; all: number } {
  const wanted = shingles(body);
  const lines = new Set(body.split("\n").map(lineKey));
  const words: number[] = [];
  const labels = facts.map(({ line }) => {
    const keys = [...shingles(line.text).keys()];
    words.push(keys.length);
    if (lines.has(lineKey(line.text))) return 1;
    if (keys.length === 0 || (keys[0] ?? "").split(" ").length < 4) return 0;
    return keys.filter((key) => wanted.has(key)).length / keys.length;
  });
  return { labels, words, all: [...wanted.values()].reduce((a, b) => a + b, 0) };
}

function pageOf(id: string, known: Truth, input: string, worth: number): Page {
  const facts = describeLines(splitLines(input));
  const { labels, words, all } = label(facts, known.body);
  // each page weighs the same, and a line as much as it has of the article; a heading must not be worth nothing
  const weights = words.map((count) => worth * (0.15 + (60 * Math.min(count, all)) / Math.max(all, 200)));
  return { ...known, id, input, facts, firsts: firstRows(facts), labels, weights };
}

/** What a page would be if its article were a brief: a few lines above the text, its beginning, and what stands behind its end. */
const BRIEF = { above: 14, text: 7, behind: 12, worth: 0.25 };

/** Real pages are long; so that briefs are read as well, every page is learned from once more as one. */
function asBrief(page: Page): Page[] {
  const first = page.labels.findIndex((share, i) => share >= 0.5 && page.facts[i]?.size === "L");
  const last = page.labels.findLastIndex((share) => share >= 0.5);
  if (first < 0 || last < first + BRIEF.text) return [];
  const lines = page.input.split(/\r\n|\n|\r/u);
  const at = (index: number): number =>
    (page.facts[Math.max(0, Math.min(index, page.facts.length - 1))]?.line.n ?? 1) - 1;
  const kept = [
    ...lines.slice(at(first - BRIEF.above), at(first + (page.facts.length % 5) + 2)),
    "",
    ...lines.slice(at(last) + 1, at(last + BRIEF.behind) + 1),
  ];
  const brief = pageOf(page.id, page, kept.join("\n"), BRIEF.worth);
  const body = brief.facts.filter((_, i) => (brief.labels[i] ?? 0) >= 0.5).map((it) => it.line.text);
  return [pageOf(page.id, { ...page, body: body.join("\n") }, kept.join("\n"), BRIEF.worth)];
}

function readPages(): Page[] {
  const truth = JSON.parse(readFileSync(`${DATA}/truth.json`, "utf8")) as Record<string, Truth>;
  return readdirSync(`${DATA}/text`).flatMap((file) => {
    const id = file.replace(/\.txt$/u, "");
    const known = truth[id];
    return known ? [pageOf(id, known, readFileSync(`${DATA}/text/${file}`, "utf8"), 1)] : [];
  });
}

/** The benchmark has four Japanese pages; those that we made teach the layouts of others, and weigh little beside real ones. */
const MADE = { set: "made", worth: 0.2 };
const made = japanesePages().map(({ id, title, body, input }) =>
  pageOf(id, { title, body, set: MADE.set }, input, MADE.worth),
);

/** The number of the article that a page was made of; null for a real page. */
const madeOf = ({ set, id }: Page): number | null => (set === MADE.set ? articleOf(id) : null);

function learn(
  columns: readonly string[],
  parts: readonly { page: Page; rows: Float64Array }[],
  growth: Growth,
): Forest {
  const count = parts.reduce((sum, { page }) => sum + page.facts.length, 0);
  const sample = {
    columns,
    rows: new Float64Array(count * columns.length),
    labels: new Float64Array(count),
    weights: new Float64Array(count),
  };
  let at = 0;
  for (const { page, rows } of parts) {
    sample.rows.set(rows, at * columns.length);
    sample.labels.set(page.labels, at);
    sample.weights.set(page.weights, at);
    at += page.facts.length;
  }
  return boost(sample, growth);
}

const learnFirst = (pages: readonly Page[]): Forest =>
  learn(
    FIRST_COLUMNS,
    pages.map((page) => ({ page, rows: page.firsts })),
    FIRST,
  );

/** Pages with the odds of first looks that had not seen them. */
function unseen(pages: readonly Page[]): { page: Page; logits: number[] }[] {
  const foldOf = (page: Page, i: number): number => (madeOf(page) ?? i) % FOLDS;
  const withBriefs = (some: readonly Page[]): Page[] => some.flatMap((page) => [page, ...asBrief(page)]);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const first = learnFirst(withBriefs(pages.filter((page, i) => foldOf(page, i) !== fold)));
    return withBriefs(pages.filter((page, i) => foldOf(page, i) === fold)).map((page) => ({
      page,
      logits: oddsOf(first, page.firsts),
    }));
  });
}

/** Learns the title's forest from the candidates of pages that show their title as a line. */
function learnTitles(parts: readonly { page: Page; logits: number[] }[]): Forest {
  const rows = parts.flatMap(({ page, logits }) => {
    const key = lineKey(page.title);
    const candidates = titleCandidates(page.facts, logits, regionOf(page.facts, logits));
    const isTitle = ({ index }: { index: number }): boolean =>
      lineKey(page.facts[index]?.line.text ?? "") === key;
    return candidates.some(isTitle)
      ? candidates.map((it) => ({ row: it.row, label: Number(isTitle(it)), weight: isTitle(it) ? 6 : 1 }))
      : [];
  });
  const sample = {
    columns: TITLE_LOOK.map(([name]) => name),
    rows: Float64Array.from(rows.flatMap(({ row }) => row)),
    labels: Float64Array.from(rows, ({ label }) => label),
    weights: Float64Array.from(rows, ({ weight }) => weight),
  };
  return boost(sample, TITLE);
}

/** Where the first look and the truth agree on less than half of the text, the truth is often cut short: such a page teaches less. */
function doubted(page: Page, logits: readonly number[]): Page {
  let [both, either] = [0, 0];
  page.facts.forEach((it, i) => {
    const [said, known] = [(logits[i] ?? 0) > 0, (page.labels[i] ?? 0) >= 0.5];
    if (said && known) both += it.length;
    if (said || known) either += it.length;
  });
  const trust = both >= either / 2 ? 1 : 0.3;
  return { ...page, weights: page.weights.map((weight) => weight * trust) };
}

const isOdd = (id: string): boolean =>
  [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 1;

/** The second look and the title learn from first looks at pages that those had not seen; the second sees titles so found, too. */
function learnBoth(pages: readonly Page[]): LineModel {
  const parts = unseen(pages).map(({ page, logits }) => ({ page: doubted(page, logits), logits }));
  const seconds = [0, 1].flatMap((half) => {
    const title = learnTitles(parts.filter(({ page }) => isOdd(page.id) !== (half === 1)));
    return parts
      .filter(({ page }) => isOdd(page.id) === (half === 1))
      .map(({ page, logits }) => ({
        page,
        rows: secondRows(viewOf(page.facts, logits, title), page.firsts),
      }));
  });
  return {
    title: learnTitles(parts),
    first: learnFirst(parts.map(({ page }) => page)),
    second: learn(SECOND_COLUMNS, seconds, SECOND),
  };
}

interface Result extends Score {
  titled: boolean;
}

function measure(page: Page, model: LineModel): Result {
  const { text, title } = extractText(page.input, {}, model);
  return { ...score(text, page.body), titled: title?.trim() === page.title.trim() };
}

function summary(scores: readonly Result[]): string {
  const average = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const p = average(scores.flatMap((s) => s.precision ?? []));
  const r = average(scores.map((s) => s.recall));
  return `F1 ${((2 * p * r) / (p + r)).toFixed(4)}  precision ${p.toFixed(3)}  recall ${r.toFixed(3)}  (${scores.length} pages, ${scores.filter((s) => s.titled).length} exact titles)`;
}

/** Learns without the pages of each group in turn, and measures on them. */
function holdOut(pages: readonly Page[], groupOf: (page: Page, i: number) => string): void {
  const results: { page: Page; result: Result }[] = [];
  for (const group of new Set(pages.map(groupOf))) {
    const model = learnBoth([...pages.filter((page, i) => groupOf(page, i) !== group), ...made]);
    const held = pages.filter((page, i) => groupOf(page, i) === group);
    const scores = held.map((page) => measure(page, model));
    console.log(`without ${group}: ${summary(scores)}`);
    held.forEach((page, i) =>
      results.push({ page, result: scores[i] ?? { precision: null, recall: 0, titled: false } }),
    );
  }
  console.log(`all held out: ${summary(results.map(({ result }) => result))}`);
  for (const set of new Set(pages.map((page) => page.set)))
    console.log(
      `  ${set}: ${summary(results.filter(({ page }) => page.set === set).map(({ result }) => result))}`,
    );
}

if (!existsSync(DATA)) {
  console.log("skipped: ../shared/bench/pages is absent");
} else {
  const pages = readPages();
  if (process.argv.includes("--cross-validate"))
    holdOut(pages, (_, i) => `fold ${Math.floor(i / 3) % FOLDS}`);
  if (process.argv.includes("--by-set")) holdOut(pages, (page) => page.set);
  if (process.argv.includes("--made"))
    for (const half of [0, 1]) {
      const held = made.filter((page) => (madeOf(page) ?? 0) % 2 === half);
      const others = made.filter((page) => !held.includes(page));
      for (const [name, learned] of [
        ["real pages alone", pages],
        ["and made ones", [...pages, ...others]],
      ] as const) {
        const model = learnBoth(learned);
        console.log(`made pages, learned from ${name}: ${summary(held.map((page) => measure(page, model)))}`);
      }
    }
  if (process.argv.includes("--write")) {
    const model = learnBoth([...pages, ...made]);
    const packed = { title: pack(model.title), first: pack(model.first), second: pack(model.second) };
    const kept = {
      title: unpack(packed.title),
      first: unpack(packed.first),
      second: unpack(packed.second),
    };
    console.log(`on the training pages: ${summary(pages.map((page) => measure(page, kept)))}`);
    writeFileSync("lib/domain/articles/line-model.json", `${JSON.stringify(packed)}\n`);
  }
}
