import { describe, expect, it } from "vitest";
import { extractHtml } from "../html";
import { toEdtf } from "./dates";
import { BODY, jsonLd, meta, testPage, type PageParts } from "./test-page";

const published = async (parts: PageParts, url?: string): Promise<string | null> =>
  (await extractHtml(testPage(parts), url ? { url } : {})).published?.edtf ?? null;
const day = async (parts: PageParts, url?: string): Promise<string | null> =>
  (await published(parts, url))?.slice(0, 10) ?? null;
const time = (datetime: string, attributes = ""): string =>
  `<time datetime="${datetime}" ${attributes}>${datetime}</time>`;

describe("the day of publication", () => {
  it("is that of the data, not that of a change", async () => {
    const head =
      meta("article:modified_time", "2024-05-09T10:00:00Z") +
      meta("article:published_time", "2024-05-03T10:00:00Z");
    expect(await day({ head, dateline: "<p>Updated 9 May 2024</p>" })).toBe("2024-05-03");
    expect(await day({ head: meta("article:modified_time", "2024-05-09T10:00:00Z") })).toBeNull();
    expect(await day({ dateline: "<p>Updated 9 May 2024</p>" })).toBeNull();
  });

  it("is found under whatever name a publisher gives it in metadata, not under that of a change", async () => {
    for (const name of [
      "pub_date",
      "rnews:datePublished",
      "article:publicationdate",
      "og:datePublished",
      "publishedDate",
    ])
      expect(await day({ head: meta(name, "2024-05-03") })).toBe("2024-05-03");
    for (const name of ["lastPublishedDate", "last_updated", "expires", "datemodified", "video:release_date"])
      expect(await day({ head: meta(name, "2024-05-03") })).toBeNull();
  });

  it("is the shown one where the data is in another zone or of an earlier edition", async () => {
    const utc = meta("article:published_time", "2024-05-03T22:30:00Z");
    expect(await day({ head: utc, dateline: "<p>4 May 2024</p>" })).toBe("2024-05-04");
    const local = meta("article:published_time", "2024-05-03T22:30:00+02:00");
    expect(await day({ head: local, dateline: "<p>4 May 2024</p>" })).toBe("2024-05-03");
    expect(await day({ head: utc, dateline: "<p>17 June 2024</p>" })).toBe("2024-06-17");
  });

  it("is the first of two, the time beside the title, or the address", async () => {
    expect(await day({ dateline: "<p>Published 3 May 2024 | Updated 5 May 2024</p>" })).toBe("2024-05-03");
    const others = `<aside class="latest">${time("2024-06-01")}${time("2024-06-02")}</aside>`;
    expect(
      await day({ dateline: `<div><time datetime="2024-05-03">Fri</time></div>`, body: BODY + others }),
    ).toBe("2024-05-03");
    expect(await day({}, "https://news.example/2024/may/03/pier")).toBe("2024-05-03");
  });

  it("is nobody's guess where JSON-LD and metadata are days apart and nothing else speaks", async () => {
    const head =
      jsonLd({ "@type": "NewsArticle", headline: "Pier opens to ferries", datePublished: "2024-02-01" }) +
      meta("article:published_time", "2024-05-03T10:00:00Z");
    expect(await day({ head })).toBeNull();
    expect(await day({ head }, "https://news.example/2024/05/03/pier")).toBe("2024-05-03");
    expect(await day({ head, dateline: "<p>1 February 2024</p>" })).toBe("2024-02-01");
  });

  it("is that of the article in the data that has the page's headline", async () => {
    const head = jsonLd(
      { "@type": "NewsArticle", headline: "Another story altogether", datePublished: "2024-04-01" },
      { "@type": "NewsArticle", headline: "Pier opens to ferries", datePublished: "2024-05-03" },
    );
    expect(await day({ head })).toBe("2024-05-03");
  });
});

