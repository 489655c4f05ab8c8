import { pageOf, webAddress, type Facts, type FoundPage } from "./found-page";

/** What a row of a table or an object of JSON can say about a page. */
export const FIELDS = ["url", "html", "text", "title", "published", "outlet", "bylines", "language"] as const;
export type Field = (typeof FIELDS)[number];

/** Names for them, in lower case without spaces, dashes and underscores. */
const NAMES: Record<Field, readonly string[]> = {
  url: ["url", "link", "href", "address", "permalink", "weburl", "sourceurl", "articleurl", "リンク", "アドレス"],
  html: ["html", "contenthtml", "bodyhtml"],
  text: ["text", "body", "content", "contenttext", "fulltext", "articlebody", "article", "本文", "記事", "内容", "テキスト"],
  title: ["title", "headline", "heading", "見出し", "タイトル", "題名", "件名", "表題"],
  published: ["published", "date", "publishedat", "publisheddate", "publicationdate", "publishdate", "datepublished", "pubdate", "time", "timestamp", "日付", "日時", "掲載日", "公開日", "発行日"],
  outlet: ["outlet", "source", "publisher", "publication", "newspaper", "site", "sitename", "medium", "media", "媒体", "媒体名", "新聞", "掲載紙", "出典"],
  bylines: ["bylines", "byline", "authors", "author", "creator", "by", "reporter", "著者", "筆者", "記者", "執筆者"],
  language: ["language", "lang", "言語"],
}; // prettier-ignore

/** The field that a column or a key is called after, or null. */
export function fieldNamed(name: string): Field | null {
  const bare = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/gu, "");
  return FIELDS.find((field) => NAMES[field].includes(bare)) ?? null;
}

/** Names in one cell. Commas stay: “Rook, Jo” is one person. */
const people = (cell: string): string[] =>
  cell
    .split(/[;、/|\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");

export type Row = ReadonlyMap<Field, string | string[]>;

const said = (row: Row, field: Field): string | null => {
  const value = row.get(field);
  const text = (Array.isArray(value) ? value.join("; ") : (value ?? "")).trim();
  return text === "" ? null : text;
};

/** The page that a row describes: its HTML, else its text, else its link. */
export function pageOfRow(n: number, name: string, row: Row): FoundPage {
  const address = said(row, "url");
  const url = webAddress(address);
  const [html, text] = [said(row, "html"), said(row, "text")];
  if (html === null && text === null) {
    if (url !== null) return { n, name, kind: "link", url };
    const message =
      address === null
        ? "There is neither a link nor a text."
        : `“${address.slice(0, 200)}” is no web address.`;
    return { n, name, kind: "problem", message };
  }
  const [title, outlet, published, language] = [
    said(row, "title"),
    said(row, "outlet"),
    said(row, "published"),
    said(row, "language"),
  ];
  const authors = row.get("bylines");
  const bylines = Array.isArray(authors) ? authors : people(authors ?? "");
  const facts: Facts = {
    ...(title !== null && { title }),
    ...(outlet !== null && { outlet }),
    ...(published !== null && { published }),
    ...(bylines.length > 0 && { bylines }),
    ...(language !== null && { language }),
  };
  return html !== null
    ? pageOf(n, name, "html", html, url, facts)
    : pageOf(n, name, "text", text ?? "", url, facts);
}
