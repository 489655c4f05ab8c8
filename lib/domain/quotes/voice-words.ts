import type { ListedWord } from "./listed-word";

/** judging: a word of praise or blame; charged: a name that takes sides; steering: a phrase that tells the reader what to think. */
export const VOICE_GROUPS = ["judging", "charged", "steering"] as const;
export type VoiceGroup = (typeof VOICE_GROUPS)[number];

/** A word or phrase by which an outlet evaluates in its own voice. */
export type VoiceWord = ListedWord<VoiceGroup>;

/**
 * How the lists were chosen: Wikipedia's "words to watch" (Manual of Style) and the categories of one-sided terms of Recasens et al.
 * (2013), kept to words that hardly have a plain use in news of this beat; "aggressive" and "historic" do, and are left out. Editors change
 * the list in the vocabulary.
 */
const WORDS: Record<"en" | "ja", Record<VoiceGroup, readonly string[]>> = {
  en: {
    judging:
      "absurd alarming appalling astonishing blatant brazen brilliant chilling cynical deplorable despicable disastrous disgraceful egregious farcical flagrant foolish heroic hypocritical ill-conceived infamous irresponsible laughable ludicrous misguided monstrous notorious ominous outrageous preposterous reckless ridiculous shameful shameless shocking sinister stunning unjustified unscrupulous vicious visionary".split(
        " ",
      ),
    charged: [
      ..."bogus bully cronies fearmongering hegemony hegemonic lackey meddle meddling mouthpiece puppet saber-rattling sabre-rattling scaremongering sham smokescreen thug warmonger warmongering whitewash".split(
        " ",
      ),
      "fan the flames",
      "under the guise of",
      "under the pretext of",
      "war machine",
    ],
    steering: [
      "it is worth noting",
      "it should be noted",
      "it must be noted",
      "it is important to note",
      "it bears repeating",
      "it is no secret",
      "it is clear that",
      "needless to say",
      "of course",
      "the fact is",
      "make no mistake",
      "to be sure",
      "clearly",
      "obviously",
      "undoubtedly",
      "unsurprisingly",
      "predictably",
      "tellingly",
      "ironically",
      "regrettably",
      "unfortunately",
      "sadly",
    ],
  },
  ja: {
    judging:
      "暴挙 横暴 露骨な 許しがたい 許し難い 言語道断 卑劣 無謀 無責任 強引に 強引な 茶番 お粗末 悪名高い 驚くべき 嘆かわしい 理不尽 破廉恥 独善的 恥ずべき 見事な".split(
        " ",
      ),
    charged: "傀儡 かいらい 覇権主義 戦争屋 手先 言いなり 口実に 火に油を注 暴走 干渉がま".split(" "),
    steering:
      "言うまでもな 注目すべき 特筆すべき 特筆に値す 忘れてはならない 残念ながら 皮肉にも 当然ながら 案の定 と言わざるを得ない と言わざるをえない 論をまたない 火を見るより明らか 疑う余地はない".split(
        " ",
      ),
  },
};

/** The list that the desk starts with. */
export const VOICE_WORDS: readonly VoiceWord[] = (["en", "ja"] as const).flatMap((language) =>
  VOICE_GROUPS.flatMap((group) => WORDS[language][group].map((text) => ({ text, language, group }))),
);
