import type { Socket } from "node:net";
import type { Connect } from "./connect";
import { isSameAddress } from "./guard-addresses";
import type { Link } from "./guard-links";
import { Refusal } from "./refusal";

/** A name with many dead addresses does not get many tries: all of them share the seconds for connecting. */
const MOST_TRIES = 3;

/**
 * Connects to the first of the checked addresses that answers, and looks at the peer once more. Takes the very list that was
 * checked; no name is resolved again (RFC 8305's race is left out: it saves a second, seldom). Throws `Refusal`.
 */
export async function connectToChecked(
  link: Link,
  addresses: readonly string[],
  connect: Connect,
  signal: AbortSignal,
): Promise<Socket> {
  const isSecure = link.url.protocol === "https:";
  const name = link.addresses && !link.isNewspaper ? null : link.host;
  let last: unknown;
  for (const address of addresses.slice(0, MOST_TRIES)) {
    try {
      const socket = await connect({ address, port: link.port, isSecure, name }, signal);
      if (isSameAddress(socket.remoteAddress, address)) return socket;
      socket.destroy();
      throw new Refusal("blocked", "The connection led somewhere else than it should, so it was closed.");
    } catch (error) {
      if (signal.aborted || error instanceof Refusal) throw error;
      if (isAboutCertificate(error)) throw new Refusal("certificate", certificateWords(codeOf(error)));
      last = error;
    }
  }
  throw new Refusal("unreachable", `The site could not be reached (${codeOf(last) || "no connection"}).`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** OpenSSL's names for what is wrong with a certificate, and Node's own. */
function isAboutCertificate(error: unknown): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY|DECRYPT|DECODE)|CRL_|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH/.test(
    codeOf(error),
  );
}

function certificateWords(code: string): string {
  if (code === "CERT_HAS_EXPIRED") return "The site's certificate has expired, so nothing was fetched.";
  if (code === "CERT_NOT_YET_VALID")
    return "The site's certificate is not valid yet, so nothing was fetched.";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID" || code === "HOSTNAME_MISMATCH")
    return "The site's certificate is for another name, so nothing was fetched.";
  if (code.includes("SELF_SIGNED"))
    return "The site signed its certificate itself, so nobody vouches for it and nothing was fetched.";
  return `The site's certificate cannot be trusted (${code}), so nothing was fetched.`;
}
