import { feedText } from "./decode";
import { elementsOf } from "./markup";
import { sourcesOf } from "./opml-outlines";
import type { OpmlSource } from "./opml-source";
import { readTree } from "./tree";

export type { OpmlSource } from "./opml-source";

/** Our own facts stand in this namespace, where other readers pass them by (OPML 2.0, “Namespaces”). */
const NAMESPACE = "urn:alliance-desk:opml:1";

// XML 1.0 has no way to write other control characters; line ends and tabs in an attribute survive as references alone (§3.3.3)
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu;
const REFERENCES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string =>
  text
    .replace(FORBIDDEN, "")
    .replace(/[&<>"\t\n\r]/gu, (sign) => REFERENCES[sign] ?? `&#${sign.charCodeAt(0)};`);

/** Attributes in this order; what is null is left out. */
function attributes(values: Record<string, string | null>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escape(value)}"`]))
    .join("");
}

function sourceLines(source: OpmlSource): string[] {
  const { name, homepage, country, language, owner, ownership } = source;
  const facts = {
    "desk:country": country,
    "desk:language": language,
    "desk:owner": owner,
    "desk:ownership": ownership,
  };
  const start = `<outline${attributes({ text: name, htmlUrl: homepage, "desk:kind": "source", ...facts })}`;
  const feeds = source.feeds.map(({ url, title, pausedReason }) => {
    const names = { text: title ?? url, title };
    return `  <outline${attributes({ type: "rss", ...names, xmlUrl: url, htmlUrl: homepage, "desk:paused": pausedReason })}/>`;
  });
  return feeds.length ? [`${start}>`, ...feeds, "</outline>"] : [`${start}/>`];
}

/**
 * Sources with their feeds as OPML 2.0 (opml.org/spec2): each source an outline with our facts about it, its feeds inside, in
 * the folders that it names. `at` is an ISO instant. What `readOpml` makes of it is the same sources, in the same order where
 * those of one folder stand together.
 */
export function writeOpml(outlets: readonly OpmlSource[], title: string, at: string): string {
  const lines: string[] = [];
  let open: string[] = [];
  const pad = (depth: number): string => "  ".repeat(depth + 2);
  const moveTo = (folder: readonly string[]): void => {
    const shared = open.findIndex((name, depth) => name !== folder[depth]);
    const keep = shared < 0 ? open.length : shared;
    for (let depth = open.length - 1; depth >= keep; depth -= 1) lines.push(`${pad(depth)}</outline>`);
    for (let depth = keep; depth < folder.length; depth += 1)
      lines.push(`${pad(depth)}<outline${attributes({ text: folder[depth] ?? "" })}>`);
    open = [...folder];
  };
  for (const source of outlets) {
    moveTo(source.folder);
    lines.push(...sourceLines(source).map((line) => pad(open.length) + line));
  }
  moveTo([]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:desk="${NAMESPACE}">
  <head>
    <title>${escape(title)}</title>
    <dateCreated>${new Date(at).toUTCString()}</dateCreated>
  </head>
  <body>
${lines.map((line) => `${line}\n`).join("")}  </body>
</opml>
`;
}

/**
 * Sources from OPML: our own export comes back as it was; others' lists (flat, in folders, with or without types and titles)
 * give a source for each site. `problems` tells in words which outlines were skipped. DTDs and entities are not read.
 */
export function readOpml(
  bytes: Uint8Array,
): { sources: OpmlSource[]; problems: string[] } | { error: string } {
  const decoded = feedText(bytes, undefined);
  if ("error" in decoded)
    return { error: decoded.error.replace("the answer", "the file").replace("not a feed", "not OPML") };
  const start = decoded.text.search(/<(?:[\w.-]+:)?(?:opml|outline)\b/iu);
  if (start < 0) return { error: "this is no OPML: it has no <opml> element" };
  const { document } = readTree(decoded.text, start, null, new Map());
  const root = elementsOf(document)[0] ?? document;
  const body =
    elementsOf(root).find(({ name }) => name === "body") ?? (root.name === "outline" ? document : root);
  const read = sourcesOf(body);
  if (read.sources.length === 0 && read.problems.length === 0)
    return { error: "there are no feeds in this OPML" };
  return read;
}
