/** Namespaces of the formats themselves: RSS, RDF's RSS, Atom and its drafts. Their elements carry no prefix here. */
const CORE = [
  "http://backend.userland.com/rss",
  "http://backend.userland.com/rss2",
  "http://blogs.law.harvard.edu/tech/rss",
  "http://cyber.law.harvard.edu/rss",
  "http://my.netscape.com/rdf/simple/0.9",
  "http://channel.netscape.com/rdf/simple/0.9",
  "http://my.netscape.com/publish/formats/rss-0.91.dtd",
  "http://purl.org/rss/1.0",
  "http://purl.org/rss/1.0/modules/rss091",
  "http://purl.org/net/rss1.1",
  "http://purl.org/net/rss1.1/schema",
  "http://example.com/newformat",
  "http://example.com/necho",
  "http://purl.org/echo",
  "uri/of/echo/namespace",
  "http://purl.org/pie",
  "http://purl.org/atom/ns",
  "http://www.w3.org/2005/atom",
];

/** Extensions that we read, under the prefix that everyone uses, by any address seen for them. */
const EXTENSIONS: Record<string, string> = {
  "http://purl.org/dc/elements/1.1": "dc",
  "http://purl.org/dc/elements/1.0": "dc",
  "http://purl.org/dc": "dc",
  "http://purl.org/dc/terms": "dcterms",
  "http://purl.org/rss/1.0/modules/content": "content",
  "http://purl.org/rss/1.0/modules/syndication": "sy",
  "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "http://example.com/dtds/podcast-1.0.dtd": "itunes",
  "http://search.yahoo.com/mrss": "media",
  "http://video.search.yahoo.com/mrss": "media",
  "http://tools.search.yahoo.com/mrss": "media",
  "http://www.rssboard.org/media-rss": "media",
  "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
  "http://www.w3.org/1999/xhtml": "xhtml",
  "http://www.w3.org/2000/svg": "svg",
  "http://www.w3.org/1998/math/mathml": "mathml",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.w3.org/xml/1998/namespace": "xml",
  "urn:alliance-desk:opml:1": "desk",
};

/** Prefixes that stand for a format itself even where nobody declared them. */
const CORE_PREFIXES = new Set(["rss", "atom", "atom03", "atom10"]);

/** Prefix (as written) to our own prefix; `""` for the formats themselves. */
export type Scope = ReadonlyMap<string, string>;

/** More declarations in one scope than any feed has; the rest is ignored, so that copying scopes stays cheap. */
const MAX_PREFIXES = 64;

/** Our prefix for a namespace; an unknown one keeps the prefix that its author chose, and the default one is the format's. */
function known(uri: string, prefix: string): string {
  const key = uri
    .trim()
    .toLowerCase()
    .replace(/[/#]+$/u, "");
  if (CORE.includes(key)) return "";
  if (Object.hasOwn(EXTENSIONS, key)) return EXTENSIONS[key] ?? prefix;
  return key.includes("prismstandard.org") ? "prism" : prefix;
}

/** The scope inside an element with these attributes (names in lower case). */
export function scopeWith(scope: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let inner: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    const prefix = name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice(6) : null;
    if (prefix === null || scope.size + (inner?.size ?? 0) >= MAX_PREFIXES) continue;
    inner ??= new Map(scope);
    inner.set(prefix, known(value, prefix));
  }
  return inner ?? scope;
}

/** A name as written (`DC:Creator`), in lower case under our prefix, and the prefix alone. */
export function resolveName(written: string, scope: Scope): { name: string; space: string } {
  const colon = written.indexOf(":");
  const prefix = colon < 0 ? "" : written.slice(0, colon).toLowerCase();
  const local = written.slice(colon + 1).toLowerCase();
  const space = scope.get(prefix) ?? (CORE_PREFIXES.has(prefix) ? "" : prefix);
  return { name: space === "" ? local : `${space}:${local}`, space };
}
