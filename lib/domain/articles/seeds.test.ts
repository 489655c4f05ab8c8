import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findQuotes } from "../quotes/quotes";
import { createDuplicateFinder } from "./duplicates";
import type { Extraction } from "./extraction";
import { extractText } from "./text";

const seeds = new URL("../../../../shared/seeds/", import.meta.url);
const hasSeeds = existsSync(seeds);
const read = (name: string): Extraction => extractText(readFileSync(new URL(`${name}.txt`, seeds), "utf8"));
const count = (article: Extraction, kind: string): number =>
  article.blocks.filter((block) => block.kind === kind).length;
const asArticle = (id: string, { title, text, language, outlet }: Extraction) => ({
  id,
  title: title ?? "",
  text,
  published: null,
  language,
  outlet,
});

describe("the two real pages", () => {
  it.skipIf(!hasSeeds)(
    "a page without a date: its facts, its headings, its four paragraphs and nothing else",
    () => {
      const article = read("daily-guardian");
      expect(article.title).toMatch(/^US And Japan Enhance/u);
      expect([article.section, article.bylines, article.outlet]).toEqual([
        "World",
        ["Shairin Panwar"],
        "The Daily Guardian",
      ]);
      expect([article.published, article.captured, article.dek]).toEqual([null, null, null]);
      expect(article.clues.join()).toContain("Recent Posts");
      expect([count(article, "heading"), count(article, "paragraph"), article.blocks.length]).toEqual([
        4, 4, 8,
      ]);
      expect(article.text).toMatch(/^Defense Chiefs/u);
      expect(article.text).toMatch(/cyber defense strategies\.$/u);
    },
  );

  it.skipIf(!hasSeeds)(
    "a page with ticker, captions and lists: the article alone, dated, with the publisher's tags",
    () => {
      const article = read("al-mayadeen");
      expect(article.title).toMatch(/^Japan and US boost/u);
      expect(article.dek).toMatch(/^Discussions between/u);
      expect([article.bylines, article.outlet]).toEqual([["Al Mayadeen English"], "Al Mayadeen English"]);
      expect(article.published).toMatchObject({ edtf: "2024-07-29T10:09", basis: "stated" });
      expect(article.published?.evidence).toContain("zone unknown");
      expect(article.captured).toBeNull();
      expect(article.clues.join()).toContain("2025-05");
      expect(article.publisherTags).toEqual(["United States", "Japan", "Taiwan", "China", "military ties"]);
      expect([count(article, "heading"), article.blocks.length]).toEqual([2, 19]);
      expect(article.text).toMatch(/^Japanese and US defense/u);
      expect(article.text).toMatch(/stir up regional tensions\.$/u);
      expect(article.text).not.toMatch(/Cuba|tariffs|Read more|BREAKING|Getty/u);
      expect(article.blocks.every((block) => block.text === block.text.trim())).toBe(true);
    },
  );

  it.skipIf(!hasSeeds)("speakers by their full names, terms left alone", () => {
    const article = read("al-mayadeen");
    const quotes = findQuotes(article.text, { language: article.language });
    const speaker = (words: string): string | null | undefined =>
      quotes.find((quote) => quote.quote.startsWith(words))?.speaker;
    expect(speaker("will be the most")).toBe("Lloyd Austin");
    expect(speaker("These new operational")).toBe("Lloyd Austin");
    expect(speaker("We are standing")).toBe("Yoko Kamikawa");
    expect(speaker("threaten regional")).toBe("Lloyd Austin");
    expect(
      quotes.filter((quote) => ["2+2", "vanguard"].includes(quote.quote)).map((quote) => quote.attributed),
    ).toEqual([false, false]);
    expect(quotes.every((quote) => article.text.slice(quote.start, quote.end) === quote.quote)).toBe(true);
  });

  it.skipIf(!hasSeeds)("not copies, likely one origin, with the shared runs shown", () => {
    const finder = createDuplicateFinder();
    finder.add(asArticle("a", read("al-mayadeen")));
    const verdict = finder.add(asArticle("b", read("daily-guardian")));
    expect(verdict).toMatchObject({ duplicateOf: null, origin: "a" });
    expect(verdict.shared.length).toBeGreaterThan(1);
  });
});
