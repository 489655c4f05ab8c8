import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const STAMP = join(".next", "desk-sources");

/** Builds the site when its sources changed since the last build. */
export function build(say: (step: string) => void): void {
  const now = fingerprint();
  if (existsSync(join(".next", "BUILD_ID")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === now)
    return;
  say("building the site (a minute or two)");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join("node_modules", "next", "dist", "bin", "next"), "build"],
    {
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`The site could not be built.\n${stdout}\n${stderr}`);
  mkdirSync(".next", { recursive: true });
  writeFileSync(STAMP, now);
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.env.DESK_BUILD ?? "production");
  for (const path of SOURCES.flatMap(filesOf)) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return /\.test\.|\/cases\//.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
