import { proposeDevelopments } from "../../domain/developments/propose";
import { printLine, type Command } from "../command";
import { checkArticle, warnOfRepeats } from "../read-article";
import { readJsonLines } from "../reading";

export const command: Command = {
  usage: "developments [FILE…]   what happened or is promised, ranked; reads articles as JSON lines",
  async run(args) {
    const articles = await readJsonLines(args, checkArticle);
    warnOfRepeats(articles);
    for (const found of proposeDevelopments(articles)) {
      const { edtf, earliest, latest, state, statement, score, evidence, origins, reasons } = found;
      await printLine({ edtf, earliest, latest, state, statement, score, evidence, origins, reasons });
    }
  },
};
