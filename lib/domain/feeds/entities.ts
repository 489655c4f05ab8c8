import { decodeHTMLStrict } from "entities";
import { CONTROLS } from "./decode";

/** Entities that the document itself declares, by name. */
export type Declared = ReadonlyMap<string, string>;

/** Declared entities are boilerplate such as a site's name. Longer ones, or more of them, are an attack or a mistake. */
const MAX_VALUE = 1000;
const MAX_DECLARED = 500;
/** Characters that declared entities may add to one document in all: growth stays linear, with a small ceiling. */
const MAX_GROWTH = 1_000_000;

/**
 * The entities of a DTD's internal subset (XML 1.0 §4.2). Only those whose value refers to no other entity: that makes the
 * "billion laughs" inert by construction. External ones are never read, and stay in the text as they were written.
 */
export function declaredEntities(subset: string): Declared {
  const declared = new Map<string, string>();
  for (const [, name, double, single] of subset.matchAll(
    /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"]*)"|'([^']*)')\s*>/gu,
  )) {
    const value = double ?? single ?? "";
    if (name && value.length <= MAX_VALUE && !/&(?!#)/u.test(value)) declared.set(name, value);
    if (declared.size >= MAX_DECLARED) break;
  }
  return declared;
}

/**
 * A reader of character data: XML's entities, HTML's names (which feeds use without declaring them), numbers, and what the
 * document declares. Unknown names and bare ampersands stay as they are. Linear in the length of the text.
 */
export function entityReader(declared: Declared): (text: string) => string {
  let left = MAX_GROWTH;
  const expand = (whole: string, name: string): string => {
    const value = declared.get(name);
    if (value === undefined || value.length > left) return whole;
    left -= value.length;
    return value;
  };
  return (text) => {
    if (!text.includes("&")) return text;
    const expanded = declared.size ? text.replace(/&([\w.-]{1,64});/gu, expand) : text;
    return decodeHTMLStrict(expanded).replace(CONTROLS, "");
  };
}
