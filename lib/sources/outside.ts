import { decodeText } from "../domain/articles/encoding";
import { maxAgeSeconds } from "./cache-headers";
import { connectDirectly, type Connect } from "./connect";
import { refuseBinary, refuseOtherBodies, refuseOtherTypes, settledType } from "./content-kinds";
import { contact, userAgent } from "./identity";
import { LIMITS, type Limits } from "./limits";
import type { FetchedFeed, FetchedPage, Validators } from "./outcome";
import { politenessOfThisProcess, type Politeness } from "./politeness";
import { allowedPorts } from "./ports";
import { resolveName, type Resolve } from "./resolve";
import { createRobots } from "./robots";
import { visit, type Errand, type House } from "./visit";

/** All that we ask of the world outside. Every failure is a value with words in it; nothing is thrown for what the world does. */
export interface Outside {
  /** A public page of HTML or text. Obeys robots.txt. */
  fetchPage(url: string): Promise<FetchedPage>;
  /** A feed; `last` is what its last answer said, so that it can say that nothing is new. Publishers ask for it: no robots.txt. */
  fetchFeed(url: string, last?: Validators): Promise<FetchedFeed>;
}

export interface OutsideOptions {
  resolve?: Resolve;
  connect?: Connect;
  allowedPorts?: Iterable<number>;
  politeness?: Politeness;
  contact?: string | null;
  limits?: Partial<Limits>;
}

/** The way out, with its own cache of robots.txt and (unless given) its own pace. */
export function createOutside(options: OutsideOptions = {}): Outside {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const house: House = {
    resolve: options.resolve ?? resolveName,
    connect: options.connect ?? connectDirectly,
    ports: options.allowedPorts ? new Set(options.allowedPorts) : allowedPorts(),
    politeness: options.politeness ?? politenessOfThisProcess(),
    userAgent: userAgent(options.contact === undefined ? contact() : options.contact),
  };
  const permission = createRobots(house);
  return {
    fetchPage: (url) => fetchPage(url, { ...PAGE, limits, permission }, house),
    fetchFeed: (url, last) => fetchFeed(url, last, limits, house),
  };
}

let ofThisProcess: Outside | null = null;

/** The one `Outside` of this process: its pace and what it knows of robots.txt are shared by all who ask. */
export function outside(): Outside {
  ofThisProcess ??= createOutside();
  return ofThisProcess;
}

const PAGE: Pick<Errand, "headers" | "wishes"> = {
  headers: {
    accept: "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1",
    "accept-language": "en, ja, *;q=0.5",
  },
  wishes: (header) => {
    refuseOtherTypes(header("content-type"));
    return { inspect: (head) => refuseOtherBodies(header("content-type"), head) };
  },
};

async function fetchPage(start: string, errand: Errand, house: House): Promise<FetchedPage> {
  const visited = await visit(start, errand, house);
  if (!visited.ok) return visited;
  const { answer, url, redirects } = visited;
  const { bytes } = answer;
  const contentType = settledType(answer.header("content-type"), bytes);
  if (bytes.byteLength > 0 && decodeText(bytes, contentType) === null)
    return {
      ok: false,
      problem: "bad-encoding",
      message: "The letters of this page cannot be read: its encoding is broken or unknown.",
      url,
      status: answer.status,
      retryAfterSeconds: null,
      redirects,
    };
  return { ok: true, bytes, contentType, url, redirects };
}

const FEED_TYPES =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

async function fetchFeed(
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
