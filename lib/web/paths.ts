/**
 * An address inside the desk, from a query; anything that could lead elsewhere becomes the fallback. Read as a browser reads it (tabs and line
 * ends vanish, backslashes turn), so that no spelling leads away.
 */
export function ownPath(value: string | string[] | undefined, fallback: string): string {
  if (typeof value !== "string" || !value.startsWith("/")) return fallback;
  const base = "http://desk.invalid";
  const read = URL.canParse(value, base) ? new URL(value, base) : null;
  return read?.origin === base ? `${read.pathname}${read.search}` : fallback;
}
