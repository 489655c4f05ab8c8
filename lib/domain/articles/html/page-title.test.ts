import { describe, expect, it } from "vitest";
import { extractHtml } from "../html";
import { BODY, jsonLd, meta } from "./test-page";

const titleOf = async (window: string, head: string, headings: string): Promise<string | null> =>
  (
    await extractHtml(
      `<html><head><title>${window}</title>${head}</head><body>${headings}<article>${BODY}</article></body></html>`,
    )
  ).title;
const site = meta("og:site_name", "Harbour Post");

describe("the title of a page", () => {
  it("is the one heading that says in its words what the title for sharing says", async () => {
    const head = site + meta("og:title", "7 ways to cross the bay by ferry this summer");
    const heading = "<h1>Ferry or bridge? How to cross the bay</h1>";
    expect(await titleOf("Crossing the bay | Harbour Post", head, heading)).toBe(
      "Ferry or bridge? How to cross the bay",
    );
    expect(await titleOf("Crossing the bay", head, "<h1>Harbour Post</h1>")).toBe(
      "7 ways to cross the bay by ferry this summer",
    );
    expect(await titleOf("Crossing the bay", head, "<h1>Travel</h1>")).toBe(
      "7 ways to cross the bay by ferry this summer",
    );
  });

  it("goes without the site's name, behind it or before it, but not without a part that only mentions it", async () => {
    expect(await titleOf("Pier opens - Harbour Post", site, "")).toBe("Pier opens");
    expect(await titleOf("Harbour Post | Pier opens to ferries", site, "")).toBe("Pier opens to ferries");
    expect(
      await titleOf(
        "x",
        site + meta("og:title", "Harbour Post - The fifty best piers of the year, by Harbour Post readers"),
        "",
      ),
    ).toBe("The fifty best piers of the year, by Harbour Post readers");
  });

  it("goes without the section before it, and without a tail that its data goes without", async () => {
    const named = meta("og:title", "Pier opens to ferries");
    expect(await titleOf("Pier", named, "<h1>Local news | Pier opens to ferries</h1>")).toBe(
      "Pier opens to ferries",
    );
    const tail = meta("og:title", "Pier opens to ferries-Local·The Post");
    const data = jsonLd({
      "@type": "NewsArticle",
      headline: "Pier opens to ferries",
      datePublished: "2024-05-03",
    });
    expect(await titleOf("Pier", tail + data, "")).toBe("Pier opens to ferries");
  });

  it("keeps the wide space that parts the clauses of a Japanese headline", async () => {
    expect(await titleOf("桟橋", "", "<h1>\n 新しい桟橋が開業　両岸から渡し船 </h1>")).toBe(
      "新しい桟橋が開業　両岸から渡し船",
    );
    expect(await titleOf("桟橋", meta("og:title", "新しい桟橋が開業　両岸から渡し船"), "")).toBe(
      "新しい桟橋が開業　両岸から渡し船",
    );
  });
});
