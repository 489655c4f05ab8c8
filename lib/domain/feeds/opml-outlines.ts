import { resolveAgainst } from "./addresses";
import { elementsOf } from "./markup";
import { OWNERSHIPS, type OpmlSource } from "./opml-source";
import type { Element } from "./tree";

type Feed = OpmlSource["feeds"][number];

/** Names are lower case in the tree, and writers disagree on capitals anyway. */
const said = (outline: Element, name: string): string | null =>
  outline.attributes.get(name.toLowerCase()) ?? null;
const named = (outline: Element): string | null => {
  const name = (said(outline, "title") ?? "").trim() || (said(outline, "text") ?? "").trim();
  return name === "" ? null : name;
};

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./u, "");
}

/** Reads outlines into sources; knows which addresses it has seen, and what it had to skip. */
class OutlineReader {
  readonly sources: OpmlSource[] = [];
  readonly problems: string[] = [];
  private readonly seen = new Set<string>();
  /** Sources made for feeds that had none, by folder and host. */
  private readonly bySite = new Map<string, OpmlSource>();

  read(node: Element, folder: readonly string[], source: OpmlSource | null): void {
    for (const outline of elementsOf(node)) {
      if (outline.name !== "outline") continue;
      if (said(outline, "desk:kind") === "source") this.readSource(outline, folder);
      else if (said(outline, "xmlUrl") !== null) this.readFeed(outline, folder, source);
      else if (elementsOf(outline).length)
        this.read(outline, [...folder, said(outline, "text") ?? named(outline) ?? ""], source);
      else this.skipped(outline);
    }
  }

  private readSource(outline: Element, folder: readonly string[]): void {
    const ownership = OWNERSHIPS.find((one) => one === said(outline, "desk:ownership")) ?? "unknown";
    const source: OpmlSource = {
      name: said(outline, "text") ?? "",
      homepage: said(outline, "htmlUrl"),
      country: said(outline, "desk:country"),
      language: said(outline, "desk:language"),
      owner: said(outline, "desk:owner"),
      ownership,
      folder: [...folder],
      feeds: [],
    };
    if (source.name.trim() === "") {
      this.problems.push("a source without a name was skipped");
      return;
    }
    this.sources.push(source);
    this.read(outline, folder, source);
  }

  private readFeed(outline: Element, folder: readonly string[], source: OpmlSource | null): void {
    const written = (said(outline, "xmlUrl") ?? "").trim();
    const url = resolveAgainst(
      written.replace(/^feed:(?:\/\/)?(?=https?:)/iu, "").replace(/^feed:\/\//iu, "https://"),
      null,
    );
    const title = source ? said(outline, "title") : named(outline);
    const name = named(outline) ?? written;
    if (url === null)
      this.problems.push(`“${name}” was skipped: “${written.slice(0, 200)}” is no web address`);
    else if (this.seen.has(url)) this.problems.push(`“${name}” was skipped: ${url} stands in the file twice`);
    else {
      this.seen.add(url);
      const feed: Feed = {
        url,
        title: source === null && title === url ? null : title,
        pausedReason: said(outline, "desk:paused"),
      };
      if (source) source.feeds.push(feed);
      else this.keepWithSite(feed, outline, folder);
    }
    // folders inside a feed are no folders, and some writers nest anyway
    this.read(outline, folder, source);
  }

  /** Feeds of one site in one folder are one source: called after its only feed, or after the host when there are several. */
  private keepWithSite(feed: Feed, outline: Element, folder: readonly string[]): void {
    const homepage = resolveAgainst(said(outline, "htmlUrl"), null);
    const host = hostOf(homepage);
    const key = JSON.stringify([folder, host ?? feed.url]);
    const known = this.bySite.get(key);
    if (known) {
      known.feeds.push(feed);
      known.name = host ?? known.name;
      return;
    }
    const source: OpmlSource = {
      name: feed.title ?? host ?? hostOf(feed.url) ?? feed.url,
      homepage,
      country: null,
      language: said(outline, "language"),
      owner: null,
      ownership: "unknown",
      folder: [...folder],
      feeds: [feed],
    };
    this.bySite.set(key, source);
    this.sources.push(source);
  }

  private skipped(outline: Element): void {
    const name = named(outline);
    this.problems.push(
      name
        ? `“${name.slice(0, 200)}” was skipped: it has no feed`
        : "an outline without name and feed was skipped",
    );
  }
}

/** The sources of an OPML body, with what was skipped in words. */
export function sourcesOf(body: Element): { sources: OpmlSource[]; problems: string[] } {
  const reader = new OutlineReader();
  reader.read(body, [], null);
  return { sources: reader.sources, problems: reader.problems };
}
