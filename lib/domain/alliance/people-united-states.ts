import { held, person } from "./entity";

const US = "united-states";
const president = (from: string, to: string | null) => held("President", "大統領", US, from, to);
const vicePresident = (from: string, to: string | null) => held("Vice President", "副大統領", US, from, to);
const state = (from: string, to: string | null) =>
  held("Secretary of State", "国務長官", "us-department-of-state", from, to);
const defense = (from: string, to: string | null) =>
  held("Secretary of Defense", "国防長官", "us-department-of-defense", from, to);
const chairman = (from: string, to: string | null) =>
  held("Chairman of the Joint Chiefs of Staff", "統合参謀本部議長", "us-joint-chiefs", from, to);
const indopacom = (from: string, to: string | null) =>
  held("Commander, Indo-Pacific Command", "インド太平洋軍司令官", "indopacom", from, to);
const usfj = (from: string, to: string | null) =>
  held("Commander, US Forces Japan", "在日米軍司令官", "us-forces-japan", from, to);
const toJapan = (from: string, to: string | null) => held("Ambassador to Japan", "駐日大使", US, from, to);
const adviser = (from: string, to: string | null) =>
  held(
    "National Security Adviser",
    "大統領補佐官（国家安全保障担当）",
    "us-national-security-council",
    from,
    to,
  );

