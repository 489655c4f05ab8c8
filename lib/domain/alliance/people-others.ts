import { held, person } from "./entity";

type Offices = ReturnType<typeof held>[];

const of =
  (country: string) =>
  (
    id: string,
    en: string,
    ja: string,
    offices: Offices,
    more: { also?: string[]; alsoJa?: string[]; looselyJa?: string[]; wikidata?: string } = {},
  ) =>
    person(id, en, ja, { country, offices, ...more });

const office = (title: string, titleJa: string, body: string) => (from: string, to: string | null) =>
  held(title, titleJa, body, from, to);

const australia = of("australia");
const australianPm = office("Prime Minister", "首相", "australia");
const australianForeign = office("Foreign Minister", "外相", "australia");
const australianDefence = office("Defence Minister", "国防相", "australia");
const india = of("india");
const korea = of("south-korea");
const koreanPresident = office("President", "大統領", "south-korea");
const koreanForeign = office("Foreign Minister", "外相", "south-korea");
const koreanDefence = office("Defense Minister", "国防相", "south-korea");
const philippines = of("philippines");
const china = of("china");
const chineseForeign = office("Foreign Minister", "外相", "china");
const chineseDefence = office("Defense Minister", "国防相", "china");
const taiwan = of("taiwan");
const russia = of("russia");
const britain = of("united-kingdom");
const britishPm = office("Prime Minister", "首相", "united-kingdom");
const britishDefence = office("Defence Secretary", "国防相", "united-kingdom");
const northKorea = of("north-korea");

