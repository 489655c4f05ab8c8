/** A worker for tests: `forkWorker` starts this file in a process of its own. */
import { closeDatabase } from "../data/database";
import { loopbackWorld, workerSpec, type LastWords } from "./testing";
import { startWorker } from "./worker";

process.noDeprecation = true;

const spec = workerSpec.parse(JSON.parse(process.argv[2] ?? "{}"));
const worker = await startWorker({
  world: loopbackWorld(spec),
  apartMs: 0,
  ...(spec.times ? { times: spec.times } : {}),
  ...(spec.lookMs === undefined ? {} : { lookMs: spec.lookMs }),
});

process.once("SIGTERM", async () => {
  await worker.stop();
  await closeDatabase();
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const words: LastWords = {
    peakBytes: maxRSS * 1024,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    spent: {},
  };
  process.send?.(words, () => process.exit(0));
});
// The test has gone: so does its worker.
process.once("disconnect", () => process.exit(0));

process.send?.({ ready: true });
