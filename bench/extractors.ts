/** Other open extractors that ours is measured against, each called as its manual says. Development dependencies: nothing of the desk uses them. */
import { extractFromHtml } from "@extractus/article-extractor";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { NOTHING, textOf, type Extracted } from "./readability";

const fragment = (html: string): Element =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;

/** It tells the console about each page whose data is broken. */
async function quietly<T>(task: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return await task();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

export async function defuddle(html: string, url: string): Promise<Extracted> {
  const found = await quietly(() => Defuddle(parseHTML(html).document, url, { useAsync: false }));
  return {
    text: textOf(fragment(found.content)),
    title: found.title || null,
    authors: found.author ? [found.author] : [],
    published: found.published || null,
  };
}

export async function articleExtractor(html: string, url: string): Promise<Extracted> {
  const found = await extractFromHtml(html, url);
  if (!found) return NOTHING;
  return {
    text: textOf(fragment(found.content ?? "")),
    title: found.title || null,
    authors: found.author ? [found.author] : [],
    published: found.published || null,
  };
}