export const PEOPLE_OTHERS = [
  australia("anthony-albanese", "Anthony Albanese", "アンソニー・アルバニージー", [
    australianPm("2022-05-23", null),
  ]),
  australia("scott-morrison", "Scott Morrison", "スコット・モリソン", [
    australianPm("2018-08-24", "2022-05-23"),
  ]),
  australia("penny-wong", "Penny Wong", "ペニー・ウォン", [australianForeign("2022-05-23", null)]),
  australia("marise-payne", "Marise Payne", "マリス・ペイン", [australianForeign("2018-08", "2022-05")]),
  australia("richard-marles", "Richard Marles", "リチャード・マールズ", [
    australianDefence("2022-06-01", null),
  ]),
  australia("peter-dutton", "Peter Dutton", "ピーター・ダットン", [australianDefence("2021-03", "2022-05")]),
  india(
    "narendra-modi",
    "Narendra Modi",
    "ナレンドラ・モディ",
    [held("Prime Minister", "首相", "india", "2014-05-26", null)],
    { wikidata: "Q1058" },
  ),
  india(
    "s-jaishankar",
    "S. Jaishankar",
    "スブラマニヤム・ジャイシャンカル",
    [held("External Affairs Minister", "外相", "india", "2019-05", null)],
    { also: ["Subrahmanyam Jaishankar", "S Jaishankar"] },
  ),
  india("rajnath-singh", "Rajnath Singh", "ラジナート・シン", [
    held("Defence Minister", "国防相", "india", "2019-05", null),
  ]),
  korea("moon-jae-in", "Moon Jae-in", "文在寅", [koreanPresident("2017-05-10", "2022-05-09")]),
  korea("yoon-suk-yeol", "Yoon Suk Yeol", "尹錫悦", [koreanPresident("2022-05-10", "2025-04-04")], {
    also: ["Yoon Suk-yeol"],
    looselyJa: ["尹"],
  }),
  korea("lee-jae-myung", "Lee Jae-myung", "李在明", [koreanPresident("2025-06-04", null)], {
    also: ["Lee Jae Myung"],
  }),
  korea("park-jin", "Park Jin", "朴振", [koreanForeign("2022-05", "2024-01")]),
  korea("cho-tae-yul", "Cho Tae-yul", "趙兌烈", [koreanForeign("2024-01", "2025-07")], {
    also: ["Cho Tae-yeol"],
  }),
  korea("cho-hyun", "Cho Hyun", "趙顕", [koreanForeign("2025-07", null)]),
  korea("lee-jong-sup", "Lee Jong-sup", "李鐘燮", [koreanDefence("2022-05", "2023-10")]),
  korea("shin-won-sik", "Shin Won-sik", "申源湜", [koreanDefence("2023-10", "2024-09")], {
    also: ["Shin Wonsik"],
  }),
  korea("kim-yong-hyun", "Kim Yong-hyun", "金龍顕", [koreanDefence("2024-09", "2024-12")]),
  korea("ahn-gyu-back", "Ahn Gyu-back", "安圭伯", [koreanDefence("2025-07", null)]),
  philippines(
    "ferdinand-marcos-jr",
    "Ferdinand Marcos Jr.",
    "フェルディナンド・マルコス",
    [held("President", "大統領", "philippines", "2022-06-30", null)],
    { also: ["Ferdinand Marcos", "Bongbong Marcos"] },
  ),
  philippines("rodrigo-duterte", "Rodrigo Duterte", "ロドリゴ・ドゥテルテ", [
    held("President", "大統領", "philippines", "2016-06-30", "2022-06-30"),
  ]),
  philippines("enrique-manalo", "Enrique Manalo", "エンリケ・マナロ", [
    held("Foreign Secretary", "外相", "philippines", "2022-07", "2025-07"),
  ]),
  philippines(
    "gilberto-teodoro",
    "Gilberto Teodoro",
    "ギルベルト・テオドロ",
    [held("Defense Secretary", "国防相", "philippines", "2023-06", null)],
    { also: ["Gilberto Teodoro Jr.", "Gilbert Teodoro"] },
  ),
  china("xi-jinping", "Xi Jinping", "習近平", [held("President", "国家主席", "china", "2013-03-14", null)], {
    wikidata: "Q15031",
    looselyJa: ["習"],
  }),
  china("li-keqiang", "Li Keqiang", "李克強", [held("Premier", "首相", "china", "2013-03", "2023-03")]),
  china("li-qiang", "Li Qiang", "李強", [held("Premier", "首相", "china", "2023-03-11", null)]),
  china(
    "wang-yi",
    "Wang Yi",
    "王毅",
    [chineseForeign("2013-03", "2022-12-30"), chineseForeign("2023-07-25", null)],
    { looselyJa: ["王"] },
  ),
  china("qin-gang", "Qin Gang", "秦剛", [chineseForeign("2022-12-30", "2023-07-25")]),
  china("wei-fenghe", "Wei Fenghe", "魏鳳和", [chineseDefence("2018-03", "2023-03")]),
  china("li-shangfu", "Li Shangfu", "李尚福", [chineseDefence("2023-03", "2023-10-24")]),
  china("dong-jun", "Dong Jun", "董軍", [chineseDefence("2023-12-29", null)]),
  taiwan(
    "tsai-ing-wen",
    "Tsai Ing-wen",
    "蔡英文",
    [held("President", "総統", "taiwan", "2016-05-20", "2024-05-20")],
    { looselyJa: ["蔡"] },
  ),
  taiwan(
    "lai-ching-te",
    "Lai Ching-te",
    "頼清徳",
    [held("President", "総統", "taiwan", "2024-05-20", null)],
    { also: ["William Lai"], looselyJa: ["頼"] },
  ),
  taiwan(
    "wellington-koo",
    "Wellington Koo",
    "顧立雄",
    [held("Defense Minister", "国防部長", "taiwan", "2024-05-20", null)],
    { also: ["Koo Li-hsiung"] },
  ),
  taiwan("joseph-wu", "Joseph Wu", "呉釗燮", [
    held("Foreign Minister", "外交部長", "taiwan", "2018-02", "2024-05-20"),
  ]),
  taiwan("lin-chia-lung", "Lin Chia-lung", "林佳龍", [
    held("Foreign Minister", "外交部長", "taiwan", "2024-05-20", null),
  ]),
  northKorea("kim-jong-un", "Kim Jong Un", "金正恩", [], {
    wikidata: "Q56226",
    also: ["Kim Jong-un"],
    alsoJa: ["キム・ジョンウン"],
    looselyJa: ["金"],
  }),
  northKorea("kim-yo-jong", "Kim Yo Jong", "金与正", [], { also: ["Kim Yo-jong"] }),
  northKorea(
    "choe-son-hui",
    "Choe Son Hui",
    "崔善姫",
    [held("Foreign Minister", "外相", "north-korea", "2022-06", null)],
    { also: ["Choe Son-hui"] },
  ),
  russia(
    "vladimir-putin",
    "Vladimir Putin",
    "ウラジーミル・プーチン",
    [held("President", "大統領", "russia", "2012-05-07", null)],
    { wikidata: "Q7747" },
  ),
  russia(
    "sergei-lavrov",
    "Sergei Lavrov",
    "セルゲイ・ラブロフ",
    [held("Foreign Minister", "外相", "russia", "2004-03", null)],
    { also: ["Sergey Lavrov"] },
  ),
  russia(
    "sergei-shoigu",
    "Sergei Shoigu",
    "セルゲイ・ショイグ",
    [held("Defense Minister", "国防相", "russia", "2012-11", "2024-05")],
    { also: ["Sergey Shoigu"] },
  ),
  russia(
    "andrei-belousov",
    "Andrei Belousov",
    "アンドレイ・ベロウソフ",
    [held("Defense Minister", "国防相", "russia", "2024-05", null)],
    { also: ["Andrey Belousov"] },
  ),
  britain("boris-johnson", "Boris Johnson", "ボリス・ジョンソン", [britishPm("2019-07-24", "2022-09-06")]),
  britain("rishi-sunak", "Rishi Sunak", "リシ・スナク", [britishPm("2022-10-25", "2024-07-05")]),
  britain("keir-starmer", "Keir Starmer", "キア・スターマー", [britishPm("2024-07-05", null)]),
  britain("ben-wallace", "Ben Wallace", "ベン・ウォレス", [britishDefence("2019-07", "2023-08-31")]),
  britain("grant-shapps", "Grant Shapps", "グラント・シャップス", [
    britishDefence("2023-08-31", "2024-07-05"),
  ]),
  britain("john-healey", "John Healey", "ジョン・ヒーリー", [britishDefence("2024-07-05", null)]),
  of("italy")("guido-crosetto", "Guido Crosetto", "グイド・クロセット", [
    held("Defence Minister", "国防相", "italy", "2022-10-22", null),
  ]),
  of("ukraine")(
    "volodymyr-zelenskyy",
    "Volodymyr Zelenskyy",
    "ウォロディミル・ゼレンスキー",
    [held("President", "大統領", "ukraine", "2019-05-20", null)],
    { wikidata: "Q3874799", also: ["Volodymyr Zelensky", "Volodymyr Zelenskiy"] },
  ),
  person("jens-stoltenberg", "Jens Stoltenberg", "イェンス・ストルテンベルグ", {
    offices: [held("Secretary General", "事務総長", "nato", "2014-10-01", "2024-10-01")],
  }),
  person("mark-rutte", "Mark Rutte", "マルク・ルッテ", {
    offices: [held("Secretary General", "事務総長", "nato", "2024-10-01", null)],
  }),
];
