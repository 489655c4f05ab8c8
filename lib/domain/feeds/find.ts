import { resolveAgainst } from "./addresses";
import { tagsOf, type Tag } from "./tags";

export interface FeedLink {
  url: string;
  title: string | null;
  /** The media type that the page declares, in lower case; empty where it does not. */
  type: string;
}

const FEED_TYPES = /^(?:application|text)\/(?:x-|x\.)?(?:rss|atom|rdf|feed)(?:\+(?:xml|json))?$/u;
/** Types that feeds share with other things (oEmbed, APIs): the address has to say that it is a feed. */
const SHARED_TYPES = /^(?:application|text)\/(?:xml|json)$/u;
const FEED_ADDRESS =
  /(?:^|[/._-])(?:feeds?|rss2?|atom|rdf)(?:[._-](?:xml|json|rss|php|aspx?))?\/?$|\.(?:rss|rdf|atom)$|\/index\.(?:rdf|xml)$|[?&](?:feed|format|type)=(?:rss2?|atom|feed|rdf)\b|\/\/feeds?\.|feedburner\.com\//iu;
const COMMENTS = /comment|コメント|kommentar|commentaire/iu;
/** Pages name a few feeds; portals some hundreds. */
const MAX_LINKS = 300;

/** Paths at which sites keep a feed without naming it, the commonest first. */
const COMMON_PATHS = [
  "/feed",
  "/rss",
  "/rss.xml",
  "/feed.xml",
  "/atom.xml",
  "/index.xml",
  "/index.rdf",
  "/feed.json",
  "/feeds/posts/default",
];

function declared({ attributes }: Tag, url: string): boolean {
  const rel = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/u);
  const type = typeOf(attributes.get("type"));
  if (rel.includes("stylesheet") || (!rel.includes("alternate") && !rel.includes("feed"))) return false;
  if (FEED_TYPES.test(type)) return true;
  return (
    (SHARED_TYPES.test(type) || rel.includes("feed")) &&
    (rel.includes("feed") || looksLikeFeed(url)) &&
    !/\/wp-json\//u.test(url)
  );
}

function looksLikeFeed(url: string): boolean {
  const { protocol, host, pathname, search } = new URL(url);
  return FEED_ADDRESS.test(`${protocol}//${host}${pathname}${search}`) || FEED_ADDRESS.test(pathname);
}

const typeOf = (type: string | undefined): string => (type ?? "").toLowerCase().split(";")[0]?.trim() ?? "";

function withoutRepeats(links: readonly FeedLink[]): FeedLink[] {
  const seen = new Set<string>();
  return links.filter(({ url }) => !seen.has(url) && seen.add(url)).slice(0, MAX_LINKS);
}

/**
 * The feeds that a page names: `<link rel=alternate>` in its own order (RSS autodiscovery, HTML standard §4.6.7.1), feeds of
 * comments behind the others, then plain links to what is plainly a feed. `url` is the page's address; its `<base>` counts.
 */
export function feedLinks(html: string, url: string): FeedLink[] {
  const tags = tagsOf(html, new Set(["base", "link", "a"]));
  const base =
    resolveAgainst(
      tags.find(({ name, attributes }) => name === "base" && attributes.has("href"))?.attributes.get("href"),
      url,
    ) ?? url;
  const found = tags.flatMap((tag) => {
    const written = tag.attributes
      .get("href")
      ?.replace(/^feed:(?:\/\/)?(?=https?:)/iu, "")
      .replace(/^feed:\/\//iu, "https://");
    const address = resolveAgainst(written, base)?.replace(/#.*$/u, "");
    const title = (tag.attributes.get("title") ?? tag.text).replace(/\s+/gu, " ").trim();
    return address
      ? [
          {
            tag,
            link: {
              url: address,
              title: title === "" ? null : title,
              type: typeOf(tag.attributes.get("type")),
            },
          },
        ]
      : [];
  });
  const named = found
    .filter(({ tag, link }) => tag.name === "link" && declared(tag, link.url))
    .map(({ link }) => link);
  const linked = found
    .filter(({ tag, link }) => tag.name === "a" && looksLikeFeed(link.url))
    .map(({ link }) => link);
  const ofComments = ({ url, title }: FeedLink): boolean =>
    COMMENTS.test(`${new URL(url).pathname} ${title ?? ""}`);
  return withoutRepeats([
    ...named.filter((link) => !ofComments(link)),
    ...named.filter(ofComments),
    ...linked,
  ]);
}

/** Addresses at the root of a site at which feeds are commonly kept; none for what is no web address. */
export function commonFeedAddresses(url: string): string[] {
  const site = resolveAgainst(url, null);
  return site === null ? [] : COMMON_PATHS.map((path) => new URL(path, site).href);
}
