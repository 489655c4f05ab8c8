import { isWhenSaid } from "../dates/en/direction";
import type { Language } from "../languages";
import type { Span } from "../spans";
import type { DevelopmentState } from "./states";

const EVENT_EN =
  /\b(?:agree(?:d|ment|ments)|met|meet(?:ing|s)?|held?|holds?|sign(?:ed|s)?|announced?|launch(?:ed|es)?|decided|establish(?:ed)?|approved?|conduct(?:ed)?|deploy(?:ed|ment)?|fired|test-fired|visit(?:ed|s)?|arrived?|open(?:ed)?|began|begin|started?|issued?|adopted|select(?:ed)?|upgrad(?:e|ed|ing|es)|appointed|named|delivered?|imposed?|ordered|complet(?:e|ed)|conclud(?:e|ed)|reaffirmed|condemned|summoned|host(?:ed|s)?|summit|scheduled|postponed|delayed|cancell?ed|suspended|resum(?:e|ed)|withdr[ae]w|relocat(?:e|ed|ion)|transfer(?:red)?|joined|ratified|submitted|passed|elected|won|resigned|stepped down|took office|sworn in|released|unveiled|created?|set up|form(?:ed)|expand(?:ed)?|increased?|bought|purchased?|awarded|ruled|rejected|confirmed|detected|crashed|grounded|sailed|transited|entered|drills|exercise|reconstitut\w+|reshap\w+|overhaul\w*|moved?|bec[ao]mes?|took (?:command|over|up)|assum(?:ed|es)|inaugurat\w+|reorgani[sz]\w+|restructur\w+|activat(?:ed|ion)|commissioned|stood up|dispatch(?:ed)?|acquir\w+|buy|buil[dt]|protested|accused|lodged|blocked|cleared|sued|filed|froze|frozen|vetoed|took (?:effect|part)|takes? effect|take effect|in(?:to)? force|chose|choose|picked|loosened|eased|struck|flew|fly|brought|ended?|conclude|gathered|gave|granted|published|attended|welcomed|pledged|vowed|promised|warned|handed|lifted|reopen(?:ed|s)?|extended|renew(?:ed|al)|changes?|enhance|boost|paid|laid|toured|docked|departed|returned|shot down|intercepted|spoke by (?:tele)?phone|pulled into|put to sea|set sail|put into service|touched down|broke ground|stalled|collapsed)\b/i;
const EVENT_JA =
  /合意|会談|会合|署名|発表|開催|開い|開く|開か|実施|決定|決め|締結|訪問|訪米|訪日|配備|発射|演習|訓練|新設|発足|設置|表明|確認|一致|開始|就任|辞任|承認|可決|延期|中止|移設|着工|引き渡|購入|調達|派遣|寄港|墜落|抗議|非難|選出|当選|再開|創設|改編|再編|開設|開所|改組|着任|退任|入港|侵入|進入|発効|批准|完成|解任|任命|行われ|行う|行った|公表|まとめ|買収|提訴|承認|禁じ|完了|選定|凍結|申し入れ|出席|導入|出航|輸出|輸送|改定|始め|始ま|終え|終了|接触|見合わせ|設け|成立|制裁|拒否|通告|要請|派兵|打ち切|まで続[くけ]/;

/** Verbs that carry a development, rather than colour one. */
const STRONG_EN =
  /\b(?:put to sea|set sail|put into service|agreed|agreement|met|held|signed|announced|launched|began|begun|opened|started|completed|ended|ordered|blocked|filed|sued|vetoed|published|chose|selected|awarded|took effect|takes effect|take effect|grounded|crashed|condemned|protested|became|stood up|passed|delivered|froze|decided|established|approved|conducted|deployed|fired|visited|issued|adopted|scheduled|postponed|cancell?ed|will|summit|ratified|elected|resigned|sworn in|set up|unveiled|concluded|shot down|meet|reconstitut\w+|bec[ao]mes?|took office|opened|inaugurated|reorgani[sz]ed|activated|imposed|appointed)\b/i;
const STRONG_JA =
  /合意|会談|署名|発表|開催|開い|決定|締結|発射|新設|発足|設置|予定|延期|中止|一致|開始|就任|実施|再編|改編|開設|着任|発効|承認|可決|完了|選定|墜落|着手|始ま|始め|提訴|買収|派遣|訪問|抗議|表明|出席|確認|非難/;

