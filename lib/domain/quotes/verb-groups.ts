import type { ListedWord } from "./listed-word";

/** What a verb of saying does to what is said, in words an editor would use. Counts of each are shown; there is no score. */
export const VERB_GROUPS = ["neutral", "endorsing", "doubting", "emphatic", "charging"] as const;
export type VerbGroup = (typeof VERB_GROUPS)[number];

/** A verb of saying. */
export type ReportingVerb = ListedWord<VerbGroup>;

/**
 * How the lists were chosen. Neutral verbs report that something was said and nothing else. Endorsing verbs presuppose that it is
 * true (factives: Kiparsky & Kiparsky 1970; "admit", "reveal", 明らかにする). Doubting verbs hold it at a distance ("claim", "allege"),
 * the list of words to watch that newsroom style guides keep. Emphatic verbs say how strongly it was said. Charging verbs turn it
 * against someone ("accuse", 非難する). A verb that fits two groups stands in the milder one. Editors change the list in the vocabulary.
 */
const WORDS: Record<"en" | "ja", Record<VerbGroup, string>> = {
  en: {
    neutral:
      "say tell state add announce write reply respond answer ask explain comment mention report remark continue describe call testify post tweet quote cite read speak recall remember recount observe conclude suggest recommend propose predict express reiterate repeat agree inform outline detail think believe welcome thank joke quip estimate forecast order discuss elaborate put",
    endorsing:
      "confirm note acknowledge admit concede reveal disclose show recognise recognize clarify verify prove demonstrate attest establish realise realize affirm reaffirm remind praise hail applaud commend",
    doubting:
      "claim allege assert purport maintain contend argue insinuate imply speculate deny dismiss dispute question doubt suppose counter retort",
    emphatic:
      "stress emphasise emphasize insist vow pledge promise warn urge declare underline underscore highlight demand appeal caution proclaim exclaim swear implore plead commit shout",
    charging:
      "accuse blame condemn denounce criticise criticize slam blast lambast decry deplore rebuke protest threaten charge attack fault chide scold mock ridicule lament complain",
  },
  ja: {
    neutral:
      "述べる 語る 話す 説明する 発言する 表明する コメントする 書く つづる 答える 回答する 伝える 発表する 言う 報告する 言及する 付け加える 記す 触れる 応じる 尋ねる 問う 示す 振り返る 予測する 提案する 通知する 告げる 投稿する 声をかける 呼び掛ける はぐらかす あいさつする 訓示する 予告する 見通す 期待する 評する 明記する 記載する 紹介する 繰り返す 語りかける 答弁する 書き込む 漏らす こぼす つぶやく",
    endorsing: "明らかにする 認める 明かす 確認する 評価する 歓迎する たたえる 称賛する 打ち明ける 認識する",
    doubting: "主張する 否定する 反論する 疑問を呈する 称する うそぶく 弁明する 釈明する 疑問視する",
    emphatic:
      "強調する 訴える 指摘する 呼びかける 求める 断言する 誓う 警告する 言い切る 力説する 釘を刺す くぎを刺す 宣言する 要求する 要請する 約束する 意気込む 力を込める 促す 注文を付ける 語気を強める 断じる 明言する",
    charging:
      "批判する 非難する 糾弾する 抗議する けん制する 牽制する 苦言を呈する 追及する 皮肉る 脅す 不満を述べる 懸念を示す",
  },
};

/** Some hold a space or a particle ("point out", 疑問を呈する): these are listed apart, so that the lists above stay readable. */
const PHRASES: readonly ReportingVerb[] = [
  { text: "point out", language: "en", group: "endorsing" },
  { text: "make clear", language: "en", group: "endorsing" },
  { text: "according to", language: "en", group: "neutral" },
  { text: "によると", language: "ja", group: "neutral" },
  { text: "shoot back", language: "en", group: "doubting" },
  { text: "fire back", language: "en", group: "doubting" },
  { text: "go on", language: "en", group: "neutral" },
  { text: "hit out", language: "en", group: "charging" },
  { text: "lash out", language: "en", group: "charging" },
  { text: "call on", language: "en", group: "emphatic" },
];

const language = (of: "en" | "ja"): ReportingVerb[] =>
  VERB_GROUPS.flatMap((group) => WORDS[of][group].split(" ").map((text) => ({ text, language: of, group })));

/** The list that the vocabulary starts with. */
export const REPORTING_VERBS: readonly ReportingVerb[] = [...language("en"), ...language("ja"), ...PHRASES];
