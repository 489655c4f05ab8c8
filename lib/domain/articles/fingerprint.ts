import { createHash } from "node:crypto";

/** Parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|ref|ref_src|ref_url|cmpid|cmp|ocid|ito|smid|sref|spm|share|shared?via|source|taid|xtor|wt_mc|at_(?:medium|campaign)|guccounter|guce_\w+|mod|partner|ncid|sr_share|amp|outputtype)$/iu;
const DEFAULT_PORT: Record<string, string> = { "http:": "80", "https:": "443" };

/**
 * One spelling for the addresses of one page: https, lower-case host without `www.`, no fragment, no default port, no
 * tracking parameters, the others in order, no slash at the end. For comparing, not for fetching: a host may answer only
 * with `www.`. Text that is no web address comes back trimmed.
 */
export function canonicalUrl(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url.trim());
  } catch {
    return url.trim();
  }
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return parsed.href;
  const host = parsed.hostname
    .toLowerCase()
    .replace(/\.$/u, "")
    .replace(/^www\./u, "");
  const port = parsed.port && parsed.port !== DEFAULT_PORT[parsed.protocol] ? `:${parsed.port}` : "";
  const path = parsed.pathname.replace(/\/{2,}/gu, "/").replace(/\/(?:index\.(?:html?|php))?$/u, "");
  const kept = [...parsed.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  return `https://${host}${port}${path}${query ? `?${query}` : ""}`;
}

/**
 * SHA-256 (hex) of a text's letters and digits alone (NFKC, lower case), so that copies which differ in quotation
 * marks, spaces or line breaks have one key. An empty text has a key too.
 */
export function textFingerprint(text: string): string {
  const bare = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return createHash("sha256").update(bare).digest("hex");
}
