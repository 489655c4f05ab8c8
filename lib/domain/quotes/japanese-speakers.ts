import type { Attribution } from "./speakers";
import type { VerbReader } from "./verbs";

const JAPANESE_OFFICES =
  "首相|大統領|外相|防衛相|国防相|財務相|経産相|国防長官|国務長官|長官|大臣|官房長官|報道官|広報官|知事|氏|さん|議員|教授|研究員|司令官|幕僚長|大使|公使|次官|次官補|局長|補佐官|審議官|幹部|関係者|担当者|高官|外交筋|代表|幹事長|委員長|議長|主席|総統|市長|町長|村長|社長|会長|理事長|組合長|弁護士|専門家|中将|大将|少将|総領事|領事|担当相|首脳|側近|周辺|広報担当|課長|部長|隊長|隊員|漁師|一人|役員|当局者|(?:[1-3１-３一二三](?:等)?)?[陸海空](?:将補|将|佐|尉|曹)|[1-3１-３][佐尉曹]|大佐|中佐|少佐|大尉|准将|住民|男性|女性";
/** Kana of a given name; particles end it. */
export const NAME_SIGN =
  "(?:[\\p{Script=Han}\\p{Script=Katakana}々ー・A-Z]|(?![のはがにとでをもへや])\\p{Script=Hiragana})";
/** What stands in brackets behind a name: （71）, （71＝那覇市）, （国際政治学）. */
const AGE = "(?:[（(][^（）()\\n]{1,20}[）)])?";
const JAPANESE_SUBJECT = new RegExp(
  `(?:(?<of>[\\p{Script=Han}\\p{Script=Katakana}ー・A-Z0-9０-９]{1,12}の)?(?<office>${JAPANESE_OFFICES})|(?<name>[\\p{Script=Han}\\p{Script=Katakana}A-Z]${NAME_SIGN}{1,11}(?:${JAPANESE_OFFICES})|[\\p{Script=Han}\\p{Script=Katakana}ー・A-Z]{1,16}(?:政府|省|庁|党|ら|たち)?))(?:ら)?${AGE}(?:は|が|も)[、,]?`,
  "gu",
);

/** Words that are topics of sentences but never speak. */
const NO_SPEAKER =
  /^(?:これ|それ|日本|米国|中国|両国|今回|最後|最初|冒頭|現状|詳細|実際|当時|今後)$|(?:率|割合|費|税|額|数|点|性|化|力|策|案|後|前|際|時|場合|問題|計画|理由|背景|狙い|詳細|状況|影響|内容|結果|方針|対応|交渉|協議|会談|会合|訓練|演習|議論|中身)$/u;
const OFFICE = new RegExp(`(?:相|${JAPANESE_OFFICES}|政府|省|庁|党|記者)$`, "u");
const PERSON = new RegExp(`(?:相|${JAPANESE_OFFICES})$`, "u");

/** A clause before a name that kana would take into it: 知られる佐藤教授, 務めた岡野氏. */
const CLAUSE_BEFORE =
  /^.*[\p{Script=Han}\p{Script=Hiragana}][るただうくすむぶい](?=[\p{Script=Han}\p{Script=Katakana}]{2})/u;

/** A clause that ended before a later subject: 首相は欠席し、外相が…. */
const CLOSED = /(?:[\p{Script=Hiragana}]が|[しちりきぎみびいえけげせてでねべめれず])、/u;
/** The same for a topic behind a topic, where で only tells the place: 会長は講演で、割合は…. */
const ENDED = /(?:[\p{Script=Hiragana}]が|[しちりきぎみびいえけげせてねべめれず])、/u;
/** A verb that ends a clause inside another: …が着工すると, …が合意した計画. */
const EMBEDDED = /[うくぐすつぬぶむるただいん](?:と(?!も|同時|共に|き|ころ)|の|こと|[\p{Script=Han}])/u;
/** Who tells it, with は behind: 防衛相は. */
const TELLS = new RegExp(`(?:相|${JAPANESE_OFFICES}|政府|省|庁|党|局)${AGE}は[、,]?$`, "u");

const SUBJECT_OF_OFFICE = new RegExp(`(?:相|${JAPANESE_OFFICES}|政府|省|庁|党)${AGE}[はがも][、,]?$`, "u");

/** Subjects marked が inside a clause that someone else's sentence holds: 外相は…、両政府が着工すると発表した is told by 外相. */
function outsideClauses(text: string, topics: readonly RegExpExecArray[]): RegExpExecArray[] {
  return topics.filter((subject, index) => {
    if (!/が[、,]?$/u.test(subject[0])) return true;
    const teller = topics.slice(0, index).findLast((topic) => TELLS.test(topic[0]));
    if (!teller || CLOSED.test(text.slice(teller.index + teller[0].length, subject.index))) return true;
    return !EMBEDDED.test(text.slice(subject.index + subject[0].length));
  });
}

