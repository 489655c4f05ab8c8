/** Longer addresses are data, not places. */
const MAX_LENGTH = 4000;

/** A base against which anything can be resolved, when a feed names no place of its own for `//host/path`. */
function parse(reference: string, base: string | null): URL | null {
  try {
    return new URL(reference, base ?? undefined);
  } catch {
    return null;
  }
}

/**
 * An absolute http(s) address, or null (`javascript:`, relative without a base, no address at all). An address that is
 * absolute already is kept as written: identity matters more than spelling.
 */
export function resolveAgainst(reference: string | null | undefined, base: string | null): string | null {
  const trimmed = reference?.trim().replace(/[\t\r\n]+\s*/gu, "") ?? "";
  if (trimmed === "" || trimmed.length > MAX_LENGTH) return null;
  const told = /^www\.[^\s/]+\.[a-z]/iu.test(trimmed) ? `http://${trimmed}` : trimmed;
  const url = parse(told.startsWith("//") && base === null ? `https:${told}` : told, base);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  return /^https?:\/\/[^\s"<>\\^`{|}/]+[^\s"<>\\^`{|}]*$/iu.test(told) ? told : url.href;
}
