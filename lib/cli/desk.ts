import { UsageError, type Command } from "./command";

/** Loaded only when called, so that each command starts with what it needs. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  extract: () => import("./commands/extract"),
  dates: () => import("./commands/dates"),
  quotes: () => import("./commands/quotes"),
  cluster: () => import("./commands/cluster"),
  developments: () => import("./commands/developments"),
  duplicates: () => import("./commands/duplicates"),
  anchor: () => import("./commands/anchor"),
  "parse-feed": () => import("./commands/parse-feed"),
};

const isHelp = (word: string | undefined): boolean =>
  word === undefined || word === "--help" || word === "-h" || word === "help";

async function help(): Promise<string> {
  const usages: string[] = [];
  for (const [name, load] of Object.entries(COMMANDS)) {
    const usage = await load().then(
      ({ command }) => command.usage,
      () => name,
    );
    usages.push(`  ${usage}`);
  }
  return `desk <command> [options]: reads standard input or files, writes JSON lines\n\n${usages.join("\n")}\n\n  <noun>.<verb> [options]   any operation of the desk, as the actor named by --as EMAIL\n`;
}

async function main([name, ...args]: string[]): Promise<void> {
  if (name === undefined || isHelp(name)) {
    process.stdout.write(await help());
    return;
  }
  if (name.includes(".")) {
    const { runOperation } = await import("./operations");
    process.exitCode = await runOperation(name, args);
    return;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new UsageError(`no command is called “${name}”; desk --help lists them`);
  const { command } = await load();
  if (args.includes("--help")) process.stdout.write(`desk ${command.usage}\n`);
  else await command.run(args);
}

// a reader that closes the pipe early (head) is no error
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`desk: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
