import { describe, expect, it } from "vitest";
import { extractHtml } from "../html";
import { BODY, testPage as page } from "./test-page";
import { parsePage } from "./tree";

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
