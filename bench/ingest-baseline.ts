/** The baseline of `npm run bench:ingest`: the same pages fetched and read, six at a time as a worker does, and kept nowhere. */
import { performance } from "node:perf_hooks";
import { loopbackWorld, workerSpec, type LastWords } from "../lib/jobs/testing";
import { itemUrl } from "../lib/jobs/testing-publishers";
import { readLink } from "../lib/operations/reading-links";
import { FEEDS, ITEMS } from "./ingest-size";

process.noDeprecation = true;

const HANDS = 6;
const world = loopbackWorld(workerSpec.parse(JSON.parse(process.argv[2] ?? "{}")));
const urls = Array.from({ length: FEEDS * ITEMS }, (_, n) => itemUrl(n % FEEDS, Math.floor(n / FEEDS)));

process.once("SIGTERM", async () => {
  const began = performance.now();
  const hand = async () => {
    for (let url = urls.pop(); url; url = urls.pop()) await readLink(world, url);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const words: LastWords = {
    peakBytes: maxRSS * 1024,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    spent: { all: { count: FEEDS * ITEMS, ms: performance.now() - began } },
  };
  process.send?.(words, () => process.exit(0));
});
process.once("disconnect", () => process.exit(0));

process.send?.({ ready: true });
