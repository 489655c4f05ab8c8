import { createClusterer } from "../../domain/stories/cluster";
import { printLine, type Command } from "../command";
import { checkArticle, warnOfRepeats } from "../read-article";
import { readJsonLines } from "../reading";

export const command: Command = {
  usage: "cluster [FILE…]   the story of each article, in order of arrival; reads articles as JSON lines",
  async run(args) {
    const clusterer = createClusterer();
    const articles = await readJsonLines(args, checkArticle);
    warnOfRepeats(articles);
    for (const article of articles) {
      const { story, score, reasons } = clusterer.add(article);
      await printLine({ id: article.id, story, score, reasons });
    }
  },
};
