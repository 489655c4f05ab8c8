import { groupBy } from "../group";
import { NAME_SIGN } from "./japanese-speakers";

const TITLES =
  "首相|大統領|副大統領|外相|防衛相|国防相|財務相|経産相|国防長官|国務長官|官房長官|長官|大臣|報道官|知事|氏|さん|議員|教授|研究員|司令官|幕僚長|大使|次官|局長|代表|幹事長|委員長|市長|町長|村長|社長|会長|理事長|組合長|主席|総統|議長";
/** 同氏, 同知事: the one who spoke last. */
const SAME = /^同(?:氏|相|知事|長官|大臣|教授|大使)$/u;
/** An office without a name: 首相, 知事. 氏 and さん are none. */
const OFFICE_ALONE = new RegExp(`^(?!氏|さん)(?:${TITLES})$`, "u");

const TITLE = new RegExp(`(?:前|元)?(?:${TITLES})$`, "u");
const TITLE_ALONE = new RegExp(`(?:${TITLES})$`, "u");
/** The name without its title; 元 behind two signs ends a given name (中谷元防衛相) or means "former": it stays. */
const bareName = (name: string): string => {
  const bare = name.replace(TITLE, "");
  return bare.length > FAMILY ? bare : name.replace(TITLE_ALONE, "");
};

/** Someone with a title: 岸田文雄首相, 森田さくら氏. */
const PERSON = new RegExp(`[\\p{Script=Han}\\p{Script=Katakana}々](?:${NAME_SIGN}){2,7}?(?:${TITLES})`, "gu");

/** Family names are two or three signs long, as a rule; one sign (森, 林) is too short to tell by. */
const FAMILY = 2;

/**
 * Who the short forms of a Japanese article are: 岸田氏 is 岸田文雄首相, whom it named in full with a title, and so is 首相 where no other is named. When two begin with that
 * family name, the short form stays.
 */
export function japaneseCastOf(text: string): { expand(short: string, last?: string): string } {
  const people = [...new Set([...text.matchAll(PERSON)].map(([name]) => name))];
  const byFamily = groupBy(people, (name) => name.slice(0, FAMILY));
  const foreign = groupBy(
    people.filter((name) => name.includes("・")),
    (name) => bareName(name).split("・").at(-1) ?? "",
  );
  return {
    expand(short, last) {
      if (SAME.test(short)) return last ?? short;
      if (OFFICE_ALONE.test(short)) {
        const [holder, other] = people.filter((name) => name.endsWith(short));
        return holder !== undefined && other === undefined ? holder : short;
      }
      const family = short.replace(TITLE, "");
      const abroad = foreign.get(family) ?? [];
      if (abroad[0] !== undefined && new Set(abroad.map(bareName)).size === 1) return abroad[0];
      if (family.length < FAMILY || family.length > FAMILY + 1) return short;
      const full = (byFamily.get(family.slice(0, FAMILY)) ?? [])
        .slice(0, 50)
        .filter((name) => name.startsWith(family) && bareName(name).length > family.length);
      const [first] = full;
      const bare = new Set(full.map(bareName));
      return first !== undefined && bare.size === 1 ? first : short;
    },
  };
}
