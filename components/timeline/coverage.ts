import { groupBy } from "@/lib/domain/group";

interface Outlet {
  id: string;
  name: string;
  country: string | null;
}

/** The least that must be known of an article to say who reported. */
export interface Reported {
  id: string;
  source: Outlet | null;
}

const REGIONS = new Intl.DisplayNames(["en"], { type: "region" });

/** "Japan" for JP; codes that nobody assigned stay as they are. */
export function countryName(code: string | null): string | null {
  if (!code) return null;
  try {
    return REGIONS.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** The same outlet counts once; an article whose outlet nobody knows counts for itself. */
export function outletsOf(articles: readonly Reported[]): string[] {
  return [...groupBy(articles, ({ id, source }) => source?.id ?? `article ${id}`).keys()];
}

export function countriesOf(articles: readonly Reported[]): { country: string; count: number }[] {
  const groups = groupBy(articles, ({ source }) => countryName(source?.country ?? null) ?? "country unknown");
  return [...groups]
    .map(([country, group]) => ({ country, count: new Set(group.map(({ id }) => id)).size }))
    .sort((a, b) => b.count - a.count || a.country.localeCompare(b.country));
}

const OWNERSHIP: Record<string, string> = {
  state: "state-owned",
  public: "public",
  private: "private",
  nonprofit: "non-profit",
  unknown: "ownership unknown",
};
export const ownershipWord = (ownership: string | null | undefined): string =>
  OWNERSHIP[ownership ?? "unknown"] ?? "ownership unknown";
