import { createHash } from "node:crypto";
import { resolveAgainst } from "./addresses";
import { feedDate } from "./dates";
import type { FeedItem } from "./feed";
import { fieldsOf, firstOf, type Fields } from "./fields";
import { mediaFields, textsOf } from "./item-texts";
import { linkOf } from "./links";
import { authorsOf, bylinesOf } from "./people";
import { plainValue, textValue, type Context } from "./texts";
import type { Element } from "./tree";

/** What items share: the context of their texts, the people of the feed, and the list of repairs. */
export interface ItemContext extends Context {
  feedAuthors: readonly string[];
  mended: Set<string>;
}

const PUBLISHED = [
  "pubdate",
  "published",
  "issued",
  "dcterms:issued",
  "prism:publicationdate",
  "dcterms:created",
  "created",
  "dc:date",
  "date",
  "dcterms:available",
];
const UPDATED = [
  "updated",
  "modified",
  "dcterms:modified",
  "prism:modificationdate",
  "dc:date",
  "lastbuilddate",
];
const MAX_CATEGORIES = 50;

/** The first date that exists among fields of these names. A date that does not is told. */
function dateOf(fields: Fields, names: readonly string[], mended: Set<string>): string | null {
  return firstOf(fields.all(...names), (node) => {
    const text = plainValue(node);
    if (text === null) return null;
    const date = feedDate(text);
    if (date === null) mended.add("a date that cannot be is left out");
    return date;
  });
}

/** RSS's `guid` is a link unless it says not (RSS 2.0); Atom's and RDF's are names and stay as written. */
function identity(fields: Fields, base: string | null): { id: string | null; permalink: string | null } {
  const [guid] = fields.all("guid").filter((node) => plainValue(node) !== null);
  if (guid) {
    const text = plainValue(guid) ?? "";
    const claim = guid.attributes.get("ispermalink")?.trim().toLowerCase();
    // by default it is a link, but what is not plainly an address is so only where the feed insists
    const isAddress = /^https?:/iu.test(text) || (claim === "true" && /^[^\s:]*\//u.test(text));
    const permalink = isAddress && claim !== "false" ? resolveAgainst(text, guid.base ?? base) : null;
    return { id: permalink ?? text, permalink };
  }
  const about = fields.node.attributes.get("rdf:about") ?? fields.node.attributes.get("about") ?? null;
  const id = firstOf(fields.all("id", "dc:identifier"), plainValue) ?? about?.trim() ?? null;
  return { id: id === "" ? null : id, permalink: resolveAgainst(about, fields.node.base ?? base) };
}

function categoriesOf(fields: Fields): string[] {
  const said = fields
    .all("category", "dc:subject", "media:category", "itunes:keywords", "media:keywords")
    .flatMap((node) => {
      const { attributes, name } = node;
      const label =
        attributes.get("label") ?? attributes.get("term") ?? plainValue(node) ?? attributes.get("text");
      return name.endsWith(":keywords") ? (label ?? "").split(",") : [label ?? ""];
    });
  return [...new Set(said.map((category) => category.trim()))]
    .filter((category) => category !== "")
    .slice(0, MAX_CATEGORIES);
}

export function stableId(...parts: (string | null)[]): string {
  return `sha256:${createHash("sha256").update(JSON.stringify(parts)).digest("hex")}`;
}

/** One `item` or `entry`, with whatever it has. */
export function readItem(node: Element, shared: ItemContext): FeedItem {
  const fields = fieldsOf(node);
  const context = { ...shared, base: node.base ?? shared.base };
  const media = mediaFields(fields);
  const titles = [
    ...fields.all("title", "dc:title", "media:title"),
    ...media.filter(({ name }) => name === "media:title"),
    ...fields.all("itunes:title"),
  ];
  const title = firstOf(titles, (found) => textValue(found, context));
  const { id, permalink } = identity(fields, context.base);
  const original = firstOf(fields.all("feedburner:origlink"), (found) =>
    resolveAgainst(plainValue(found), context.base),
  );
  const source = firstOf(fields.all("content"), (found) =>
    resolveAgainst(found.attributes.get("src"), found.base ?? context.base),
  );
  const url = original ?? linkOf(fields, context.base) ?? permalink ?? source;
  const published = dateOf(fields, PUBLISHED, shared.mended);
  const updated = dateOf(fields, UPDATED, shared.mended) ?? feedDate(node.attributes.get("lastmod") ?? "");
  const texts = textsOf(fields, context);
  const own = authorsOf(fields);
  // an entry without authors has those of its feed (RFC 4287 §4.2.1)
  const authors = own.length || !shared.isAtom ? own : [...shared.feedAuthors];
  if (id === null && url === null) shared.mended.add("an item without id and address is known by its text");
  return {
    id: id ?? url ?? stableId(title, published ?? updated, texts.summary ?? texts.html),
    url,
    title,
    ...texts,
    published,
    updated,
    authors,
    bylines: bylinesOf(authors),
    categories: categoriesOf(fields),
  };
}
