import { contentWords, feltLength, lineKey } from "../lines";
import type { PageBlock } from "./blocks";
import { isProse, sumContainers, type Containers } from "./containers";
import { upFrom, type PageElement } from "./tree";

/** What is known of a page besides its blocks. */
export interface PageHints {
  title: string | null;
  description: string | null;
  /** The body as the page's own data gives it (JSON-LD `articleBody`). */
  statedBody: string | null;
}

/** A page seen as a whole: what features of a block are read from. */
export interface BlockPage {
  blocks: readonly PageBlock[];
  containers: Containers;
  /** Elements of the same kind and names, by their blocks: paragraphs of one article share a signature. */
  signatures: readonly string[];
  bySignature: ReadonlyMap<string, { blocks: number; length: number; prose: number }>;
  appearances: ReadonlyMap<string, number>;
  keys: readonly string[];
  titleAt: number;
  titleWords: ReadonlySet<string>;
  descriptionKey: string;
  /** Words of the prose of the page, by the number of blocks that hold them. */
  words: ReadonlyMap<string, number>;
  blockWords: readonly (readonly string[])[];
  stated: ReadonlySet<string> | null;
  length: number;
  total: number;
}

/** Words past these add nothing to how a block hangs together with the rest. */
const WORDS_READ = 60;
/** Runs of letters of this length tell whether a block stands in the stated body, in any script. */
const GRAM = 12;

/** Some of a block's runs of letters, evenly spread. */
export function grams(key: string): string[] {
  const letters = key.replace(/ /gu, "");
  const step = Math.max(1, Math.floor(letters.length / 24));
  const found: string[] = [];
  for (let at = 0; at + GRAM <= letters.length; at += step) found.push(letters.slice(at, at + GRAM));
  return found;
}

function statedGrams(body: string | null): ReadonlySet<string> | null {
  const letters = lineKey(body ?? "").replace(/ /gu, "");
  if (letters.length < 200) return null;
  return new Set(Array.from({ length: letters.length - GRAM + 1 }, (_, at) => letters.slice(at, at + GRAM)));
}

const signatureOf = (element: PageElement): string => {
  const parts: string[] = [];
  let level = 0;
  for (const at of upFrom(element)) {
    parts.push(`${at.tag}.${(at.attributes.class ?? "").slice(0, 80)}`);
    if (++level === 3) break;
  }
  return parts.join("<");
};

/** Looks at a page once. Linear in its length times its depth. */
export function viewBlocks(blocks: readonly PageBlock[], hints: PageHints): BlockPage {
  const keys = blocks.map((block) => lineKey(block.text.slice(0, 600)));
  const appearances = new Map<string, number>();
  for (const key of keys) appearances.set(key, (appearances.get(key) ?? 0) + 1);
  const signatures = blocks.map((block) => signatureOf(block.element));
  const bySignature = new Map<string, { blocks: number; length: number; prose: number }>();
  const words = new Map<string, number>();
  const blockWords = blocks.map((block) => contentWords(block.text.slice(0, 1200)).slice(0, WORDS_READ));
  blocks.forEach((block, at) => {
    const signature = signatures[at] ?? "";
    const sum = bySignature.get(signature) ?? { blocks: 0, length: 0, prose: 0 };
    sum.blocks++;
    sum.length += feltLength(block.text);
    if (isProse(block)) {
      sum.prose++;
      for (const word of new Set(blockWords[at])) words.set(word, (words.get(word) ?? 0) + 1);
    }
    bySignature.set(signature, sum);
  });
  const titleKey = lineKey(hints.title ?? "");
  const titled = blocks.flatMap((block, at) => (titleKey && keys[at] === titleKey ? [{ block, at }] : []));
  const first = titled.find(({ block }) => block.level === 1) ?? titled[0];
  return {
    blocks,
    keys,
    signatures,
    bySignature,
    appearances,
    blockWords,
    words,
    containers: sumContainers(blocks),
    titleAt: first?.at ?? blocks.findIndex((block) => block.level === 1),
    titleWords: new Set(contentWords(hints.title ?? "")),
    descriptionKey: lineKey(hints.description ?? ""),
    stated: statedGrams(hints.statedBody),
    length: blocks.length,
    total: blocks.reduce((sum, block) => sum + feltLength(block.text), 0),
  };
}
