import { resolveAgainst } from "./addresses";
import { MAX_ITEMS, type ParsedFeed } from "./feed";
import { fieldsOf, firstOf, type Fields } from "./fields";
import { readItem } from "./item";
import { linkOf } from "./links";
import { elementsOf } from "./markup";
import { isItem } from "./nesting";
import { authorsOf } from "./people";
import { readProlog } from "./prolog";
import { plainValue, textValue } from "./texts";
import { readTree, type Element } from "./tree";

/** Items stand at most this deep: rss, channel, items, item; a little more where a feed is wrapped in something. */
const ITEM_DEPTH = 8;
/** Minutes of the syndication module's periods (RSS 1.0, mod_syndication). */
const PERIODS: Record<string, number> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

function itemsIn(node: Element, depth = 0): Element[] {
  return elementsOf(node).flatMap((child) => {
    if (isItem(child.name)) return [child];
    return depth < ITEM_DEPTH ? itemsIn(child, depth + 1) : [];
  });
}

function channelOf(root: Element): Element {
  if (root.name === "feed" || root.name === "channel") return root;
  return elementsOf(root).find(({ name }) => name === "channel" || name === "feed") ?? root;
}

/** The names that `ParsedFeed.format` lists. */
function formatOf(root: Element, items: readonly Element[]): string {
  const { attributes, name, local } = root;
  const version = attributes.get("version")?.trim() ?? "";
  if (name === "rdf" || name === "rdf:rdf") return "rdf";
  if (name === "feed" || name === "entry")
    return /^0\.\d/u.test(version) || /purl\.org\/(?:atom|echo|pie)/iu.test(attributes.get("xmlns") ?? "")
      ? "atom 0.3"
      : "atom";
  if (name === "channel") {
    if (/rss1\.1/iu.test(attributes.get("xmlns") ?? "")) return "rdf";
    return local === "CHANNEL" || attributes.has("href") || items.some((item) => item.attributes.has("href"))
      ? "cdf"
      : "rss";
  }
  if (!/^(?:0\.9\d?|1\.0|2\.0)/u.test(version)) return "rss";
  return `rss ${version.startsWith("2") ? "2.0" : version === "0.9" ? "0.90" : version.slice(0, 4)}`;
}

function ttlOf(fields: Fields): number | null {
  const number = (name: string): number | null =>
    firstOf(fields.all(name), (node) => {
      const value = Number(plainValue(node));
      return Number.isFinite(value) && value > 0 ? value : null;
    });
  const ttl = number("ttl");
  if (ttl !== null) return Math.round(ttl);
  const period = firstOf(fields.all("sy:updateperiod"), plainValue)?.toLowerCase() ?? "";
  const minutes = Object.hasOwn(PERIODS, period) ? PERIODS[period] : undefined;
  return minutes === undefined
    ? null
    : Math.max(1, Math.round(minutes / (number("sy:updatefrequency") ?? 1)));
}

function languageOf(fields: Fields, root: Element): string | null {
  const said =
    firstOf(fields.all("language", "dc:language"), plainValue) ??
    fields.node.attributes.get("xml:lang") ??
    root.attributes.get("xml:lang");
  return said?.trim().replaceAll("_", "-") || null;
}

/** A feed in XML of any kind and state, or why there is none in it. */
export function readXmlFeed(text: string, url: string | null): ParsedFeed | { error: string } {
  const prolog = readProlog(text);
  if (prolog.kind === "html")
    return { error: "this is an HTML page, not a feed; the address of its feed may stand in it" };
  if (prolog.kind === "none")
    return {
      error: prolog.root
        ? `this is a document of another kind (<${prolog.root}>), not a feed`
        : "there is no feed in it",
    };
  const { document, mended: repairs } = readTree(text, prolog.start, url, prolog.entities);
  const [root] = elementsOf(document);
  if (!root) return { error: "the feed breaks off before it has begun" };
  const mended = new Set(repairs);
  if (prolog.hasJunk) mended.add("what stood before the feed was skipped");
  if (isItem(root.name)) mended.add("the beginning of the feed is missing");
  const nodes = itemsIn(document);
  const channel = isItem(root.name) ? document : channelOf(root);
  const fields = fieldsOf(channel);
  const own = resolveAgainst(channel.attributes.get("base"), url) ?? channel.base ?? url;
  const link = linkOf(fields, own);
  const format = formatOf(root, nodes);
  const isAtom = format === "atom";
  const base = resolveAgainst(channel.attributes.get("base"), url) ?? channel.base ?? link ?? url;
  if (nodes.length > MAX_ITEMS) mended.add(`only the first ${MAX_ITEMS} of ${nodes.length} items were read`);
  const feedAuthors = authorsOf(fields);
  const items = nodes
    .slice(0, MAX_ITEMS)
    .map((node) => readItem(node, { base, isAtom, feedAuthors, mended }));
  return {
    format,
    title: firstOf(fields.all("title", "dc:title"), (node) => textValue(node, { base: own, isAtom })),
    link,
    language: languageOf(fields, root),
    ttlMinutes: ttlOf(fields),
    mended: [...mended],
    items,
  };
}
