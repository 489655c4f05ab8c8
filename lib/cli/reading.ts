import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { readBytes } from "../domain/articles/input";
import { UsageError } from "./command";

export interface Source {
  /** As named on the command line; `-` for standard input. */
  file: string;
  bytes: Uint8Array;
}

/** The files of the command line one by one, or standard input when none is named. */
export async function* readSources(files: readonly string[]): AsyncGenerator<Source> {
  for (const file of files.length ? files : ["-"]) {
    if (file === "-") yield { file, bytes: await buffer(process.stdin) };
    else {
      const bytes = await readFile(file).catch((error: unknown) => {
        throw new UsageError(
          `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      yield { file, bytes };
    }
  }
}

/** Everything that was given, as one text. Of files without a letter nothing stays, unless their marks are asked for (`[]`). */
export async function readText(files: readonly string[], { marks = false } = {}): Promise<string> {
  const parts: string[] = [];
  for await (const { file, bytes } of readSources(files)) {
    const read = readBytes(bytes, { fileName: file });
    if ("problem" in read) {
      if (read.problem !== "empty") throw new UsageError(`${file}: ${read.message}`);
      if (marks) parts.push(new TextDecoder().decode(bytes));
    } else parts.push(read.text.replace(/^\uFEFF/u, ""));
  }
  return parts.join("\n");
}

/** JSON lines of the files of a command that has no options, checked one by one; a broken line is named by its number. */
export async function readJsonLines<T>(args: readonly string[], check: (value: unknown) => T): Promise<T[]> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const lines = (await readText(positionals, { marks: true })).split(/\r?\n/u);
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [check(parsed(line))];
    } catch (error) {
      throw new UsageError(`line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/** What went wrong in a line, for someone who made it and need not know our parser. */
function parsed(line: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    const start = line.trimStart().slice(0, 40);
    throw new Error(`“${start}${line.length > 40 ? "…" : ""}” is no JSON: write one object a line`);
  }
  if (Array.isArray(value)) throw new Error("a list: write one object a line instead");
  return value;
}
