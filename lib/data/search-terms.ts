/** The words of a search, each to be found as it stands: the wildcards of LIKE mean themselves. */
export function searchTerms(words: string | null): string[] {
  return (words?.split(/[\s　]+/) ?? []).filter(Boolean).map((term) => term.replace(/[\\%_]/g, "\\$&"));
}
