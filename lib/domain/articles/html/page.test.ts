import { describe, expect, it } from "vitest";
import { extractHtml } from "../html";
import { BODY, meta, testPage as page } from "./test-page";
import { parsePage } from "./tree";

describe("the authors", () => {
  const authors = async (head: string, dateline = ""): Promise<string[]> =>
    (await extractHtml(page({ head, dateline }))).bylines;

  it("are names, without what templates put around them", async () => {
    expect(await authors(meta("author", "ByAnn Lee and Byron  Cole | The Harbour Post"))).toEqual([
      "Ann Lee",
      "Byron Cole",
      "The Harbour Post",
    ]);
    expect(await authors(meta("author", "https://news.example/ann") + meta("author", "ann.lee.7"))).toEqual(
      [],
    );
  });

  it("are the people that the page shows, where its data names the outlet", async () => {
    const head = meta("og:site_name", "The Harbour Post") + meta("author", "The Harbour Post");
    expect(await authors(head, "<p>By Ann Lee</p>")).toEqual(["Ann Lee"]);
    expect(await authors(head)).toEqual(["The Harbour Post"]);
  });
});

describe("the body", () => {
  it("comes from the data where a script would put it into the page", async () => {
    const articleBody = Array.from(
      { length: 8 },
      (_, i) =>
        `The pier would stay open all year, the harbour master said, and ferries would call there twice an hour on day ${i}.`,
    ).join("\n");
    const data = JSON.stringify({ "@type": "NewsArticle", headline: "Pier opens to ferries", articleBody });
    const head = `<script type="application/ld+json">${data}</script>`;
    const { blocks } = await extractHtml(page({ head, body: "<div id=app></div>" }));
    expect(blocks).toHaveLength(8);
  });

  it("leaves out what a reader does not see", async () => {
    const { text } = await extractHtml(page({ body: `${BODY}<p style="display: none">Unseen words.</p>` }));
    expect(text).toContain("day 6");
    expect(text).not.toContain("Unseen");
  });
});

describe("the tree", () => {
  it("is not built deeper than pages are, whatever the parser nests", () => {
    expect(() => parsePage("<li><p>".repeat(10_000))).toThrow(/256 levels/u);
    expect(() => parsePage("<html>".repeat(10_000))).toThrow(/256 levels/u);
  });

  it("keeps JSON-LD and no other script", () => {
    const root = parsePage(
      `<script>a()</script><script type="application/ld+json">{}</script><style>p{}</style>`,
    );
    expect(root.children.map((child) => (typeof child === "string" ? child : child.tag))).toEqual(["script"]);
  });
});
