import type { DateFact } from "../../facts";
import { lineKey } from "../lines";
import { dateInUrl, statedDate } from "./dates";
import type { JsonLdArticle } from "./json-ld";

interface Element {
  textContent: string | null;
  getAttribute(name: string): string | null;
  closest(selector: string): unknown;
}
/** The little of a document that facts are read from. */
export interface FactDocument {
  querySelectorAll(selector: string): ArrayLike<Element>;
}

export interface PageFacts {
  title: string | null;
  description: string | null;
  authors: string[];
  outlet: string | null;
  section: string | null;
  published: DateFact | null;
  keywords: string[];
  language: string | null;
}

const PUBLISHED_META = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "parsely-pub-date",
  "sailthru.date",
  "datepublished",
  "publishdate",
  "publish-date",
  "publish_date",
  "pubdate",
  "article.published",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "iso-8601-publish-date",
  "date",
  "last-published",
];
const OTHER_ARTICLE =
  "aside, nav, footer, [class*=related], [class*=recommend], [class*=sidebar], [class*=comment], [class*=most-], [class*=popular], [class*=trending]";

function readMeta(document: FactDocument): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of Array.from(document.querySelectorAll("meta"))) {
    const name = (
      element.getAttribute("property") ??
      element.getAttribute("name") ??
      element.getAttribute("itemprop") ??
      ""
    ).toLowerCase();
    const content = element.getAttribute("content")?.trim();
    if (name && content) meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  return meta;
}

const clean = (value: string | null | undefined): string | null =>
  value?.replace(/[\s\u00A0]+/gu, " ").trim() || null;

/** Takes " | Site name" off a title: known names first, then the last part when the heading of the page goes without it. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|–—\-:»·•]\s+|\s*[|｜]\s*/u);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? "";
  const [a, b] = [lineKey(last).replace(/ /gu, ""), lineKey(site ?? "").replace(/ /gu, "")];
  const isSite = b !== "" && (a === b || a.includes(b) || b.includes(a));
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜–—\-:»·•]+$/u, "") : title;
}

function pickTitle(
  document: FactDocument,
  candidates: (string | null)[],
  site: string | null,
): string | null {
  const offered = candidates.flatMap((title) => (title ? [withoutSite(title, site)] : []));
  const headings = Array.from(document.querySelectorAll("h1")).flatMap((h1) => clean(h1.textContent) ?? []);
  const keys = offered.map(lineKey);
  const agreed = headings.find((heading) => {
    const key = lineKey(heading);
    return (
      key.length > 8 &&
      keys.some(
        (offer) =>
          offer === key ||
          (offer.includes(key) && key.length > offer.length / 2) ||
          (key.includes(offer) && offer.length > key.length / 2),
      )
    );
  });
  return agreed ?? offered[0] ?? (headings.length === 1 ? (headings[0] ?? null) : null);
}

/** The day of `<time>`, when those that belong to the article (or are marked as its publication) agree on one. */
function timeElement(document: FactDocument): DateFact | null {
  const times = Array.from(document.querySelectorAll("time[datetime], [itemprop=datePublished]")).filter(
    (time) => time.closest(OTHER_ARTICLE) === null,
  );
  const marked = times.filter(
    (time) =>
      /publi|posted|entry-date/iu.test(
        `${time.getAttribute("itemprop") ?? ""} ${time.getAttribute("class") ?? ""}`,
      ) && !/modif|updat/iu.test(time.getAttribute("class") ?? ""),
  );
  const facts = (marked.length ? marked : times).flatMap(
    (time) =>
      statedDate(
        time.getAttribute("datetime") ?? time.getAttribute("content") ?? time.textContent,
        "<time>",
      ) ?? [],
  );
  const days = new Set(facts.map((fact) => fact.edtf.slice(0, 10)));
  return marked.length || days.size === 1 ? (facts[0] ?? null) : null;
}

/** Facts in the order of trust: JSON-LD, Open Graph and other metadata, `<time>`, then the address. */
export function readFacts(
  document: FactDocument,
  ld: JsonLdArticle | null,
  url: string | undefined,
): PageFacts {
  const meta = readMeta(document);
  const one = (...keys: string[]): string | null =>
    keys.map((key) => meta.get(key)?.[0]).find(Boolean) ?? null;
  const documentTitle = clean(Array.from(document.querySelectorAll("title"))[0]?.textContent);
  const outlet =
    one("og:site_name") ??
    ld?.publisher ??
    one("application-name", "publisher", "dc.publisher", "twitter:app:name:iphone");
  const address =
    url ??
    Array.from(document.querySelectorAll("link[rel=canonical]"))[0]?.getAttribute("href") ??
    one("og:url") ??
    undefined;
  const metaAuthors = [
    "author",
    "article:author",
    "parsely-author",
    "byl",
    "dc.creator",
    "sailthru.author",
    "cxenseparse:author",
  ].flatMap((key) => meta.get(key) ?? []);
  const authors = ld?.authors.length ? ld.authors : metaAuthors.slice(0, 3);
  const metaDate = PUBLISHED_META.map((key) => statedDate(meta.get(key)?.[0], `<meta> ${key}`)).find(
    (fact) => fact !== null,
  );
  return {
    title: pickTitle(
      document,
      [one("og:title"), ld?.headline ?? null, one("twitter:title"), documentTitle],
      outlet,
    ),
    description: clean(ld?.description ?? one("og:description", "description", "twitter:description")),
    authors: [
      ...new Set(
        authors
          .filter((name) => !/^https?:|@/iu.test(name))
          .flatMap((name) => name.replace(/^by\s+/iu, "").split(/\s*(?:,| and | & |、)\s*/u)),
      ),
    ].filter((name) => name.length > 1 && name.length < 80),
    outlet: outlet && outlet.length < 80 ? outlet : null,
    section: ld?.section ?? one("article:section", "parsely-section", "section", "cxenseparse:section"),
    published:
      statedDate(ld?.published, "JSON-LD datePublished") ??
      metaDate ??
      timeElement(document) ??
      dateInUrl(address),
    keywords: [
      ...new Set(
        meta.get("article:tag") ??
          ld?.keywords ??
          (one("news_keywords", "parsely-tags", "keywords") ?? "").split(/\s*,\s*/u),
      ),
    ]
      .filter(Boolean)
      .slice(0, 20),
    language: ld?.language ?? null,
  };
}
