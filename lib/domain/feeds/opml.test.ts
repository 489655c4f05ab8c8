import { describe, expect, it } from "vitest";
import { readOpml, writeOpml, type OpmlSource } from "./opml";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const source = (name: string, more: Partial<OpmlSource> = {}): OpmlSource => ({
  name,
  homepage: null,
  country: null,
  language: null,
  owner: null,
  ownership: "unknown",
  folder: [],
  feeds: [],
  ...more,
});

function read(text: string): { sources: OpmlSource[]; problems: string[] } {
  const found = readOpml(bytes(text));
  if ("error" in found) throw new Error(found.error);
  return found;
}

describe("OPML", () => {
  it("comes back as it went out", () => {
    const sources: OpmlSource[] = [
      source("港 “新聞” & Söhne\nzweite Zeile\t<b>'x'</b>", {
        homepage: "https://minato.example/?a=1&b=2",
        country: "JP",
        language: "ja",
        owner: "港\r\nグループ",
        ownership: "private",
        folder: ["日本 & 海", "紙\n面"],
        feeds: [
          { url: "https://minato.example/rss?x=1&y=%22", title: "トップ &amp; more", pausedReason: null },
          { url: "https://minato.example/en", title: null, pausedReason: "moved\nagain" },
          { url: "https://minato.example/old", title: "", pausedReason: "" },
        ],
      }),
      source("Without feeds", { ownership: "state", folder: ["日本 & 海"] }),
      source("Flat", {
        feeds: [{ url: "https://flat.example/feed", title: "https://flat.example/feed", pausedReason: null }],
      }),
      source("Flat"),
    ];
    const text = writeOpml(sources, "Sources & all", "2024-07-29T01:00:00Z");
    expect(text).toContain("<dateCreated>Mon, 29 Jul 2024 01:00:00 GMT</dateCreated>");
    expect(read(text)).toEqual({ sources, problems: [] });
  });

  it("reads other people's lists", () => {
    const { sources, problems } = read(`<?xml version="1.0"?><opml version="1.0"><body>
      <outline text="Asia"><outline text="Ports"><outline text="Harbour Gazette" xmlUrl="https://harbour.example/rss" htmlUrl="https://www.harbour.example/"/></outline></outline>
      <outline title="World" type="rss" xmlURL="feed://quay.example/world" htmlUrl="https://quay.example/w"/>
      <outline title="Sport" type="rss" xmlUrl="https://quay.example/sport" htmlUrl="https://quay.example/s"/>
      <outline text="Again" xmlUrl="https://harbour.example/rss"/>
      <outline text="Bad" xmlUrl="javascript:1"/><outline text="Only a word"/>
      <outline text="No site" xmlUrl="https://pier.example/feed"/></body></opml>`);
    expect(sources).toEqual([
      source("Harbour Gazette", {
        homepage: "https://www.harbour.example/",
        folder: ["Asia", "Ports"],
        feeds: [{ url: "https://harbour.example/rss", title: "Harbour Gazette", pausedReason: null }],
      }),
      source("quay.example", {
        homepage: "https://quay.example/w",
        feeds: [
          { url: "https://quay.example/world", title: "World", pausedReason: null },
          { url: "https://quay.example/sport", title: "Sport", pausedReason: null },
        ],
      }),
      source("No site", {
        feeds: [{ url: "https://pier.example/feed", title: "No site", pausedReason: null }],
      }),
    ]);
    expect(problems).toEqual([
      "“Again” was skipped: https://harbour.example/rss stands in the file twice",
      "“Bad” was skipped: “javascript:1” is no web address",
      "“Only a word” was skipped: it has no feed",
    ]);
  });

  it("says why a file is none", () => {
    expect(readOpml(bytes(""))).toEqual({ error: "the file is empty" });
    expect(readOpml(bytes("<rss/>"))).toEqual({ error: "this is no OPML: it has no <opml> element" });
    expect(readOpml(bytes("<opml><body/></opml>"))).toEqual({ error: "there are no feeds in this OPML" });
  });

  it("expands and fetches nothing", () => {
    const { sources } = read(
      `<!DOCTYPE opml [<!ENTITY f SYSTEM "file:///etc/hostname">]><opml><body><outline text="&f;" xmlUrl="https://a.example/f"/></body></opml>`,
    );
    expect(sources[0]?.name).toBe("&f;");
    expect(read(`<opml><body>${'<outline text="x">'.repeat(200_000)}`).sources).toEqual([]);
  });
});
