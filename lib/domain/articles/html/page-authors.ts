import { isPersonName } from "../byline";
import { lineKey } from "../lines";
import type { Head } from "./head";
import type { JsonLdArticle } from "./json-ld";
import { isElsewhere, type PageData } from "./meta";
import { textOf, upFrom, type PageElement } from "./tree";

const META = [
  "author",
  "article:author",
  "parsely-author",
  "byl",
  "dc.creator",
  "sailthru.author",
  "cxenseparse:author",
];
/** More names than this in metadata are not those of one article, nor more than this in marks. */
const MOST = 6;
const MOST_MARKED = 3;
/** Past so many the rest are those of comments. */
const MOST_ELEMENTS = 50;
const LONGEST = 80;
/** What is put where a name belongs: an office, a template's key, an account's name, a credit. */
const NO_NAME =
  /^https?:|@|^(?:[\w-]+\.)+[\w-]+$|^\(|\bwriter$|\bimage:|^see\b|^content:|^(?:admin|staff|editor)$/iu;
const AND = /\s*(?:,|;|、|\s(?:and|und|et|y|e|&)\s)\s*/u;
/** "By", "Posted by:", and what a link to somebody's articles is called. */
const LABEL =
  /^(?:authors?\s*:\s*|(?:(?:(?:view )?all posts |posted |written )?by(?:\s*:)?|von|par|por)\s+)/iu;
/** Work on an article that is no authorship. */
const OTHER_WORK =
  /\b(?:reviewed|edited|researched|translated|produced|styled|illustrated|(?:fact[- ])?checked|photograph(?:y|ed|s)|photos?|illustrations?|contributions?) (?:by|from)\s*:?\s*/iu;

/** Behind a bar stands whom somebody writes for ("Ann Lee | The Harbour Post"), unless it is another person. */
function withoutEmployer(text: string): string[] {
  const [first = "", ...others] = text.split(/\s*\|\s*/u);
  const names = first.split(AND);
  return names.every(isPersonName)
    ? [first, ...others.filter((part) => isPersonName(part))]
    : [first, ...others];
}

/** One name or several in one string, without "By", white space and what is no name. */
function namesIn(text: string): string[] {
  const line = text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(LABEL, "")
    .replace(/^By(?=\p{Lu})/u, "");
  // a template that puts the employer behind the name has no name to put before it
  if (line.startsWith(",")) return [];
  return withoutEmployer(line)
    .flatMap((part) => part.split(AND))
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && name.length < LONGEST && !NO_NAME.test(name));
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].slice(0, MOST);

const letters = (name: string): string => lineKey(name).replace(/ /gu, "");

/** What the page's data names: JSON-LD, else the first name of metadata that holds any. */
function statedNames(data: PageData, ld: JsonLdArticle | null): string[] {
  const inMeta = META.map((key) => (data.meta.get(key)?.slice(0, 3) ?? []).flatMap(namesIn));
  return unique(
    ld?.authors.length ? ld.authors.flatMap(namesIn) : (inMeta.find((names) => names.length > 0) ?? []),
  );
}

/** True for an element in one of the lines around the title. */
function isInHead(element: PageElement, { blocks }: Head): boolean {
  const text = textOf(element, LONGEST);
  const parts = new Set(upFrom(element));
  return blocks.some((block) => parts.has(block.element) && block.text.includes(text));
}

/** The people in elements that are marked as authors, in the parts of the page that are the article's. */
function markedNames(data: PageData, head: Head): string[] {
  const marked = data.authors
    .slice(0, MOST_ELEMENTS)
    .filter((element) => !isElsewhere(element, head.around) || isInHead(element, head));
  const named = data.namedAuthors.slice(0, MOST_ELEMENTS).filter((element) => isInHead(element, head));
  const names = [...marked, ...named]
    .flatMap((element) => namesIn(textOf(element, LONGEST)))
    .filter(isPersonName);
  return unique(names).slice(0, MOST_MARKED);
}

/** Names without those whom the page credits with other work ("Reviewed by Ann Lee"), as long as somebody is left. */
function authorsAmong(names: readonly string[], { blocks }: Head): string[] {
  const lines = blocks.map(({ text }) => text);
  const credits = lines.flatMap((line, at) => {
    const label = OTHER_WORK.exec(line);
    return label ? [line.slice(label.index + label[0].length) || (lines[at + 1] ?? "")] : [];
  });
  const authors = names.filter((name) => !credits.some((credit) => credit.startsWith(name)));
  return authors.length ? authors : [...names];
}

/**
 * The authors that the page's data names, else the people that it marks as authors, else those of the bylines that it shows. An outlet or an
 * agency in the author's place is kept only where neither marks nor bylines name a person.
 */
export function pageAuthors(
  data: PageData,
  ld: JsonLdArticle | null,
  outlet: string | null,
  head: Head,
): string[] {
  const stated = statedNames(data, ld);
  const site = letters(outlet ?? "");
  const people = stated.filter((name) => !site || letters(name) !== site);
  if (people.some(isPersonName)) return authorsAmong(people, head);
  const marked = markedNames(data, head);
  if (marked.length) return authorsAmong(marked, head);
  const [labelled, bare] = [head.bylines.labelled, head.bylines.bare].map((names) =>
    unique(names.flatMap(namesIn)),
  );
  const shown = (labelled ?? []).filter((name) => !site || letters(name) !== site);
  if (shown.some(isPersonName)) return shown;
  return [people, labelled, bare, stated].find((names) => names?.length) ?? [];
}