/** The last topic of a stretch that can speak. */
function speakerIn(text: string): string | null {
  if (!/[はがも]/u.test(text)) return null;
  const speaking = [...text.matchAll(JAPANESE_SUBJECT)].filter(
    (match) =>
      OFFICE.test(match[0].replace(/(?:[（(][^（）()]*[）)])?[はがも][、,]?$/u, "")) ||
      SPEAKING.test(match[0].replace(/(?:[（(][^（）()]*[）)])?[はがも][、,]?$/u, "")) ||
      match[0].includes("は"),
  );
  const told = outsideClauses(text, speaking);
  const teller = told.findLast((topic) => TELLS.test(topic[0]));
  const last = told.at(-1);
  // 会長は…、割合は「…」との見方を示した: the topic inside what is said does not speak
  const isInside =
    teller &&
    last &&
    teller !== last &&
    !SUBJECT_OF_OFFICE.test(last[0]) &&
    /は[、,]?$/u.test(last[0]) &&
    !ENDED.test(text.slice(teller.index + teller[0].length, last.index));
  const topics = (isInside ? [teller] : told)
    .map((match) => match.groups?.name ?? `${match.groups?.of ?? ""}${match.groups?.office ?? ""}`)
    .map((name) => name.replace(CLAUSE_BEFORE, ""))
    .filter((name) => name.length > 1 && (OFFICE.test(name) || !NO_SPEAKER.test(name)));
  return topics.at(-1) ?? null;
}

