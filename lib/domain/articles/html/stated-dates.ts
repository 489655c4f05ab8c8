import type { DateFact } from "../../facts";
import { statedDate } from "./dates";
import type { JsonLdArticle } from "./json-ld";
import type { PageData } from "./meta";

/** Names of metadata that hold the moment of publication, the surest first. */
const SUREST = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "parsely-pub-date",
  "datepublished",
];
/** What such names come to with their marks left out, whatever prefix a publisher puts before them ("rnews:datePublished", "pub_date"). */
const PUBLISHED_NAME =
  /pub(?:lish|lished|lication)?(?:date|time|day|at)$|date(?:first)?(?:published|posted|issued)$|^(?:article|og)?published$|articledateoriginal$|releasedate$/u;
const NOT_PUBLISHED = /last|modif|updat|expir|review|republ|unpubl|image|video|event/u;
/** Names that say less: a date of the page, which most publishers fill with that of publication. */
const VAGUE = ["dcterms.created", "dc.date.created", "sailthru.date", "dcterms.date", "dc.date", "date"];

const isPublished = (name: string): boolean => {
  const letters = name.replace(/[^a-z]/gu, "");
  return PUBLISHED_NAME.test(letters) && !NOT_PUBLISHED.test(letters);
};

/** The dates of publication that a page's metadata states, the surest first. */
function metaDates({ meta }: PageData): DateFact[] {
  const others = [...meta.keys()].filter((name) => !SUREST.includes(name) && isPublished(name));
  return [...SUREST, ...others, ...VAGUE].flatMap(
    (name) => statedDate(meta.get(name)?.[0], `<meta> ${name}`) ?? [],
  );
}

/** What a page states of its publication outside its text, the surest first. */
export interface StatedDates {
  ld: DateFact | null;
  meta: DateFact[];
}

/** The dates of publication of a page's JSON-LD and of its metadata. */
export const statedDates = (data: PageData, ld: JsonLdArticle | null): StatedDates => ({
  ld: statedDate(ld?.published, "JSON-LD datePublished"),
  meta: metaDates(data),
});