export const PEOPLE_UNITED_STATES = [
  person("joe-biden", "Joe Biden", "ジョー・バイデン", {
    wikidata: "Q6279",
    country: US,
    offices: [president("2021-01-20", "2025-01-20")],
  }),
  person("donald-trump", "Donald Trump", "ドナルド・トランプ", {
    wikidata: "Q22686",
    country: US,
    also: ["Donald J. Trump"],
    offices: [president("2017-01-20", "2021-01-20"), president("2025-01-20", null)],
  }),
  person("barack-obama", "Barack Obama", "バラク・オバマ", {
    wikidata: "Q76",
    country: US,
    offices: [president("2009-01-20", "2017-01-20")],
  }),
  person("kamala-harris", "Kamala Harris", "カマラ・ハリス", {
    wikidata: "Q10853588",
    country: US,
    offices: [vicePresident("2021-01-20", "2025-01-20")],
  }),
  person("jd-vance", "JD Vance", "J・D・バンス", {
    country: US,
    also: ["J.D. Vance"],
    alsoJa: ["JDバンス"],
    offices: [vicePresident("2025-01-20", null)],
  }),
  person("antony-blinken", "Antony Blinken", "アントニー・ブリンケン", {
    country: US,
    also: ["Antony J. Blinken", "Tony Blinken"],
    offices: [state("2021-01-26", "2025-01-20")],
  }),
  person("marco-rubio", "Marco Rubio", "マルコ・ルビオ", {
    country: US,
    offices: [state("2025-01-21", null)],
  }),
  person("lloyd-austin", "Lloyd Austin", "ロイド・オースティン", {
    country: US,
    also: ["Lloyd J. Austin III", "Lloyd J. Austin"],
    offices: [defense("2021-01-22", "2025-01-20")],
  }),
  person("pete-hegseth", "Pete Hegseth", "ピート・ヘグセス", {
    country: US,
    offices: [defense("2025-01-25", null)],
  }),
  person("jake-sullivan", "Jake Sullivan", "ジェイク・サリバン", {
    country: US,
    offices: [adviser("2021-01-20", "2025-01-20")],
  }),
  person("mike-waltz", "Mike Waltz", "マイク・ウォルツ", {
    country: US,
    also: ["Michael Waltz"],
    offices: [adviser("2025-01-20", "2025-05")],
  }),
  person("kurt-campbell", "Kurt Campbell", "カート・キャンベル", {
    country: US,
    offices: [
      held(
        "Coordinator for the Indo-Pacific",
        "インド太平洋調整官",
        "us-national-security-council",
        "2021-01",
        "2024-02",
      ),
      held("Deputy Secretary of State", "国務副長官", "us-department-of-state", "2024-02", "2025-01"),
    ],
  }),
  person("wendy-sherman", "Wendy Sherman", "ウェンディ・シャーマン", {
    country: US,
    offices: [
      held("Deputy Secretary of State", "国務副長官", "us-department-of-state", "2021-04", "2023-07"),
    ],
  }),
  person("kathleen-hicks", "Kathleen Hicks", "キャスリーン・ヒックス", {
    country: US,
    offices: [
      held("Deputy Secretary of Defense", "国防副長官", "us-department-of-defense", "2021-02", "2025-01"),
    ],
  }),
  person("colin-kahl", "Colin Kahl", "コリン・カール", {
    country: US,
    offices: [
      held(
        "Under Secretary of Defense for Policy",
        "国防次官（政策担当）",
        "us-department-of-defense",
        "2021-04",
        "2023-07",
      ),
    ],
  }),
  person("elbridge-colby", "Elbridge Colby", "エルブリッジ・コルビー", {
    country: US,
    offices: [
      held(
        "Under Secretary of Defense for Policy",
        "国防次官（政策担当）",
        "us-department-of-defense",
        "2025-04",
        null,
      ),
    ],
  }),
  person("william-laplante", "William LaPlante", "ウィリアム・ラプランテ", {
    country: US,
    also: ["Bill LaPlante"],
    offices: [
      held(
        "Under Secretary of Defense for Acquisition and Sustainment",
        "国防次官（調達・維持整備担当）",
        "us-department-of-defense",
        "2022-04",
        "2025-01",
      ),
    ],
  }),
  person("ely-ratner", "Ely Ratner", "イーライ・ラトナー", {
    country: US,
    offices: [
      held(
        "Assistant Secretary of Defense for Indo-Pacific Security Affairs",
        "国防次官補（インド太平洋安全保障担当）",
        "us-department-of-defense",
        "2021-07",
        "2025-01",
      ),
    ],
  }),
  person("daniel-kritenbrink", "Daniel Kritenbrink", "ダニエル・クリテンブリンク", {
    country: US,
    also: ["Daniel J. Kritenbrink"],
    offices: [
      held(
        "Assistant Secretary of State for East Asian and Pacific Affairs",
        "国務次官補（東アジア・太平洋担当）",
        "us-department-of-state",
        "2021-09",
        "2025-01",
      ),
    ],
  }),
  person("rahm-emanuel", "Rahm Emanuel", "ラーム・エマニュエル", {
    country: US,
    offices: [toJapan("2022-01", "2025-01")],
  }),
  person("george-glass", "George Glass", "ジョージ・グラス", {
    country: US,
    also: ["George E. Glass"],
    offices: [toJapan("2025-04", null)],
  }),
  person("nicholas-burns", "Nicholas Burns", "ニコラス・バーンズ", {
    country: US,
    offices: [held("Ambassador to China", "駐中国大使", US, "2022-04", "2025-01")],
  }),
  person("philip-goldberg", "Philip Goldberg", "フィリップ・ゴールドバーグ", {
    country: US,
    offices: [held("Ambassador to South Korea", "駐韓国大使", US, "2022-07", "2025-01")],
  }),
  person("mark-milley", "Mark Milley", "マーク・ミリー", {
    country: US,
    also: ["Mark A. Milley"],
    offices: [chairman("2019-10", "2023-09-30")],
  }),
  person("charles-q-brown", "Charles Q. Brown", "チャールズ・ブラウン", {
    country: US,
    also: ["Charles Q. Brown Jr.", "C.Q. Brown", "Charles Brown"],
    offices: [chairman("2023-10-01", "2025-02-21")],
  }),
  person("dan-caine", "Dan Caine", "ダン・ケイン", {
    country: US,
    also: ["John Daniel Caine"],
    offices: [chairman("2025-04", null)],
  }),
  person("john-aquilino", "John Aquilino", "ジョン・アキリーノ", {
    country: US,
    also: ["John C. Aquilino"],
    alsoJa: ["アキリノ"],
    offices: [indopacom("2021-04-30", "2024-05-03")],
  }),
  person("samuel-paparo", "Samuel Paparo", "サミュエル・パパロ", {
    country: US,
    also: ["Samuel J. Paparo"],
    offices: [indopacom("2024-05-03", null)],
  }),
  person("ricky-rupp", "Ricky Rupp", "リッキー・ラップ", {
    country: US,
    also: ["Ricky N. Rupp"],
    offices: [usfj("2021-08", "2024-10")],
  }),
  person("stephen-jost", "Stephen Jost", "スティーブン・ジョスト", {
    country: US,
    also: ["Stephen F. Jost"],
    offices: [usfj("2024-10", null)],
  }),
  person("gina-raimondo", "Gina Raimondo", "ジーナ・レモンド", {
    country: US,
    offices: [held("Secretary of Commerce", "商務長官", "us-department-of-commerce", "2021-03", "2025-01")],
  }),
  person("howard-lutnick", "Howard Lutnick", "ハワード・ラトニック", {
    country: US,
    offices: [held("Secretary of Commerce", "商務長官", "us-department-of-commerce", "2025-02", null)],
  }),
  person("katherine-tai", "Katherine Tai", "キャサリン・タイ", {
    country: US,
    offices: [held("Trade Representative", "通商代表", US, "2021-03", "2025-01")],
  }),
  person("jamieson-greer", "Jamieson Greer", "ジェミソン・グリア", {
    country: US,
    offices: [held("Trade Representative", "通商代表", US, "2025-02", null)],
  }),
  person("janet-yellen", "Janet Yellen", "ジャネット・イエレン", {
    country: US,
    offices: [held("Secretary of the Treasury", "財務長官", US, "2021-01", "2025-01")],
  }),
  person("scott-bessent", "Scott Bessent", "スコット・ベッセント", {
    country: US,
    offices: [held("Secretary of the Treasury", "財務長官", US, "2025-01", null)],
  }),
  person("nancy-pelosi", "Nancy Pelosi", "ナンシー・ペロシ", {
    wikidata: "Q170581",
    country: US,
    offices: [held("Speaker of the House", "下院議長", "us-congress", "2019-01", "2023-01")],
  }),
  person("mike-johnson", "Mike Johnson", "マイク・ジョンソン", {
    country: US,
    offices: [held("Speaker of the House", "下院議長", "us-congress", "2023-10-25", null)],
  }),
];
