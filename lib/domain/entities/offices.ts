import { groupBy } from "../group";
import { bareOffices } from "./bare-offices";
import type { FindOptions, GazetteerEntity, Mention } from "./gazetteer";
import { NATIONS } from "./nations";

type Office = NonNullable<GazetteerEntity["offices"]>[number];
interface Holding {
  entity: GazetteerEntity;
  office: Office;
}

/** "Defence Minister", "Minister of Defense" and "defense minister" are one office. */
const plain = (title: string) =>
  title
    .toLowerCase()
    .replace("defence", "defense")
    .replace(/^(secretary|minister) of (?!state)(\w+)$/u, "$2 $1")
    .replace(/,.*$/u, "");

/** Held on that day: from the first day, up to but not on the last, where the next holder begins. */
const isHeld = ({ from, to }: Office, day: string) =>
  from <= day && (to === null || day.slice(0, to.length) < to);

/** "the secretary" is anyone with such an office whom the article named before; these words alone are enough to ask. */
const HEADS = [
  "secretary",
  "minister",
  "president",
  "premier",
  "ambassador",
  "chairman",
  "adviser",
  "commander",
];

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const either = (words: Iterable<string>) =>
  [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join("|");

/** How far back the person named before may stand, in mentions. */
const LOOK_BACK = 60;

export interface OfficeFinder {
  /** `known` are the gazetteer's names in the same text, in order. Never overlaps them. */
  find(text: string, options: FindOptions, known: readonly Mention[]): Mention[];
}

/**
 * Finds people who are named by their office alone: "the Japanese prime minister", 米大統領, "the secretary". With a country, the holder on
 * the day of publication; without one, whoever of the article's people holds such an office, the one named last, and in Japanese news
 * the holder at home. An office whose holder on that day is not certain names nobody. The same ids in English and Japanese.
 */
export function createOfficeFinder(gazetteer: readonly GazetteerEntity[]): OfficeFinder {
  const holdings = gazetteer.flatMap((entity) =>
    (entity.offices ?? []).map((office) => ({ entity, office })),
  );
  const english = groupBy(holdings, ({ office }) => plain(office.title));
  const japanese = groupBy(holdings, ({ office }) => office.titleJa);
  const byId = new Map(gazetteer.map((entity) => [entity.id, entity]));
  const titles = [...english.keys()].flatMap((title) => [
    title,
    title.replace("defense", "defence"),
    ...(/^\w+ (?:secretary|minister)$/u.test(title) ? [title.replace(/^(\w+) (\w+)$/u, "$2 of $1")] : []),
  ]);
  const nationsEn = either(NATIONS.flatMap(({ en }) => en.flatMap((word) => [word, word.replace("'", "’")])));
  const nationsJa = either(NATIONS.flatMap(({ ja }) => ja));
  const patterns = {
    en: new RegExp(
      `\\b(?:(?:the |The )?(?<nation>${nationsEn}) |(?:the|The) )(?<title>${either([...titles, ...HEADS])}|${either(titles.map(capitals))})\\b(?!['’]s (?:office|residence)|,? \\p{Lu}| (?:of|for|to|general)\\b)`,
      "gu",
    ),
    ja: new RegExp(
      `(?<![\\p{Script=Han}\\p{Script=Katakana}ー々])(?:(?<nation>${nationsJa})の?)?(?<title>${either(japanese.keys())})(?=[はがものにをとへ、。（」])`,
      "gu",
    ),
  };
  return {
    find(text, { language, published }, known) {
      const isJapanese = language === "ja";
      const bare = isJapanese
        ? bareOffices(text, known, byId, (title) => isJapans(japanese.get(title)))
        : null;
      const found: Mention[] = [];
      let passed = 0;
      for (const match of text.matchAll(isJapanese ? patterns.ja : patterns.en)) {
        const start = match.index;
        const end = start + match[0].length;
        while ((known[passed]?.end ?? Infinity) <= start) passed++;
        const title = match.groups?.title ?? "";
        const nation = match.groups?.nation;
        // "the US" inside "the US president" is a name of its own, and stays so
        const isTaken = known
          .slice(passed, passed + 4)
          .some((one) => (one.start < start && one.end > start) || (one.start < end && one.end >= end));
        if (isTaken) continue;
        // フランスの首相, 当時の首相: of a country or a time that is not known here
        if (isJapanese && nation === undefined && text.charAt(start - 1) === "の") continue;
        const country = nation === undefined ? null : countryOf(nation, isJapanese);
        const holders = (isJapanese ? japanese.get(title) : english.get(plain(title))) ?? [];
        const said = country
          ? byDate(holders, country, published)
          : (byArticle(
              title,
              isJapanese,
              [...known.slice(Math.max(0, passed - LOOK_BACK), passed), ...found.slice(-LOOK_BACK)].sort(
                (a, b) => a.start - b.start,
              ),
              byId,
              published,
            ) ?? byHome(bare?.countryOf(title, start) ?? null, holders, published));
        if (said)
          found.push({ start, end, text: match[0], ambiguous: false, alternatives: [], ...said(match[0]) });
      }
      return found;
    },
  };
}

const capitals = (title: string) => title.replace(/\b(?!of\b)\p{Ll}/gu, (letter) => letter.toUpperCase());

const countryOf = (nation: string, isJapanese: boolean) =>
  NATIONS.find(({ en, ja }) => (isJapanese ? ja : en).includes(nation.replace("’", "'")))?.id ?? null;

type Said = (phrase: string) => Pick<Mention, "entityId" | "reason">;

function byDate(holders: readonly Holding[], country: string, published: string | null): Said | null {
  if (published === null) return null;
  const serving = holders.filter(
    ({ entity, office }) => entity.country === country && isHeld(office, published),
  );
  const [only, another] = serving;
  if (!only || another) return null;
  const { entity, office } = only;
  return () => ({
    entityId: entity.id,
    reason: `${entity.en ?? entity.ja} was ${office.title} on ${published.slice(0, 10)}`,
  });
}

const isJapans = (holders: readonly Holding[] = []) =>
  holders.some(({ entity }) => entity.country === "japan");

/** The holder in the country that is meant where none is said. */
function byHome(country: string | null, holders: readonly Holding[], published: string | null): Said | null {
  const said = country ? byDate(holders, country, published) : null;
  if (!said) return null;
  const whose = country === "japan" ? "Japan’s in Japanese news" : "of the only other country in the text";
  return (phrase) => {
    const { entityId, reason } = said(phrase);
    return { entityId, reason: `“${phrase}” alone is ${whose}; ${reason}` };
  };
}

function byArticle(
  title: string,
  isJapanese: boolean,
  before: readonly Mention[],
  byId: ReadonlyMap<string, GazetteerEntity>,
  published: string | null,
): Said | null {
  const wanted = plain(title);
  const has = (office: Office) =>
    (published === null || isHeld(office, published)) &&
    (isJapanese
      ? office.titleJa === title
      : plain(office.title) === wanted ||
        (HEADS.includes(wanted) && plain(office.title).split(" ").includes(wanted)));
  const named = before.findLast((one) => byId.get(one.entityId)?.offices?.some(has));
  if (!named) return null;
  return (phrase) => ({
    entityId: named.entityId,
    reason:
      named.text === phrase
        ? named.reason
        : `“${phrase}” is short for “${named.text}”, named before in this article with such an office`,
  });
}
