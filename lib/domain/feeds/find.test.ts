import { describe, expect, it } from "vitest";
import { commonFeedAddresses, feedLinks } from "./find";

const PAGE = "https://harbour.example/news/";

describe("feeds that a page names", () => {
  it("keeps the page's order, comments behind, plain links last", () => {
    const html = `<html><head><base href="/sub/">
      <link rel="alternate" type="application/rss+xml" title="Comments on everything" href="comments/feed">
      <link rel="alternate" type="application/atom+xml" title="Caf&eacute; &amp; news" href="atom.xml">
      <LINK REL='Alternate' TYPE='application/feed+json; charset=utf-8' HREF='//cdn.example/feed.json'>
      <link rel="alternate" type="application/json" href="https://harbour.example/wp-json/wp/v2/posts/1">
      <link rel="alternate" type="text/xml+oembed" href="/oembed"><link rel="stylesheet" type="text/xml" href="/rss.xml">
      <link rel="alternate" hreflang="ja" href="/ja/"></head>
      <body><a href="/rss">All <b>our</b> feeds</a><a href="/feeding-time">zoo</a><a href="feed:https://feeds.example/top">Top</a><a href="atom.xml">again</a></body>`;
    expect(feedLinks(html, PAGE)).toEqual([
      { url: "https://harbour.example/sub/atom.xml", title: "Café & news", type: "application/atom+xml" },
      { url: "https://cdn.example/feed.json", title: null, type: "application/feed+json" },
      {
        url: "https://harbour.example/sub/comments/feed",
        title: "Comments on everything",
        type: "application/rss+xml",
      },
      { url: "https://harbour.example/rss", title: "All", type: "" },
      { url: "https://feeds.example/top", title: "Top", type: "" },
    ]);
  });

  it("names nothing that is not there", () => {
    expect(
      feedLinks("<script>'<link rel=alternate type=application/rss+xml href=/x>'</script>", PAGE),
    ).toEqual([]);
    expect(feedLinks("<a href='javascript:feed'>".repeat(100_000), PAGE)).toEqual([]);
  });

  it("knows where sites keep their feeds", () => {
    expect(commonFeedAddresses("https://harbour.example/a/b?c")).toContain(
      "https://harbour.example/index.rdf",
    );
    expect(commonFeedAddresses("mailto:x@harbour.example")).toEqual([]);
  });
});