describe("the day as the publisher's readers lived it", () => {
  const evening = meta("article:published_time", "2024-05-03T22:30:00Z");
  const night = meta("article:published_time", "2024-05-04T02:30:00Z");

  it("is that of the same moment stated with an offset", async () => {
    const head = night + meta("pubdate", "2024-05-03T22:30:00-04:00");
    expect(await published({ head })).toBe("2024-05-03T22:30-04:00");
  });

  it("is that of the one zone of the page's language", async () => {
    expect(await published({ head: evening, language: "ja" })).toBe("2024-05-04T07:30+09:00");
    expect(await day({ head: evening, language: "en" })).toBe("2024-05-03");
  });

  it("is that of the address, at those hours when a zone may be the reason", async () => {
    expect(await day({ head: night }, "https://news.example/2024/05/03/pier")).toBe("2024-05-03");
    const afternoon = meta("article:published_time", "2024-05-04T15:00:00Z");
    expect(await day({ head: afternoon }, "https://news.example/2024/05/03/pier")).toBe("2024-05-04");
  });
});

describe("the date that a page shows", () => {
  it("may be a link below the title, and gives way to a plain one", async () => {
    expect(await day({ dateline: `<p><a href="/2024/05/03">3 May 2024</a></p>` })).toBe("2024-05-03");
    const cards = `<div><a href="/a">Mayor resigns</a></div><div><a href="/a">1 April 2024</a></div>`;
    expect(await day({ dateline: `${cards}<p>By Ann Lee, 3 May 2024</p>` })).toBe("2024-05-03");
  });

  it("is not a date that a headline tells of", async () => {
    const head = meta("article:published_time", "2024-05-03T10:00:00Z");
    const title = "What the pier was like on 4 July 1976, in pictures";
    expect(await day({ head: head + meta("og:title", title), title })).toBe("2024-05-03");
  });

  it("may stand behind a long summary, or labelled below the text", async () => {
    const summary = `<p>${"The pier at the bay's mouth opens to ferries from both shores. ".repeat(4)}</p>`;
    expect(await day({ dateline: `${summary}<div>Ann Lee · 3 May 2024</div>` })).toBe("2024-05-03");
    expect(await day({ body: `${BODY}<p>Published: 3 May 2024</p>` })).toBe("2024-05-03");
  });

  it("is not that of the site's imprint", async () => {
    expect(await day({ foot: "<dl><dt>Date of issue</dt><dd>23 November 2018</dd></dl>" })).toBeNull();
  });

  it("has its day first in languages that write it so", async () => {
    const dateline = "<p>Publié le 03/05/2024 à 10h04</p>";
    expect(await day({ dateline, language: "fr" })).toBe("2024-05-03");
    expect(await day({ dateline: "<p>03/05/2024</p>", language: "en-GB" })).toBe("2024-05-03");
    expect(await day({ dateline: "<p>03/05/2024</p>", language: "en" })).toBeNull();
  });
});

describe("the <time> of an article", () => {
  it("is the one below the title, not those of a list above it", async () => {
    const above = `<ul><li>Mayor resigns ${time("2024-05-09")}</li><li>Storm over bay ${time("2024-05-08")}</li></ul>`;
    expect(await day({ above, dateline: `<p>${time("2024-05-03")}</p>` })).toBe("2024-05-03");
  });

  it("is not one that its names or its label call an update", async () => {
    expect(
      await day({ dateline: `<p><span>Updated</span> <time datetime="2024-05-09">9th</time></p>` }),
    ).toBeNull();
    expect(
      await day({
        dateline: `<p>${time("2024-05-09T10:00Z", 'class="entry-modified"')}</p>`.replace(
          />2024[^<]*</u,
          ">now<",
        ),
      }),
    ).toBeNull();
  });

  it("is the article's own in a part of the page that holds its title too, whatever its name", async () => {
    const page = `<div class="latest-promo"><h1>Pier opens to ferries</h1>${time("2024-05-03", 'itemprop="datePublished"')}${BODY}</div>
      <aside>${time("2024-06-01", 'itemprop="datePublished"')}</aside>`;
    expect((await extractHtml(`<title>Pier opens to ferries</title>${page}`)).published?.edtf).toBe(
      "2024-05-03",
    );
  });
});

describe("a moment that a machine wrote", () => {
  it.each([
    ["2024-05-03T22:30:00+09", "2024-05-03T22:30+09:00"],
    ["2024-05-03 22:30 UTC", "2024-05-03T22:30Z"],
    ["Fri May 03 22:30:00 EST 2024", "2024-05-03T22:30-05:00"],
    ["1714775400", "2024-05-03T22:30Z"],
    ["1714775400000", "2024-05-03T22:30Z"],
    ["1970-01-01T00:00:00Z", null],
  ])("%s", (value, edtf) => {
    expect(toEdtf(value)).toBe(edtf);
  });
});
