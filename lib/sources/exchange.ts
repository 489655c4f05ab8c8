import { Client } from "undici";
import { ACCEPTED_CODINGS } from "./codings";
import type { Connect } from "./connect";
import { connectToChecked } from "./guarded-connection";
import { checkAddresses, type Link } from "./guard-links";
import type { Limits } from "./limits";
import { Patience } from "./patience";
import { readBody, type BodyWishes } from "./read-body";
import { Refusal } from "./refusal";
import { addressesOf, type Resolve } from "./resolve";

/** The ways out, each of which a test can replace. */
export interface Ways {
  resolve: Resolve;
  connect: Connect;
  userAgent: string;
}

export interface Question {
  link: Link;
  /** Sent besides what we always send. Never cookies, never authorization. */
  headers: Record<string, string>;
  limits: Limits;
  /** Milliseconds left of the whole deadline. */
  leftMs: number;
  /** Looks at the headers of an answer with a body, and says what is wished of it; throws a `Refusal` when it is not wanted. */
  wishes(header: Header): Pick<BodyWishes, "inspect" | "cutAt">;
}

/** A header's value by its name in small letters; several are joined as RFC 9110 §5.3 says. */
export type Header = (name: string) => string | null;

export interface Answer {
  status: number;
  header: Header;
  /** Empty unless the status is 200 or 203. */
  bytes: Uint8Array;
}

/** Asks one address once: no redirects, no retries, one connection of its own that is closed afterwards. Throws `Refusal`. */
export async function exchange(question: Question, ways: Ways): Promise<Answer> {
  const { link, limits } = question;
  const patience = new Patience();
  const whole = `The site took longer than ${inSeconds(limits.totalMs)}.`;
  patience.for(question.leftMs, whole);
  let client: Client | null = null;
  try {
    const stopHeaders = patience.for(
      limits.headersMs,
      `The site did not answer within ${inSeconds(limits.headersMs)}.`,
    );
    const stopConnecting = patience.for(
      limits.connectMs,
      `No connection to the site within ${inSeconds(limits.connectMs)}.`,
    );
    const addresses =
      link.addresses ?? checkAddresses(await patience.orLose(addressesOf(link.host, ways.resolve)));
    client = clientTo(link, addresses, ways.connect, patience, limits, stopConnecting);
    const { statusCode, headers, body } = await client.request({
      method: "GET",
      path: link.url.pathname + link.url.search,
      headers: {
        ...question.headers,
        "user-agent": ways.userAgent,
        "accept-encoding": ACCEPTED_CODINGS,
        connection: "close",
      },
      signal: patience.signal,
    });
    stopHeaders();
    body.on("error", () => {});
    const header: Header = (name) => {
      const value = headers[name];
      return (Array.isArray(value) ? value.join(", ") : value) ?? null;
    };
    if (statusCode !== 200 && statusCode !== 203)
      return { status: statusCode, header, bytes: new Uint8Array() };
    const contentEncoding = header("content-encoding");
    const wishes = { ...question.wishes(header), contentEncoding, contentLength: header("content-length") };
    return { status: statusCode, header, bytes: await readBody(body, wishes, limits, patience) };
  } catch (error) {
    throw refusalOf(patience.signal.aborted ? patience.signal.reason : error);
  } finally {
    patience.end();
    await client?.destroy();
  }
}

/** A client for a single connection, which goes to one of the checked addresses and nowhere else. */
function clientTo(
  link: Link,
  addresses: readonly string[],
  connect: Connect,
  patience: Patience,
  limits: Limits,
  connected: () => void,
): Client {
  let connections = 0;
  return new Client(link.url.origin, {
    pipelining: 1,
    maxHeaderSize: limits.headerBytes,
    // Our own clocks hold where undici's do not: against a slow drip, and against headers without end.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (_options, callback) => {
      connections += 1;
      const socket =
        connections === 1
          ? connectToChecked(link, addresses, connect, patience.signal)
          : Promise.reject(new Refusal("broken-answer", "The site broke off before it answered."));
      socket.then(
        (ready) => {
          connected();
          callback(null, ready);
        },
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
  });
}

/** What is not a refusal yet came from the parser, the socket or a decompressor: the answer is no good. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "UND_ERR_HEADERS_OVERFLOW")
    return new Refusal("too-large", "The headers of the site's answer do not end.");
  if (/^Z_|BROTLI|ZSTD/.test(code))
    return new Refusal("broken-answer", "The site's answer cannot be unpacked: it is damaged or cut off.");
  return new Refusal(
    "broken-answer",
    `The site's answer is broken or was cut off${code ? ` (${code})` : ""}.`,
  );
}

const inSeconds = (milliseconds: number): string => `${milliseconds / 1_000} seconds`;
