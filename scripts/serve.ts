/** Brings the desk up, step by step, and takes it down again. Run by scripts/start.mjs. */
import { fork, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { dataFolder, isEmbedded } from "../lib/data/engine/address";
import { startEngine, type Engine } from "../lib/data/engine/supervisor";
import { assertGuardHolds } from "../lib/sources/guard-self-test";
import { build } from "./build";
import { buildMode } from "./build-mode";
import { loadEnvironment } from "./environment";
import { prepare, type FirstAdmin } from "./prepare";

// Prisma asks one connection several things at once, which the driver queues and warns about; it would fill the console.
process.noDeprecation = true;

const dev = process.argv.includes("--dev");
const empty = process.argv.includes("--empty");
const began = Date.now();

let engine: Engine | null = null;
let web: ChildProcess | null = null;
let worker: ChildProcess | null = null;
let stopping = false;

async function stop(code: number): Promise<never> {
  if (!stopping) {
    stopping = true;
    await Promise.all([end(worker), end(web)]);
    await engine?.stop();
  }
  process.exit(code);
}

async function end(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

function say(step: string): void {
  console.log(`· ${step}`);
}

process.on("SIGINT", () => {
  if (!stopping) console.log("\n· closing");
  void stop(0);
});
process.on("SIGTERM", () => void stop(0));

try {
  process.env.DESK_BUILD = buildMode();
  loadEnvironment();
  // Nothing may ask the outside before it is certain that it cannot ask the inside.
  await assertGuardHolds();
  const port = Number(process.env.PORT ?? 3000);
  await requireFreePort(port);
  if (isEmbedded()) {
    say(`starting the embedded database in ${dataFolder()}`);
    engine = await startEngine(dataFolder());
  }
  const admin = await prepare({ empty, say });
  // At once, and not after the minutes of building: it is kept nowhere, and a start may be interrupted.
  if (admin?.password)
    console.log(
      `\n  The first admin is ${admin.email}, with the password ${admin.password}\n  It is shown this once.\n`,
    );
  if (!dev) build(say);
  say(dev ? "starting for development" : "starting the site");
  await startWeb();
  if (process.env.WORKERS !== "0") startWorker();
  announce(port, admin);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  await stop(1);
}

/** Said before the minutes of building, not after them. */
function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === "EADDRINUSE"
            ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`
            : error.message,
        ),
      ),
    );
    probe.listen(port, process.env.HOST, () => probe.close(() => resolve()));
  });
}

function startWeb(): Promise<void> {
  return new Promise((resolve, reject) => {
    web = fork(new URL("./web.ts", import.meta.url), dev ? ["--dev"] : [], {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, NODE_ENV: dev ? "development" : "production" },
    });
    web.on("message", (message: { ready?: true; problem?: string }) =>
      message.problem ? reject(new Error(message.problem)) : resolve(),
    );
    web.once("exit", (code) => {
      if (stopping) return;
      reject(new Error(`The site ended (${code}).`));
      void stop(1);
    });
  });
}

/** A worker that ends by itself is started again, less and less soon; the site goes on without. */
function startWorker(again = 0): void {
  worker = fork(
    new URL("./worker.ts", import.meta.url),
    process.argv.includes("--test-build") ? ["--test-build"] : [],
    {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, NODE_ENV: dev ? "development" : "production" },
    },
  );
  const began = Date.now();
  worker.once("exit", (code, signal) => {
    if (stopping) return;
    const quick = Date.now() - began < 60_000;
    const wait = Math.min(60_000, 1000 * 2 ** (quick ? again : 0));
    console.error(`· the worker ended (${signal ?? code}); another starts in ${wait / 1000} s`);
    setTimeout(() => stopping || startWorker(quick ? again + 1 : 0), wait);
  });
}

function announce(port: number, admin: FirstAdmin | null): void {
  const address = `http://localhost:${port}`;
  console.log(`\n  Alliance Desk is open (${((Date.now() - began) / 1000).toFixed(0)} s)\n`);
  console.log(`  Readers   ${address}`);
  console.log(`  Editors   ${address}/desk/inbox`);
  if (admin?.password)
    console.log(
      `\n  Sign in as ${admin.email} with the password that is shown above; change it at ${address}/account.`,
    );
  else if (admin) console.log(`\n  Sign in as ${admin.email} with the password in ADMIN_PASSWORD.`);
  else
    console.log(
      "\n  Sign in with your account. A lost password: npm run desk -- people.recover --email you@example.org",
    );
  console.log("\n  Ctrl-C closes everything.\n");
}
