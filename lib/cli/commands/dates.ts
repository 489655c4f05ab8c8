import { parseArgs } from "node:util";
import { detectLanguage } from "../../domain/articles/language";
import { readDates } from "../../domain/dates/read";
import type { Language } from "../../domain/languages";
import { printLine, UsageError, type Command } from "../command";
import { EXPECTED_DATE, publishedOf } from "../published";
import { readText } from "../reading";

/** The two languages whose dates are read, with or without a region (ja-JP). */
function languageOf(value: string): Language {
  const language = /^(en|ja)(?:-|$)/iu.exec(value)?.[1]?.toLowerCase();
  if (!language) throw new UsageError(`--language is en or ja, not “${value}”`);
  return language;
}

export const command: Command = {
  usage: "dates [--published 2024-07-29] [--language en|ja] [FILE…]   the dates that a text speaks of",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { published: { type: "string" }, language: { type: "string" } },
      allowPositionals: true,
    });
    const published = publishedOf(values.published);
    if (published === undefined)
      throw new UsageError(`--published is “${values.published}”, not ${EXPECTED_DATE}`);
    const told = values.language === undefined ? null : languageOf(values.language);
    const text = await readText(positionals);
    const language = told ?? detectLanguage(text);
    for (const { start, end, text: said, edtf, basis, alternatives } of readDates(text, {
      published,
      language,
    })) {
      await printLine({ start, end, text: said, edtf, basis, alternatives });
    }
  },
};
