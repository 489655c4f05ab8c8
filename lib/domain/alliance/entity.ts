export const ENTITY_KINDS = ["person", "organisation", "place", "agreement", "programme"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export interface Alias {
  text: string;
  language: "en" | "ja";
  /** True for a form that names this entity only with support from the rest of the article ("Austin", "the Guidelines"). */
  ambiguous?: true;
}

/** An office held. Dates are `YYYY-MM-DD` or `YYYY-MM`, as exactly as is certain; `to: null` means still held when written. */
export interface Office {
  title: string;
  titleJa: string;
  /** Id of the organisation or country. */
  body?: string;
  from: string;
  to: string | null;
}

export interface AllianceEntity {
  id: string;
  kind: EntityKind;
  en: string;
  ja: string;
  aliases: Alias[];
  /** Only where certain. */
  wikidata?: string;
  /** Id of a country of this list. */
  country?: string;
  offices?: Office[];
}

interface Sketch {
  also?: string[];
  alsoJa?: string[];
  /** Forms that need support from the article. */
  loosely?: string[];
  looselyJa?: string[];
  wikidata?: string;
  country?: string;
  offices?: Office[];
}

const define =
  (kind: EntityKind) =>
  (id: string, en: string, ja: string, sketch: Sketch = {}): AllianceEntity => {
    const { also = [], alsoJa = [], loosely = [], looselyJa = [], ...facts } = sketch;
    return {
      id,
      kind,
      en,
      ja,
      aliases: [
        ...also.map((text) => ({ text, language: "en" as const })),
        ...alsoJa.map((text) => ({ text, language: "ja" as const })),
        ...loosely.map((text) => ({ text, language: "en" as const, ambiguous: true as const })),
        ...looselyJa.map((text) => ({ text, language: "ja" as const, ambiguous: true as const })),
      ],
      ...facts,
    };
  };

export const person = define("person");
export const organisation = define("organisation");
export const place = define("place");
export const agreement = define("agreement");
export const programme = define("programme");

export const held = (
  title: string,
  titleJa: string,
  body: string,
  from: string,
  to: string | null,
): Office => ({
  title,
  titleJa,
  body,
  from,
  to,
});
