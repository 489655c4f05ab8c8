import type { DateFact } from "../../facts";
import { ownDates } from "../published";
import type { PageBlock } from "./blocks";
import { dateInUrl, statedDate } from "./dates";
import type { JsonLdArticle } from "./json-ld";
import { isElsewhere, type PageData } from "./meta";
import { textOf, upFrom, type PageElement } from "./tree";

/** Names of metadata that hold the moment of publication, the surest first. */
const PUBLISHED_META = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "parsely-pub-date",
  "datepublished",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "pubdate",
  "article.published",
  "article:published",
  "published_at",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "citation_publication_date",
  "dc.date.issued",
  "dc.date.published",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "iso-8601-publish-date",
  "sailthru.date",
  "dcterms.date",
  "dc.date",
  "date",
  "last-published",
];

export interface DateSources {
  data: PageData;
  ld: JsonLdArticle | null;
  /** What stands around the title, down to the first paragraph. */
  head: readonly PageBlock[];
  address: string | undefined;
}

/** A date line is no longer than this: a byline may stand in it, a sentence may not. */
const LONGEST_DATE_LINE = 140;
/** What else may stand in a date line without a label. */
const MOST_BESIDE = 60;

const UPDATED = /updat|modif|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|更新/iu;
const day = (edtf: string): string => edtf.slice(0, 10);

const timeFact = (time: PageElement): DateFact | null =>
  statedDate(time.attributes.datetime ?? time.attributes.content ?? textOf(time), "<time>");

/** `<time>` beside the title, where no label calls it an update. */
function timeInHead(times: readonly PageElement[], head: readonly PageBlock[]): DateFact | null {
  for (const { element, text } of head) {
    if (text.length > LONGEST_DATE_LINE || UPDATED.test(text)) continue;
    const own = times.find((time) => [...upFrom(time)].includes(element));
    const fact = own ? timeFact(own) : null;
    if (fact) return fact;
  }
  return null;
}

/** The day of `<time>`, when those that belong to the article (or are marked as its publication) agree on one. */
function timeElement(data: PageData, head: readonly PageBlock[]): DateFact | null {
  const times = data.times.filter((time) => !isElsewhere(time));
  const marked = times.filter(
    ({ attributes }) =>
      /publi|posted|entry-date/iu.test(
        `${attributes.itemprop ?? ""} ${attributes.property ?? ""} ${attributes.class ?? ""}`,
      ) && !/modif|updat/iu.test(attributes.class ?? ""),
  );
  const facts = (marked.length ? marked : times).flatMap((time) => timeFact(time) ?? []);
  const days = new Set(facts.map(({ edtf }) => day(edtf)));
  return days.size === 1
    ? (facts[0] ?? null)
    : (timeInHead(data.times, head) ?? (marked.length ? (facts[0] ?? null) : null));
}

/** The dates that the page shows around its title and that are not those of an update. Of two side by side the earlier is the publication. */
function shownDates(head: readonly PageBlock[]): DateFact[] {
  const titleAt = head.findIndex(({ level }) => level === 1);
  return head.flatMap((block, at) => {
    const { text, element, linked } = block;
    if (text.length > LONGEST_DATE_LINE || linked > text.length / 2 || (at < titleAt && isElsewhere(element)))
      return [];
    const above = head[at - 1]?.text ?? "";
    const dates = ownDates(text, above.length < 30 ? above : "");
    const [first] = dates
      .filter(({ labelled, rest }) => labelled || rest < MOST_BESIDE)
      .sort((a, b) => Number(b.labelled) - Number(a.labelled) || (a.edtf < b.edtf ? -1 : 1));
    return first
      ? [{ edtf: first.edtf, basis: "stated" as const, evidence: `near the title: ${text.slice(0, 100)}` }]
      : [];
  });
}

const DAY_MS = 24 * 3600 * 1000;
const daysBetween = (a: string, b: string): number =>
  Math.abs(Date.parse(day(a)) - Date.parse(day(b))) / DAY_MS;

/**
 * The moment of publication: what the page's data states, in the order of JSON-LD, metadata, `<time>` and the address, held against the date
 * that the page shows its readers beside the title without calling it an update. Where the two are a day apart, the data is in another time
 * zone; where they are further apart, the data is that of an earlier edition: the shown day holds. Dates of updates and of other articles
 * are never taken.
 */
export function pageDate({ data, ld, head, address }: DateSources): DateFact | null {
  const metaDate = PUBLISHED_META.map((key) => statedDate(data.meta.get(key)?.[0], `<meta> ${key}`)).find(
    (fact) => fact !== null,
  );
  const stated = statedDate(ld?.published, "JSON-LD datePublished") ?? metaDate ?? timeElement(data, head);
  const shown = shownDates(head);
  const isOne = new Set(shown.map(({ edtf }) => day(edtf))).size === 1;
  const [first] = shown;
  if (!stated) return (isOne ? first : null) ?? dateInUrl(address) ?? first ?? null;
  if (!first || shown.some(({ edtf }) => day(edtf) === day(stated.edtf))) return stated;
  const isLocal = /[+-](?!00:00)\d\d:\d\d$/u.test(stated.edtf);
  const near = shown.find(({ edtf }) => daysBetween(edtf, stated.edtf) <= 1);
  if (near) return isLocal ? stated : near;
  return isOne ? first : stated;
}
