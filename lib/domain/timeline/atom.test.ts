import { describe, expect, it } from "vitest";
import { escapeXml, timelineAtom, type FeedLine } from "./atom";

const now = new Date("2024-08-02T00:00:00.000Z");
const options = { origin: "https://desk.example", self: "/timeline/feed.xml?topic=bases&order=oldest", now };

function line(id: string, more: Partial<FeedLine> = {}): FeedLine {
  return {
    id,
    statement: "The ministers <meet> & talk.",
    statementJa: "閣僚が会談した。",
    edtf: "2024-07",
    state: "happened",
    publishedAt: new Date("2024-08-01T10:00:00.000Z"),
    history: [],
    story: { title: "Talks" },
    evidence: [],
    ...more,
  };
}

describe("timelineAtom", () => {
  it("escapes text and addresses, and leaves out what XML cannot hold", () => {
    expect(escapeXml("a\u0000\u000bb\ud800c & <\"'>\n")).toBe("abc &amp; &lt;&quot;&apos;&gt;\n");
    const xml = timelineAtom([line("1")], options);
    expect(xml).toContain("<title>Jul 2024: The ministers &lt;meet&gt; &amp; talk.</title>");
    expect(xml).toContain('href="https://desk.example/timeline/feed.xml?topic=bases&amp;order=oldest"');
    expect(xml).toContain("<id>https://desk.example/developments/1</id>");
    expect(xml).toContain("閣僚が会談した。");
  });

  it("has what RFC 4287 asks of a feed, also of an empty one", () => {
    const xml = timelineAtom([], options);
    for (const needed of ["<id>", "<title>", "<updated>2024-08-02T00:00:00.000Z</updated>", "<author><name>"])
      expect(xml).toContain(needed);
    expect(xml).not.toContain("<entry>");
  });

  it("puts what changed last on top, whatever its date, and stops at a hundred", () => {
    const changed = line("old", {
      edtf: "2019",
      history: [{ changedAt: new Date("2024-08-01T12:00:00.000Z") }],
    });
    const xml = timelineAtom([...Array.from({ length: 120 }, (_, n) => line(`n${n}`)), changed], options);
    expect(xml.match(/<entry>/g)).toHaveLength(100);
    expect(xml.indexOf("/developments/old")).toBeLessThan(xml.indexOf("/developments/n"));
    expect(xml).toContain("<updated>2024-08-01T12:00:00.000Z</updated>\n<author>");
  });
});
