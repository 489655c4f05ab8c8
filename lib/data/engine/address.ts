import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The longest path of a local socket is 104 bytes on macOS and 108 on Linux; the file's own name needs some of it. */
const LONGEST_SOCKET_FOLDER = 80;

/** Where the embedded database keeps its files. */
export function dataFolder(): string {
  return resolve(process.env.DESK_DATA ?? "data");
}

/** PostgreSQL clients look for a socket of this name in the folder that they are given as host. */
export const SOCKET_FILE = ".s.PGSQL.5432";

/** The folder of the local socket: the data folder itself, or a private one with a short name. */
export function socketFolder(folder: string): string {
  if (folder.length <= LONGEST_SOCKET_FOLDER) return folder;
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const short = join(tmpdir(), `alliance-desk-${process.getuid?.() ?? "user"}-${name}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  return short;
}

/** The address of the database: DATABASE_URL, or the embedded one's local socket. */
export function databaseUrl(): string {
  const given = process.env.DATABASE_URL?.trim();
  if (given) return given;
  return embeddedUrl(dataFolder());
}

export function embeddedUrl(folder: string): string {
  return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socketFolder(folder))}`;
}

export function isEmbedded(): boolean {
  return !process.env.DATABASE_URL?.trim();
}
