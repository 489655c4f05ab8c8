/**
 * `npm run bench:feeds`: feeds of a parser's own test suite, read by ours and by feedsmith alone in the same run. Scores are those
 * of ../shared/bench/feeds/score.mjs: a case passes when every text field that it asserts, and that we have a place for, is equal.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { readWithFeedsmith } from "./feedsmith-baseline";
import { parseFeed } from "../lib/domain/feeds/parse";

const DATA = "../shared/bench/feeds";
/** More than there are: all failures are shown. */
const ALL = "10000";

/** What a failure most likely is, by what its case asks for. */
const REASONS: readonly [RegExp, string][] = [
  [/no feed/u, "nothing was read"],
  [/should be .*(?:<svg|<math|xlink)/u, "foreign markup (SVG, MathML) in the spelling of a sanitiser"],
  [
    /should be .*<(?:img|a|span|code)\b/u,
    "HTML in the spelling of a sanitiser: attributes sorted, quotes added",
  ],
  [/127\.0\.0\.1|content_location/u, "wants the address that the test server had"],
  [/entries\.0\.(?:description|summary)/u, "a summary taken from the content"],
  [/published|updated/u, "a date that is kept in the feed's own words"],
];

interface Outcome {
  failures: string[];
  figures: string;
  seconds: number;
}

function measure(folder: string, read: (bytes: Uint8Array) => unknown): Outcome {
  const cases: unknown = JSON.parse(readFileSync(`${DATA}/cases.json`, "utf8"));
  const files = (Array.isArray(cases) ? cases : []).map((row: { file: string }) => row.file);
  const start = performance.now();
  const predictions = Object.fromEntries(
    files.map((file) => [file, read(readFileSync(`${DATA}/files/${file}`))]),
  );
  const seconds = (performance.now() - start) / 1000;
  const path = join(folder, "predictions.json");
  writeFileSync(path, JSON.stringify(predictions));
  const lines = execFileSync(process.execPath, [`${DATA}/score.mjs`, path, ALL], { encoding: "utf8" })
    .trim()
    .split("\n");
  return {
    failures: lines.slice(0, -2).filter((line) => line !== ""),
    figures: lines.slice(-2).join("\n  "),
    seconds,
  };
}

function ours(bytes: Uint8Array): unknown {
  const feed = parseFeed(bytes);
  return "error" in feed ? null : feed;
}

function showFailures(failures: readonly string[]): void {
  const reasonOf = (line: string): string => REASONS.find(([pattern]) => pattern.test(line))?.[1] ?? "other";
  const reasons = [...new Set(failures.map(reasonOf))];
  for (const reason of reasons) {
    const lines = failures.filter((line) => reasonOf(line) === reason);
    console.log(`\n${reason} (${lines.length})`);
    for (const line of lines) console.log(`  ${line}`);
  }
}

if (!existsSync(`${DATA}/cases.json`)) {
  console.log("skipped: the corpus is not there (../shared/bench/feeds)");
} else {
  const folder = mkdtempSync(join(tmpdir(), "desk-feeds-"));
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`,
  );
  const [mine, baseline] = [measure(folder, ours), measure(folder, readWithFeedsmith)];
  rmSync(folder, { recursive: true });
  console.log(`ours (${mine.seconds.toFixed(1)} s)\n  ${mine.figures}`);
  console.log(`feedsmith alone (${baseline.seconds.toFixed(1)} s)\n  ${baseline.figures}`);
  console.log("\nWhat fails of ours, and why:");
  showFailures(mine.failures);
}
