import type { FeedItem } from "./feed";
import { firstOf, type Fields } from "./fields";
import { elementsOf } from "./markup";
import { mediaType, textValue, type Context } from "./texts";
import type { Element } from "./tree";

const SUMMARIES = new Set([
  "description",
  "summary",
  "itunes:summary",
  "dc:description",
  "abstract",
  "dcterms:abstract",
]);
const BODIES = ["content:encoded", "content", "xhtml:body", "body", "fullitem", "xhtml:div"];

/** Media RSS gathers an item's own title and description in a group; those inside one `media:content` are a picture's caption. */
export function mediaFields(fields: Fields): Element[] {
  return fields.all("media:group").flatMap(elementsOf);
}

/** The first summary is the summary; a second one, where no body is given, is the longer text (RSS with both fields). */
export function textsOf(
  fields: Fields,
  context: Context,
): Pick<FeedItem, "summary" | "html" | "isPlainText"> {
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
