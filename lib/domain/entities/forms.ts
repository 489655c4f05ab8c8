import type { GazetteerEntity } from "./gazetteer";

/** A written form and what it may name. */
export interface Form {
  text: string;
  candidates: Candidate[];
}

export interface Candidate {
  entity: GazetteerEntity;
  /** full: names it by itself; loose: needs support; surname: needs the full name nearby, or a title. */
  strength: "full" | "loose" | "surname";
}

const LATIN = /^[\p{Script=Latin}\d\s.,'’&()–-]+$/u;

/** Names whose last word is no surname: "Kim Jong Un", "Xi Jinping" lead with the family name. */
const FAMILY_FIRST = /^(?:Moon|Yoon|Lee|Park|Cho|Shin|Kim|Ahn|Choe|Xi|Li|Wang|Qin|Wei|Dong|Tsai|Lai|Lin) /;

/** Suffixes are part of the name, not a surname. */
const SUFFIX = /,? (?:Jr\.?|Sr\.?|I{1,3}|IV)$/;

/** The word by which an English text calls a person again ("Austin", "Kim"). */
export function surnameOf(name: string): string | null {
  const bare = name.replace(SUFFIX, "");
  const parts = bare.split(" ");
  if (parts.length < 2) return null;
  const surname = FAMILY_FIRST.test(bare) ? parts[0] : parts.at(-1);
  return surname && surname.length > 1 ? surname : null;
}

function* formsOf(entity: GazetteerEntity): Generator<{ text: string; strength: Candidate["strength"] }> {
  if (entity.en) yield { text: entity.en.replace(/ \((?:\d{4}|[^)]*)\)$/, ""), strength: "full" };
  if (entity.ja) yield { text: entity.ja.replace(/（[^）]*）$/, ""), strength: "full" };
  for (const alias of entity.aliases)
    yield {
      text: alias.text,
      strength: alias.ambiguous ? (entity.kind === "person" ? "surname" : "loose") : "full",
    };
  if (entity.kind !== "person") return;
  const surname = entity.en && surnameOf(entity.en);
  if (surname) yield { text: surname, strength: "surname" };
  const katakana = entity.ja?.split("・").at(-1);
  if (katakana && katakana !== entity.ja) yield { text: katakana, strength: "surname" };
}

/** All written forms of a gazetteer, each with the entities that it can name. */
export function formsOfAll(gazetteer: readonly GazetteerEntity[]): Form[] {
  const forms = new Map<string, Form>();
  for (const entity of gazetteer)
    for (const { text, strength } of formsOf(entity)) {
      const key = text.replaceAll("’", "'").trim();
      if (key.length < 2 && strength !== "surname") continue;
      const form = forms.get(key) ?? { text: key, candidates: [] };
      if (!form.candidates.some((candidate) => candidate.entity.id === entity.id))
        form.candidates.push({ entity, strength });
      forms.set(key, form);
    }
  return [...forms.values()];
}

export const isLatin = (text: string) => LATIN.test(text);
