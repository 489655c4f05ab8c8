// A reading thread for tests, which does what hostile input would make a reader do.
/* oxlint-disable unicorn/require-post-message-target-origin -- a port of a thread has no origin */
import { isMainThread, parentPort } from "node:worker_threads";

const hoard = [];

const DOING = {
  "say where you are": () => ({ isMainThread }),
  "take forever": () => {
    for (;;) hoard.length = 0;
  },
  "eat memory": () => {
    for (;;) hoard.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
  },
  die: () => process.exit(3),
  throw: () => {
    throw new Error("a fault of the thread's own");
  },
};

parentPort.on("message", ({ input }) => {
  parentPort.postMessage({ output: DOING[input.text]() });
});
parentPort.postMessage("ready");
