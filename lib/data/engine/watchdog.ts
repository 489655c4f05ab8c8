import { Worker } from "node:worker_threads";

/** Longer than any statement of ours takes; PGlite does not enforce `statement_timeout` and blocks its thread meanwhile. */
const STATEMENT_LIMIT_MS = 60_000;

/**
 * Ends this process when one statement runs longer than `limit` milliseconds. It has to look from a thread of its own,
 * because the thread of the engine is blocked while a statement runs. The supervisor starts the engine anew.
 */
export function watchStatements(limit = Number(process.env.DESK_STATEMENT_LIMIT_MS ?? STATEMENT_LIMIT_MS)) {
  const shared = new SharedArrayBuffer(8);
  const since = new BigInt64Array(shared);
  const worker = new Worker(
    `const { workerData } = require("node:worker_threads");
     const since = new BigInt64Array(workerData.shared);
     setInterval(() => {
       const started = Atomics.load(since, 0);
       if (started !== 0n && Date.now() - Number(started) > workerData.limit) {
         require("node:fs").writeSync(2, "A statement ran longer than " + workerData.limit + " ms; the embedded database starts anew.\\n");
         process.kill(process.pid, "SIGKILL");
       }
     }, Math.min(1000, workerData.limit / 4));`,
    { eval: true, workerData: { shared, limit } },
  );
  worker.unref();
  return {
    started: () => void Atomics.store(since, 0, BigInt(Date.now())),
    ended: () => void Atomics.store(since, 0, 0n),
  };
}
