import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

export interface Server {
  url: string;
  version: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root. */
interface Account {
  uid?: number;
  gid?: number;
}

const STARTED_WITHIN_MS = 20_000;

/** A real PostgreSQL server on a local socket, in a folder of its own; null where its binaries are not on this machine. */
export async function startPostgres(folder: string): Promise<Server | null> {
  const binaries = findBinaries();
  if (!binaries) return null;
  const account = serverAccount();
  if (!account) return null;
  // Short, because the path of a socket may not be long, and enterable by the server's account.
  const home = join(tmpdir(), `desk-pg-${process.pid}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  mkdirSync(folder, { recursive: true });
  if (account.uid !== undefined) chownSync(home, account.uid, account.gid ?? account.uid);
  else chmodSync(home, 0o700);
  const data = join(home, "data");
  execFileSync(
    join(binaries, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    {
      ...account,
      stdio: "ignore",
      cwd: home,
    },
  );
  const child = spawn(
    join(binaries, "postgres"),
    ["-D", data, "-k", home, "-c", "listen_addresses=", "-c", "fsync=off"],
    {
      ...account,
      stdio: "ignore",
      cwd: home,
    },
  );
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(home)}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => {
        rmSync(home, { recursive: true, force: true });
        resolve();
      });
      child.kill("SIGINT");
    });
  try {
    return { url, version: await versionOf(url), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function findBinaries(): string | null {
  const debian = "/usr/lib/postgresql";
  const folders = existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, "bin"))
    : [];
  return (
    [...folders, ...(process.env.PATH ?? "").split(":")].find(
      (path) => existsSync(join(path, "initdb")) && existsSync(join(path, "postgres")),
    ) ?? null
  );
}

/** Ourselves, or the `postgres` account where we are root; null where root has no such account to lend. */
function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (flag: string) =>
      Number(
        execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      );
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

async function versionOf(url: string): Promise<string> {
  const deadline = Date.now() + STARTED_WITHIN_MS;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
      await client.end();
      return rows[0]?.server_version.split(" ")[0] ?? "";
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}
