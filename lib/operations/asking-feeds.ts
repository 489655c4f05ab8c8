import { createHash } from "node:crypto";
import { z } from "zod";
import type { SeenItem } from "../data/feed-items";
import type { FeedItem, ParsedFeed } from "../domain/feeds/parse";
import { plainText } from "../domain/feeds/plain";
import { storable } from "../domain/storable";
import type { Redirect } from "../sources/outcome";
import { id } from "./fields";
import { readFeed } from "./reading-feeds";
import type { World } from "./world";

/** Longer than any article; the rest of an item's own text is left out. */
const LONGEST_CONTENT = 500_000;

/** A feed that one worker has taken for polling. */
export const leased = z.object({
  feedId: id,
  leaseId: id,
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
type Leased = z.infer<typeof leased>;

/** What a feed answered, ready to be kept. */
export interface Answer {
  outcome: string;
  message: string | null;
  /** Null where nothing came: not modified, or a failure. */
  parsed: Omit<ParsedFeed, "items"> | null;
  items: readonly SeenItem[];
  etag: string | null;
  lastModified: string | null;
  maxAgeSeconds: number | null;
  retryAfterSeconds: number | null;
  redirects: readonly Redirect[];
  milliseconds: number;
}

/** Asks a feed, before any transaction. */
export async function askFeed({ url, etag, lastModified }: Leased, world: World): Promise<Answer> {
  const began = world.now().getTime();
  const fetched = await world.fetchFeed(url, { etag, lastModified });
  const common = {
    parsed: null,
    items: [],
    message: null,
    etag,
    lastModified,
    maxAgeSeconds: null,
    retryAfterSeconds: null,
    redirects: fetched.redirects,
    milliseconds: 0,
  };
  const answer = await (async (): Promise<Answer> => {
    if (!fetched.ok)
      return {
        ...common,
        outcome: fetched.problem,
        message: fetched.message,
        retryAfterSeconds: fetched.retryAfterSeconds,
      };
    const { maxAgeSeconds } = fetched;
    if (fetched.notModified) return { ...common, outcome: "not-modified", maxAgeSeconds };
    const parsed = await readFeed(fetched);
    if ("error" in parsed) return { ...common, outcome: "not-a-feed", message: parsed.error };
    const { items, ...facts } = parsed;
    return {
      ...common,
      outcome: "ok",
      parsed: facts,
      // Here and not in the transaction: a feed may be large.
      items: items.map(seen),
      etag: fetched.etag,
      lastModified: fetched.lastModified,
      maxAgeSeconds,
    };
  })();
  return { ...answer, milliseconds: world.now().getTime() - began };
}

function seen(item: FeedItem): SeenItem {
  const html = markupOf(item)?.slice(0, LONGEST_CONTENT) ?? null;
  const summary = item.summary?.slice(0, LONGEST_CONTENT) ?? null;
  const title = storable(plainText(item.title) ?? "") || null;
  const bare = `${title ?? ""}\n${html ?? ""}\n${summary ?? ""}\n${item.updated ?? ""}`
    .replace(/<[^<>]*>/gu, " ")
    .replace(/\s+/gu, " ");
  return {
    // PostgreSQL's index takes some 2,700 bytes; ids longer than that are told apart by their hash.
    key: item.id.length > 500 ? sha256(item.id) : storable(item.id),
    url: item.url === null ? null : storable(item.url),
    title,
    content: { html, summary, published: item.published, bylines: item.bylines },
    contentHash: sha256(bare),
    published: item.published ? new Date(item.published) : null,
  };
}

/** An item's text as HTML, whichever of the two its feed writes. */
function markupOf({ html, isPlainText }: FeedItem): string | null {
  if (!html || !isPlainText) return html;
  const escaped = html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped
    .split(/\n\s*\n/u)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n");
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
