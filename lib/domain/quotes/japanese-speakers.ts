import type { Attribution } from "./speakers";
import type { VerbReader } from "./verbs";

const JAPANESE_OFFICES =
  "首相|大統領|外相|防衛相|国防長官|国務長官|長官|大臣|官房長官|報道官|知事|氏|さん|議員|教授|司令官|大使|次官|局長|幹部|関係者|担当者|代表|委員長|市長|社長|会長|組合長|男性|女性";
/** Kana of a given name; particles end it. */
export const NAME_SIGN =
  "(?:[\\p{Script=Han}\\p{Script=Katakana}々ー・A-Z]|(?![のはがにとでをもへや])\\p{Script=Hiragana})";
/** The age behind a name: （71）, （71歳）, （71＝那覇市）. */
const AGE = "(?:[（(][\\d０-９]{1,3}(?:歳)?(?:[＝=、][^（）()]{1,16})?[）)])?";
const JAPANESE_SUBJECT = new RegExp(
  `(?:(?<of>[\\p{Script=Han}\\p{Script=Katakana}ー・A-Z]{1,10}の)?(?<office>${JAPANESE_OFFICES})|(?<name>[\\p{Script=Han}\\p{Script=Katakana}A-Z]${NAME_SIGN}{1,11}(?:${JAPANESE_OFFICES})|[\\p{Script=Han}\\p{Script=Katakana}ー・A-Z]{1,16}(?:政府|省|庁|党)?))${AGE}(?:は|が|も)[、,]?`,
  "gu",
);

/** Words that are topics of sentences but never speak. */
const NO_SPEAKER = /^(?:これ|それ|日本|米国|中国|両国|今回|会談|議論|問題|計画|背景|狙い)$/u;
const OFFICE =
  /(?:相|長官|大統領|大臣|報道官|知事|氏|さん|議員|教授|司令官|大使|次官|局長|幹部|関係者|担当者|代表|委員長|市長|社長|会長|組合長|男性|女性|政府|省|庁|党|記者)$/u;

/** The last topic of a stretch that can speak. */
function speakerIn(text: string): string | null {
  const topics = [...text.matchAll(JAPANESE_SUBJECT)]
    .filter(
      (match) =>
        OFFICE.test(match[0].replace(/(?:[（(][^（）()]*[）)])?[はがも][、,]?$/u, "")) ||
        match[0].includes("は"),
    )
    .map((match) => match.groups?.name ?? `${match.groups?.of ?? ""}${match.groups?.office ?? ""}`)
    .filter((name) => name.length > 1 && !NO_SPEAKER.test(name));
  return topics.at(-1) ?? null;
}

/** 「…」（外相） names who said it in brackets; 「…」。こう語るのは田中さん in the next sentence; 田中さんはこう語る。「…」 in the one before. */
const BRACKETED = /^。?（([^）\n]{2,20})）/u;
const NEXT_SENTENCE = /^。?\s*(?:こう|そう)([^\s。、]{1,6})のは、?([^。、\n]{2,30}?)(?:だ|である|。|$)/u;
const TOLD_NEXT = /^。?\s*([^。、\n]{2,30}?)[はが]、?(?:取材に)?(?:こう|そう)([^\s。、]{1,8})/u;
const SOURCE = /(?:^|[、。])([^、。「」\n]{2,24})に(?:よると|よれば)/u;
const SENTENCE_BEFORE = /(?:こう|次のように|以下のように)([^。\n「」]{1,12})[。:：]?\s*$/u;

/** Japanese: the verb follows with と; the topic (は, が) comes before it in the sentence, or between the quotation and the verb. */
export function attributeJapanese(before: string, after: string, reader: VerbReader): Attribution {
  const bracketed = BRACKETED.exec(after)?.[1];
  if (bracketed && OFFICE.test(bracketed)) return { speaker: bracketed, verb: null };
  const match = reader.japanese.exec(after);
  if (match) return { speaker: speakerIn(match[0]) ?? speakerIn(before), verb: match[1] ?? match[2] ?? null };
  const told = TOLD_NEXT.exec(after);
  if (told)
    return {
      speaker: told[1]?.replace(/（[^）]*）$/u, "") ?? null,
      verb: told[2]?.replace(/(?:た|ている|る)$/u, "") ?? null,
    };
  const next = NEXT_SENTENCE.exec(after);
  if (next) return { speaker: next[2] ?? null, verb: next[1] ?? null };
  const ahead = SENTENCE_BEFORE.exec(before);
  const source = after.startsWith("と") ? SOURCE.exec(before)?.[1] : undefined;
  if (source) return { speaker: source, verb: "によると" };
  if (ahead) return { speaker: speakerIn(before), verb: ahead[1]?.replace(/[たてるう]$/u, "") ?? null };
  return { speaker: null, verb: null };
}
