import type { Language } from "../languages";

/** Small words that are frequent in one language and rare in its neighbours. Also used to tell prose from menus. */
export const SMALL_WORDS: Record<string, readonly string[]> = {
  en: "the of and to in that is was for with on as by from has have are were said which this not but it at be he she they will would an their his her who its".split(
    " ",
  ),
  de: "der die das und ist nicht mit den von dem ein eine sich auf für auch als wird werden hat im zu des bei dass nach wie aus".split(
    " ",
  ),
  fr: "le la les des et est une dans pour que qui sur avec pas plus par au du ce sont ont cette ses aux été mais il elle".split(
    " ",
  ),
  es: "el la los las de que en y un una por con para del se su al es como más pero sus ha han este esta fue".split(
    " ",
  ),
  it: "il lo gli della di che è un una per con del nel sono alla dei più anche non dal si ha come delle questo".split(
    " ",
  ),
  pt: "o os as de que em um uma para com não do da dos das se por mais ao foi como pela pelo são também".split(
    " ",
  ),
  nl: "de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar naar heeft wordt door".split(
    " ",
  ),
  sv: "och att det som en på är av för med den till har inte ett om de men var jag kan".split(" "),
  da: "og at det er en til på som af for med den har ikke der et de men var kan".split(" "),
  pl: "w i na z się nie do to że jest o jak po za od przez dla są był oraz".split(" "),
  tr: "ve bir bu da de için ile olarak daha çok olan gibi sonra kadar ancak".split(" "),
  id: "yang dan di dengan untuk dari ini pada itu dalam tidak akan juga oleh".split(" "),
};

const SETS = Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words)] as const);
const ALL = new Set(Object.values(SMALL_WORDS).flat());

/** Enough of a page to tell its language; more would only cost time. */
const SAMPLE = 20_000;
/** Below this share of small words the text is names and numbers, and we say so. */
const ENOUGH_SMALL_WORDS = 0.08;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The language of a text, by script first (Japanese has kana, Chinese none), then by small words.
 * `und` when the text does not tell.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return "und";
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  if (kana + han > letters * 0.2) return kana > (kana + han) * 0.08 ? "ja" : "zh";
  const scripts = [
    ["ko", /\p{Script=Hangul}/gu],
    ["ru", /\p{Script=Cyrillic}/gu],
    ["ar", /\p{Script=Arabic}/gu],
    ["el", /\p{Script=Greek}/gu],
    ["he", /\p{Script=Hebrew}/gu],
    ["hi", /\p{Script=Devanagari}/gu],
    ["th", /\p{Script=Thai}/gu],
  ] as const;
  for (const [language, script] of scripts) {
    if (count(sample, script) <= letters * 0.4) continue;
    return language === "ru" && /[іїєґ]/iu.test(sample) ? "uk" : language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: Language = "und";
  let most = 0;
  for (const [language, set] of SETS) {
    const hits = words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0);
    if (hits > most) [best, most] = [language, hits];
  }
  return most >= 2 && most > words.length * ENOUGH_SMALL_WORDS ? best : "und";
}

/** Share of small words (in any language that we know) among a line's words: high in prose, low in menus and headlines. */
export function smallWordShare(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => ALL.has(word)).length / words.length;
}
