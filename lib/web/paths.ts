/** An address inside the desk, from a query; anything that could lead elsewhere becomes the fallback. */
export function ownPath(value: string | string[] | undefined, fallback: string): string {
  return typeof value === "string" && /^\/(?![/\\])/.test(value) && !value.includes("\\") ? value : fallback;
}
