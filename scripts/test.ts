/** Runs the checks one after the other, goes on after a failure, and closes with `N passed, N failed, N skipped`. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEngine } from "../lib/data/engine/supervisor";
import { findChromium } from "./chromium";
import { startPostgres } from "./postgres";

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const fast = process.argv.includes("--fast");
const scratch = mkdtempSync(join(tmpdir(), "desk-test-"));
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const notes: string[] = [];

const bin = (name: string) => join("node_modules", ".bin", name);

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } }).once(
      "exit",
      (code) => resolve(code ?? 1),
    );
  });
}

/** A check without tests of its own counts as one. */
async function check(
  name: string,
  command: string,
  args: string[],
  env?: Record<string, string>,
): Promise<void> {
  const began = Date.now();
  const code = await run(command, args, env);
  report(
    name,
    code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 },
    began,
  );
}

function report(name: string, count: Count, began: number): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const { passed, failed, skipped } = count;
  console.log(
    `\n— ${name}: ${passed} ok, ${failed} not, ${skipped} left out (${((Date.now() - began) / 1000).toFixed(0)} s)\n`,
  );
}

async function vitest(name: string, project: string, env: Record<string, string> = {}): Promise<void> {
  const began = Date.now();
  const file = join(scratch, `${name.replace(/\W+/g, "-")}.json`);
  const code = await run(
    bin("vitest"),
    ["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
    env,
  );
  const result = readJson(file);
  const count = {
    passed: Number(result?.numPassedTests ?? 0),
    failed: Number(result?.numFailedTests ?? 0),
    skipped: Number(result?.numPendingTests ?? 0) + Number(result?.numTodoTests ?? 0),
  };
  // A file that does not load, or a run that dies, has no failed test of its own.
  if (code !== 0 && count.failed === 0) count.failed = 1;
  if (count.skipped > 0) notes.push(`${name}: ${count.skipped} skipped (${skippedNames(result).join("; ")})`);
  report(name, count, began);
}

function readJson(file: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function skippedNames(result: Record<string, unknown> | null): string[] {
  const files = Array.isArray(result?.testResults) ? result.testResults : [];
  return files
    .flatMap(
      (file: { assertionResults?: { status: string; title: string }[] }) => file.assertionResults ?? [],
    )
    .filter((test) => test.status === "pending" || test.status === "skipped")
    .map((test) => test.title);
}

async function onEmbedded(): Promise<void> {
  const engine = await startEngine(join(scratch, "embedded"));
  try {
    await vitest("database, embedded", "database", { DATABASE_URL: engine.url, DESK_ENGINE: "embedded" });
  } finally {
    await engine.stop();
  }
}

async function onServer(): Promise<void> {
  const server = await startPostgres(join(scratch, "server"));
  if (!server) {
    total.skipped += 1;
    notes.push(
      "database, server: left out, because no PostgreSQL binaries were found (Debian: apt-get install postgresql)",
    );
    return;
  }
  try {
    await vitest(`database, PostgreSQL ${server.version}`, "database", {
      DATABASE_URL: server.url,
      DESK_ENGINE: "server",
    });
  } finally {
    await server.stop();
  }
}

async function endToEnd(): Promise<void> {
  const chromium = findChromium();
  if ("problem" in chromium) {
    total.failed += 1;
    notes.push(`end to end: ${chromium.problem}`);
    return;
  }
  const began = Date.now();
  const file = join(scratch, "e2e.json");
  const code = await run(bin("playwright"), ["test", "--reporter=list,json"], {
    CHROMIUM_PATH: chromium.path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    DESK_DATA: join(scratch, "e2e"),
  });
  const stats = readJson(file)?.stats;
  const number = (name: string) =>
    typeof stats === "object" && stats !== null && name in stats ? Number(Reflect.get(stats, name)) : 0;
  const count = {
    passed: number("expected"),
    failed: number("unexpected") + number("flaky"),
    skipped: number("skipped"),
  };
  if (code !== 0 && count.failed === 0) count.failed = 1;
  if (count.skipped > 0)
    notes.push(`end to end: ${count.skipped} skipped (the real seed pages are not beside the clone)`);
  report("end to end", count, began);
}

const began = Date.now();
await check("formatting", bin("prettier"), ["--check", ".", "--log-level", "warn", "--cache"]);
await check("lint and fences", bin("oxlint"), ["--deny-warnings"]);
await check("route types", bin("next"), ["typegen"]);
await check("types", bin("tsc"), ["--noEmit", "-p", "."]);
await vitest("unit", "unit");
if (!fast) {
  await onEmbedded();
  await onServer();
  await endToEnd();
}
rmSync(scratch, { recursive: true, force: true });
for (const note of notes) console.log(`  ${note}`);
console.log(`  ${((Date.now() - began) / 1000).toFixed(0)} s in all`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
