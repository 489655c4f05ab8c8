/** The key of an entry by its English label: small letters, digits and hyphens; null where the label has none of these. */
export function slugOf(label: string): string | null {
  const made = label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return made.slice(0, 80) || null;
}
