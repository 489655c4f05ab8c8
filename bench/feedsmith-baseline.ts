import { parseFeed } from "feedsmith";

/** Follows names and positions into whatever the parser gave. */
function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, name) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    return new Map<string, unknown>(Object.entries(inner)).get(name);
  }, value);
}

/** The first of these places that holds text. */
function text(value: unknown, ...paths: string[]): string | null {
  for (const path of paths) {
    const found = at(value, path);
    if (typeof found === "string" && found !== "") return found;
  }
  return null;
}

const list = (value: unknown, path: string): unknown[] => {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
};

function link(value: unknown): string | null {
  const alternates = list(value, "links").filter((row) => ["alternate", null].includes(text(row, "rel")));
  return text(value, "link", "home_page_url", "url") ?? (alternates[0] ? text(alternates[0], "href") : null);
}

function item(value: unknown): unknown {
  const first = list(value, "authors")[0];
  const author = typeof first === "string" ? first : text(first, "name");
  return {
    id: text(value, "guid.value", "id", "rdf.about"),
    url: link(value) ?? text(value, "guid.value"),
    title: text(value, "title.value", "title", "dc.titles.0", "dc.title", "media.title.value"),
    summary: text(
      value,
      "description",
      "summary.value",
      "summary",
      "dc.descriptions.0",
      "itunes.summary",
      "media.description.value",
      "media.groups.0.description.value",
    ),
    html: text(value, "content.encoded", "content.value", "content_html", "content_text"),
    published: text(
      value,
      "pubDate",
      "published",
      "date_published",
      "dcterms.issued.0",
      "dcterms.created.0",
      "dc.dates.0",
    ),
    updated: text(value, "updated", "date_modified", "dcterms.modified.0", "dc.dates.0"),
    authors: [author ?? text(value, "dc.creators.0", "itunes.author")].filter((name) => name !== null),
  };
}

/** The plain mapping of what feedsmith alone gives on to our fields: the baseline. Null where it throws. */
export function readWithFeedsmith(bytes: Uint8Array): unknown {
  try {
    const { feed } = parseFeed(new TextDecoder().decode(bytes));
    return {
      title: text(feed, "title.value", "title", "dc.titles.0"),
      link: link(feed),
      language: text(feed, "language", "dc.languages.0"),
      items: [...list(feed, "items"), ...list(feed, "entries")].map(item),
    };
  } catch {
    return null;
  }
}
