import { isPersonName } from "../byline";
import { lineKey } from "../lines";
import type { JsonLdArticle } from "./json-ld";
import { isElsewhere, type PageData } from "./meta";
import { textOf } from "./tree";

const META = [
  "author",
  "article:author",
  "parsely-author",
  "byl",
  "dc.creator",
  "sailthru.author",
  "cxenseparse:author",
];
/** More names than this in metadata are not those of one article. */
const MOST = 6;
const LONGEST = 80;
/** What is put where a name belongs: an office, a template's key, an account's name, a credit. */
const NO_NAME =
  /^https?:|@|^(?:[\w-]+\.)+[\w-]+$|^\(|\bwriter$|\bimage:|^see\b|^content:|^(?:admin|staff|editor)$/iu;
const AND = /\s*(?:,|;|\||、|\s(?:and|und|et|y|e|&)\s)\s*/u;

/** One name or several in one string, without "By", white space and what is no name. */
function namesIn(text: string): string[] {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:by|von|par|por)\s+/iu, "")
    .replace(/^By(?=\p{Lu})/u, "")
    .split(AND)
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && name.length < LONGEST && !NO_NAME.test(name));
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].slice(0, MOST);

/**
 * The authors that the page's data names, else the people that it marks as authors. An outlet in the author's place is kept only where
 * `shown`, the bylines that the page shows, name nobody.
 */
export function pageAuthors(
  data: PageData,
  ld: JsonLdArticle | null,
  outlet: string | null,
  shown: readonly string[],
): string[] {
  const metaAuthors = META.flatMap((key) => data.meta.get(key)?.slice(0, 3) ?? []);
  const stated = unique((ld?.authors.length ? ld.authors : metaAuthors).flatMap(namesIn));
  const site = lineKey(outlet ?? "");
  const people = stated.filter((name) => !site || lineKey(name) !== site);
  if (people.length) return people;
  const marked = data.authors
    .filter((element) => !isElsewhere(element))
    .flatMap((element) => namesIn(textOf(element)))
    .filter(isPersonName);
  if (marked.length) return unique(marked).slice(0, 3);
  return shown.length ? unique(shown) : stated;
}
