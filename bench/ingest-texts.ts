import type { Page } from "../lib/jobs/testing-publishers";
import { seeded } from "./seeded";

/** News of the beat in our own words, made up from a seed: realistic in length and in names, of no use as news. */

/** Every so manieth page is Japanese. */
const JAPANESE_EVERY = 5;
const WORDS = { least: 400, most: 700 };
/** Japanese text of the same reading time has so many characters per English word. */
const CHARACTERS_PER_WORD = 2.2;
const SENTENCES_PER_PARAGRAPH = 3;

export function newsPage(feed: number, item: number): Page {
  const random = seeded(feed * 1000 + item + 1);
  const isJapanese = (feed + item) % JAPANESE_EVERY === 0;
  const length = WORDS.least + random() * (WORDS.most - WORDS.least);
  const sentences: string[] = [];
  const measure = (text: string) => (isJapanese ? text.length / CHARACTERS_PER_WORD : text.split(" ").length);
  for (let words = 0; words < length;) {
    const sentence = fill(isJapanese ? JA : EN, random, `${feed}-${item}`);
    sentences.push(sentence);
    words += measure(sentence);
  }
  const paragraphs: string[] = [];
  for (let n = 0; n < sentences.length; n += SENTENCES_PER_PARAGRAPH)
    paragraphs.push(sentences.slice(n, n + SENTENCES_PER_PARAGRAPH).join(isJapanese ? "" : " "));
  return {
    title: fill(isJapanese ? JA_TITLE : EN_TITLE, random, `${feed}-${item}`),
    language: isJapanese ? "ja" : "en",
    paragraphs,
  };
}

interface Kit {
  patterns: readonly string[];
  words: Readonly<Record<string, readonly string[]>>;
}

function fill({ patterns, words }: Kit, random: () => number, serial: string): string {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  return one(patterns).replace(/\{(\w+)\}/gu, (_, kind: string) => {
    if (kind === "n") return String(2 + Math.floor(random() * 900));
    if (kind === "day") return String(1 + Math.floor(random() * 28));
    if (kind === "serial") return serial;
    return one(words[kind] ?? []);
  });
}

const english = {
  person: ["Fumio Kishida", "Lloyd Austin", "Yoko Kamikawa", "Antony Blinken", "Minoru Kihara", "Joe Biden"],
  place: ["Tokyo", "Washington", "Okinawa", "Yokosuka", "Guam", "Honolulu", "Naha", "Iwakuni", "Sasebo"],
  body: [
    "the Self-Defense Forces",
    "the Pentagon",
    "the State Department",
    "the Foreign Ministry",
    "Congress",
  ],
  country: ["Japan", "the United States", "South Korea", "Australia", "the Philippines", "China"],
  noun: `command radar budget runway tariff missile shipyard patrol treaty cable satellite drone harbour ferry depot
    doctrine payload reactor airlift supply survey permit quota tribunal ledger island convoy engine sensor warehouse
    bridge ministry panel subsidy chipmaker battery rehearsal barracks pipeline corridor`.split(/\s+/),
  adjective:
    `joint delayed costly northern quiet unusual trilateral modest annual contested revised maritime fragile
    digital forward shared temporary expanded civilian strategic`.split(/\s+/),
  verb: `expand review postpone fund inspect replace reopen relocate test approve suspend renew publish merge share
    repair deploy upgrade audit coordinate`.split(/\s+/),
  month: ["January", "March", "May", "July", "September", "November"],
};

const EN: Kit = {
  words: english,
  patterns: [
    "{person} told reporters in {place} on {month} {day} that the {adjective} {noun} would {verb} the {noun} by {month} 2025.",
    "“We have to {verb} the {adjective} {noun} and the {noun} before anyone asks for it,” {person} said.",
    "{country} and {country} agreed to {verb} a {adjective} {noun} near {place}, according to {body}, at a cost of {n} million dollars.",
    "Officials of {body} counted {n} {adjective} items in the {noun} at {place}, and called the {noun} {adjective}.",
    "The {noun} is due to {verb} in {month}, when {country} will also {verb} its {adjective} {noun} with {n} people.",
    "Critics in {place} say that the {adjective} {noun} cannot {verb} a {noun} without the consent of {body}.",
  ],
};

const EN_TITLE: Kit = {
  words: english,
  patterns: [
    "{country} to {verb} {adjective} {noun} at {place} ({serial})",
    "{person} wants to {verb} the {noun} of {place} ({serial})",
  ],
};

const japanese = {
  person: ["岸田文雄首相", "オースティン国防長官", "上川陽子外相", "木原稔防衛相", "ブリンケン国務長官"],
  place: ["東京", "ワシントン", "沖縄", "横須賀", "グアム", "那覇", "岩国", "佐世保"],
  body: ["防衛省", "外務省", "自衛隊", "国防総省", "米軍"],
  country: ["日本", "米国", "韓国", "オーストラリア", "フィリピン", "中国"],
  noun: `司令部 予算 滑走路 関税 造船所 条約 海底ケーブル 衛星 無人機 港湾 補給拠点 指針 調査 許可 割当 離島 護衛艦 演習
    半導体 蓄電池 兵舎 回廊 観測網 格納庫 補助金`.split(/\s+/),
  verb: [
    "拡充する",
    "見直す",
    "延期する",
    "点検する",
    "再開する",
    "移転する",
    "承認する",
    "公表する",
    "修理する",
  ],
};

const JA: Kit = {
  words: japanese,
  patterns: [
    "{person}は{day}日、{place}で記者団に対し、{noun}と{noun}を{n}億円で{verb}方針を示した。",
    "「{noun}を{verb}必要がある」と{person}は述べ、{country}との{noun}にも触れた。",
    "{body}によると、{place}の{noun}では{n}件の{noun}が見つかり、{country}と協議を続けている。",
    "{country}と{country}は2025年{day}月までに{noun}を{verb}ことで合意した。",
  ],
};

const JA_TITLE: Kit = {
  words: japanese,
  patterns: ["{country}、{place}の{noun}を{verb}方針 ({serial})", "{person}「{noun}を{verb}」 ({serial})"],
};
