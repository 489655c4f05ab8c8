import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processStart, systemBoot } from "./processes";

/** Who holds a data folder. A reused process id is told apart by its start time, a restart of the machine by its boot id. */
interface Holder {
  pid: number;
  started: string;
  boot: string;
  since: string;
}

export class FolderTaken extends Error {
  override name = "FolderTaken";
}

const LOCK_FILE = "desk.lock";

/** PGlite takes no lock itself: two processes on one folder silently diverge and lose writes. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder for this process alone, creating it with mode 0700 where it is missing.
 * Throws FolderTaken, naming the holder, when a living process has it.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, LOCK_FILE);
  const mine: Holder = {
    pid: process.pid,
    started: processStart(process.pid) ?? "",
    boot: systemBoot(),
    since: new Date().toISOString(),
  };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    // link() is atomic and fails when the lock exists, and the file is whole from its first moment.
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(draft, path);
        return { release: () => releaseIfMine(path, mine) };
      } catch (error) {
        if (!isCode(error, "EEXIST")) throw error;
        clearIfStale(folder, path);
      }
    }
  } finally {
    unlinkSync(draft);
  }
  throw new FolderTaken(`The data folder ${folder} could not be locked: another process keeps taking it.`);
}

function clearIfStale(folder: string, path: string): void {
  const holder = readHolder(path);
  if (holder === undefined) return;
  if (holder !== null && isAlive(holder)) {
    throw new FolderTaken(
      `The data folder ${folder} is in use by process ${holder.pid}, since ${holder.since}. ` +
        "Stop that one first, or choose another folder with DESK_DATA.",
    );
  }
  // Renaming would let two newcomers clear each other's fresh locks; a guard file lets one of them do it.
  const guard = `${path}.clearing`;
  try {
    writeFileSync(guard, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    const clearing = Number(readFileSync(guard, "utf8"));
    if (processStart(clearing) === null) unlinkSync(guard);
    return;
  }
  try {
    const now = readHolder(path);
    if (now === null || (now !== undefined && !isAlive(now))) unlinkSync(path);
  } finally {
    unlinkSync(guard);
  }
}

/** The holder; null when the file does not parse; undefined when it is gone. */
function readHolder(path: string): Holder | null | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === "object" &&
    value !== null &&
    "pid" in value &&
    typeof value.pid === "number" &&
    "started" in value &&
    "boot" in value &&
    "since" in value
  );
}

function isAlive(holder: Holder): boolean {
  return holder.boot === systemBoot() && processStart(holder.pid) === holder.started;
}

function releaseIfMine(path: string, mine: Holder): void {
  const now = readHolder(path);
  if (now?.pid === mine.pid && now.started === mine.started) unlinkSync(path);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
