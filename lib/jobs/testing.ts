import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { World } from "../operations/world";
import { createOutside } from "../sources/outside";
import { AT_ONCE, leadingTo, PUBLIC_ADDRESS } from "../sources/testing";
import type { Politeness } from "../sources/politeness";

/** For tests and the bench: workers in processes of their own, whose whole world is a server on loopback. */

const times = z.object({
  longestJobSeconds: z.number(),
  maintenanceSeconds: z.number(),
  retrySeconds: z.number(),
  leaseMs: z.number(),
});

export const workerSpec = z.object({
  /** The port of loopback that every address leads to. */
  port: z.number(),
  /** Publishers see it in the user agent. */
  name: z.string(),
  times: times.optional(),
  lookMs: z.number().optional(),
});
export type WorkerSpec = z.infer<typeof workerSpec>;

/** What a worker's process says when it has stopped. */
export const lastWords = z.object({
  /** The largest resident memory, in bytes. */
  peakBytes: z.number(),
  cpuMs: z.number(),
  /** Whatever else the entry measures: sums of milliseconds, and counts. */
  spent: z.record(z.string(), z.object({ count: z.number(), ms: z.number() })),
});
export type LastWords = z.infer<typeof lastWords>;

/** Any name is found, and any address leads to the port of loopback. */
export function loopbackWorld({ port, name }: WorkerSpec, politeness: Politeness = AT_ONCE): World {
  const { connect } = leadingTo(port);
  const outside = createOutside({
    connect,
    politeness,
    resolve: async () => [PUBLIC_ADDRESS],
    contact: name,
    allowedPorts: [80],
  });
  return { ...outside, now: () => new Date() };
}

export interface Forked {
  child: ChildProcess;
  /** As an out-of-memory killer or a power cut ends it. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, and hears its last words; rejects when it ends in another way. */
  stop(): Promise<LastWords>;
}

const ENTRY = new URL("./testing-worker.ts", import.meta.url);
/** A process that has not begun by then never will. */
const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 60_000;

/** Starts a worker and waits until it is at work. */
export async function forkWorker(spec: WorkerSpec, entry: URL = ENTRY): Promise<Forked> {
  const child = fork(fileURLToPath(entry), [JSON.stringify(spec)], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<string>((resolve) =>
    child.once("exit", (code, signal) => resolve(`${spec.name} ended (${signal ?? code})`)),
  );
  const hear = (within: number) =>
    new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${spec.name} says nothing`)), within);
      const settle = (act: () => void) => {
        clearTimeout(timer);
        act();
      };
      child.once("message", (message) => settle(() => resolve(message)));
      void gone.then((how) => settle(() => reject(new Error(how))));
    });
  await hear(READY_WITHIN_MS);
  return {
    child,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
    async stop() {
      const words = hear(STOPPED_WITHIN_MS);
      child.kill("SIGTERM");
      const said = lastWords.parse(await words);
      await gone;
      return said;
    },
  };
}
