import { describe, expect, it } from "vitest";
import { parseFeed, type FeedHints, type FeedItem, type ParsedFeed } from "./parse";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string | Uint8Array, hints: FeedHints = {}): ParsedFeed {
  const feed = parseFeed(typeof text === "string" ? bytes(text) : text, hints);
  if ("error" in feed) throw new Error(feed.error);
  return feed;
}

function item(inside: string, attributes = 'version="2.0"'): FeedItem {
  const [first] = read(`<rss ${attributes}><channel><item>${inside}</item></channel></rss>`).items;
  if (!first) throw new Error("no item");
  return first;
}

const entry = (inside: string, root = 'xmlns="http://www.w3.org/2005/Atom"'): FeedItem | undefined =>
  read(`<feed ${root}><entry>${inside}</entry></feed>`).items[0];

describe("formats", () => {
  it("reads RSS 2.0 with the usual extensions", () => {
    const feed = read(
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Harbour Gazette</title><link>https://harbour.example/</link><language>en_GB</language><ttl>45</ttl>
      <image><title>logo</title><link>https://harbour.example/logo</link></image>
      <item><title>Pier &amp; port</title><link>https://harbour.example/1</link><guid isPermaLink="false">h-1</guid>
      <description>Short.</description><content:encoded><![CDATA[<p>Long &amp; full.</p>]]></content:encoded>
      <pubDate>Mon, 29 Jul 2024 10:00:00 +0900</pubDate><dc:creator>Jo Rook</dc:creator><category>Ports</category></item></channel></rss>`,
    );
    expect(feed).toEqual({
      format: "rss 2.0",
      title: "Harbour Gazette",
      link: "https://harbour.example/",
      language: "en-GB",
      ttlMinutes: 45,
      mended: [],
      items: [
        {
          id: "h-1",
          url: "https://harbour.example/1",
          title: "Pier & port",
          summary: "Short.",
          html: "<p>Long &amp; full.</p>",
          isPlainText: false,
          published: "2024-07-29T01:00:00Z",
          updated: null,
          authors: ["Jo Rook"],
          bylines: ["Jo Rook"],
          categories: ["Ports"],
        },
      ],
    });
  });

  it("reads RDF, whose items stand beside the channel", () => {
    const feed =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://minato.example/"><title>港新聞</title><dc:language>ja</dc:language><items><rdf:Seq><rdf:li rdf:resource="https://minato.example/a"/></rdf:Seq></items></channel>
      <item rdf:about="https://minato.example/a"><title>桟橋</title><dc:date>2024-07-29T10:00+09:00</dc:date></item></rdf:RDF>`);
    expect(feed).toMatchObject({ format: "rdf", title: "港新聞", language: "ja" });
    expect(feed.items).toMatchObject([
      { id: "https://minato.example/a", url: "https://minato.example/a", published: "2024-07-29T01:00:00Z" },
    ]);
  });

  it("reads Atom: types, people, dates, the page among the links", () => {
    expect(
      entry(`<id>tag:x,2024:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; move</title>
        <link rel="self" href="/self"/><link rel="alternate" type="application/json" href="https://x.example/1.json"/><link href="https://x.example/1"/>
        <published>2024-07-29T10:00:00+09:00</published><updated>2024-07-30T00:00:00Z</updated>
        <author><name>Jo Rook</name><email>jo@x.example</email></author><category term="t" label="Trade"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">1 &lt; 2<br/><em>yes</em></div></content>`),
    ).toMatchObject({
      id: "tag:x,2024:1",
      url: "https://x.example/1",
      title: "A <b>bold</b> move",
      html: "1 &lt; 2<br /><em>yes</em>",
      published: "2024-07-29T01:00:00Z",
      updated: "2024-07-30T00:00:00Z",
      authors: ["Jo Rook (jo@x.example)"],
      bylines: ["Jo Rook"],
      categories: ["Trade"],
    });
  });

  it("reads Atom 0.3 with its modes, and keeps the div that Atom 1.0 takes away", () => {
    const draft = 'version="0.3" xmlns="http://purl.org/atom/ns#"';
    expect(entry('<title mode="base64">UGllcg==</title>', draft)?.title).toBe("Pier");
    expect(
      entry(
        '<summary type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml">a</div></summary>',
        draft,
      )?.summary,
    ).toBe("<div>a</div>");
    expect(read(`<feed ${draft}/>`).format).toBe("atom 0.3");
  });

  it("reads JSON Feed 1.0 and 1.1, with a byte order mark too", () => {
    const feed = read(
      `\uFEFF${JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Quay",
        home_page_url: "https://quay.example/",
        items: [
          {
            id: 7,
            url: "/7",
            title: "Seven",
            content_text: "a < b",
            date_published: "2024-07-29T01:00:00Z",
            authors: [{ name: "Jo" }],
            tags: ["x"],
          },
          { url: "https://quay.example/8", content_html: '<a href="/z">z</a>', author: { name: "Al" } },
        ],
      })}`,
    );
    expect(feed).toMatchObject({ format: "json", title: "Quay", link: "https://quay.example/" });
    expect(feed.items).toMatchObject([
      {
        id: "7",
        url: "https://quay.example/7",
        html: "a < b",
        isPlainText: true,
        authors: ["Jo"],
        categories: ["x"],
      },
      { id: "https://quay.example/8", html: '<a href="https://quay.example/z">z</a>', authors: ["Al"] },
    ]);
  });

  it("reads CDF", () => {
    const feed = read(
      '<CHANNEL HREF="https://old.example/"><TITLE>Old</TITLE><ITEM HREF="https://old.example/1" LASTMOD="2004-04-06T10:00Z"><TITLE>One</TITLE><ABSTRACT>First</ABSTRACT></ITEM></CHANNEL>',
    );
    expect(feed).toMatchObject({ format: "cdf", title: "Old", link: "https://old.example/" });
    expect(feed.items).toMatchObject([
      { url: "https://old.example/1", title: "One", summary: "First", updated: "2004-04-06T10:00:00Z" },
    ]);
  });

  it.each([
    ['<rss version="0.91"><channel/></rss>', "rss 0.91"],
    ['<rss version="2.0.1"><channel/></rss>', "rss 2.0"],
    ["<rss><channel/></rss>", "rss"],
    ['<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2"><r:channel/></r:rss>', "rss 2.0"],
    ['<feed xmlns="http://www.w3.org/2005/Atom"/>', "atom"],
    ['<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>', "atom"],
  ])("names the format of %s", (text, format) => expect(read(text).format).toBe(format));
});

