import { describe, expect, it } from "vitest";
import { MAX_ITEMS } from "./feed";
import { parseFeed } from "./parse";

const parse = (text: string): ReturnType<typeof parseFeed> => parseFeed(new TextEncoder().encode(text));
const titleOf = (text: string): string | null | undefined => {
  const feed = parse(text);
  return "error" in feed ? undefined : feed.title;
};

describe("hostile feeds are inert", () => {
  it("does not expand entities that refer to entities", () => {
    const laughs = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join("");
    expect(
      titleOf(
        `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]><rss><channel><title>&l12; &l0;</title></channel></rss>`,
      ),
    ).toBe("&l12; ha");
  });

  it("bounds what one entity can add", () => {
    const title = titleOf(
      `<!DOCTYPE rss [<!ENTITY a "${"A".repeat(1000)}">]><rss><channel><title>${"&a;".repeat(20_000)}</title></channel></rss>`,
    );
    expect(title?.length).toBeLessThan(1_100_000);
  });

  it("reads no external entity", () => {
    expect(
      titleOf(
        '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "http://x.example/">%p;]><rss><channel><title>&f;</title></channel></rss>',
      ),
    ).toBe("&f;");
  });

  it.each([
    ["deep elements", `<rss><channel><title>t</title>${"<a>".repeat(1_000_000)}`],
    [
      "deep elements and stray ends",
      `<rss><channel><title>t</title>${"<a>".repeat(300)}${"</b>".repeat(300_000)}`,
    ],
    [
      "attributes",
      `<rss ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(" ")}><channel><title>t</title></channel></rss>`,
    ],
    [
      "namespaces",
      `<rss><channel><title>t</title>${Array.from({ length: 50_000 }, (_, at) => `<a xmlns:p${at}="c"/>`).join("")}</channel></rss>`,
    ],
    [
      "ampersands",
      `<rss><channel><description>${"&".repeat(1_000_000)}</description><title>t</title></channel></rss>`,
    ],
    [
      "sections left open",
      `<rss><channel><title>t</title>${"<item><description><![CDATA[ a </item><item>".repeat(20_000)}`,
    ],
    ["signs", `<rss><channel><title>t</title>${"<1 ".repeat(300_000)}`],
    ["spaces", `<rss><channel><title>${" ".repeat(1_000_000)}t</title></channel></rss>`],
  ])("survives a million of them: %s", (_, text) => expect(titleOf(text)).toBe("t"));

  it.each([
    ["comments left open", "<!--".repeat(500_000)],
    ["DTDs left open", "<!DOCTYPE [".repeat(200_000)],
    ["brackets", "<".repeat(1_000_000)],
    ["JSON brackets", "[".repeat(1_000_000)],
    ["zeros", "\0".repeat(1_000_000)],
  ])("finds nothing in %s", (_, text) => expect(parse(text)).toHaveProperty("error"));

  it("keeps the first items of a flood", () => {
    const feed = parse(
      `<rss><channel>${"<item><title>x</title></item>".repeat(MAX_ITEMS + 5)}</channel></rss>`,
    );
    expect("error" in feed ? 0 : feed.items.length).toBe(MAX_ITEMS);
    expect("error" in feed ? [] : feed.mended).toContain(
      `only the first ${MAX_ITEMS} of ${MAX_ITEMS + 5} items were read`,
    );
  });
});