/** 「…」（外相） names who said it in brackets; 「…」。こう語るのは田中さん in the next sentence; 田中さんはこう語る。「…」 in the one before. */
const BRACKETED = /^。?（([^）\n]{2,20})）/u;
const NEXT_SENTENCE = /^。?\s*(?:こう|そう)([^\s。、]{1,6})のは、?([^。、\n]{2,30}?)(?:だ|である|。|$)/u;
const TOLD_NEXT = /^。?\s*([^。、\n]{2,30}?)[はが]、?[^。「」\n]{0,48}?(?:こう|そう)([^\s。、]{1,8})/u;
const SOURCE = /(?:^|[、。])([^、。「」\n]{2,24})に(?:よると|よれば)/u;
/** Words that stand as a sentence of their own, and a person as the topic of the next: 「許せない」。近くの男性は声を震わせた。 */
const NEXT_TOPIC = /^。[\s\uFFFC]*([^。、「」（(\n\uFFFC]{2,30}?)(?:[（(][^（）()\n]{1,20}[）)])?は/u;
/** 「…」。岡野さん（98）が言うと: the next sentence tells who had said it. */
const NEXT_SAYS =
  /^。[\s\uFFFC]*([^。、「」（(\n\uFFFC]{2,30}?)(?:[（(][^（）()\n]{1,20}[）)])?が(言う|話す|語る|尋ねる|問う|叫ぶ|切り出す)と/u;
const SO_SAYS =
  /^(?:こう|そう)([\p{Script=Han}々]{1,2}\p{Script=Hiragana}{0,4}?)(?:た|る|す|う)?(?=[\p{Script=Han}\p{Script=Katakana}])/u;
/** A verb that no list knows, behind a topic that can speak: 「…」と漏らした, 「…」とみる. Passives and verbs of naming tell of no speech. */
const UNLISTED =
  /^、?(?:など)?と(?!いう|いった|な[るっり]|され|して|する)[^「」『』。、\n]{0,10}?(?<![\p{Script=Han}々])(?:((?!名[付づ]|位置|呼|題|銘)[\p{Script=Han}々]{1,3}(?:(?![をにでと])\p{Script=Hiragana}){0,5}?(?:[\p{Script=Han}々]\p{Script=Hiragana}{0,2}?)?(?<!れ)|(?![をにがはもで])\p{Script=Hiragana}{2,6}?(?<!れ)|(?<=を)\p{Script=Hiragana}{1,5}?(?<!れ)|み(?=る|て))(?:(?:た|だ|る|ている|う|す|く|む)(?:という|とされる)?(?=[。\n]|$|が、|と、)|(?<=[しきちりみびぎいえけせてねべめげじ])(?=、))|([\p{Script=Han}]{2})(?=[。、]|(?:する|の)構え))/u;
/** 「…」と書かれた横断幕: words on a thing. */
const WRITTEN_ON = /^と(?:書かれ|記され|刻まれ|記載され|描かれ)た(?=[\p{Script=Han}\p{Script=Katakana}])/u;
/** 「…」とする報告書を公表した. */
const PUBLISHED = /^とする[^。、「」]{0,12}(?:報告書|声明|見解|談話|書簡|文書|決議|意見書|調査結果)/u;
/** 「…」と呼び: what someone calls something, where the sentence has a topic that can speak. */
const CALLED = /^と(呼[びんぶ]|表現し|評し|形容し|断じ)/u;
/** Who can speak without being listed by office: 船長, 隊員, 関係筋, 首長ら. */
const SPEAKING =
  /(?:[長員者団側筋師兵士民族官相軍府氏区局室部課班院社紙誌隊会連派]|ら|たち|発表|声明|文書|書簡|社説|判決|条約|協定|憲章|談話|宣言|白書|報告書)$/u;
/** 記者団から「…」と問われる: who asks in the passive. */
const AGENT_BEFORE = /(?:^|[。、はが])([^。、はが「」\n\uFFFC]{2,16})(?:から|に)、?$/u;
const PASSIVE_AFTER =
  /^と((?:問わ|聞か|尋ねら|言わ|告げら|指摘さ|批判さ|非難さ|迫ら|求めら|伝えら|説明さ|たしなめら|注意さ)れ)/u;
/** Papers and agencies are no office, but they report. */
const REPORTS = /^(?:報じ|伝え)/u;
/** 「遺憾の意」を表明する: short words that can only be said. */
const EXPRESSED = /^を(?:表明|訴え|強調|主張|口に)/u;
/** 野党からは「…」との声が上がる: a side that speaks with many voices. */
/** 「…」と話すのは、民宿を営む岡野さん（77）。 */
const CLEFT = /^と([^\s。、]{1,5})のは、?([^。、（(\n]{2,30}?)(?:[（(][^（）()\n]{1,20}[）)])?(?:だ。|。|$)/u;
/** 両外相は「…」ことで一致した. */
const AGREED_AFTER =
  /^(?:との?)?(?:こと|方針|認識|考え|点)(?:で|に|を)(一致|合意|同意|確認|了承|申し合わせ|決定)/u;
const SIDE_BEFORE =
  /(?:^|[。、])([^。、「」\n\uFFFC]{2,16})(?:から(?:は|も)?|(?<=議会|党|内|地元|内部)では)、?$/u;
const VOICES_AFTER =
  /^(?:との|旨の?)(?:声|批判|指摘|意見|懸念|不満|異論|疑問|発言|説明|回答|見解|要望)(?:が|も|を)|^と(?:の)?(?:声|やじ|野次|歓声|怒号)(?:が|も)|^と(?:批判|不満|疑問|懸念|反発|歓迎|期待|不安視|疑問視|評価|称賛|危惧|心配|反対)(?:する|の)声/u;
const SENTENCE_BEFORE = /(?:こう|次のように|以下のように)([^。\n「」]{1,12})[。:：]?\s*$/u;

/** The person who is the topic of a stretch: whom a sentence without a topic of its own goes on about. */
export function personIn(text: string): string | null {
  const topic = speakerIn(text);
  return topic && PERSON.test(topic) ? topic : null;
}

/** What surrounds a quotation, with other quotations blanked out. */
export interface Around {
  before: string;
  after: string;
  /** It is a sentence of its own. */
  isAlone: boolean;
  /** It is short and without a clause: a term rather than words of a speaker. */
  isTerm: boolean;
  /** It ends as a sentence does, however short. */
  isClause: boolean;
}

/** Japanese: the verb follows with と; the topic (は, が) comes before it in the sentence, or between the quotation and the verb. */
export function attributeJapanese(around: Around, reader: VerbReader): Attribution {
  const { before, after, isAlone, isTerm, isClause } = around;
  if (WRITTEN_ON.test(after)) return { speaker: null, verb: null };
  const bracketed = BRACKETED.exec(after)?.[1];
  if (bracketed && OFFICE.test(bracketed)) return { speaker: bracketed, verb: null };
  const cleft = CLEFT.exec(after);
  if (cleft) return { speaker: cleft[2]?.replace(CLAUSE_BEFORE, "") ?? null, verb: cleft[1] ?? null };
  const ended = isClause && after.startsWith("として、") ? speakerIn(before) : null;
  if (ended && OFFICE.test(ended)) return { speaker: ended, verb: "し" };
  const published = PUBLISHED.test(after) ? speakerIn(before) : null;
  if (published) return { speaker: published, verb: "する" };
  const called = CALLED.exec(after)?.[1];
  const caller = called ? speakerIn(before) : null;
  if (called && caller && OFFICE.test(caller)) return { speaker: caller, verb: called };
  const match =
    reader.japanese.exec(after) ??
    (isTerm && !EXPRESSED.test(after) ? null : reader.japaneseObject.exec(after));
  if (match)
    return { speaker: speakerIn(match[0]) ?? speakerIn(before), verb: match.slice(1).find(Boolean) ?? null };
  return nextSentence(after, isAlone) ?? sentenceBefore(around);
}

/** The speaker whom the sentence behind the quotation names. */
function nextSentence(after: string, isAlone: boolean): Attribution | null {
  const told = TOLD_NEXT.exec(after);
  if (told)
    return {
      speaker: told[1]?.replace(/（[^）]*）$/u, "") ?? null,
      verb: told[2]?.replace(/(?:た|ている|る)$/u, "") ?? null,
    };
  const next = NEXT_SENTENCE.exec(after);
  if (next) return { speaker: next[2] ?? null, verb: next[1] ?? null };
  const asked = isAlone ? NEXT_SAYS.exec(after) : null;
  if (asked?.[1] && asked[2]) return { speaker: asked[1].replace(CLAUSE_BEFORE, ""), verb: asked[2] };
  const topic = isAlone ? NEXT_TOPIC.exec(after)?.[1] : undefined;
  if (!topic || !PERSON.test(topic)) return null;
  // そう話す岡野さんは: the verb stands before the name
  const verb = SO_SAYS.exec(topic)?.[1] ?? null;
  return { speaker: topic.replace(CLAUSE_BEFORE, ""), verb };
}

/** The speaker whom the words before the quotation name. */
function sentenceBefore({ before, after, isAlone, isTerm }: Around): Attribution {
  const source = after.startsWith("と") ? SOURCE.exec(before)?.[1] : undefined;
  if (source) return { speaker: source, verb: "によると" };
  const ahead = SENTENCE_BEFORE.exec(before);
  if (ahead) return { speaker: speakerIn(before), verb: ahead[1]?.replace(/[たてるう]$/u, "") ?? null };
  // 首相「…」: a record of who said what
  const answers = /^(?:\s|$|。)/u.test(after) ? RECORD.exec(before)?.[1] : undefined;
  if (answers && OFFICE.test(answers)) return { speaker: answers, verb: null };
  // 金城さん（88）は「…」。: the verb is left out
  const left = !isTerm && after.startsWith("。") ? TOPIC_LAST.exec(before)?.[0] : undefined;
  const owner = left ? personIn(left) : null;
  if (owner) return { speaker: owner, verb: null };
  return (
    otherVoices(before, after) ??
    unlistedVerb(before, after, isTerm) ?? {
      speaker: isAlone ? personIn(before) : null,
      verb: null,
    }
  );
}

const RECORD = /^[\s\uFFFC]*([\p{Script=Han}\p{Script=Katakana}ー・]{2,14})$/u;
const TOPIC_LAST = /[^、。「」\n\uFFFC]{2,40}は、?$/u;

/** A side that speaks with many voices, or one that asks in the passive. */
function otherVoices(before: string, after: string): Attribution | null {
  const side = VOICES_AFTER.test(after) ? SIDE_BEFORE.exec(before)?.[1] : undefined;
  if (side) return { speaker: side, verb: null };
  const agreed = AGREED_AFTER.exec(after)?.[1];
  const sides = agreed ? speakerIn(before) : null;
  if (agreed && sides) return { speaker: sides, verb: agreed };
  const asked = PASSIVE_AFTER.exec(after)?.[1];
  const agent = asked ? AGENT_BEFORE.exec(before)?.[1] : undefined;
  return asked && agent ? { speaker: agent, verb: asked } : null;
}

/** 「…」と手厳しい: an attitude in place of a verb. */
const ATTITUDE =
  /^と(手厳し|冷ややか|懐疑的|否定的|肯定的|前向き|慎重|悲観的|楽観的|強気|控えめ)(?:い|だ|な|で|。)/u;

function unlistedVerb(before: string, after: string, isTerm: boolean): Attribution | null {
  const verb = ATTITUDE.exec(after)?.[1] ?? UNLISTED.exec(after)?.slice(1).find(Boolean);
  if (!verb) return null;
  const topic = speakerIn(before);
  // no topic of its own: the sentence goes on about whoever spoke before
  if (!topic) return isTerm ? null : { speaker: null, verb, isUnsure: true };
  return OFFICE.test(topic) || SPEAKING.test(topic) || REPORTS.test(verb) ? { speaker: topic, verb } : null;
}
