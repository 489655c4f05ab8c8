import { findQuotes } from "../../domain/quotes/quotes";
import { printLine, type Command } from "../command";
import { checkArticle } from "../read-article";
import { readJsonLines } from "../reading";

export const command: Command = {
  usage: "quotes [FILE…]   quotations with their speakers, verbs and kinds; reads articles as JSON lines",
  async run(args) {
    for (const { id, text, title, language } of await readJsonLines(args, checkArticle)) {
      for (const { start, end, quote, speaker, verb, attributed, kind, verbGroup } of findQuotes(text, {
        language,
        title,
      })) {
        await printLine({ id, start, end, quote, speaker, verb, attributed, kind, verbGroup });
      }
    }
  },
};
