import { resolveAgainst } from "./addresses";
import { feedDate } from "./dates";
import { MAX_ITEMS, type FeedItem, type ParsedFeed } from "./feed";
import { stableId } from "./item";
import { bylinesOf } from "./people";
import { withAbsoluteLinks } from "./html-links";

type Row = ReadonlyMap<string, unknown>;

const rowOf = (value: unknown): Row | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Text, or a number written without quotes (ids are). */
function said(row: Row, name: string): string | null {
  const value = row.get(name);
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}

/** JSON Feed 1.1 has `authors`, 1.0 had `author`. */
function namesOf(row: Row): string[] {
  return [...listOf(row.get("authors")), row.get("author")].flatMap((value) => {
    if (typeof value === "string" && value.trim() !== "") return [value.trim()];
    const author = rowOf(value);
    return (author && said(author, "name")) ?? [];
  });
}

function readItem(
  row: Row,
  base: string | null,
  feedAuthors: readonly string[],
  mended: Set<string>,
): FeedItem {
  const address = (name: string): string | null => resolveAgainst(said(row, name), base);
  const date = (name: string): string | null => {
    const text = said(row, name);
    const read = text === null ? null : feedDate(text);
    if (text !== null && read === null) mended.add("a date that cannot be is left out");
    return read;
  };
  const [html, text] = [said(row, "content_html"), said(row, "content_text")];
  const url = address("url") ?? address("external_url");
  const [title, summary, published] = [said(row, "title"), said(row, "summary"), date("date_published")];
  const own = namesOf(row);
  const authors = own.length ? own : [...feedAuthors];
  const id = said(row, "id") ?? url;
  if (id === null) mended.add("an item without id and address is known by its text");
  return {
    id: id ?? stableId(title, published, html ?? text ?? summary),
    url,
    title,
    summary,
    html: html === null ? text : withAbsoluteLinks(html, url ?? base),
    isPlainText: html === null && text !== null,
    published,
    updated: date("date_modified"),
    authors,
    bylines: bylinesOf(authors),
    categories: listOf(row.get("tags")).flatMap((tag) =>
      typeof tag === "string" && tag.trim() !== "" ? [tag.trim()] : [],
    ),
  };
}

/** A JSON Feed (version 1.0 or 1.1, jsonfeed.org), or why it is none. */
export function readJsonFeed(text: string, url: string | null): ParsedFeed | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: "this begins like JSON, and is broken" };
  }
  const feed = rowOf(value);
  const items = feed?.get("items");
  const isDeclared = /jsonfeed\.org/iu.test((feed && said(feed, "version")) ?? "");
  if (!feed || (!isDeclared && !Array.isArray(items))) return { error: "this is JSON, but no JSON Feed" };
  const mended = new Set<string>();
  if (!isDeclared) mended.add("the version of JSON Feed is missing");
  const rows = listOf(items).flatMap((item) => rowOf(item) ?? []);
  if (rows.length > MAX_ITEMS) mended.add(`only the first ${MAX_ITEMS} of ${rows.length} items were read`);
  const link = resolveAgainst(said(feed, "home_page_url"), url);
  const base = link ?? resolveAgainst(said(feed, "feed_url"), url) ?? url;
  const authors = namesOf(feed);
  return {
    format: "json",
    title: said(feed, "title"),
    link,
    language: said(feed, "language"),
    ttlMinutes: null,
    items: rows.slice(0, MAX_ITEMS).map((row) => readItem(row, base, authors, mended)),
    mended: [...mended],
  };
}
