import { lineKey } from "../lines";

/** What an article's structured data says (schema.org Article and its kinds). */
export interface JsonLdArticle {
  headline: string | null;
  description: string | null;
  authors: string[];
  published: string | null;
  publisher: string | null;
  section: string | null;
  keywords: string[];
  language: string | null;
  body: string | null;
}

type Json = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|Review|AnalysisNewsArticle|OpinionNewsArticle)$/u;
/** Structured data is a few kilobytes; beyond this it is something else. */
const LONGEST = 1_000_000;
/** `@graph` and `mainEntity` nest a few levels. */
const DEEPEST = 6;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value !== "string") return null;
  const plain = value
    .replace(/<[^>]*>/gu, " ")
    .replace(/&amp;/gu, "&")
    .replace(/&(?:#39|#x27|apos|rsquo);/giu, "’")
    .replace(/&quot;/gu, '"')
    .replace(/&nbsp;/gu, " ")
    .trim();
  return plain || null;
}

function names(value: unknown): string[] {
  return list(value).flatMap((item) => {
    const name = isRecord(item) ? text(item.name) : text(item);
    return name && !/^https?:/iu.test(name) ? [name] : [];
  });
}

function types(node: Json): string[] {
  return list(node["@type"]).filter((type) => typeof type === "string");
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    try {
      // the two faults that real pages have: raw line breaks in strings, and a comment or CDATA around the data
      return JSON.parse(
        source
          .replace(/\p{Cc}+/gu, " ")
          .replace(/^\s*(?:\/\/)?\s*(?:<!\[CDATA\[|<!--)|(?:\/\/)?\s*(?:\]\]>|-->)\s*$/gu, ""),
      );
    } catch {
      return null;
    }
  }
}

function articles(value: unknown, depth = 0): Json[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articles(item, depth + 1));
  if (!isRecord(value)) return [];
  const here = types(value).some((type) => ARTICLE.test(type)) ? [value] : [];
  return [
    ...here,
    ...["@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate"].flatMap((key) =>
      key === "liveBlogUpdate" ? [] : articles(value[key], depth + 1),
    ),
  ];
}

/** A headline shorter than this stands in many titles. */
const TELLING = 12;
const LONGEST_TITLE = 300;
/** A page has few titles of its own: for sharing, of the window, its first headings. */
const MOST_TITLES = 6;

/** True where a headline is one of the page's titles, with or without what a site puts around it. */
function isOneOf(titles: readonly string[], headline: string | null): boolean {
  const key = lineKey(headline?.slice(0, LONGEST_TITLE) ?? "");
  return titles.some((title) => title === key || (key.length >= TELLING && title.includes(key)));
}

/**
 * The page's article as its JSON-LD states it, or null: of several, such as those of a list below the text, that which has the headline of one
 * of the page's titles. Broken data is passed over: pages are full of it.
 */
export function readJsonLd(sources: readonly string[], titles: readonly string[] = []): JsonLdArticle | null {
  const found = sources.flatMap((source) => (source.length > LONGEST ? [] : articles(parse(source.trim()))));
  const whole = found.filter((node) => text(node.datePublished) && text(node.headline));
  const keys = titles.slice(0, MOST_TITLES).map((title) => lineKey(title.slice(0, LONGEST_TITLE)));
  const best = whole.find((node) => isOneOf(keys, text(node.headline))) ?? whole[0] ?? found[0];
  if (!best) return null;
  return {
    headline: text(best.headline) ?? text(best.name),
    description: text(best.description),
    authors: [...new Set([...names(best.author), ...(best.author ? [] : names(best.creator))])],
    published: text(best.datePublished),
    publisher: names(best.publisher)[0] ?? null,
    section: text(best.articleSection),
    keywords: list(best.keywords)
      .flatMap((word) => (typeof word === "string" ? word.split(/\s*[,;、]\s*/u) : names(word)))
      .filter(Boolean),
    language: text(best.inLanguage),
    body: text(best.articleBody),
  };
}
