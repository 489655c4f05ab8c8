import ipaddr from "ipaddr.js";
import { isPublicAddress } from "./guard-addresses";
import { Refusal } from "./refusal";
import { testNewspaper } from "./test-newspaper";

/** A link that may be asked once the addresses of its host are found to be public. */
export interface Link {
  url: URL;
  /** The name or address, without brackets and without the dot at the end. */
  host: string;
  port: number;
  /** Addresses that need no resolving: the literal itself, or the test newspaper's. */
  addresses: readonly string[] | null;
  /** The local newspaper of test builds: no waiting, no check of its address. */
  isNewspaper: boolean;
}

/** Browsers cope with more; no publisher needs it, and rules are matched against it. */
const LONGEST_LINK = 4_096;

/** Names that never lead to the public web (RFC 6761, 6762, 7686, 8375, 9476; ICANN's .internal), and what routers call home. */
const INWARD =
  /(?:^|\.)(?:local|localhost|localdomain|internal|intranet|home\.arpa|lan|home|corp|onion|alt)$/;

/** Reads a link as a browser would (WHATWG URL) and refuses what is none of the public web's. Throws `Refusal`. */
export function checkLink(link: string, ports: ReadonlySet<number>): Link {
  const url = parse(link);
  if (url.username || url.password)
    throw new Refusal("blocked", "Addresses with a name and password in them are not fetched.");
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (url.protocol === "http:" && url.host === testNewspaper())
    return { url, host: url.hostname, port, addresses: ["127.0.0.1"], isNewspaper: true };
  if (!ports.has(port)) throw new Refusal("blocked", `Port ${port} is not fetched from.`);
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const isLiteral = ipaddr.isValid(host);
  if (isLiteral ? !isPublicAddress(host) : !isPublicName(host)) throw notPublic();
  return { url, host, port, addresses: isLiteral ? [host] : null, isNewspaper: false };
}

/** All of a name's addresses have to be public: one that is not says that the name is not what it seems. */
export function checkAddresses(addresses: readonly string[]): readonly string[] {
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) throw notPublic();
  return addresses;
}

function parse(link: string): URL {
  const url = link.length <= LONGEST_LINK && URL.canParse(link) ? new URL(link) : null;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new Refusal("not-a-link", "This is not a web address. It should start with http:// or https://.");
}

/** A name of the public web has two labels at least, none of them empty. */
function isPublicName(host: string): boolean {
  return host.includes(".") && !host.split(".").includes("") && !INWARD.test(host);
}

function notPublic(): Refusal {
  return new Refusal("blocked", "This address does not lead to the public web, so it is not fetched.");
}
