import { groupBy } from "../group";
import type { NewName } from "./beyond";
import { kindEndings } from "./kind-endings";

const TITLES =
  "官房長官|国防長官|国務長官|副長官|長官|副大臣|政務官|大臣|副大統領|大統領|首相|外相|防衛相|国防相|財務相|経産相|法相|総務相|国交相|環境相|農相|文科相|厚労相|港湾相|副知事|知事|副市長|市長|町長|村長|区長|議員|議長|幹事長|政調会長|委員長|代表|総裁|書記長|報道官|補佐官|次官|局長|部長|課長|審議官|大使|公使|総領事|領事|司令官|司令|幕僚長|統幕長|海将|陸将|空将|大将|中将|少将|大佐|艦長|主席|総統|総書記|教授|准教授|研究員|主任研究員|所長|理事長|会長|社長|組合長|弁護士|記者|監督|隊長|艦長|教諭|社長|代表取締役|担当相|再生相|[1-3１-３一二三](?:等)?[陸海空](?:将補|佐|尉|曹)|氏|さん";

/** The ministry's word before a rank in it: 防衛副大臣, 国土交通大臣, 外務事務次官. It is of the title, never of the name. */
const MINISTRY =
  "内閣府|総務|法務|外務|財務|文部科学|厚生労働|農林水産|経済産業|国土交通|環境|防衛|復興|デジタル|国家公安|経済安全保障|経済再生|経済財政|少子化|科学技術|規制改革|地方創生|参院|衆院|参議院|衆議院|国会|県議会|市議会|町議会|都議会|県議|市議|事務|政務|筆頭";

const HAN = "[\\p{Script=Han}々]";
/** Kana of given names; particles end it. */
const KANA = "(?![のはがにとでをもへや])[\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
/** Where a name may begin: at a boundary, or behind the body whose office it is (防衛省の, 同省). */
const BEGIN = `(?<=^|[^\\p{Script=Han}々\\p{Script=Katakana}ー]|省|庁|党|県|市|町|村|大学|[^社]社|軍|隊|会|相)`;

const PERSON = new RegExp(
  `${BEGIN}(?<name>${HAN}{1,3}(?:${HAN}|${KANA}){1,4}?|\\p{Script=Katakana}[\\p{Script=Katakana}ー]{1,12}(?:[・＝]\\p{Script=Katakana}[\\p{Script=Katakana}ー]{1,12}){1,3})[・・]?(?<former>前|元)?(?<ministry>(?:${MINISTRY}){0,2})(?<title>${TITLES})(?!会|室|級|官邸|選|府|宅|職|部|塔)`,
  "gmu",
);

/** Signs that an office begins with, so that they are no given name: 森田副知事. */
const NO_NAME =
  /(?:首|副|長|各|両|同|前|新|現|元|某|米|日|中|韓|英|豪|総|政|官|当|全|女性|男性|今回|関係|担当)$|^(?:同|両|各|全|当|新|旧|現|前|元|某|米|在日|次期)/u;

const ENDINGS = kindEndings([
  [
    "organisation",
    "省|庁|党|委員会|協会|連盟|機構|大学|研究所|研究センター|司令部|艦隊|旅団|師団|連隊|財団|組合|協議会|学会|銀行|本部|事務局|法人",
  ],
  ["agreement", "協定|条約|覚書|宣言|議定書"],
  ["place", "市|島|諸島|列島|海峡|基地|飛行場|駐屯地|空港|半島|岬|湾|演習場"],
]);
const THING = new RegExp(
  `(?<=^|[^\\p{Script=Han}々\\p{Script=Katakana}ーA-Za-z])(?<name>[\\p{Script=Han}々\\p{Script=Katakana}ーA-Z]{2,16}?(?<word>${ENDINGS.pattern}))(?![\\p{Script=Han}々\\p{Script=Katakana}ー])`,
  "gmu",
);
/** What any country has: no names. */
const COMMON = new RegExp(
  `^(?:特別|与|野|政|自|民|立|公|都|全国|同|両|各|全|当|新|旧|現|本|他|米軍|在日|在外|自衛隊|海軍|空軍|陸軍|軍事|関係|担当|地方|国際|共同|平和|安全保障|無人|離|人工|統合|総合|海外|国立|私立|地元|外務|防衛|財務|経済産業|国土交通|貿易|投資|租税|友好|独立|戦争終結|非常事態|緊急事態)(?:${ENDINGS.pattern})$`,
  "u",
);