/** Someone speaks, the outlet reflects: seldom a dated event. */
const REMARK_EN =
  /\b(?:said|mentioned|claimed|alleged|argued|believes?|thinks?|views?|criticized|criticised|described|noted|stressed|warned|urged|underscored?|observers|analysts|experts|it is worth|highlights?|highlighting|highlighted)\b/i;
const REMARK_JA = /述べた|語った|強調した|批判した|指摘した|との見方|専門家|とみられる/;

const CANCELLED = {
  en: /\b(?:cancell?ed|called off|scrapped|abandoned|withdrawn)\b/i,
  ja: /中止(?:した|する|を決|が決|と)|取りやめ|撤回/,
};
const SLIPPED = {
  en: /\b(?:postponed?|delayed|pushed back|put off|slipped|behind schedule|later than (?:\w+ ){0,2}(?:planned|scheduled|expected|promised))\b/i,
  ja: /延期|先送り|遅れ|ずれ込/,
};
/** "Japan plans to"; not "launched a plan to", "its joint plan to", "unveiled plans to", where a plan is a thing. */
const PLAN = String.raw`(?:(?<!\b(?:an?|the|its|their|his|her|this|that|new|joint|\w+['’]s) (?:[\w-]*[a-rt-z] ){0,2})plan|(?<!\b(?:the|its|their|his|her|of|on|new|joint|any|for|[a-z]+ed) )plans)`;

const PLANNED = {
  en: new RegExp(
    String.raw`\b(?:will(?! be the most)|shall|scheduled|slated|planned|${PLAN} to|planning to|(?<!\b(?:that|which|who) )(?:is|are|was|were) (?:expected|set|due|to be|to) |(?:due|expected) (?:on|in|by|to) |to be (?:held|established|launched|set up)|ha(?:s|ve) until|upcoming|intends? to|aims? to)\b`,
    "i",
  ),
  ja: /予定|見通し|方針|見込み|計画だ|計画して|目指す|目指し|する方向|見込んで|調整に入|調整して|検討/,
};

const side = (language: Language) => (language === "ja" ? "ja" : "en");

export const hasEvent = (sentence: string, language: Language) =>
  (side(language) === "ja" ? EVENT_JA : EVENT_EN).test(sentence);
export const hasStrongEvent = (sentence: string, language: Language) =>
  (side(language) === "ja" ? STRONG_JA : STRONG_EN).test(sentence);
/** Any verb that tells what was done or will be; with a date beside it, that may be enough. */
const VERB_EN =
  /\b(?:\p{Ll}{3,}ed|will|would|shall|(?:is|are|was|were|has|have|had) \w+|began|begins?|met|held|took|made|gave|went|came|left|led|won|lost|sent|built|brought|bought|chose|became|flew|fell|shot|sank|ran|runs?|plans?|aims?|intends?|expects?|hopes?|opens?|ends?|starts?|(?:visit|meet|host|join|sign|arrive|return|sail|leave|hold|take|launch|deploy|deliver|receive|test|fire|vote|retire|publish|expire|resume)(?:e?s)?)\b/u;
const VERB_JA =
  /(?:た|[うくぐすつぬぶむる]|い|予定|方針|見通し|計画|だ)。?$|(?:し|り|き|れ|え|で|開き|始め)$/;
export const hasVerb = (sentence: string, language: Language) =>
  (side(language) === "ja" ? VERB_JA : VERB_EN).test(sentence);

