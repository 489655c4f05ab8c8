import { describe, expect, it } from "vitest";
import { extractHtml } from "../html";
import { jsonLd, meta, testPage } from "./test-page";

const authors = async (head: string, dateline = ""): Promise<string[]> =>
  (await extractHtml(testPage({ head, dateline }))).bylines;
const by = (...names: string[]): string =>
  jsonLd({
    "@type": "NewsArticle",
    headline: "Pier opens to ferries",
    author: names.map((name) => ({ name })),
  });

describe("the authors of a page", () => {
  it("are names, without what templates put around them", async () => {
    expect(await authors(meta("author", "ByAnn Lee and Byron  Cole"))).toEqual(["Ann Lee", "Byron Cole"]);
    expect(await authors(meta("author", "https://news.example/ann") + meta("author", "ann.lee.7"))).toEqual(
      [],
    );
    expect(await authors("", "<p>BySaima Oduya</p>")).toEqual(["Saima Oduya"]);
  });

  it("are not whom they write for", async () => {
    expect(await authors(meta("author", "Ann Lee | The Harbour Post"))).toEqual(["Ann Lee"]);
    expect(await authors(meta("author", "Ann Lee | Byron Cole"))).toEqual(["Ann Lee", "Byron Cole"]);
    expect(
      await authors(
        by(", Harbour Post"),
        `<p><span class="author">Ann Lee</span> <span>Bay Courier</span></p>`,
      ),
    ).toEqual(["Ann Lee"]);
  });

  it("come from one place of the metadata, not once more as the names of accounts", async () => {
    expect(await authors(meta("author", "Ann Lee") + meta("parsely-author", "ann-lee"))).toEqual(["Ann Lee"]);
  });

  it("are the people that the page shows, where its data names the outlet or an agency", async () => {
    const head = meta("og:site_name", "The Harbour Post") + meta("author", "The Harbour Post");
    expect(await authors(head, "<p>By Ann Lee</p>")).toEqual(["Ann Lee"]);
    expect(await authors(head)).toEqual(["The Harbour Post"]);
    expect(await authors(by("AFP"), "<p>Von: Ann Lee, Byron Cole</p>")).toEqual(["Ann Lee", "Byron Cole"]);
    expect(await authors(by("AFP"), "<p>Copy Link</p>")).toEqual(["AFP"]);
  });

  it("are not those who did other work on the article", async () => {
    const line = "<p>By Ann Lee</p><p>Reviewed by Byron Cole</p><p>Photography by</p><p>Cleo Diaz</p>";
    expect(await authors(by("Ann Lee", "Byron Cole", "Cleo Diaz"), line)).toEqual(["Ann Lee"]);
    expect(await authors(by("Byron Cole"), "<p>Edited by Byron Cole</p>")).toEqual(["Byron Cole"]);
  });

  it("stand in a line with the date, and in what templates call an author", async () => {
    expect(await authors("", "<p>3 May 2024 | By Ann Lee</p>")).toEqual(["Ann Lee"]);
    expect(await authors("", "<p>by Ann Lee May 3, 2024 9:45 am</p>")).toEqual(["Ann Lee"]);
    expect(
      await authors(
        "",
        `<div class="card"><span class="post-author">Posted by: Ann Lee</span> 3 May 2024</div>`,
      ),
    ).toEqual(["Ann Lee"]);
    expect(await authors("", `<p><a rel="author">View all posts by Ann Lee</a></p>`)).toEqual(["Ann Lee"]);
  });
});
