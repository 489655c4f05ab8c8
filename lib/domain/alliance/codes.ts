const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Whether two capitals are a country (ISO 3166-1 alpha-2, as CLDR knows it). */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== "ZZ" && nameOf(COUNTRIES, code) !== undefined;
}

/** Whether a code is a language (BCP 47, with a known primary language). */
export function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code) && nameOf(LANGUAGES, code) !== undefined;
}

function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code);
  } catch {
    return undefined;
  }
}
