/** Does the jobs of the queue: polls feeds, takes in articles, reads imports. `npm start` starts one; on a server, start as many as help. */
import { closeDatabase, limitConnections } from "../lib/data/database";
import { isEmbedded } from "../lib/data/engine/address";
import { startWorker } from "../lib/jobs/worker";
import { assertGuardHolds } from "../lib/sources/guard-self-test";
import { buildMode } from "./build-mode";
import { loadEnvironment } from "./environment";

process.noDeprecation = true;
process.env.DESK_BUILD = buildMode();
loadEnvironment();

await assertGuardHolds();
// On the embedded engine everyone waits in one line: a worker never stands in it more than twice, so that people come soon.
if (isEmbedded()) limitConnections(2);
const worker = await startWorker();
process.send?.({ ready: true });
if (!process.send) console.log("· a worker does the jobs of the queue; Ctrl-C ends it");

/** Jobs that are running get this long to end; what is cut off is taken up by the next worker. */
const GRACE_MS = 10_000;
let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  // The database may have been told to end as well, and be gone already.
  await worker
    .stop()
    .catch((error: unknown) => console.error("worker:", error instanceof Error ? error.message : error));
  await closeDatabase();
  process.exit(0);
}

process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
process.on("disconnect", () => void stop());
