import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Extraction } from "./extraction";
import { extractHtml } from "./html";
import { extractText } from "./text";

interface Expected {
  title: string;
  dek?: string;
  section?: string;
  bylines?: string[];
  outlet?: string;
  published: string | null;
  language: string;
  publisherTags?: string[];
  /** "kind: beginning of the text", one per block, in order. */
  blocks: string[];
  url?: string;
  clue?: string;
}

const folder = new URL("./cases/", import.meta.url);

async function read(name: string, url: string | undefined): Promise<Extraction> {
  const text = new URL(`${name}/page.txt`, folder);
  if (existsSync(text)) return extractText(readFileSync(text, "utf8"), { url });
  return extractHtml(readFileSync(new URL(`${name}/page.html`, folder), "utf8"), { url });
}

describe("pages become articles", () => {
  for (const name of readdirSync(folder)) {
    it(name, async () => {
      const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), "utf8")) as Expected;
      const article = await read(name, expected.url);
      const told = article.blocks.map((block, at) => {
        const beginning = expected.blocks[at]?.split(": ").slice(1).join(": ") ?? "";
        return `${block.kind}: ${block.text.startsWith(beginning) && beginning ? beginning : block.text}`;
      });
      expect(told).toEqual(expected.blocks);
      expect({
        title: article.title,
        published: article.published?.edtf ?? null,
        language: article.language,
        captured: article.captured,
      }).toEqual({
        title: expected.title,
        published: expected.published,
        language: expected.language,
        captured: null,
      });
      if (expected.dek !== undefined) expect(article.dek).toBe(expected.dek);
      if (expected.section !== undefined) expect(article.section).toBe(expected.section);
      if (expected.bylines) expect(article.bylines).toEqual(expected.bylines);
      if (expected.outlet !== undefined) expect(article.outlet).toBe(expected.outlet);
      expect(article.publisherTags).toEqual(expected.publisherTags ?? []);
      if (expected.clue !== undefined) expect(article.clues.join("\n")).toContain(expected.clue);
    });
  }
});
