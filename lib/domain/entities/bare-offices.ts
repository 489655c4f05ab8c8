import type { GazetteerEntity, Mention } from "./gazetteer";
import { NATIONS } from "./nations";

/** An office that stands alone is whoever's it is here: at the beginning, or behind a mark or a particle. 「辞任した首相」 may be another. */
const BEFORE = /(?:^|[\s、。「『（はがもでにとをへ])$/u;
/** Someone who holds it does something; 「首相に就任」 and 「首相の座」 are about the office. */
const AFTER =
  /^(?:は|も|が(?!交代|代わ|替わ|変わ|決ま|誕生|選ばれ)|の(?!座|交代|任期|椅子|いす|後継|後任|ポスト|条件|資質|職|誕生|指名|経験))/u;
/** Not the one who holds it today, or another office: 元首相, 副大統領. */
const OTHERS = /(?:元|前|故|副)$/u;
const JAPAN = "japan";
/** What only news about Japan says: its relations with one country, and where its prime minister works. */
const ABOUT_JAPAN = /日(?:米|中|韓|朝|豪|英|印|比|独|仏|伊|ロ)|官邸/u;
/** 独政府, 仏大統領: countries by one sign, where what follows can only be of a country. */
const BY_ONE_SIGN = /[仏独伊英豪加露印韓比米](?=政府|軍|議会|首相|大統領|外相|国防相)/gu;

const LETTERS = "\\p{Script=Han}\\p{Script=Katakana}ー々・";
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** The names that Japanese has for countries, with the id of those that the gazetteer knows. */
function countryNames(): Map<string, string> {
  const inJapanese = new Intl.DisplayNames(["ja"], { type: "region", fallback: "none" });
  const names = new Map<string, string>();
  for (let code = 0; code < 26 * 26; code++) {
    const letters = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
    const name = inJapanese.of(letters);
    if (name && new RegExp(`^[${LETTERS}]+$`, "u").test(name)) names.set(name, name);
  }
  for (const { id, ja } of NATIONS) for (const word of ja) names.set(word, id);
  return names;
}
const COUNTRIES = countryNames();
const COUNTRY = new RegExp(
  `(?<![\\p{Script=Katakana}ー])(?:${[...COUNTRIES.keys()]
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join("|")})(?![\\p{Script=Katakana}ー])`,
  "gu",
);

/** Tells of which country an office is that a Japanese text names without one; null where it cannot be known. */
export interface BareOffices {
  countryOf(title: string, start: number): string | null;
}

/**
 * In Japanese news 首相, 外相 and 防衛相 alone are Japan's, unless the text has other holders of such an office or is about other countries alone. An
 * office that Japan does not have (大統領) is that of the only other country that the text names. Unknown beats wrong: where anything else could be
 * meant, nobody is. Linear in the text.
 */
export function bareOffices(
  text: string,
  known: readonly Mention[],
  byId: ReadonlyMap<string, GazetteerEntity>,
  isOfJapan: (title: string) => boolean,
): BareOffices {
  const named = new Set([
    ...[...text.matchAll(COUNTRY), ...text.matchAll(BY_ONE_SIGN)].map(
      ([name]) => COUNTRIES.get(name) ?? name,
    ),
    ...known.flatMap(({ entityId }) => (NATIONS.some(({ id }) => id === entityId) ? [entityId] : [])),
  ]);
  const others = [...named].filter((id) => id !== JAPAN);
  const countryAt = new Map(
    known.map(({ end, entityId }) => [end, byId.get(entityId)?.country ?? entityId] as const),
  );
  const isAboutJapan =
    named.has(JAPAN) ||
    others.length === 0 ||
    [...countryAt.values()].includes(JAPAN) ||
    ABOUT_JAPAN.test(text);

  /** Whether someone of another country, or someone unknown, is called so in the text: 独首相, マクロン大統領, 新首相. */
  const hasOtherHolders = (title: string, country: string): boolean =>
    [
      ...text.matchAll(
        new RegExp(`(?<=[${LETTERS}の])${escape(title)}(?=[はがものにをとへ、。（」ら])`, "gu"),
      ),
    ].some(({ index }) => {
      const before = text.slice(Math.max(0, index - 8), index);
      const ofCountry = NATIONS.find(({ id }) => id === country)?.ja.some((word) =>
        [word, `${word}の`].some((phrase) => before.endsWith(phrase)),
      );
      const bearer = countryAt.get(index) ?? countryAt.get(index + title.length);
      return !OTHERS.test(before) && !ofCountry && bearer !== country;
    });

  const decided = new Map<string, string | null>();
  const decide = (title: string): string | null => {
    const country = isOfJapan(title)
      ? isAboutJapan
        ? JAPAN
        : null
      : others.length === 1
        ? (others[0] ?? null)
        : null;
    return country !== null && !hasOtherHolders(title, country) ? country : null;
  };
  return {
    countryOf(title, start) {
      if (!BEFORE.test(text.slice(Math.max(0, start - 1), start))) return null;
      if (!AFTER.test(text.slice(start + title.length, start + title.length + 6))) return null;
      const known = decided.get(title);
      if (known !== undefined) return known;
      const country = decide(title);
      decided.set(title, country);
      return country;
    },
  };
}
