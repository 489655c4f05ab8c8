import { createDuplicateFinder } from "../../domain/articles/duplicates";
import { printLine, type Command } from "../command";
import { checkArticle, warnOfRepeats } from "../read-article";
import { readJsonLines } from "../reading";

export const command: Command = {
  usage: "duplicates [FILE…]   same text, common origin or independent; reads articles as JSON lines",
  async run(args) {
    const finder = createDuplicateFinder();
    const articles = await readJsonLines(args, checkArticle);
    warnOfRepeats(articles);
    for (const article of articles) {
      const { duplicateOf, origin, similarity, shared, note } = finder.add(article);
      await printLine({ id: article.id, duplicateOf, origin, similarity, shared, note });
    }
  },
};