/** "said it would reconstitute": an announcement in the words of a remark. */
const SAID_IT_WOULD = /\bsaid\b[^.;“"]{0,60}?\b(?:would|will)\b((?: [\w-]+){1,3})/;

export function isRemark(sentence: string, language: Language): boolean {
  if (side(language) === "ja") return REMARK_JA.test(sentence);
  const promise = SAID_IT_WOULD.exec(sentence)?.[1];
  if (promise && EVENT_EN.test(promise)) return false;
  return REMARK_EN.test(sentence);
}

/** Where the first event verb stands, to find the date that goes with it. */
export const eventAt = (sentence: string, language: Language) =>
  Math.max(0, sentence.search(side(language) === "ja" ? STRONG_JA : STRONG_EN));

/** 「防衛省は20日、発表した。」: who announced and when, but not what. */
const BARE_ANNOUNCEMENT_JA =
  /^[^。、「」を]{1,24}[がは](?:[\d０-９一二三四五六七八九十]+[年月日時分]|同日|昨日|今日|午前|午後|夜|朝|夕方|正式に|共同で|[、に])*(?:(?:発表|公表|表明)(?:した|しました|している)|明らかに(?:した|しました)|説明した|分かった|わかった)。?$/;
export const isBareAnnouncement = (sentence: string, language: Language) =>
  side(language) === "ja" && BARE_ANNOUNCEMENT_JA.test(sentence);

/** A finite verb that tells what was done; a plan behind it is what was announced. Not "to be announced", not "officials said,". */
const TOLD_EN =
  /(?<!\b(?:be|being|to|will|shall) )\b(?:said|told|announced|agreed|decided|declared|confirmed|pledged|vowed|promised|stated|revealed|unveiled|approved|signed|launched|met|held|issued|released|adopted|endorsed|welcomed)\b(?!,)/g;
/** Of those, verbs that make the plan known or binding: where no date hangs on the plan, that is what happened. */
const MAKES_KNOWN =
  /^(?:announced|agreed|decided|declared|unveiled|approved|signed|launched|issued|released|adopted|endorsed)$/;
/** Between the verb and the plan: the plan only describes what was signed or launched. */
const DESCRIBES = /,? (?:which|who)\b|, (?:an?|the) /;

/** "said (on Monday) that he would fly": what someone says they would do is a plan. */
const WOULD =
  /\b(?:said|told|added|stated|declared|confirmed|pledged|vowed|promised|announced)\b[^.;“"]{0,60}?\b(?:(?:he|she|it|they) would)(?! (?:have|be (?:the|an?))\b)/i;

/** 「28日、…する方針を発表した」 tells of the announcing. */
const TOLD_JA =
  /(?:発表|表明|公表|合意|一致|決定|確認|署名|締結)(?:した|しました)。?$|(?:明らかにした|決めた|伝えた|まとめた)。?$/;
/** 「協定は4月1日に発効する。」: with a day, a verb that is not in the past tells of what comes. */
const NOT_YET_JA =
  /(?<!てい|でい|てあ|であ|があ|はあ|もあ|にあ|とい|とみ|みられ|され|と(?:語|話|述べ|指摘す|分析す|強調す|説明す|振り返|訴え)|(?:支持|歓迎|非難|懸念|尊重|注視|上回|下回|当た|意味す|示))[うくぐすつぬぶむる](?=。?$)|(?:開催|実施|発射|公開)される(?=。?$)/;
/** 「4月に着工すると発表した」: a verb that is not in the past, announced; states and attitudes (支持すると表明した) promise nothing. */
const ANNOUNCED_AHEAD_JA =
  /\p{Script=Han}{1,4}\p{Script=Hiragana}{0,5}?(?<!てい|でい|であ|があ|はあ|もあ|にあ|とい|(?:支持|歓迎|非難|懸念|尊重|注視|反対)す)[うくぐすつぬぶむる](?=(?:と|ことを)(?:正式に)?(?:(?:発表|公表|表明|明らかに)[しす]|明かし))/u;
/** What stands between a date and the verb that it does not belong to: 2022年に決めた計画に基づき派遣する. */
const PAST_BETWEEN = /[しっいきれけえめ]た(?![いら])|^まで(?:に)?、/;
/** A date that stands apart ("28日、") belongs to the last verb. */
const STANDS_APART = /^(?:夜|朝|午前|午後)?、/;

/** "leaves for Manila on Tuesday", "ends Nov. 1": a timetable in the present tense. */
const TIMETABLE =
  /\b(?:leaves|departs|arrives|heads|flies|travels|returns|begins|starts|opens|ends|closes|expires|concludes|runs)\b(?! the\b)/;

export interface StateRead<Date extends Span> {
  state: DevelopmentState;
  /** The word that says so. */
  cue: string | null;
  /** True where a plan was announced on a day, and the announcing is what happened. */
  announced: boolean;
  /** The dates that go with the state: of the promise where it has its own. */
  told: Date[];
}

/**
 * What state the words give a development. A promise inside "announced on 28 July that it will …" is planned only where a date hangs on the promise itself; else the
 * announcement happened. `dates` are in the coordinates of the text in which the sentence begins at `offset`.
 */
export function stateOf<Date extends Span>(
  sentence: string,
  language: Language,
  dates: readonly Date[] = [],
  offset = 0,
): StateRead<Date> {
  const key = side(language);
  const read = { announced: false, told: [...dates] };
  for (const [state, pattern] of [
    ["cancelled", CANCELLED],
    ["slipped", SLIPPED],
  ] as const) {
    const match = pattern[key].exec(sentence);
    if (match) return { ...read, state, cue: match[0].trim() };
  }
  const firm = PLANNED[key].exec(sentence);
  const plan = firm ?? (key === "en" ? intended(sentence) : null);
  if (!plan) {
    const timetable = key === "en" ? TIMETABLE.exec(sentence) : null;
    const due = timetable
      ? dates.filter(({ start }) => start - offset >= timetable.index + timetable[0].length)
      : [];
    if (timetable && due.length > 0) return { ...read, state: "planned", cue: timetable[0], told: due };
    const announcedAhead = key === "ja" ? aheadOf(sentence, dates, offset) : null;
    if (announcedAhead) return { ...read, state: "planned", ...announcedAhead };
    const ahead = key === "ja" && dates.length > 0 ? NOT_YET_JA.exec(sentence) : null;
    return ahead ? { ...read, state: "planned", cue: ahead[0] } : { ...read, state: "happened", cue: null };
  }
  const planned = { ...read, state: "planned" as const, cue: plan[0].trim() };
  const announced = { ...read, state: "happened" as const, cue: null, announced: true };
  if (key === "ja") {
    if (dates.length === 0 && TOLD_JA.test(sentence)) return announced;
    const apart = dates.filter((date) => STANDS_APART.test(sentence.slice(date.end - offset)));
    if (apart.length === 0 || !TOLD_JA.test(sentence)) return planned;
    const own = dates.filter((date) => !apart.includes(date));
    return own.length > 0 ? { ...planned, told: own } : announced;
  }
  // when it was said is never when it is due
  const due = dates.filter((date) => !isWhenSaid(sentence.slice(0, date.start - offset)));
  const own = due.filter((date) => date.start - offset >= plan.index);
  const verb = [...sentence.slice(0, plan.index).matchAll(TOLD_EN)].at(-1);
  // "The deal, struck on 21 December, will take effect in April": the promise has a date of its own.
  if (!verb) return { ...planned, told: own.length > 0 ? own : due };
  if (own.length > 0) return { ...planned, told: own };
  if (!firm && !MAKES_KNOWN.test(verb[0])) return { ...planned, told: due };
  const isDescribed = DESCRIBES.test(sentence.slice(verb.index, plan.index));
  return dates.length > 0 || isDescribed || MAKES_KNOWN.test(verb[0]) ? announced : planned;
}

/** What is announced for a day of its own, and the dates that go with it; null where none does. */
function aheadOf<Date extends Span>(
  sentence: string,
  dates: readonly Date[],
  offset: number,
): { cue: string; told: Date[] } | null {
  const verb = dates.length > 0 ? ANNOUNCED_AHEAD_JA.exec(sentence) : null;
  if (!verb) return null;
  const end = verb.index + verb[0].length;
  const told = dates.filter(({ end: from }) => {
    const between = sentence.slice(from - offset, end);
    return from - offset < end && !STANDS_APART.test(between) && !PAST_BETWEEN.test(between);
  });
  return told.length > 0 ? { cue: verb[0], told } : null;
}

/** The "would" of one's own plan, where it stands. */
function intended(sentence: string): { 0: string; index: number } | null {
  const match = WOULD.exec(sentence);
  return match ? { 0: "would", index: match.index + match[0].length - "would".length } : null;
}

/** "announced on Sunday that the fleet will sail in March": the clause of the promise, with a subject of its own. */
const PROMISED_CLAUSE =
  /\b(?:announced|said|agreed|decided|declared|confirmed|pledged|stated)\b(?!,)[^,;“"]*? that ((?!(?:it|they|he|she|this|we|I)\b)[^;“"]*?\b(?:will|would|plans? to|(?:is|are) (?:to|expected|scheduled|set|due))\b[^;“"]*)$/;

export function promisedClause(sentence: string): Span | null {
  const clause = PROMISED_CLAUSE.exec(sentence)?.[1];
  return clause ? { start: sentence.length - clause.length, end: sentence.length } : null;
}