/** Japanese names by their shape: a full name before a title (森田さくら港湾相), a body or a place by its last signs (青波研究所). */
export function newNamesJapanese(text: string): NewName[] {
  return [...japanesePeople(text), ...japaneseThings(text)];
}

/** What stands between a name and a rank: a ministry, a house, a posting abroad (駐大阪). */
const MINISTRY_BEHIND = new RegExp(`(?:(?:${MINISTRY})+|駐[\\p{Script=Han}]{1,3})$`, "u");

const CLAUSE_BEFORE = /^.*\p{Script=Hiragana}(?=\p{Script=Han})/u;

interface Seen {
  name: string;
  start: number;
  role: string;
  reason: string;
}

/** Chinese names have two signs as often as three: 中国外務省の林剣報道官. */
const CHINA_BEFORE = /中国[^。、「」\n]{0,10}の$/u;

function personOf(match: RegExpExecArray): Seen | null {
  const [printed = "", former = "", rank = ""] = [
    match.groups?.name,
    match.groups?.former,
    match.groups?.title,
  ];
  // 営む大木健一さん: a clause before the name ends in kana, and no given name goes on in signs behind kana
  const clause = CLAUSE_BEFORE.exec(printed)?.[0] ?? "";
  const written = printed.slice(clause.length).replace(MINISTRY_BEHIND, "");
  const title = `${printed.slice(clause.length + written.length)}${match.groups?.ministry ?? ""}${rank}`;
  // 「中谷元防衛相」: 元 before the office may end a given name or mean "former"; a full name is what can be proposed
  const isGiven = former === "" && written.length === 3 && written.endsWith("元");
  const family = isGiven ? written.slice(0, 2) : written;
  const fewest = CHINA_BEFORE.test(match.input.slice(Math.max(0, match.index - 14), match.index)) ? 2 : 3;
  if (written.length < fewest || NO_NAME.test(family)) return null;
  const role = `${former}${title}`;
  const doubt = isGiven ? `; it may also be ${family}, once ${title}` : "";
  return {
    name: written,
    start: match.index + clause.length,
    role,
    reason: `named with the title 「${role}」${doubt}`,
  };
}

function japanesePeople(text: string): NewName[] {
  const seen = [...text.matchAll(PERSON)].flatMap((match) => personOf(match) ?? []);
  const byName = groupBy(seen, ({ name }) => name);
  const byFamily = groupBy([...byName.keys()], (name) => name.slice(0, 2));
  const shorts = shortPlaces(text, byFamily);
  return [...byName].flatMap(([name, [first, ...others]]) => {
    if (!first) return [];
    const again = [
      ...others.map(({ start }) => ({ start, end: start + name.length, text: name })),
      ...(shorts.get(name) ?? []).filter(({ start }) => start > first.start),
    ].sort((a, b) => a.start - b.start);
    const { start, role, reason } = first;
    const named = {
      start,
      end: start + name.length,
      text: name,
      role: /^(?:氏|さん)$/u.test(role) ? null : role,
    };
    return [{ ...named, kind: "person" as const, reason, again }];
  });
}

/** 森田氏, 森田港湾相: the family name with a title, where one person of the article has it. */
function shortPlaces(text: string, byFamily: ReadonlyMap<string, string[]>): Map<string, NewName["again"]> {
  const places = new Map<string, NewName["again"]>();
  const pattern = new RegExp(`${BEGIN}(?<family>${HAN}{2})(?:${MINISTRY}){0,2}(?:${TITLES})`, "gmu");
  for (const match of text.matchAll(pattern)) {
    const family = match.groups?.family ?? "";
    const [name, another] = byFamily.get(family) ?? [];
    if (name === undefined || another !== undefined) continue;
    const known = places.get(name) ?? [];
    known.push({ start: match.index, end: match.index + family.length, text: family });
    places.set(name, known);
  }
  return places;
}

function japaneseThings(text: string): NewName[] {
  const seen = [...text.matchAll(THING)].flatMap((match) => {
    const [name = "", word = ""] = [match.groups?.name, match.groups?.word];
    const kind = ENDINGS.kindOf(word);
    if (!kind || COMMON.test(name) || name.length < word.length + 2) return [];
    return [{ name, start: match.index, kind, word }];
  });
  return [...groupBy(seen, ({ name }) => name)].flatMap(([name, [first, ...others]]) => {
    if (!first) return [];
    const again = others.map(({ start }) => ({ start, end: start + name.length, text: name }));
    const reason = `signs that end in 「${first.word}」`;
    return [
      {
        start: first.start,
        end: first.start + name.length,
        text: name,
        kind: first.kind,
        role: null,
        reason,
        again,
      },
    ];
  });
}
