import type { Block } from "../extraction";

/** Shorter stated bodies are teasers. */
const SHORTEST = 600;
/** Where less than this share of the stated body was found, the page shows it by script alone. */
const FOUND = 0.35;

/**
 * The body that the page's data gives, as paragraphs, where the page itself shows hardly any of it (it is put there by a script, or behind a
 * wall that the data leaves open). Null where the page's own text will do.
 */
export function statedParagraphs(stated: string | null, found: readonly Block[]): Block[] | null {
  if (!stated || stated.length < SHORTEST) return null;
  const length = found.reduce((sum, { text }) => sum + text.length, 0);
  if (length > stated.length * FOUND) return null;
  return stated
    .split(/\n+|\r+/u)
    .map((text) => text.replace(/\s+/gu, " ").trim())
    .filter(Boolean)
    .map((text) => ({ kind: "paragraph", text }));
}
