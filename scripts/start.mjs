#!/usr/bin/env node
/** `npm start`: everything that a fresh clone needs, then the desk. `--dev` for work on it, `--empty` without the demo newsroom. */
import { spawn } from "node:child_process";
import { install, requireNode, ROOT } from "./install.mjs";

requireNode();
install();

const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts", ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: "inherit",
});
// Ctrl-C reaches the child as well; this process waits until it has ended everything.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
