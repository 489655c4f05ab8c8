/** Of package.json; a test keeps them the same. */
export const VERSION = "0.1.0";

/** The name that robots.txt files know us by (RFC 9309 §2.2.1). */
export const PRODUCT = "AllianceDesk";

/** Shown to sites when the desk's owner has set no contact. */
const NO_CONTACT = "self-hosted newsroom tool, no contact set";

/** How a site's owner reaches ours: DESK_CONTACT, an address of a page or of mail; or else the desk's own address, where it has a public one. */
export function contact(): string | null {
  const given = process.env.DESK_CONTACT?.trim();
  if (!given) return ownAddress(process.env.NEXTAUTH_URL ?? "");
  return /^[^\s@:/]+@[^\s@]+$/.test(given) ? `mailto:${given}` : given;
}

function ownAddress(url: string): string | null {
  const origin = URL.canParse(url) ? new URL(url) : null;
  return origin?.hostname.includes(".") && !/^[\d.]+$/.test(origin.hostname) ? origin.origin : null;
}

/** `AllianceDesk/0.1.0 (+mailto:desk@example.org)`: printable ASCII only, whatever was set. */
export function userAgent(contact: string | null): string {
  const reach = contact?.replace(/[^\x21-\x7e]|[()\\]/g, "").slice(0, 200);
  return `${PRODUCT}/${VERSION} (${reach ? `+${reach}` : NO_CONTACT})`;
}
