import type { Language } from "../languages";

/** The smallest shape that the reading machine needs of an article, saved or not. `published` is EDTF. */
export interface ReadArticle {
  id: string;
  title: string;
  text: string;
  published: string | null;
  language: Language;
  outlet: string | null;
}
