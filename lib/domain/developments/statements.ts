import type { Dated } from "./events";
import { vagueness } from "./dating";
import { hasUnnamedSubject } from "./weigh";

/** What makes one sentence of an event a better statement than another, in parts of its score. */
const WORSE = { unnamed: 0.4, fragment: 0.5, long: 0.1, vague: 0.35 };
const LONG_WORDS = 32;
const LONG_CHARACTERS_JA = 90;

/** Read alone it does not say of whom it speaks, and no word of the evidence does. */
const BARE_PRONOUN =
  /^(?:He|She|It|They|We|I|This|That|These|Those|His|Her|My|Our)\b(?!\s(?:year|month|week|spring|summer|autumn|winter)\b)|^(?:同氏|同社|これ|それ|彼[はがら])/u;
export const opensWithPronoun = (statement: string): boolean => BARE_PRONOUN.test(statement);

/** The best statement of a group: of a likely sentence that names who acted, stands alone, is short and tells the day. */
export function statementOf(group: readonly Dated[]): string {
  const exact = Math.min(...group.map(({ dating }) => vagueness(dating.edtf)));
  const worth = ({ candidate, dating }: Dated): number => {
    const { statement, article } = candidate;
    const isLong =
      article.language === "ja"
        ? statement.length > LONG_CHARACTERS_JA
        : statement.split(/\s+/).length > LONG_WORDS;
    return (
      candidate.score -
      (hasUnnamedSubject(statement) ? WORSE.unnamed : 0) -
      (candidate.words.length < candidate.quote.length ? WORSE.fragment : 0) -
      (isLong ? WORSE.long : 0) -
      (vagueness(dating.edtf) > exact ? WORSE.vague : 0)
    );
  };
  const [best] = group.map((one) => ({ one, value: worth(one) })).sort((a, b) => b.value - a.value);
  return best?.one.candidate.statement ?? "";
}
