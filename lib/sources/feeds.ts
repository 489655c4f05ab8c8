import { maxAgeSeconds } from "./cache-headers";
import { refuseBinary } from "./content-kinds";
import type { Limits } from "./limits";
import type { FetchedFeed, Validators } from "./outcome";
import { visit, type Errand, type House } from "./visit";

const FEED_TYPES =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

/** A feed in whatever format; says what the last answer said of itself, so that "not modified" is an answer. */
export async function fetchFeed(
  start: string,
  last: Validators | undefined,
  limits: Limits,
  house: House,
): Promise<FetchedFeed> {
  const etag = sendable(last?.etag);
  const lastModified = sendable(last?.lastModified);
  const errand: Errand = {
    limits,
    headers: {
      accept: FEED_TYPES,
      ...(etag ? { "if-none-match": etag } : {}),
      ...(lastModified ? { "if-modified-since": lastModified } : {}),
    },
    wishes: () => ({ inspect: refuseBinary }),
    knowsIt: etag !== null || lastModified !== null,
  };
  const visited = await visit(start, errand, house);
  if (!visited.ok) return visited;
  const { answer, url, redirects } = visited;
  const { header, bytes, status } = answer;
  const notModified = status === 304;
  const facts = {
    ok: true as const,
    url,
    // A 304 may leave out what has not changed (RFC 9110 §15.4.5).
    etag: sendable(header("etag")) ?? (notModified ? etag : null),
    lastModified: sendable(header("last-modified")) ?? (notModified ? lastModified : null),
    maxAgeSeconds: maxAgeSeconds(header, Date.now()),
    redirects,
  };
  if (notModified) return { ...facts, notModified };
  return { ...facts, notModified, bytes, contentType: header("content-type") ?? "" };
}

/** What a site said and gets back: one line of printable ASCII, or nothing. */
function sendable(value: string | null | undefined): string | null {
  return value && /^[\x20-\x7e]{1,1000}$/.test(value) ? value : null;
}
