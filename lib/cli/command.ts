/** A command of the desk: what it is for, how it is called, and what it does. */
export interface Command {
  /** Shown by `--help`: arguments and one sentence. */
  usage: string;
  run(args: string[]): Promise<void>;
}

/** What the caller did wrong, said in one line on standard error; the exit code is 1. */
export class UsageError extends Error {}

/** Writes one JSON object per line. Awaits a full pipe, so that large outputs do not fill memory. */
export async function printLine(value: unknown): Promise<void> {
  const isFree = process.stdout.write(`${JSON.stringify(value)}\n`);
  if (!isFree) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
