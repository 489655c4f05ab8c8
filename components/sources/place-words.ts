const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** `JP` → Japan. What is no code stays as it is. */
export function countryWord(code: string | null): string {
  if (!code) return "Country unknown";
  return named(COUNTRIES, code) ?? code;
}

/** `ja` → Japanese. */
export function languageWord(code: string | null): string {
  if (!code) return "";
  return named(LANGUAGES, code) ?? code;
}

function named(names: Intl.DisplayNames, code: string): string | null {
  try {
    return names.of(code) ?? null;
  } catch {
    return null;
  }
}
