import ipaddr from "ipaddr.js";

/** True for public unicast addresses alone: nothing private, local, reserved, or leading to such through a tunnel's form. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  // IPv4-compatible addresses (::/96, RFC 4291 §2.5.5.1) are deprecated and lead where an IPv4 address would.
  if (
    parsed.kind() === "ipv6" &&
    parsed
      .toByteArray()
      .slice(0, 12)
      .every((byte) => byte === 0)
  )
    return false;
  return parsed.range() === "unicast" && !isDocumentation(parsed.toString());
}

/** RFC 5737, RFC 3849 and RFC 9637, which not every list of ranges has. */
function isDocumentation(address: string): boolean {
  return /^(192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:|3fff:)/.test(address);
}