describe("fields", () => {
  it("takes a title from Media RSS only where there is none of its own", () => {
    expect(item("<media:title>m</media:title>").title).toBe("m");
    expect(item("<media:group><media:title>m</media:title></media:group><title>t</title>").title).toBe("t");
  });

  it("takes the guid for the link unless it says that it is none", () => {
    expect(item("<guid>https://x.example/g</guid>").url).toBe("https://x.example/g");
    expect(item('<guid isPermaLink="false">https://x.example/g</guid>').url).toBeNull();
    expect(item("<guid>12345</guid>")).toMatchObject({ id: "12345", url: null });
    expect(item("<guid>ab/12.3</guid>").url).toBeNull();
  });

  it("does not take a picture's caption for the summary", () => {
    const caption = "<media:description>A pier at dawn</media:description>";
    expect(item(`<media:content url="p.jpg">${caption}</media:content>`).summary).toBeNull();
    expect(item(`<media:group>${caption}</media:group>`).summary).toBe("A pier at dawn");
  });

  it("takes the second of two summaries for the body", () => {
    expect(item("<description>short</description><itunes:summary>longer</itunes:summary>")).toMatchObject({
      summary: "short",
      html: "longer",
    });
  });

  it("does not mistake a foreign namespace's field for its own", () => {
    expect(
      item("<q:description>no</q:description><description>yes</description>", 'xmlns:q="urn:q"').summary,
    ).toBe("yes");
  });

  it("gives items without any id one that stays the same", () => {
    const [a, b] = [item("<title>t</title>"), item("<title>t</title>")];
    expect(a.id).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(b.id).toBe(a.id);
    expect(item("<title>u</title>").id).not.toBe(a.id);
  });

  it("tells items with one id for all apart by their addresses", () => {
    const feed = read(
      "<rss><channel><item><guid>same</guid><link>https://x.example/1</link></item><item><guid>same</guid><link>https://x.example/2</link></item></channel></rss>",
    );
    expect(feed.items.map(({ id }) => id)).toEqual(["https://x.example/1", "https://x.example/2"]);
    expect(feed.mended).toContain("items with the same id are told apart by their addresses");
  });

  it("resolves addresses against xml:base, the feed's link and the feed's address", () => {
    const base = read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><entry xml:base="y/"><link href="z"/></entry></feed>',
    );
    expect(base.items[0]?.url).toBe("https://a.example/x/y/z");
    const link = read(
      '<rss><channel><link>/home/</link><item><link>n/1</link><description>&lt;img src="p.png"&gt;</description></item></channel></rss>',
      { url: "https://b.example/feed" },
    );
    expect(link).toMatchObject({
      link: "https://b.example/home/",
      items: [{ url: "https://b.example/home/n/1", summary: '<img src="https://b.example/home/p.png">' }],
    });
    expect(item("<link>javascript:alert(1)</link>").url).toBeNull();
  });

  it("leaves impossible dates out and says so", () => {
    const feed = read(
      "<rss><channel><item><title>t</title><pubDate>Thu, 31 Feb 2024 00:00:00 GMT</pubDate></item></channel></rss>",
    );
    expect(feed.items[0]?.published).toBeNull();
    expect(feed.mended).toContain("a date that cannot be is left out");
  });
});

