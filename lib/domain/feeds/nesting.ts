/** Elements that hold text alone in every format, so another field inside one means that its end tag is missing. */
const PLAIN = new Set([
  "title",
  "link",
  "guid",
  "id",
  "pubdate",
  "published",
  "updated",
  "comments",
  "dc:date",
  "dc:creator",
]);
/** Fields that stand beside those, never inside. */
const BESIDE = new Set([
  ...PLAIN,
  "description",
  "summary",
  "content",
  "content:encoded",
  "category",
  "author",
  "enclosure",
  "source",
]);

/** Texts may hold markup, so only what never stands in a text ends them. */
const TEXTS = new Set(["description", "summary", "content:encoded"]);
const NEVER_INSIDE = new Set([
  "guid",
  "pubdate",
  "published",
  "updated",
  "dc:date",
  "dc:creator",
  "content:encoded",
  "enclosure",
]);

/** True where an element of this name cannot stand in one of the other: the outer one was not closed. */
export function closesBefore(outer: string, name: string): boolean {
  return (PLAIN.has(outer) && BESIDE.has(name)) || (TEXTS.has(outer) && NEVER_INSIDE.has(name));
}

/** One item does not hold another. */
export const isItem = (name: string): boolean => name === "item" || name === "entry";
