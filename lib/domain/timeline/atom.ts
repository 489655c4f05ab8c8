import { parseEdtf } from "../dates/edtf";
import { dateInWords } from "../dates/words";

/** The least that the feed must know of a development. */
export interface FeedLine {
  id: string;
  statement: string;
  statementJa: string | null;
  edtf: string | null;
  state: string;
  publishedAt: Date | null;
  history: readonly { changedAt: Date }[];
  story: { title: string };
  evidence: readonly { createdAt: Date; article: { source: { name: string } | null } }[];
}

interface FeedOptions {
  /** Where the site is, as `https://desk.example`, without a slash at the end. */
  origin: string;
  /** The address of this very feed, path and query. */
  self: string;
  /** Stands for the date of change of a feed that has no line yet. */
  now: Date;
}

/** Readers poll: what is older stands on the timeline itself. */
const NEWEST = 100;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for XML 1.0: markup escaped, and what no XML may hold left out (control characters, halves of surrogate pairs). */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (/[\t\n\r]/.test(character) ? character : ""))
    .replace(/\p{Cs}/gu, "")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

/** The public timeline as Atom 1.0 (RFC 4287), what changed last on top. */
export function timelineAtom(lines: readonly FeedLine[], { origin, self, now }: FeedOptions): string {
  const entries = lines
    .map((line) => ({ line, updated: changedAt(line) ?? now }))
    .sort((a, b) => b.updated.getTime() - a.updated.getTime() || a.line.id.localeCompare(b.line.id))
    .slice(0, NEWEST);
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">`,
    element("id", `${origin}${self}`),
    element("title", "Alliance Desk: timeline"),
    element("subtitle", "What was promised, what happened, who said so."),
    element("updated", (entries[0]?.updated ?? now).toISOString()),
    `<author>${element("name", "Alliance Desk")}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${origin}${self}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/timeline`)}"/>`,
    ...entries.map(({ line, updated }) => entryOf(line, updated, origin)),
    `</feed>`,
    "",
  ].join("\n");
}

function entryOf(line: FeedLine, updated: Date, origin: string): string {
  const address = `${origin}/developments/${encodeURIComponent(line.id)}`;
  return [
    `<entry>`,
    element("id", address),
    element("title", `${dateWordsOf(line.edtf)}: ${line.statement}`),
    element("updated", updated.toISOString()),
    ...(line.publishedAt ? [element("published", line.publishedAt.toISOString())] : []),
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    `<summary type="text">${escapeXml(summaryOf(line))}</summary>`,
    `</entry>`,
  ].join("\n");
}

function summaryOf({ edtf, state, statementJa, story, evidence }: FeedLine): string {
  const outlets = [
    ...new Set(evidence.map(({ article }) => article.source?.name ?? "an outlet we cannot name")),
  ];
  return [
    `${dateWordsOf(edtf)}. ${state.charAt(0).toUpperCase()}${state.slice(1)}.`,
    `Reported by ${outlets.join(", ")}.`,
    `Story: ${story.title}.`,
    ...(statementJa ? [statementJa] : []),
  ].join(" ");
}

function dateWordsOf(edtf: string | null): string {
  const parsed = edtf ? parseEdtf(edtf) : null;
  return parsed ? dateInWords(parsed, "en").value : "Date unknown";
}

function changedAt({ publishedAt, history, evidence }: FeedLine): Date | null {
  const moments = [
    publishedAt,
    ...history.map((change) => change.changedAt),
    ...evidence.map(({ createdAt }) => createdAt),
  ];
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return times.length ? new Date(Math.max(...times)) : null;
}