describe("broken feeds give what can be had", () => {
  const titles = (text: string): (string | null)[] => read(text).items.map(({ title }) => title);

  it.each([
    ["a feed that breaks off", "<rss><channel><item><title>a</title></item><item><title>b</ti", ["a", "b"]],
    [
      "items that are not closed",
      "<rss><channel><item><title>a</title><item><title>b</title></channel></rss>",
      ["a", "b"],
    ],
    [
      "titles that are not closed",
      "<rss><channel><item><title>a<link>https://x.example/</link></item></channel></rss>",
      ["a"],
    ],
    ["no root", "<item><title>a</title></item><item><title>b</title></item>", ["a", "b"]],
    ["capitals", "<RSS><CHANNEL><ITEM><TITLE>a</TITLE></ITEM></CHANNEL></RSS>", ["a"]],
    [
      "bare signs",
      "<rss><channel><item><title>R&D <3 Q&A; 2 < 3</title></item></channel></rss>",
      ["R&D <3 Q&A; 2 < 3"],
    ],
    [
      "HTML's entities",
      "<rss><channel><item><title>caf&eacute;&nbsp;&mdash; &unheard;</title></item></channel></rss>",
      ["café\u00a0— &unheard;"],
    ],
    [
      "prefixes that nobody declared",
      "<rss><channel><item><dc:title>a</dc:title></item></channel></rss>",
      ["a"],
    ],
    [
      "a warning before it",
      '<br />\n<b>Warning</b>: oops\n<?xml version="1.0"?><rss><channel><item><title>a</title></item></channel></rss>',
      ["a"],
    ],
    [
      "control characters",
      "<rss><channel><item><title>a\u0008\u0000b</title></item></channel></rss>",
      ["ab"],
    ],
    [
      "CDATA left open",
      "<rss><channel><item><title>a</title><description><![CDATA[x</description></item><item><title>b</title><description><![CDATA[y]]></description></item></channel></rss>",
      ["a", "b"],
    ],
    [
      "a DTD with safe entities",
      '<!DOCTYPE rss [<!ENTITY paper "Gazette"> ]><rss><channel><item><title>&paper;</title></item></channel></rss>',
      ["Gazette"],
    ],
    [
      "markup that nobody escaped",
      "<rss><channel><item><title>an <i>odd</i> one</title></item></channel></rss>",
      ["an <i>odd</i> one"],
    ],
  ])("%s", (_, text, expected) => expect(titles(text)).toEqual(expected));

  it.each([
    ["", /empty/u],
    ["<!DOCTYPE html><html><body>hello</body></html>", /HTML page/u],
    ["<urlset><url/></urlset>", /<urlset>/u],
    ['{"a":1}', /no JSON Feed/u],
    ['{"version": "https://jsonfeed.org/version/1", "items": [', /broken/u],
    ["just words", /no feed/u],
  ])("says why %j is no feed", (text, reason) => {
    const feed = parseFeed(bytes(text));
    expect("error" in feed ? feed.error : "a feed").toMatch(reason);
  });

  it("ends a description at the next field where its end tag is missing", () => {
    const broken = item("<title>a</title><description>text<pubDate>Mon, 29 Jul 2024 01:00:00 GMT</pubDate>");
    expect(broken).toMatchObject({ summary: "text", published: "2024-07-29T01:00:00Z" });
  });

  it("ends a section that was left open where its element ends", () => {
    const content = "<content:encoded><![CDATA[<p>one</p></content:encoded></item>";
    const [first, second] = read(
      `<rss><channel><item>${content}<item><title>b</title><description><![CDATA[c]]></description></item></channel></rss>`,
    ).items;
    expect(first?.html).toBe("<p>one</p>");
    expect(second).toMatchObject({ title: "b", summary: "c" });
  });

  it("finds its way out of elements that nest too deeply", () => {
    const deep = `<item><description>${"<b>".repeat(400)}x</description></item>`;
    expect(titles(`<rss><channel>${deep}<item><title>b</title></item></channel></rss>`)).toEqual([null, "b"]);
  });

  it("says that compressed bytes are compressed", () => {
    expect(parseFeed(Uint8Array.of(0x1f, 0x8b, 8, 0))).toEqual({ error: expect.stringContaining("gzip") });
  });
});

