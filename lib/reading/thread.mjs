// What a reading thread starts with. A plain file outside any bundle: it brings tsx, then the tasks as they are written.
/* oxlint-disable unicorn/require-post-message-target-origin -- a port of a thread has no origin */
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { perform } = await import("./tasks.ts");

parentPort.on("message", async ({ task, input }) => {
  parentPort.postMessage(await perform(task, input));
});
parentPort.postMessage("ready");
