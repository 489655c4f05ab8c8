/**
 * The embedded database's own process: `node --import tsx lib/data/engine/host.ts FOLDER`.
 * Says {ready: true} or {problem} to its parent, and ends when the parent goes.
 */
import { chmodSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { SOCKET_FILE, socketFolder } from "./address";
import { DurableDatabase, type CheckpointLimits } from "./durable";
import { flushToDisk } from "./flush";
import { FolderTaken, lockFolder } from "./folder-lock";
import { watchStatements } from "./watchdog";

/** More than the pools of the web process, the CLI and psql together ever open. */
const MAX_CONNECTIONS = 100;

const folder = resolve(process.argv[2] ?? "data");
process.umask(0o077);

async function serve(): Promise<void> {
  const lock = lockFolder(folder);
  process.on("exit", () => lock.release());
  chmodSync(folder, 0o700);
  const files = join(folder, "pg");
  const db = await PGlite.create(files);
  const onBroken = (error: unknown) => {
    process.stderr.write(`The embedded database broke: ${String(error)}\n`);
    process.exit(70);
  };
  const durable = new DurableDatabase(
    db,
    files,
    flushToDisk,
    watchStatements(),
    onBroken,
    checkpointLimits(),
  );
  await durable.checkpoint();

  const socket = join(socketFolder(folder), SOCKET_FILE);
  rmSync(socket, { force: true });
  // The server asks five things of its database, and DurableDatabase answers them all.
  const server = new PGLiteSocketServer({
    db: durable as unknown as PGlite,
    path: socket,
    maxConnections: MAX_CONNECTIONS,
  });
  await server.start();
  chmodSync(socket, 0o600);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    await durable.checkpoint();
    await db.close();
    process.exit(0);
  };
  // Ctrl-C reaches the whole group: the web process closes first and then asks us to.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => void stop());
  process.on("disconnect", () => void stop());
  // A parent that went while we started has sent its "disconnect" to nobody.
  if (process.send && !process.connected) return stop();
  process.send?.({ ready: true });
}

/** Tests make checkpoints due sooner. */
function checkpointLimits(): CheckpointLimits | undefined {
  const ms = Number(process.env.DESK_CHECKPOINT_MS);
  return ms > 0 ? { ms, bytes: Number.POSITIVE_INFINITY } : undefined;
}

serve().catch((error: unknown) => {
  const message =
    error instanceof FolderTaken ? error.message : `The embedded database did not start: ${String(error)}`;
  if (process.send) process.send({ problem: message }, () => process.exit(1));
  else {
    process.stderr.write(`${message}\n`);
    process.exit(1);
  }
});
