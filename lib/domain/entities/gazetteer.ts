import type { Language } from "../languages";
import type { Span } from "../spans";

/** The smallest shape of an entity that names can be found with: rows of the database fit, and so does the built-in list. */
export interface GazetteerEntity {
  id: string;
  kind: string;
  en: string | null;
  ja: string | null;
  aliases: readonly { text: string; language: string; ambiguous?: boolean }[];
  /** Id of a country of the gazetteer. */
  country?: string | null;
  offices?: readonly { title: string; titleJa: string; from: string; to: string | null }[];
}

/** A name found in a text. */
export interface Mention extends Span {
  entityId: string;
  /** `text.slice(start, end)`. */
  text: string;
  /** True when the form alone could mean someone or something else. */
  ambiguous: boolean;
  /** Ids of other entities that the form can name. */
  alternatives: string[];
  /** Why this one, in words. */
  reason: string;
}

export interface FindOptions {
  language: Language;
  /** EDTF; chooses between holders of an office. */
  published: string | null;
}
