import type { DateFact } from "../../facts";
import type { Head } from "./head";
import { readJsonLd } from "./json-ld";
import { readData } from "./meta";
import { pageAuthors } from "./page-authors";
import { pageDate } from "./page-dates";
import { pageTitle } from "./page-title";
import { textOf, type PageElement } from "./tree";

export interface PageFacts {
  title: string | null;
  description: string | null;
  /** The authors, given what stands around the title. */
  authorsBeside: (head: Head) => string[];
  outlet: string | null;
  section: string | null;
  /** The moment of publication, given what stands around the title. */
  publishedNear: (head: Head) => DateFact | null;
  keywords: string[];
  language: string | null;
  /** The article's text as JSON-LD gives it. */
  statedBody: string | null;
}

const clean = (value: string | null | undefined): string | null =>
  value?.replace(/[\s\u00A0]+/gu, " ").trim() || null;

/** A name of an outlet is no longer than this; past it, it is a slogan. */
const LONGEST_OUTLET = 80;
const MOST_KEYWORDS = 20;

/** Facts in the order of trust: JSON-LD, Open Graph and other metadata, marked elements, what the page shows, the address. */
export function readPageFacts(root: PageElement, url: string | undefined): PageFacts {
  const data = readData(root);
  const { meta } = data;
  const one = (...keys: string[]): string | null =>
    keys.map((key) => meta.get(key)?.[0]).find(Boolean) ?? null;
  const titles = [
    one("og:title"),
    data.title,
    ...data.headings.slice(0, 4).map((heading) => textOf(heading)),
  ].flatMap((title) => title ?? []);
  const ld = readJsonLd(data.data, titles);
  const outlet =
    one("og:site_name") ??
    ld?.publisher ??
    one("application-name", "publisher", "dc.publisher", "twitter:app:name:iphone");
  const address = url ?? data.canonical ?? one("og:url") ?? undefined;
  const title = pageTitle(
    data,
    [one("og:title"), ld?.headline ?? null, one("twitter:title"), data.title],
    outlet,
  );
  const language = ld?.language ?? data.language;
  const keywords = meta.get("article:tag") ??
    (ld?.keywords.length ? ld.keywords : null) ?? [
      one("news_keywords", "parsely-tags", "sailthru.tags", "keywords") ?? "",
    ];
  return {
    title,
    description: clean(ld?.description ?? one("og:description", "description", "twitter:description")),
    authorsBeside: (head) => pageAuthors(data, ld, outlet, head),
    outlet: outlet && outlet.length < LONGEST_OUTLET ? outlet : null,
    section: ld?.section ?? one("article:section", "parsely-section", "section", "cxenseparse:section"),
    publishedNear: (head) => pageDate({ data, ld, head, address, language }),
    keywords: [...new Set(keywords.flatMap((words) => words.split(/\s*[,;、]\s*/u)))]
      .filter(Boolean)
      .slice(0, MOST_KEYWORDS),
    language,
    statedBody: ld?.body ?? null,
  };
}
