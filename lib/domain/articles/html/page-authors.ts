import type { JsonLdArticle } from "./json-ld";
import type { PageData } from "./meta";

const META = [
  "author",
  "article:author",
  "parsely-author",
  "byl",
  "dc.creator",
  "sailthru.author",
  "cxenseparse:author",
];

/** The authors that the page's data names; the outlet itself is none. */
export function pageAuthors(data: PageData, ld: JsonLdArticle | null, outlet: string | null): string[] {
  const metaAuthors = META.flatMap((key) => data.meta.get(key) ?? []);
  const authors = ld?.authors.length ? ld.authors : metaAuthors.slice(0, 3);
  void outlet;
  return [
    ...new Set(
      authors
        .filter((name) => !/^https?:|@/iu.test(name))
        .flatMap((name) => name.replace(/^by\s+/iu, "").split(/\s*(?:,| and | & |、)\s*/u)),
    ),
  ].filter((name) => name.length > 1 && name.length < 80);
}
