import { plainValue } from "./texts";
import { fieldsOf, type Fields } from "./fields";
import type { Element } from "./tree";

const EMAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/u;
const MAX_PEOPLE = 20;

/** A person of Atom (RFC 4287 §3.2) or a name in plain text. */
function person(node: Element): string | null {
  const fields = fieldsOf(node);
  const said = (name: string): string | null => {
    const [child] = fields.all(name);
    return child ? plainValue(child) : null;
  };
  const [name, email] = [said("name"), said("email")];
  if (name && email) return `${name} (${email})`;
  return name ?? email ?? (fields.all("uri", "url").length ? null : plainValue(node));
}

/** Each name once, whatever its capitals. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names
    .filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
    .slice(0, MAX_PEOPLE);
}

/** The people of an item or a feed, as written: `author`, Dublin Core, iTunes, Media RSS credits for authors. */
export function authorsOf(fields: Fields): string[] {
  const credits = fields
    .all("media:credit")
    .filter(({ attributes }) => /^(?:author|writer)$/iu.test(attributes.get("role") ?? ""));
  const nodes = [...fields.all("author", "dc:creator", "dc:author", "itunes:author"), ...credits];
  return distinct(nodes.flatMap((node) => person(node) ?? []));
}

/** Names without their e-mail addresses: `desk@example.org (Jo Rook)`, `Jo Rook <desk@example.org>`. */
export function bylinesOf(authors: readonly string[]): string[] {
  return distinct(
    authors.flatMap((author) => {
      const name = EMAIL.test(author)
        ? author
            .replace(EMAIL, "")
            .replace(/[()<>]|mailto:/gu, " ")
            .replace(/\s+/gu, " ")
            .trim()
        : author;
      return name === "" ? [] : [name.replace(/^[\s,;-]+|[\s,;-]+$/gu, "")];
    }),
  );
}
