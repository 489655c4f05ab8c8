/**
 * `npm run bench:pages [-- --text|--html]`: article bodies and facts from real pages, as text copied from a browser and as HTML, beside
 * baselines in the same run. Scores are those of ../shared/bench/score-body.mjs (four-word shingles, each page weighing the same).
 */
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { gunzipSync } from "node:zlib";
import type { Extraction } from "../lib/domain/articles/extraction";
import { extractHtml } from "../lib/domain/articles/html";
import { toEdtf } from "../lib/domain/articles/html/dates";
import { extractText } from "../lib/domain/articles/text";
import { articleExtractor, defuddle } from "./extractors";
import { scoreAuthors, scoreTags, type Overlap } from "./page-facts";
import { readability, type Extracted } from "./readability";
import { score, type Score } from "./shingles";

const DATA = "../shared/bench/pages";
const LONG_LINE = 100;

interface Truth {
  body: string;
  title: string;
  published: string | null;
  authors: string | string[] | null;
  publisherTags?: string[] | null;
  url?: string | null;
  set: string;
}
/** What a method gives: the text, and facts where it gives any. */
interface Read {
  text: string;
  facts: { title: string | null; day: string | null; authors: string[]; tags: string[] | null } | null;
}
type Method = (page: string, url: string) => Promise<Read> | Read;

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

const ours = ({ text, title, published, bylines, publisherTags }: Extraction): Read => ({
  text,
  facts: { title, day: published?.edtf.slice(0, 10) ?? null, authors: bylines, tags: publisherTags },
});
const theirs = ({ text, title, published, authors }: Extracted): Read => ({
  text,
  facts: { title, day: published ? (toEdtf(published)?.slice(0, 10) ?? null) : null, authors, tags: null },
});

function f1(scores: readonly Score[]): string {
  const [precision, recall] = [
    average(scores.flatMap((s) => s.precision ?? [])),
    average(scores.map((s) => s.recall)),
  ];
  return `${((2 * precision * recall) / (precision + recall)).toFixed(3)}  (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`;
}

const overlap = (overlaps: readonly Overlap[]): string => {
  const sum = (pick: (one: Overlap) => number): number => overlaps.reduce((all, one) => all + pick(one), 0);
  const [precision, recall] = [
    sum(({ right }) => right) /
      Math.max(
        sum(({ given }) => given),
        1,
      ),
    sum(({ right }) => right) /
      Math.max(
        sum(({ wanted }) => wanted),
        1,
      ),
  ];
  return `F1 ${((2 * precision * recall) / Math.max(precision + recall, 1e-9)).toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; ${overlaps.length} pages)`;
};

async function measure(
  name: string,
  truth: Record<string, Truth>,
  read: (id: string) => string,
  method: Method,
): Promise<void> {
  const rows: (Read & { known: Truth })[] = [];
  const start = performance.now();
  for (const [id, known] of Object.entries(truth)) {
    const url = known.url ?? "https://news.example/";
    const result = await Promise.resolve()
      .then(() => method(read(id), url))
      .catch((error: unknown): Read => {
        console.log(`  ${id}: ${error instanceof Error ? error.message : String(error)}`);
        return { text: "", facts: null };
      });
    rows.push({ known, ...result });
  }
  const seconds = (performance.now() - start) / 1000;
  const scoresOf = (set?: string): Score[] =>
    rows.filter(({ known }) => !set || known.set === set).map(({ text, known }) => score(text, known.body));
  console.log(`${name.padEnd(36)} F1 ${f1(scoresOf())}  ${(rows.length / seconds).toFixed(1)} pages/s`);
  const sets = [...new Set(rows.map(({ known }) => known.set))];
  console.log(`  ${sets.map((set) => `${set} ${f1(scoresOf(set)).slice(0, 5)}`).join("  ")}`);
  const told = rows.flatMap(({ facts, known }) => (facts ? [{ facts, known }] : []));
  if (told.length === 0) return;
  const dated = told.filter(({ known }) => known.published);
  const right = dated.filter(({ facts, known }) => facts.day === known.published).length;
  const unknown = dated.filter(({ facts }) => facts.day === null).length;
  const titles = told.filter(({ facts, known }) => facts.title?.trim() === known.title.trim()).length;
  console.log(
    `  publication day: ${right} right, ${dated.length - right - unknown} wrong, ${unknown} unknown of ${dated.length}; exact title: ${titles} of ${rows.length}`,
  );
  const authors = told.flatMap(({ facts, known }) => scoreAuthors(facts.authors, known.authors) ?? []);
  const tags = told.flatMap(({ facts, known }) =>
    facts.tags ? (scoreTags(facts.tags, known.publisherTags) ?? []) : [],
  );
  console.log(`  authors: ${overlap(authors)}${tags.length ? `; publisher's tags: ${overlap(tags)}` : ""}`);
}

if (!existsSync(`${DATA}/truth.json`)) {
  console.log("skipped: ../shared/bench/pages is absent");
} else {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`,
  );
  console.log(
    "The weights were learned on these pages; the honest figures are those of `npx tsx bench/train-lines.ts --cross-validate` and of `bench/train-html.ts --cross-validate`.\n",
  );
  const truth = JSON.parse(readFileSync(`${DATA}/truth.json`, "utf8")) as Record<string, Truth>;
  const text = (id: string): string => readFileSync(`${DATA}/text/${id}.txt`, "utf8");
  const html = (id: string): string =>
    gunzipSync(readFileSync(`${DATA}/html/${id}.html.gz`)).toString("utf8");
  const only = process.argv[2];
  if (only !== "--html") await measureText();
  if (only !== "--text") await measureHtml();

  async function measureText(): Promise<void> {
    await measure("text: keep every line", truth, text, (page) => ({ text: page, facts: null }));
    await measure(`text: lines of ${LONG_LINE} characters`, truth, text, (page) => ({
      text: page
        .split("\n")
        .filter((line) => line.trim().length >= LONG_LINE)
        .join("\n"),
      facts: null,
    }));
    await measure("text: ours", truth, text, (page) => ours(extractText(page)));
  }

  async function measureHtml(): Promise<void> {
    await measure("HTML: ours", truth, html, async (page) => ours(await extractHtml(page)));
    await measure("HTML: readability on jsdom", truth, html, async (page, url) =>
      theirs(await readability(page, url)),
    );
    await measure("HTML: defuddle on linkedom", truth, html, async (page, url) =>
      theirs(await defuddle(page, url)),
    );
    await measure("HTML: @extractus/article-extractor", truth, html, async (page, url) =>
      theirs(await articleExtractor(page, url)),
    );
  }
}
