import type { Language } from "../languages";
import { hasStrongEvent, hasVerb } from "./cues";

/** “…,” said the minister: words of a speaker open the sentence. */
const OPENS_EN = /^[“"][^“”"]*[,.!?—–-][”"]/u;
/** said “…”, told reporters that “…”: a verb of saying and its words to the end of the sentence. */
const ENDS_EN =
  /^(?<lead>[^“”"]{0,160}?)\b(?:said|says|told|added|asked|wrote|stressed|noted|posted|replied|argued|warned|quipped|insisted|conceded)\b[^“”".;]{0,80}[“"][^“”"]*[”"]\.?$/u;
const QUOTED_EN = /[“"][^“”"]*[”"]/gu;

/** …は「…」と述べた: one clause, its words and a verb that does not itself decide anything. */
const MERE_JA =
  /^[^「」。]{0,70}「[^」]{3,}」(?:と(?!する|いう|の)|との[^「」。]{2,8}を)(?!(?:発表|表明|合意|一致|宣言|約束|抗議|要請|通告|明記|決定))[^「」。]{0,18}。?$/u;
const CLAUSE_JA = /[しりきちれえめ]、|たが、|、.{2,}(?:を受け|に伴い)/u;
const OPENS_JA = /^「[^」]{4,}」(?:。|と[^「」。]{0,30}。?$)/u;

/** Whether a sentence only tells what someone said in his words, and no event beside. */
export function isMereQuotation(sentence: string, language: Language): boolean {
  if (language === "ja")
    return (
      OPENS_JA.test(sentence) ||
      (MERE_JA.test(sentence) && !CLAUSE_JA.test(sentence.slice(0, sentence.indexOf("「"))))
    );
  return (
    OPENS_EN.test(sentence) ||
    (ENDS_EN.test(sentence) &&
      !hasVerb(ENDS_EN.exec(sentence)?.groups?.lead ?? "", language) &&
      !hasStrongEvent(sentence.replace(QUOTED_EN, ""), language))
  );
}
