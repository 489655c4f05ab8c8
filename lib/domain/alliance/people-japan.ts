import { held, person } from "./entity";

const JAPAN = "japan";
const primeMinister = (from: string, to: string | null) => held("Prime Minister", "首相", JAPAN, from, to);
const foreign = (from: string, to: string | null) =>
  held("Foreign Minister", "外相", "japan-ministry-of-foreign-affairs", from, to);
const defense = (from: string, to: string | null) =>
  held("Defense Minister", "防衛相", "japan-ministry-of-defense", from, to);
const cabinetSecretary = (from: string, to: string | null) =>
  held("Chief Cabinet Secretary", "官房長官", JAPAN, from, to);
const finance = (from: string, to: string | null) => held("Finance Minister", "財務相", JAPAN, from, to);
const industry = (from: string, to: string | null) =>
  held("Minister of Economy, Trade and Industry", "経済産業相", "japan-meti", from, to);
const jointStaff = (from: string, to: string | null) =>
  held("Chief of Staff, Joint Staff", "統合幕僚長", "japan-joint-staff", from, to);
const security = (from: string, to: string | null) =>
  held("National Security Adviser", "国家安全保障局長", "japan-national-security-secretariat", from, to);
const toWashington = (from: string, to: string | null) =>
  held("Ambassador to the United States", "駐米大使", JAPAN, from, to);

/** The family name alone is a loose form: it counts beside a title, or once the full name has been read. */
const japanese = (
  id: string,
  en: string,
  family: string,
  given: string,
  offices: ReturnType<typeof held>[],
  more: { also?: string[]; wikidata?: string } = {},
) => person(id, en, `${family}${given}`, { country: JAPAN, looselyJa: [family], offices, ...more });

export const PEOPLE_JAPAN = [
  japanese("shinzo-abe", "Shinzo Abe", "安倍", "晋三", [primeMinister("2012-12-26", "2020-09-16")], {
    wikidata: "Q132345",
  }),
  japanese("yoshihide-suga", "Yoshihide Suga", "菅", "義偉", [primeMinister("2020-09-16", "2021-10-04")]),
  japanese("fumio-kishida", "Fumio Kishida", "岸田", "文雄", [primeMinister("2021-10-04", "2024-10-01")]),
  japanese("shigeru-ishiba", "Shigeru Ishiba", "石破", "茂", [primeMinister("2024-10-01", "2025-10-21")]),
  japanese("sanae-takaichi", "Sanae Takaichi", "高市", "早苗", [primeMinister("2025-10-21", null)]),
  japanese("toshimitsu-motegi", "Toshimitsu Motegi", "茂木", "敏充", [
    foreign("2019-09-11", "2021-11"),
    foreign("2025-10-21", null),
  ]),
  japanese("yoshimasa-hayashi", "Yoshimasa Hayashi", "林", "芳正", [
    foreign("2021-11-10", "2023-09-13"),
    cabinetSecretary("2023-12-14", "2025-10-21"),
  ]),
  japanese("yoko-kamikawa", "Yoko Kamikawa", "上川", "陽子", [foreign("2023-09-13", "2024-10-01")]),
  japanese("takeshi-iwaya", "Takeshi Iwaya", "岩屋", "毅", [
    defense("2018-10", "2019-09"),
    foreign("2024-10-01", "2025-10-21"),
  ]),
  japanese("taro-kono", "Taro Kono", "河野", "太郎", [defense("2019-09", "2020-09")]),
  japanese("nobuo-kishi", "Nobuo Kishi", "岸", "信夫", [defense("2020-09-16", "2022-08-10")]),
  japanese("yasukazu-hamada", "Yasukazu Hamada", "浜田", "靖一", [defense("2022-08-10", "2023-09-13")]),
  japanese("minoru-kihara", "Minoru Kihara", "木原", "稔", [
    defense("2023-09-13", "2024-10-01"),
    cabinetSecretary("2025-10-21", null),
  ]),
  japanese("gen-nakatani", "Gen Nakatani", "中谷", "元", [defense("2024-10-01", "2025-10-21")]),
  japanese("shinjiro-koizumi", "Shinjiro Koizumi", "小泉", "進次郎", [defense("2025-10-21", null)]),
  japanese("katsunobu-kato", "Katsunobu Kato", "加藤", "勝信", [
    cabinetSecretary("2020-09-16", "2021-10-04"),
    finance("2024-10-01", "2025-10-21"),
  ]),
  japanese("hirokazu-matsuno", "Hirokazu Matsuno", "松野", "博一", [
    cabinetSecretary("2021-10-04", "2023-12-14"),
  ]),
  japanese("shunichi-suzuki", "Shunichi Suzuki", "鈴木", "俊一", [finance("2021-10-04", "2024-10-01")]),
  japanese("yasutoshi-nishimura", "Yasutoshi Nishimura", "西村", "康稔", [
    industry("2022-08-10", "2023-12-14"),
  ]),
  japanese("ken-saito", "Ken Saito", "斎藤", "健", [industry("2023-12-14", "2024-10-01")]),
  japanese("yoji-muto", "Yoji Muto", "武藤", "容治", [industry("2024-10-01", "2025-10-21")]),
  japanese("ryosei-akazawa", "Ryosei Akazawa", "赤沢", "亮正", [industry("2025-10-21", null)]),
  japanese("takeo-akiba", "Takeo Akiba", "秋葉", "剛男", [security("2021-07", "2025-01")]),
  japanese("masataka-okano", "Masataka Okano", "岡野", "正敬", [security("2025-01", "2025-10")]),
  japanese("koji-tomita", "Koji Tomita", "冨田", "浩司", []),
  japanese("shigeo-yamada", "Shigeo Yamada", "山田", "重夫", [toWashington("2023-12", null)]),
  japanese("koji-yamazaki", "Koji Yamazaki", "山崎", "幸二", [jointStaff("2019-04", "2023-03")]),
  japanese("yoshihide-yoshida", "Yoshihide Yoshida", "吉田", "圭秀", [jointStaff("2023-03", "2025-08")]),
  japanese("hiroaki-uchikura", "Hiroaki Uchikura", "内倉", "浩昭", [jointStaff("2025-08", null)]),
  japanese("kenichiro-nagumo", "Kenichiro Nagumo", "南雲", "憲一郎", [
    held("Commander, Joint Operations Command", "統合作戦司令官", "jjoc", "2025-03-24", null),
  ]),
  japanese("denny-tamaki", "Denny Tamaki", "玉城", "デニー", [
    held("Governor of Okinawa", "沖縄県知事", "okinawa", "2018-10", null),
  ]),
  japanese("yuriko-koike", "Yuriko Koike", "小池", "百合子", [
    held("Governor of Tokyo", "東京都知事", "tokyo", "2016-08", null),
  ]),
];
