import { createDuplicateFinder } from "../../domain/articles/duplicates";
import { printLine, type Command } from "../command";
import { checkArticle } from "../read-article";
import { readJsonLines } from "../reading";

export const command: Command = {
  usage: "duplicates [FILE…]   same text, common origin or independent; reads articles as JSON lines",
  async run(args) {
    const finder = createDuplicateFinder();
    for (const article of await readJsonLines(args, checkArticle)) {
      const { duplicateOf, origin, similarity, shared, note } = finder.add(article);
      await printLine({ id: article.id, duplicateOf, origin, similarity, shared, note });
    }
  },
};
