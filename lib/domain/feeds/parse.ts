import { resolveAgainst } from "./addresses";
import { feedText } from "./decode";
import type { FeedHints, FeedItem, ParsedFeed } from "./feed";
import { readJsonFeed } from "./json-feed";
import { readXmlFeed } from "./xml-feed";

export type { FeedHints, FeedItem, ParsedFeed } from "./feed";

/** Some feeds give every item the same id; where their addresses differ, these are the better names. */
function withDistinctIds(items: FeedItem[]): { items: FeedItem[]; isMended: boolean } {
  const urls = new Map<string, Set<string>>();
  for (const { id, url } of items) urls.set(id, (urls.get(id) ?? new Set()).add(url ?? ""));
  const isShared = ({ id }: FeedItem): boolean => (urls.get(id)?.size ?? 0) > 1;
  return {
    items: items.map((item) => (isShared(item) && item.url !== null ? { ...item, id: item.url } : item)),
    isMended: items.some(isShared),
  };
}

/**
 * Reads a feed: RSS 0.90–2.0 and RDF, Atom 0.3 and 1.0 (RFC 4287), CDF, JSON Feed 1.0 and 1.1, from bytes in any encoding and in
 * any state of repair. What cannot be had is null; `mended` says what was repaired; what is no feed at all gives the reason.
 * Never throws, reads no external entity, and takes time linear in the input (which is taken to be at most some 15 MB).
 */
export function parseFeed(bytes: Uint8Array, hints: FeedHints = {}): ParsedFeed | { error: string } {
  const decoded = feedText(bytes, hints.contentType);
  if ("error" in decoded) return decoded;
  const text = decoded.text.trimStart();
  const url = resolveAgainst(hints.url, null);
  const feed = /^[[{]/u.test(text) ? readJsonFeed(text, url) : readXmlFeed(text, url);
  if ("error" in feed) return feed;
  const { items, isMended } = withDistinctIds(feed.items);
  const sameIds = isMended ? ["items with the same id are told apart by their addresses"] : [];
  return { ...feed, items, mended: [...decoded.mended, ...feed.mended, ...sameIds] };
}
