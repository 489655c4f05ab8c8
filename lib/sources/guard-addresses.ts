import ipaddr from "ipaddr.js";

/**
 * What the IANA registries of special-purpose addresses (RFC 6890 and its updates, read 2026-11) keep from the public web, and
 * what leads there by another name. Everything that carries an IPv4 address inside is refused as a form, whatever it carries.
 */
const NOT_PUBLIC_4 = [
  "0.0.0.0/8", // "this network" (RFC 791)
  "10.0.0.0/8", // private (RFC 1918)
  "100.64.0.0/10", // carrier-grade NAT (RFC 6598); Alibaba's metadata
  "127.0.0.0/8", // loopback (RFC 1122)
  "168.63.129.16/32", // Azure's platform address: looks public, is the host
  "169.254.0.0/16", // link-local (RFC 3927); most clouds' metadata
  "172.16.0.0/12", // private (RFC 1918)
  "192.0.0.0/24", // protocol assignments (RFC 6890); Oracle's metadata
  "192.0.2.0/24", // documentation (RFC 5737)
  "192.31.196.0/24", // AS112 (RFC 7535)
  "192.52.193.0/24", // AMT (RFC 7450)
  "192.88.99.0/24", // 6to4 relays (RFC 7526)
  "192.168.0.0/16", // private (RFC 1918)
  "192.175.48.0/24", // AS112 (RFC 7534)
  "198.18.0.0/15", // benchmarks (RFC 2544)
  "198.51.100.0/24", // documentation (RFC 5737)
  "203.0.113.0/24", // documentation (RFC 5737)
  "224.0.0.0/4", // multicast (RFC 5771)
  "240.0.0.0/4", // reserved and broadcast (RFC 1112, RFC 919)
].map((range) => ipaddr.IPv4.parseCIDR(range));

/** Global unicast is all inside this (RFC 4291 §2.4); loopback, mapped, NAT64, SRv6, private, link-local and multicast are not. */
const GLOBAL_6 = ipaddr.IPv6.parseCIDR("2000::/3");

const NOT_PUBLIC_6 = [
  "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID, drones (RFC 2928)
  "2001:db8::/32", // documentation (RFC 3849)
  "2002::/16", // 6to4 (RFC 3056)
  "2620:4f:8000::/48", // AS112 (RFC 7534)
  "3ffe::/16", // the 6bone, given back (RFC 3701)
  "3fff::/20", // documentation (RFC 9637)
].map((range) => ipaddr.IPv6.parseCIDR(range));

/**
 * True for public unicast addresses alone, written as the system writes them: four decimal numbers, or IPv6 without a zone.
 * Every other way of writing one is refused, since two readers may understand it in two ways.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return isPublic4(ipaddr.IPv4.parse(address));
  if (!address.includes(":") || address.includes("%") || !ipaddr.IPv6.isValid(address)) return false;
  return isPublic6(ipaddr.IPv6.parse(address));
}

function isPublic4(address: ipaddr.IPv4): boolean {
  // The library's own list as well: an update of it is a second pair of eyes.
  return !NOT_PUBLIC_4.some((range) => address.match(range)) && address.range() === "unicast";
}

function isPublic6(address: ipaddr.IPv6): boolean {
  if (!address.match(GLOBAL_6) || isIsatap(address)) return false;
  return !NOT_PUBLIC_6.some((range) => address.match(range)) && address.range() === "unicast";
}

/** ISATAP: the last four bytes are an IPv4 address within the site (RFC 5214 §6.1). */
function isIsatap(address: ipaddr.IPv6): boolean {
  const [, , , , fifth = 0, sixth = 0] = address.parts;
  return (fifth & 0xfdff) === 0 && sixth === 0x5efe;
}

/** True when two written addresses are the same one. A socket's peer is told as a mapped address on some systems. */
export function isSameAddress(one: string | undefined, other: string): boolean {
  if (!one || !ipaddr.isValid(one) || !ipaddr.isValid(other)) return false;
  return ipaddr.process(one).toNormalizedString() === ipaddr.process(other).toNormalizedString();
}
