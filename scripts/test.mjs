#!/usr/bin/env node
/** `npm test`: all checks on a fresh clone. `--fast` (npm run check): formatting, lint, types and unit tests alone. */
import { spawnSync } from "node:child_process";
import { install, requireNode, ROOT } from "./install.mjs";

requireNode();
install();
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "scripts/test.ts", ...process.argv.slice(2)],
  { cwd: ROOT, stdio: "inherit" },
);
process.exit(status ?? 1);
