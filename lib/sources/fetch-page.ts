import { lookup } from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Readable } from "node:stream";
import { isPublicAddress } from "./addresses";
import type { FetchedPage } from "./page";

const DEADLINE_MS = 20_000;
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const PORTS = new Set(["", "80", "443", "8080", "8443"]);
const TYPES = /^(text\/html|application\/xhtml\+xml|text\/plain)\b/i;

/** Finds all addresses of a name; injected so that tests ask no name server. */
export type Resolve = (name: string) => Promise<string[]>;

const resolveName: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address);

type Step = { page: FetchedPage } | { redirect: string };

/**
 * Fetches a public http(s) page. Names are resolved once, every address must be public unicast, and the connection goes to the
 * address that was checked (so that a name that changes its answer gains nothing); the same for each redirect. One deadline
 * covers everything; bytes are counted after decompression.
 */
export async function fetchPage(link: string, resolve: Resolve = resolveName): Promise<FetchedPage> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  let current = link;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const step = await fetchOnce(current, resolve, deadline).catch((error: unknown): Step => ({
      page: failure(error, deadline),
    }));
    if ("page" in step) return step.page;
    current = step.redirect;
  }
  return {
    ok: false,
    problem: "too-many-redirects",
    message: `The page sends one on more than ${MOST_REDIRECTS} times.`,
  };
}

async function fetchOnce(link: string, resolve: Resolve, deadline: AbortSignal): Promise<Step> {
  const url = parse(link);
  if (!url)
    return refuse("not-a-link", "This is not a web address. It should start with http:// or https://.");
  if (url.username || url.password)
    return refuse("blocked", "Addresses with a name and password in them are not fetched.");
  if (!PORTS.has(url.port)) return refuse("blocked", `Port ${url.port} is not fetched from.`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await resolve(host);
  const [address] = addresses;
  if (!address || !addresses.every(isPublicAddress))
    return refuse("blocked", "This address does not lead to the public web, so it is not fetched.");
  const response = await request(url, address, deadline);
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location) {
    response.destroy();
    return { redirect: new URL(headers.location, url).href };
  }
  if (statusCode !== 200) {
    response.destroy();
    return refuse(
      `http-${statusCode}`,
      `The site answered ${statusCode}${statusCode === 404 ? ": there is no such page" : ""}.`,
    );
  }
  const contentType = headers["content-type"] ?? "text/html";
  if (!TYPES.test(contentType)) {
    response.destroy();
    return refuse("not-a-page", `The link leads to ${contentType.split(";")[0]}, not to a page.`);
  }
  const bytes = await readAll(decoded(response));
  if (!bytes) return refuse("too-large", "The page is larger than 10 MB.");
  return { page: { ok: true, bytes, contentType, url: url.href } };
}

function parse(link: string): URL | null {
  try {
    const url = new URL(link);
    return url.protocol === "http:" || url.protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}

function request(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const { get } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const family = isIP(address) === 6 ? 6 : 4;
    get(
      url,
      {
        signal,
        agent: false,
        headers: {
          "user-agent": "AllianceDesk/0.1 (newsroom tool)",
          accept: "text/html,text/plain;q=0.8",
          "accept-encoding": "gzip, deflate, br",
        },
        lookup: (_name, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
      },
      resolve,
    ).on("error", reject);
  });
}

function decoded(response: IncomingMessage): Readable {
  switch (response.headers["content-encoding"]) {
    case "gzip":
      return response.pipe(createGunzip());
    case "deflate":
      return response.pipe(createInflate());
    case "br":
      return response.pipe(createBrotliDecompress());
    default:
      return response;
  }
}

/** All bytes; null as soon as there are too many. */
async function readAll(stream: Readable): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      stream.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function failure(error: unknown, deadline: AbortSignal): FetchedPage {
  if (deadline.aborted)
    return {
      ok: false,
      problem: "timeout",
      message: `The site took longer than ${DEADLINE_MS / 1000} seconds.`,
    };
  const detail = error instanceof Error && "code" in error ? String(error.code) : "no connection";
  return { ok: false, problem: "unreachable", message: `The site could not be reached (${detail}).` };
}

function refuse(problem: Exclude<FetchedPage, { ok: true }>["problem"], message: string): Step {
  return { page: { ok: false, problem, message } };
}
