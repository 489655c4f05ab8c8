/** How well authors and tags agree with the truth. */
export interface Overlap {
  right: number;
  given: number;
  wanted: number;
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/^(?:by|von|par|por|di)\s+/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function compare(given: readonly string[], wanted: readonly string[]): Overlap {
  const [a, b] = [new Set(given.map(key).filter(Boolean)), new Set(wanted.map(key).filter(Boolean))];
  return { right: [...a].filter((one) => b.has(one)).length, given: a.size, wanted: b.size };
}

const split = (names: readonly string[]): string[] =>
  names.flatMap((name) => name.split(/\s*(?:,|;|、|\band\b|\bund\b|&)\s*/u));

/** Authors by name, however joined; null where the truth names none. */
export function scoreAuthors(
  given: readonly string[],
  wanted: string | readonly string[] | null,
): Overlap | null {
  const known = split(typeof wanted === "string" ? [wanted] : (wanted ?? []));
  return known.some(Boolean) ? compare(split(given), known) : null;
}

/** The publisher's tags; null where the truth has none. */
export function scoreTags(
  given: readonly string[],
  wanted: readonly string[] | null | undefined,
): Overlap | null {
  return wanted?.length ? compare(given, wanted) : null;
}
