/**
 * `npm run bench:pages`: article bodies from real pages, as text copied from a browser and as HTML, beside two baselines in
 * the same run. Scores are those of ../shared/bench/score-body.mjs (four-word shingles, each page weighing the same).
 */
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { gunzipSync } from "node:zlib";
import type { Extraction } from "../lib/domain/articles/extraction";
import { extractHtml } from "../lib/domain/articles/html";
import { extractText } from "../lib/domain/articles/text";
import { score, type Score } from "./shingles";

const DATA = "../shared/bench/pages";
const LONG_LINE = 100;

interface Truth {
  body: string;
  title: string;
  published: string | null;
  set: string;
}
interface Row {
  truth: Truth;
  text: string;
  article: Extraction | null;
}
type Method = (id: string, page: string) => Promise<Extraction> | string;

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

function f1(scores: readonly Score[]): string {
  const [precision, recall] = [
    average(scores.flatMap((s) => s.precision ?? [])),
    average(scores.map((s) => s.recall)),
  ];
  return `${((2 * precision * recall) / (precision + recall)).toFixed(3)}  (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`;
}

async function measure(
  name: string,
  truth: Record<string, Truth>,
  read: (id: string) => string,
  method: Method,
): Promise<void> {
  const rows: Row[] = [];
  const start = performance.now();
  for (const [id, known] of Object.entries(truth)) {
    const result = await Promise.resolve(method(id, read(id))).catch((error: unknown) => {
      console.log(`  ${id}: ${error instanceof Error ? error.message : String(error)}`);
      return "";
    });
    rows.push({
      truth: known,
      text: typeof result === "string" ? result : result.text,
      article: typeof result === "string" ? null : result,
    });
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${name.padEnd(30)} F1 ${f1(rows.map((row) => score(row.text, row.truth.body)))}  ${(rows.length / seconds).toFixed(1)} pages/s`,
  );
  const sets = [...new Set(rows.map((row) => row.truth.set))];
  const bySet = sets.map(
    (set) =>
      `${set} ${f1(rows.filter((row) => row.truth.set === set).map((row) => score(row.text, row.truth.body))).slice(0, 5)}`,
  );
  console.log(`  ${bySet.join("  ")}`);
  const articles = rows.flatMap(({ article, truth: known }) => (article ? [{ article, known }] : []));
  if (articles.length === 0) return;
  const days = articles.map(({ article, known }) => ({
    got: article.published?.edtf.slice(0, 10) ?? null,
    want: known.published,
  }));
  const right = days.filter(({ got, want }) => got !== null && got === want).length;
  const wrong = days.filter(({ got, want }) => got !== null && got !== want).length;
  const titles = articles.filter(({ article, known }) => article.title?.trim() === known.title.trim()).length;
  console.log(
    `  publication day: ${right} right, ${wrong} wrong, ${days.length - right - wrong} unknown; exact title: ${titles}; of ${articles.length}`,
  );
}

if (!existsSync(`${DATA}/truth.json`)) {
  console.log("skipped: ../shared/bench/pages is absent");
} else {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`,
  );
  console.log(
    "The line weights were learned on these text pages; the honest figure is that of `npx tsx bench/train-lines.ts --cross-validate`.\n",
  );
  const truth = JSON.parse(readFileSync(`${DATA}/truth.json`, "utf8")) as Record<string, Truth>;
  const text = (id: string): string => readFileSync(`${DATA}/text/${id}.txt`, "utf8");
  const html = (id: string): string =>
    gunzipSync(readFileSync(`${DATA}/html/${id}.html.gz`)).toString("utf8");
  await measure("text: keep every line", truth, text, (_, page) => page);
  await measure(`text: lines of ${LONG_LINE} characters`, truth, text, (_, page) =>
    page
      .split("\n")
      .filter((line) => line.trim().length >= LONG_LINE)
      .join("\n"),
  );
  await measure("text: ours", truth, text, (_, page) => Promise.resolve(extractText(page)));
  await measure("HTML: ours", truth, html, (_, page) => extractHtml(page));
}
