import type { Language } from "../languages";
import type { DevelopmentState } from "./states";

const EVENT_EN =
  /\b(?:agree(?:d|ment|ments)|met|meet(?:ing)?|held?|hold|signed?|sign|announced?|launch(?:ed|es)?|decided|establish(?:ed)?|approved?|conduct(?:ed)?|deploy(?:ed|ment)?|fired|test-fired|visit(?:ed)?|arrived?|open(?:ed)?|began|begin|started?|issued?|adopted|select(?:ed)?|upgrad(?:e|ed|ing|es)|appointed|named|delivered?|imposed?|ordered|complet(?:e|ed)|conclud(?:e|ed)|reaffirmed|condemned|summoned|host(?:ed)?|summit|scheduled|postponed|delayed|cancell?ed|suspended|resum(?:e|ed)|withdr[ae]w|relocat(?:e|ed|ion)|transfer(?:red)?|joined|ratified|submitted|passed|elected|won|resigned|stepped down|took office|sworn in|released|unveiled|created?|set up|form(?:ed)|expand(?:ed)?|increased?|bought|purchased?|awarded|ruled|rejected|confirmed|detected|crashed|grounded|sailed|transited|entered|drills|exercise|changes?|enhance|boost)\b/i;
const EVENT_JA =
  /合意|会談|会合|署名|発表|開催|開い|開く|開か|実施|決定|決め|締結|訪問|訪米|訪日|配備|発射|演習|訓練|新設|発足|設置|表明|確認|一致|開始|就任|辞任|承認|可決|延期|中止|移設|着工|引き渡|購入|調達|派遣|寄港|墜落|抗議|非難|選出|当選|再開|創設|改編|行われ|行う|行った|公表|まとめ/;

/** Verbs that carry a development, rather than colour one. */
const STRONG_EN =
  /\b(?:agreed|agreement|met|held|signed|announced|launched|decided|established|approved|conducted|deployed|fired|visited|issued|adopted|scheduled|postponed|cancell?ed|will|summit|ratified|elected|resigned|sworn in|set up|unveiled|concluded|meet)\b/i;
const STRONG_JA =
  /合意|会談|署名|発表|開催|開い|決定|締結|発射|新設|発足|設置|予定|延期|中止|一致|開始|就任|実施/;

/** Someone speaks, the outlet reflects: seldom a dated event. */
const REMARK_EN =
  /\b(?:said|mentioned|claimed|alleged|argued|believes?|thinks?|views?|criticized|criticised|described|noted|stressed|warned|urged|underscored?|observers|analysts|experts|it is worth|highlights?|highlighting|highlighted)\b/i;
const REMARK_JA = /述べた|語った|強調した|批判した|指摘した|との見方|専門家|とみられる/;

const CANCELLED = {
  en: /\b(?:cancell?ed|called off|scrapped|abandoned|withdrawn)\b/i,
  ja: /中止(?:した|する|を決|が決|と)|取りやめ|撤回/,
};
const SLIPPED = { en: /\b(?:postponed?|delayed|pushed back|put off|slipped)\b/i, ja: /延期|先送り|遅れ/ };
const PLANNED = {
  en: /\b(?:will(?! be the most)|shall|scheduled|slated|planned|plans? to|plan to|planning to|(?:is|are|was|were) (?:expected|set|due|to be|to) |to be (?:held|established|launched|set up)|upcoming|intends? to|aims? to)\b/i,
  ja: /予定|見通し|方針|見込み|計画だ|計画して|目指す|目指し|する方向|調整に入|調整して|検討/,
};

const side = (language: Language) => (language === "ja" ? "ja" : "en");

export const hasEvent = (sentence: string, language: Language) =>
  (side(language) === "ja" ? EVENT_JA : EVENT_EN).test(sentence);
export const hasStrongEvent = (sentence: string, language: Language) =>
  (side(language) === "ja" ? STRONG_JA : STRONG_EN).test(sentence);
export const isRemark = (sentence: string, language: Language) =>
  (side(language) === "ja" ? REMARK_JA : REMARK_EN).test(sentence);

/** Where the first event verb stands, to find the date that goes with it. */
export const eventAt = (sentence: string, language: Language) =>
  Math.max(0, sentence.search(side(language) === "ja" ? STRONG_JA : STRONG_EN));

/** What state the words give a development, and the word that says so. */
export function stateOf(
  sentence: string,
  language: Language,
): { state: DevelopmentState; cue: string | null } {
  const key = side(language);
  for (const [state, pattern] of [
    ["cancelled", CANCELLED],
    ["slipped", SLIPPED],
    ["planned", PLANNED],
  ] as const) {
    const match = pattern[key].exec(sentence);
    if (match) return { state, cue: match[0].trim() };
  }
  return { state: "happened", cue: null };
}
