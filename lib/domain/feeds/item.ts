import { createHash } from "node:crypto";
import { resolveAgainst } from "./addresses";
import { feedDate } from "./dates";
import type { FeedItem } from "./feed";
import { fieldsOf, firstOf, type Fields } from "./fields";
import { linkOf } from "./links";
import { elementsOf } from "./markup";
import { authorsOf, bylinesOf } from "./people";
import { mediaType, plainValue, textValue, type Context } from "./texts";
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
const SUMMARIES = new Set([
  "description",
  "summary",
  "itunes:summary",
  "dc:description",
  "abstract",
  "dcterms:abstract",
]);
const BODIES = ["content:encoded", "content", "xhtml:body", "body", "fullitem", "xhtml:div"];
const MAX_CATEGORIES = 50;

/** Media RSS puts what belongs to the item into groups and contents. */
function mediaFields(fields: Fields): Element[] {
  const boxes = fields.all("media:group", "media:content");
  return boxes.flatMap((box) =>
    elementsOf(box).flatMap((child) => (child.name === "media:content" ? elementsOf(child) : [child])),
  );
}

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
    const [text, isLink] = [
      plainValue(guid),
      guid.attributes.get("ispermalink")?.trim().toLowerCase() !== "false",
    ];
    const link =
      isLink && text && !/^(?:tag|urn|uuid):|\s/iu.test(text)
        ? resolveAgainst(text, guid.base ?? base)
        : null;
    // a bare number is no address, whatever the default says
    const permalink = link && text && /[/.]/u.test(text) ? link : null;
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

/** The first summary is the summary; a second one, where no body is given, is the longer text (RSS with both fields). */
function textsOf(fields: Fields, context: ItemContext): Pick<FeedItem, "summary" | "html" | "isPlainText"> {
  const media = mediaFields(fields);
  const summaries = elementsOf(fields.node).filter(({ name }) => SUMMARIES.has(name));
  const values = summaries.flatMap((node) => textValue(node, context) ?? []);
  const described = [
    ...fields.all("media:description"),
    ...media.filter(({ name }) => name === "media:description"),
    ...fields.all("itunes:subtitle"),
  ];
  const summary = values[0] ?? firstOf(described, (node) => textValue(node, context));
  const body = fields
    .all(...BODIES)
    .filter((node) => !/^(?:image|audio|video)\//u.test(mediaType(node)))
    .map((node) => ({
      html: textValue(node, context),
      isPlainText:
        node.name === "content" &&
        context.isAtom &&
        /^(?:text\/plain)?$/u.test(mediaType(node)) &&
        elementsOf(node).length === 0,
    }))
    .find(({ html }) => html !== null);
  const second = values.find((value) => value !== values[0]) ?? null;
  return { summary, html: body?.html ?? second, isPlainText: body?.isPlainText ?? false };
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
