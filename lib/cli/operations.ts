import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { AppError } from "../errors";
import { databaseUrl, dataFolder, isEmbedded } from "../data/engine/address";
import { engineAnswers } from "../data/engine/answers";
import { closeDatabase } from "../data/database";
import { startEngine, type Engine } from "../data/engine/supervisor";
import { OPERATIONS } from "../operations/registry";
import { perform } from "../operations/perform";
import { personByEmail } from "../operations/people";
import { systemActor, type Actor } from "../policy";
import { existsSync } from "node:fs";

/**
 * `desk noun.verb --field value …`: any operation, as the person of `--as EMAIL`, or as the system. `--field @file` reads the value from a
 * file. Prints the outcome as JSON; a mistake goes to standard error with exit code 1.
 */
export async function runOperation(name: string, args: readonly string[]): Promise<number> {
  const operation = OPERATIONS.get(name);
  if (!operation) {
    process.stderr.write(
      `There is no operation ${name}. There are:\n${[...OPERATIONS.keys()].sort().join("\n")}\n`,
    );
    return 1;
  }
  // What npm start wrote: where the database is, above all. What is set already wins.
  if (existsSync(".env")) process.loadEnvFile(".env");
  const engine = await reachDatabase();
  try {
    const { as, ...input } = await readArguments(args);
    const actor = as ? await person(String(as)) : systemActor("command line");
    const { output, act } = await perform(operation, actor, input);
    process.stdout.write(`${JSON.stringify({ output, act }, plain)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n`);
    return 1;
  } finally {
    await closeDatabase();
    await engine?.stop();
  }
}

async function readArguments(args: readonly string[]): Promise<Record<string, unknown>> {
  const names = args.filter((arg) => arg.startsWith("--")).map((arg) => arg.slice(2).split("=")[0] ?? "");
  const options = Object.fromEntries(
    names.map((name) => [name, { type: "string" as const, multiple: true }]),
  );
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const entries = Object.entries(values).map(async ([name, given]) => {
    const list = await Promise.all(
      (Array.isArray(given) ? given : [given]).map((value) => readValue(String(value))),
    );
    return [name, list.length === 1 ? list[0] : list] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const readValue = async (value: string): Promise<string> =>
  value.startsWith("@") ? readFile(value.slice(1), "utf8") : value;

async function person(email: string): Promise<Actor> {
  const { output } = await perform(personByEmail, systemActor("command line"), { email });
  if (!output) throw new AppError("unauthenticated", `There is no account with the address ${email}.`);
  return output;
}

/** Uses the embedded database that is running, or starts it for the length of the command. */
async function reachDatabase(): Promise<Engine | null> {
  if (!isEmbedded() || (await engineAnswers(dataFolder()))) return null;
  const engine = await startEngine(dataFolder());
  const { migrate } = await import("../data/migrate");
  await migrate(databaseUrl());
  return engine;
}

/** Bytes and big numbers have no JSON form. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`;
  return value;
}
