import { parseArgs } from "node:util";
import type { Extraction } from "../../domain/articles/extraction";
import { readBytes } from "../../domain/articles/input";
import { extractText } from "../../domain/articles/text";
import { printLine, UsageError, type Command } from "../command";
import { readSources, type Source } from "../reading";

async function extract(
  { file, bytes }: Source,
  type: string | undefined,
  url: string | undefined,
): Promise<Extraction> {
  const read = readBytes(bytes, { fileName: file });
  if ("problem" in read) throw new UsageError(`${file}: ${read.message}`);
  if ((type ?? read.kind) === "text") return extractText(read.text, { url });
  // the DOM is heavy; text does not wait for it
  const { extractHtml } = await import("../../domain/articles/html");
  return extractHtml(read.text, { url });
}

export const command: Command = {
  usage:
    "extract [--url U] [--type html|text] [FILE…]   the article in a page: HTML, or text copied from a browser",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { url: { type: "string" }, type: { type: "string" } },
      allowPositionals: true,
    });
    if (values.type !== undefined && values.type !== "html" && values.type !== "text")
      throw new UsageError("--type is html or text");
    let failed = false;
    for await (const source of readSources(positionals)) {
      try {
        const { lines, clues, ...article } = await extract(source, values.type, values.url);
        const told = lines.map(({ n, keep, role, reason, doubtful }) => ({
          n,
          keep,
          role,
          reason,
          doubtful,
        }));
        await printLine({ file: source.file, ...article, clues, lines: told });
      } catch (error) {
        // one bad page does not stop the others; the exit code tells
        failed = true;
        process.stderr.write(`desk extract: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
    if (failed) process.exitCode = 1;
  },
};
