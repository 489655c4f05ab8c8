import { parseArgs } from "node:util";
import { detectLanguage } from "../../domain/articles/language";
import { readDates } from "../../domain/dates/read";
import { printLine, type Command } from "../command";
import { readText } from "../reading";

export const command: Command = {
  usage: "dates [--published 2024-07-29] [--language en|ja] [FILE…]   the dates that a text speaks of",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { published: { type: "string" }, language: { type: "string" } },
      allowPositionals: true,
    });
    const text = await readText(positionals);
    const language = values.language ?? detectLanguage(text);
    for (const { start, end, text: said, edtf, basis, alternatives } of readDates(text, {
      published: values.published ?? null,
      language,
    })) {
      await printLine({ start, end, text: said, edtf, basis, alternatives });
    }
  },
};
