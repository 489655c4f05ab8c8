import { groupBy } from "../group";
import { isThing, type Named, namedPeople, withoutTitles } from "./names";

const OFFICE_WORD =
  /(?:minister|secretary|captain|colonel|sergeant|representative|lawmaker|envoy|skipper|president|premier|general|admiral|ambassador|diplomat|adviser|advisor|commander|chief|governor|mayor|senator|chairman|chairwoman|professor|analyst|expert|researcher|director|chancellor|spokes(?:man|woman|person))$/u;

/** How many of those named last "the secretary" may be: a text full of names stays linear. */
const LOOK_BACK = 100;

/** Everyone whom an English article names in full, and who its short forms are. */
export interface Cast {
  /**
   * The full name behind a short one, by the article's own mentions: "Austin" → "Lloyd Austin". When two people share the surname,
   * the short form stays: unknown beats wrong.
   */
  expand(short: string): string;
  /**
   * Who "the secretary" is: of those named before this place whose office has that word, the one with most of the words, the last of
   * equals; else the one named so later, if there is just one. Null when the article gives nobody that office.
   */
  holder(phrase: string, before: number): string | null;
  /** Whether the text names someone so, in full. */
  isNamed(name: string): boolean;
  /** The one person whom the whole text names; null where it names several. */
  only: string | null;
  /** The person named last before this place. */
  lastBefore(place: number): Named | null;
}

export function castOf(text: string): Cast {
  const people = namedPeople(text);
  const names = [...new Set(people.map(({ name }) => name))];
  const bySurname = groupBy(names, (name) => name.split(" ").at(-1) ?? "");
  const byGiven = groupBy(names, (name) => name.split(" ")[0] ?? "");

  const countBefore = (place: number): number => {
    let [low, high] = [0, people.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((people[middle]?.start ?? place) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const known = new Set(names);
  return {
    isNamed: (name) => known.has(name),
    expand(short) {
      if (!/\p{Lu}/u.test(short.replace(/^The\s/u, "")) || /\s\p{Ll}+s?$/u.test(short)) return short;
      // "The Danish Embassy": without its nation it would be any
      const bare = withoutTitles(short);
      if (isThing(bare)) return short.replace(/^The\s/u, "the ");
      if (bare === "") return short;
      if (bare.includes(" ")) {
        const owners = bySurname.get(bare.split(" ").at(-1) ?? "") ?? [];
        return owners.find((name) => bare.endsWith(` ${name}`)) ?? bare;
      }
      const [one, another] = bySurname.get(bare) ?? byGiven.get(bare) ?? [];
      return one !== undefined && another === undefined ? one : bare;
    },
    holder(phrase, before) {
      const words = phrase
        .toLowerCase()
        .replace(/^the\s+/u, "")
        .split(/\s+/u);
      const head = words.at(-1) ?? "";
      if (!OFFICE_WORD.test(head) || !/^the\s/iu.test(phrase)) return null;
      const end = countBefore(before);
      let best: { name: string; fit: number } | null = null;
      for (const { name, role } of people.slice(Math.max(0, end - LOOK_BACK), end)) {
        const roles = role.split(/\s+/u);
        if (!roles.includes(head)) continue;
        const fit = words.filter((word) => roles.includes(word)).length;
        if (best === null || fit >= best.fit) best = { name, fit };
      }
      if (best) return best.name;
      const later = people
        .slice(end, end + LOOK_BACK)
        .filter(({ role }) => role.split(/\s+/u).includes(head));
      const [first] = later;
      return first && later.every(({ name }) => name === first.name) ? first.name : null;
    },
    only: names.length === 1 ? (names[0] ?? null) : null,
    lastBefore: (place) => people[countBefore(place) - 1] ?? null,
  };
}
