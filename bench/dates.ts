/**
 * `npm run bench:dates`: date expressions with their reference dates, read by ours and by chrono-node alone in the same run. Scores are
 * those of ../shared/bench/dates/score.mjs: found, the spans overlap; right, the EDTF is the gold's day, month or year.
 * With `-- --misses`, what ours has wrong is listed too.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { readWithChrono } from "./chrono-baseline";
import { machine } from "./machine";
import { civilDay } from "../lib/domain/dates/calendar";
import { readDates } from "../lib/domain/dates/read";

const DATA = "../shared/bench/dates";
const LANGUAGES = ["en", "ja"] as const;
type Language = (typeof LANGUAGES)[number];

const Cases = z.array(
  z.object({
    Input: z.string(),
    Context: z.object({ ReferenceDateTime: z.string() }).optional(),
    Results: z
      .array(
        z.object({
          Text: z.string(),
          Start: z.number(),
          End: z.number(),
          Resolution: z
            .object({
              values: z.array(
                z.object({
                  timex: z.string().optional(),
                  type: z.string().optional(),
                  value: z.string().optional(),
                }),
              ),
            })
            .optional(),
        }),
      )
      .default([]),
  }),
);
type Case = z.infer<typeof Cases>[number];

const referenceOf = (item: Case) => item.Context?.ReferenceDateTime ?? "";

interface Said {
  start: number;
  end: number;
  edtf: string;
}
type Reader = (text: string, language: Language, published: string) => Said[];

const ours: Reader = (text, language, published) => readDates(text, { published, language });
const chronoAlone: Reader = (text, language, published) => {
  const day = civilDay(published);
  return day ? readWithChrono(text, language, day) : [];
};

/** The scorer prints totals and two F1 figures; precision and recall follow from them. */
function figures(printed: string): string {
  const [, total = 0, said = 0] = /^(\d+) dates in \d+ cases; (\d+) said/mu.exec(printed)?.map(Number) ?? [];
  const parts = [...printed.matchAll(/(found|right) F1 ([\d.]+)/gu)].map(([, name, f1]) => {
    const hits = Math.round((Number(f1) * (total + said)) / 2);
    return `${name} F1 ${f1} (precision ${(hits / said).toFixed(3)}, recall ${(hits / total).toFixed(3)})`;
  });
  return `${parts.join(", ")}; ${total} dates, ${said} said`;
}

function measure(folder: string, language: Language, cases: readonly Case[], read: Reader): string {
  const lines = cases.map((item, index) =>
    JSON.stringify({ case: index, dates: read(item.Input, language, referenceOf(item)) }),
  );
  const path = join(folder, "predictions.jsonl");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return figures(
    execFileSync(process.execPath, [`${DATA}/score.mjs`, `${DATA}/${language}.json`, path], {
      encoding: "utf8",
    }),
  );
}

const PLAIN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
const DATED = ["date", "datetime", "daterange"];

/** The gold's readings of one result, or null where the scorer does not count it. */
function readings({ Resolution }: Case["Results"][number]): string[] | null {
  const values = Resolution?.values ?? [];
  const timexes = values.map((value) => value.timex?.split("T")[0] ?? "");
  if (!values.every((value) => DATED.includes(value.type ?? ""))) return null;
  if (!timexes.some((timex) => PLAIN.test(timex))) return null;
  return [...new Set([...timexes, ...values.map((value) => value.value?.slice(0, 10) ?? "")])].filter(
    (date) => PLAIN.test(date),
  );
}

function showMisses(language: Language, cases: readonly Case[]): void {
  for (const item of cases) {
    const golds = item.Results.map((result) => ({ ...result, dates: readings(result) }));
    if (golds.length === 0 || golds.some((gold) => gold.dates === null)) continue;
    const said = ours(item.Input, language, referenceOf(item));
    const wrong = golds.filter((gold) => {
      const hit = said.find((date) => date.start <= gold.End && date.end > gold.Start);
      return !hit || !gold.dates?.includes(hit.edtf.split("T")[0] ?? "");
    });
    if (wrong.length === 0 && said.length <= golds.length) continue;
    const wanted = golds.map((gold) => `“${gold.Text}” = ${gold.dates?.join(" or ")}`).join("; ");
    const got = said.map(({ start, end, edtf }) => `“${item.Input.slice(start, end)}” = ${edtf}`).join("; ");
    console.log(
      `  ${referenceOf(item).slice(0, 10)}  ${item.Input}\n      gold ${wanted}\n      ours ${got || "nothing"}`,
    );
  }
}

if (!existsSync(`${DATA}/score.mjs`)) {
  console.log("skipped: the cases are not there (../shared/bench/dates)");
} else {
  console.log(`${machine()}\n`);
  const folder = mkdtempSync(join(tmpdir(), "desk-dates-"));
  for (const language of LANGUAGES) {
    const cases = Cases.parse(JSON.parse(readFileSync(`${DATA}/${language}.json`, "utf8")));
    console.log(language);
    console.log(`  ours               ${measure(folder, language, cases, ours)}`);
    console.log(`  chrono-node alone  ${measure(folder, language, cases, chronoAlone)}`);
    if (process.argv.includes("--misses")) showMisses(language, cases);
  }
  rmSync(folder, { recursive: true });
}
