/** What a fresh clone lacks, before any package may be imported: packages and the generated database client. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const [MAJOR = 0, MINOR = 0] = process.versions.node.split(".").map(Number);

/** Ends the process with a sentence when Node is older than 20.19. */
export function requireNode() {
  if (MAJOR > 20 || (MAJOR === 20 && MINOR >= 19)) return;
  console.error(`Alliance Desk needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

const fingerprint = (/** @type {string[]} */ files) => {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of files) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
};

/** Runs `work` unless it was done for the same inputs before. */
function once(
  /** @type {string} */ name,
  /** @type {string[]} */ inputs,
  /** @type {string} */ result,
  /** @type {() => void} */ work,
) {
  const stamp = join(ROOT, "node_modules", ".desk", name);
  const now = fingerprint(inputs);
  if (existsSync(stamp) && existsSync(join(ROOT, result)) && readFileSync(stamp, "utf8") === now) return;
  work();
  mkdirSync(join(ROOT, "node_modules", ".desk"), { recursive: true });
  writeFileSync(stamp, now);
}

function run(
  /** @type {string} */ what,
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  env = process.env,
) {
  console.log(`· ${what}`);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: "utf8",
    env,
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}\nThis step failed: ${what}`);
  process.exit(1);
}

/** Installs what the lockfile names and generates the database client, each only when something changed. */
export function install() {
  once("packages", ["package-lock.json"], "node_modules/next/package.json", () =>
    run("installing packages (a minute or two the first time)", "npm", [
      "ci",
      "--no-audit",
      "--no-fund",
      "--include=dev",
    ]),
  );
  const schema = readdirSync(join(ROOT, "prisma", "schema")).map((name) => join("prisma", "schema", name));
  once("client", [...schema, "package-lock.json"], "lib/data/generated/client.ts", () =>
    // Prisma looks for a schema engine that it does not need here, and would download it; any executable file will do.
    run(
      "generating the database client",
      process.execPath,
      [join("node_modules", "prisma", "build", "index.js"), "generate"],
      {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      },
    ),
  );
}
