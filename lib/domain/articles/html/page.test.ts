import { describe, expect, it } from "vitest";
import { extractHtml } from "../html";
import { parsePage } from "./tree";

const SENTENCE =
  "The harbour master said on Monday that the new pier would stay open all year, and that ferries from both shores of the bay would call there twice an hour.";
const BODY = Array.from({ length: 6 }, (_, i) => `<p>${SENTENCE.replace("Monday", `day ${i + 1}`)}</p>`).join(
  "",
);
const page = (parts: { head?: string; dateline?: string; body?: string }): string =>
  `<!doctype html><html><head><title>Pier opens to ferries</title>${parts.head ?? ""}</head><body><header><nav><a href="/">Home</a> <a href="/n">News</a></nav></header>
  <main><article><h1>Pier opens to ferries</h1>${parts.dateline ?? ""}<div class="article-body">${parts.body ?? BODY}</div></article></main><footer><p>About us</p></footer></body></html>`;
const day = async (html: string, url?: string): Promise<string | null> =>
  (await extractHtml(html, url ? { url } : {})).published?.edtf.slice(0, 10) ?? null;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe("the day of publication", () => {
  it("is that of the data, not that of a change", async () => {
    const head =
      meta("article:modified_time", "2024-05-09T10:00:00Z") +
      meta("article:published_time", "2024-05-03T10:00:00Z");
    expect(await day(page({ head, dateline: "<p>Updated 9 May 2024</p>" }))).toBe("2024-05-03");
    expect(await day(page({ head: meta("article:modified_time", "2024-05-09T10:00:00Z") }))).toBeNull();
    expect(await day(page({ dateline: "<p>Updated 9 May 2024</p>" }))).toBeNull();
  });

  it("is the shown one where the data is in another zone or of an earlier edition", async () => {
    const utc = meta("article:published_time", "2024-05-03T22:30:00Z");
    expect(await day(page({ head: utc, dateline: "<p>4 May 2024</p>" }))).toBe("2024-05-04");
    const local = meta("article:published_time", "2024-05-03T22:30:00+02:00");
    expect(await day(page({ head: local, dateline: "<p>4 May 2024</p>" }))).toBe("2024-05-03");
    expect(await day(page({ head: utc, dateline: "<p>17 June 2024</p>" }))).toBe("2024-06-17");
  });

  it("is the first of two, the time beside the title, or the address", async () => {
    expect(await day(page({ dateline: "<p>Published 3 May 2024 | Updated 5 May 2024</p>" }))).toBe(
      "2024-05-03",
    );
    const others = `<aside class="latest"><time datetime="2024-06-01">1 June</time><time datetime="2024-06-02">2 June</time></aside>`;
    expect(
      await day(page({ dateline: `<div><time datetime="2024-05-03">Fri</time></div>`, body: BODY + others })),
    ).toBe("2024-05-03");
    expect(await day(page({}), "https://news.example/2024/may/03/pier")).toBe("2024-05-03");
  });
});

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
    const articleBody = Array.from({ length: 8 }, (_, i) => `${SENTENCE} ${i}`).join("\n");
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
