/** A worker with a clock: `npm run bench:ingest` starts this file in processes of their own. */
import { closeDatabase } from "../lib/data/database";
import { loopbackWorld, workerSpec, type LastWords } from "../lib/jobs/testing";
import { startWorker } from "../lib/jobs/worker";
import { Clock } from "./ingest-clock";

process.noDeprecation = true;

const clock = new Clock();
clock.watchDatabase();
const worker = await startWorker({
  world: clock.world(loopbackWorld(workerSpec.parse(JSON.parse(process.argv[2] ?? "{}")))),
  apartMs: 0,
});

process.once("SIGTERM", async () => {
  await worker.stop();
  await closeDatabase();
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const words: LastWords = {
    peakBytes: maxRSS * 1024,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    spent: clock.spent,
  };
  process.send?.(words, () => process.exit(0));
});
process.once("disconnect", () => process.exit(0));

process.send?.({ ready: true });