describe("encodings", () => {
  const feed = (title: string, declaration = ""): string =>
    `${declaration}<rss><channel><title>${title}</title></channel></rss>`;
  const wide = (text: string, isLittle: boolean): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  /** 「日本語のニュース」 in two encodings, as a table would give it. */
  const shiftJis = [
    0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x83, 0x6a, 0x83, 0x85, 0x81, 0x5b, 0x83, 0x58,
  ];
  const eucJp = [
    0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec, 0xa4, 0xce, 0xa5, 0xcb, 0xa5, 0xe5, 0xa1, 0xbc, 0xa5, 0xb9,
  ];
  const around = (inside: number[], declaration = ""): Uint8Array => {
    const [before, after] = feed("|", declaration).split("|");
    return Uint8Array.from([...bytes(before ?? ""), ...inside, ...bytes(after ?? "")]);
  };

  it("reads UTF-16 and UTF-32 without a mark", () => {
    expect(read(wide(feed("港"), true)).title).toBe("港");
    expect(read(wide(feed("港"), false)).title).toBe("港");
    expect(
      read(Uint8Array.from([...feed("abc")].flatMap((sign) => [0, 0, 0, sign.charCodeAt(0)]))).title,
    ).toBe("abc");
  });

  it("reads Shift_JIS and EUC-JP, declared, declared wrongly, or not at all", () => {
    for (const [inside, name] of [
      [shiftJis, "Shift_JIS"],
      [eucJp, "EUC-JP"],
    ] as const)
      for (const declared of [name, "utf-8", "iso-8859-1", null])
        if (declared !== "iso-8859-1")
          expect(
            read(around([...inside], declared ? `<?xml version="1.0" encoding="${declared}"?>` : "")).title,
          ).toBe("日本語のニュース");
  });

  it("believes valid UTF-8 more than a declaration", () => {
    const read8 = read(feed("港", '<?xml version="1.0" encoding="Shift_JIS"?>'));
    expect(read8.title).toBe("港");
    expect(read8.mended).toEqual(["declared as Shift_JIS, read as utf-8"]);
  });

  it("believes the header where the bytes leave it open", () => {
    expect(read(around([0xe9]), { contentType: "text/xml; charset=iso-8859-2" }).title).toBe("é");
    expect(read(around([0xe6]), { contentType: "text/xml; charset=windows-1251" }).title).toBe("ж");
  });
});
