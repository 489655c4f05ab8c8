import { TOPICS } from "../alliance/topics";
import { cuePattern } from "../entities/topics";
import { CATEGORIES, type Category } from "./states";

/** What the vocabulary's cues leave out: words that say what a sentence is about, and weaker ones that only lean that way. */
const WORDS: Record<Category, { strong: RegExp; weak?: RegExp }> = {
  command: {
    strong:
      /\b(?:joint force headquarters|INDOPACOM|Indo-Pacific Command|JJOC|USFJ)\b|司令部|インド太平洋軍/i,
    weak: /\b(?:headquarters|command(?:er)?)\b|指揮|司令官/i,
  },
  "arms-industry": {
    strong:
      /\b(?:co-?produc\w+|joint(?:ly)? (?:produc|develop)\w+|(?:arms|weapons|missiles?) (?:production|exports?|sales?|deals?|purchases?)|(?:buy|bought|purchas|procur|acquir|order)\w*\b.{0,40}\b(?:missiles?|aircraft|jets|fighters|destroyers|drones)|shipyards?)\b|共同生産|共同開発|(?:ミサイル|戦闘機|トマホーク)の?(?:取得|購入|調達|生産)/i,
    weak: /\b(?:missiles?|weapons?|munitions|interceptors?|fighter jets?)\b|ミサイル|戦闘機|装備品|弾薬/i,
  },
  exercises: {
    strong:
      /\b(?:exercises|drills?|war ?games?|(?:joint|military|naval|live-fire|annual) (?:exercise|training))\b|演習|訓練/i,
    weak: /\b(?:exercise|training|trained)\b/i,
  },
  bases: {
    strong:
      /\b(?:Ospreys?|Marines?|(?:air|naval|army|military) ?bases?|airfield|runway)\b|オスプレイ|海兵隊|基地|駐屯地|飛行場/,
    weak: /\b(?:bases?|relocat\w+|garrison)\b|移設|駐留/i,
  },
  deterrence: {
    strong:
      /\b(?:deterrence|nuclear (?:weapons?|umbrella|forces)|missile defen[cs]e)\b|抑止|核の傘|核兵器|ミサイル防衛/i,
    weak: /\b(?:nuclear|deter(?:s|red|ring)?)\b|核/i,
  },
  "cyber-space": {
    strong:
      /\b(?:cyber[\w-]*|satellites?|outer space|space (?:domain|security|force|agency)|intelligence[- ](?:sharing|cooperation)|share intelligence)\b|サイバー|宇宙|衛星|情報共有|機密情報/i,
    weak: /\b(?:space|intelligence)\b|諜報/i,
  },
  economy: {
    strong:
      /\b(?:supply chains?|semiconductors?|microchips?|tariffs?|export controls?|trade (?:deal|talks|agreement|pact))\b|関税|半導体|供給網|サプライチェーン|経済安保/i,
    weak: /\b(?:trade|economic|investments?)\b|貿易|経済|投資/i,
  },
  region: {
    strong:
      /\b(?:Taiwan\w*|(?:South|East) China Sea|North Korean?s?|Pyongyang|Senkakus?|coast ?guards?)\b|台湾|南シナ海|東シナ海|北朝鮮|尖閣|海警|海上保安/i,
    weak: /\b(?:China|Chinese|Russian?)\b|中国|ロシア/,
  },
  diplomacy: { strong: /\b(?:summit|prime minister|embassy)\b|首脳会談|首相に/i },
};

/** Exercises by name. */
export const EXERCISES: readonly string[] = [
  "keen-sword",
  "keen-edge",
  "yama-sakura",
  "resolute-dragon",
  "orient-shield",
  "freedom-edge",
  "malabar",
  "ulchi-freedom-shield",
  "rimpac",
  "talisman-sabre",
  "balikatan",
];

/** Names that say by themselves what a sentence is about. */
const NAMES: Record<Category, readonly string[]> = {
  command: ["us-forces-japan", "indopacom", "jjoc", "japan-joint-staff"],
  "arms-industry": [
    "dicas",
    "gcap",
    "glide-phase-interceptor",
    "pac-3",
    "amraam",
    "tomahawk",
    "sm-3",
    "sm-6",
    "type-12-missile",

    "f-35",
    "f-15",
    "typhon",
    "himars",
    "aegis-system-equipped-vessel",
    "atla",
    "aukus",
    "raytheon",
    "lockheed-martin",

    "mitsubishi-heavy-industries",
    "mitsubishi-electric",
    "kawasaki-heavy-industries",
    "northrop-grumman",
    "bae-systems",
  ],
  exercises: EXERCISES,
  bases: [
    "osprey",
    "us-marine-corps",
    "third-marine-expeditionary-force",
    "twelfth-marine-littoral-regiment",
    "futenma",

    "henoko",
    "kadena",
    "yokota",
    "yokosuka",
    "sasebo",
    "iwakuni",
    "misawa",
    "atsugi",
    "camp-zama",
    "sofa",
    "special-measures-agreement",
    "mageshima",
  ],
  deterrence: [
    "extended-deterrence-guidelines-2024",
    "extended-deterrence-dialogue",
    "counterstrike",
    "npt",
    "tpnw",
  ],
  "cyber-space": ["us-cyber-command", "us-space-force", "jaxa"],
  economy: ["ipef", "nippon-steel", "us-steel", "us-department-of-commerce"],
  region: [
    "taiwan",
    "taiwan-strait",
    "south-china-sea",
    "east-china-sea",
    "senkaku-islands",
    "north-korea",
    "pyongyang",
    "second-thomas-shoal",
    "scarborough-shoal",
    "china-coast-guard",
    "japan-coast-guard",
    "pla",
  ],
  diplomacy: [],
};

const WEIGHT = { topic: 2, strong: 3, weak: 1, name: 2.5, exercise: 5 };
/** What a sentence is about, it says first. */
const LATE = 0.5;
/** Talks are the form of most news; what was talked about is the subject. */
const DIPLOMACY_DISCOUNT = 0.6;

/**
 * The lane of the timeline that a statement belongs to: by the vocabulary's cues, other telling words, and the names in it; where none tells, by its
 * article's headline.
 */
export function categoryOf(text: string, entityIds: Iterable<string>, headline = ""): Category {
  const scores = new Map<Category, number>();
  const add = (category: Category, weight: number, at = 0) => {
    const worth =
      weight * (at < text.length / 2 ? 1 : LATE) * (category === "diplomacy" ? DIPLOMACY_DISCOUNT : 1);
    scores.set(category, (scores.get(category) ?? 0) + worth);
  };
  for (const topic of TOPICS)
    for (const cue of topic.cues) {
      const at = text.search(cuePattern(cue));
      if (at >= 0) add(topic.category, WEIGHT.topic, at);
    }
  for (const category of CATEGORIES) {
    const { strong, weak } = WORDS[category];
    const at = text.search(strong);
    if (at >= 0) add(category, WEIGHT.strong, at);
    const lean = weak ? text.search(weak) : -1;
    if (lean >= 0) add(category, WEIGHT.weak, lean);
  }
  const names = new Set(entityIds);
  for (const category of CATEGORIES)
    if (NAMES[category].some((id) => names.has(id)))
      add(category, category === "exercises" ? WEIGHT.exercise : WEIGHT.name);
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best) return best[0];
  return headline ? categoryOf(headline, []) : "diplomacy";
}
