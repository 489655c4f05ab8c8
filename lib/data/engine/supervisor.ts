import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { embeddedUrl } from "./address";

export interface Engine {
  /** For DATABASE_URL. */
  url: string;
  /** The process that holds the folder now. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** A host that dies this often in a minute will not get better by itself. */
const MOST_RESTARTS_A_MINUTE = 5;

/** Long enough for a last checkpoint. Killing it after that loses nothing that was acknowledged. */
const LONGEST_STOP_MS = 15_000;

/** Starts the embedded database in a process of its own, and anew whenever it ends unasked. Throws its words when it cannot. */
export async function startEngine(
  folder: string,
  options: { env?: NodeJS.ProcessEnv } = {},
): Promise<Engine> {
  let stopping = false;
  let starts: number[] = [];
  let child = await startHost(folder, options.env);

  const watch = (host: ChildProcess) =>
    host.once("exit", () => {
      if (stopping) return;
      starts = [...starts.filter((at) => Date.now() - at < 60_000), Date.now()];
      if (starts.length > MOST_RESTARTS_A_MINUTE) {
        process.stderr.write("The embedded database keeps ending; giving up.\n");
        return;
      }
      startHost(folder, options.env).then(
        (next) => {
          child = next;
          watch(next);
        },
        (error: unknown) => process.stderr.write(`${String(error)}\n`),
      );
    });
  watch(child);

  return {
    url: embeddedUrl(folder),
    pid: () => child.pid,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        const patience = setTimeout(() => child.kill("SIGKILL"), LONGEST_STOP_MS);
        child.once("exit", () => {
          clearTimeout(patience);
          resolve();
        });
        child.kill("SIGTERM");
      }),
  };
}

function startHost(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const host = fork(fileURLToPath(new URL("./host.ts", import.meta.url)), [folder], {
      execArgv: ["--import", "tsx"],
      env,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    host.once("message", (message: { ready?: true; problem?: string }) => {
      if (message.problem) reject(new Error(message.problem));
      else resolve(host);
    });
    host.once("exit", (code, signal) =>
      reject(new Error(`The embedded database ended (${signal ?? code}).`)),
    );
    host.once("error", reject);
  });
}
