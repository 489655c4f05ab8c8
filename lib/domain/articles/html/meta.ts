import { elementsOf, textOf, upFrom, WHITE_SPACE, type PageElement } from "./tree";

/** What a page says of itself outside its text, gathered in one walk. */
export interface PageData {
  /** `<meta>` by name, property or itemprop in lower case, in the order of the page. */
  meta: ReadonlyMap<string, readonly string[]>;
  title: string | null;
  headings: readonly PageElement[];
  /** `<time>`, and anything marked as a date of publication. */
  times: readonly PageElement[];
  /** Elements that name an author, by their markup. */
  authors: readonly PageElement[];
  /** Elements whose class says "author": of this article, or of others. */
  namedAuthors: readonly PageElement[];
  canonical: string | null;
  language: string | null;
  /** Sources of JSON-LD. */
  data: readonly string[];
}

const clean = (text: string | null | undefined): string | null =>
  text?.replace(WHITE_SPACE, " ").trim() || null;

const isTime = ({ tag, attributes }: PageElement): boolean =>
  tag === "time" ||
  (tag !== "meta" &&
    /datePublished|dateCreated/iu.test(`${attributes.itemprop ?? ""} ${attributes.property ?? ""}`)) ||
  (tag === "abbr" && /published/iu.test(attributes.class ?? ""));

const isAuthor = ({ tag, attributes }: PageElement): boolean =>
  tag !== "meta" &&
  (/\bauthor\b/iu.test(attributes.rel ?? "") || /\bauthor\b/iu.test(attributes.itemprop ?? ""));

/** "author", "post-author", "article__author-name": the names of classes that templates give to an author's name. */
const AUTHOR_CLASS = /(?:^|[\s_-])authors?(?:[_-]+(?:info[_-]+)?name)?(?:__link)?(?:\s|$)/iu;
const isNamedAuthor = ({ attributes }: PageElement): boolean => AUTHOR_CLASS.test(attributes.class ?? "");

/** Gathers metadata, headings, times and structured data. */
export function readData(root: PageElement): PageData {
  const meta = new Map<string, string[]>();
  const found = {
    title: null as string | null,
    headings: [] as PageElement[],
    times: [] as PageElement[],
    authors: [] as PageElement[],
    namedAuthors: [] as PageElement[],
    canonical: null as string | null,
    language: null as string | null,
    data: [] as string[],
  };
  for (const element of elementsOf(root)) {
    const { tag, attributes } = element;
    if (tag === "meta") {
      const names = [attributes.property, attributes.name, attributes.itemprop];
      const content = clean(attributes.content);
      const name = names.find(Boolean)?.toLowerCase();
      if (name && content) meta.set(name, [...(meta.get(name) ?? []), content]);
    } else if (tag === "title") found.title ??= clean(textOf(element));
    else if (tag === "h1") found.headings.push(element);
    else if (tag === "script")
      found.data.push(element.children.filter((child) => typeof child === "string").join(""));
    else if (tag === "html") found.language ??= attributes.lang ?? null;
    else if (tag === "link" && attributes.rel === "canonical") found.canonical ??= attributes.href ?? null;
    if (isTime(element)) found.times.push(element);
    if (isAuthor(element)) found.authors.push(element);
    else if (isNamedAuthor(element)) found.namedAuthors.push(element);
  }
  return { meta, ...found };
}

const OTHER =
  /related|recommend|sidebar|side-bar|comment|most-|popular|trending|teaser|card|promo|latest|recent|widget|newsticker|ticker|read-?more|more-|list-item|carousel/iu;
const OTHER_TAGS = new Set(["aside", "nav", "footer"]);

/** True for an element in the foot of the page, with the site's imprint. An article may have a foot of its own. */
export function isInPageFoot(element: PageElement): boolean {
  const parts = [...upFrom(element)].map(({ tag }) => tag);
  return parts.includes("footer") && !parts.includes("article");
}

/**
 * True for an element inside a part of the page that speaks of other articles, by its tag or its names. `around` are the elements that hold the
 * article itself.
 */
export function isElsewhere(element: PageElement, around: ReadonlySet<PageElement> = new Set()): boolean {
  for (const at of upFrom(element)) {
    if (around.has(at) || at.tag === "body" || at.tag === "html") return false;
    if (OTHER_TAGS.has(at.tag)) return true;
    if (OTHER.test(`${at.attributes.class ?? ""} ${at.attributes.id ?? ""}`)) return true;
  }
  return false;
}
