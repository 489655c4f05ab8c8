/**
 * What a feed says, whatever its format. Dates are ISO 8601 in UTC to the second (`2024-07-29T01:00:00Z`), or null when the
 * feed gives none that is possible. Addresses are absolute http(s), or null.
 */
export interface FeedItem {
  /** guid, atom:id or rdf:about; else the address; else a hash of title, date and text. The same at each poll. */
  id: string;
  url: string | null;
  /** As the feed writes it, so Atom's HTML titles are still HTML; `plainText` makes it readable. */
  title: string | null;
  /** description or summary: text or HTML, as the feed writes it. */
  summary: string | null;
  /** content:encoded, atom:content (XHTML serialised) or content_html. */
  html: string | null;
  /** True when `html` is declared to be plain text, in which `<` means itself. */
  isPlainText: boolean;
  published: string | null;
  updated: string | null;
  /** As the feed writes them; an Atom person with an address is `Name (address)`. */
  authors: string[];
  /** The same people by name alone, without e-mail addresses. */
  bylines: string[];
  categories: string[];
}

export interface ParsedFeed {
  /** `rss 0.90` … `rss 2.0`, `rss` (no version that exists), `rdf` (RSS 0.90, 1.0, 1.1), `atom`, `atom 0.3` (and before), `cdf`, `json`. */
  format: string;
  title: string | null;
  link: string | null;
  language: string | null;
  /** How long the feed asks to be left alone: RSS `ttl`, or the syndication module's period. */
  ttlMinutes: number | null;
  /** What was repaired, in words. */
  mended: string[];
  items: FeedItem[];
}

export interface FeedHints {
  /** The Content-Type header. */
  contentType?: string | undefined;
  /** The address of the feed, against which relative links are resolved at last. */
  url?: string | undefined;
}

/** Feeds hold the newest ten to a few hundred items; archives beyond this are cut, first ones kept. */
export const MAX_ITEMS = 2000;
