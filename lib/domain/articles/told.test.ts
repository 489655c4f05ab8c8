import { describe, expect, it } from "vitest";
import { extractText } from "./text";
import { completed, dayOf, fromSummary } from "./told";

describe("the day of what a bringer writes", () => {
  it.each([
    ["2024-07-28T23:30:00Z", "JP", "2024-07-29"],
    ["2024-07-28T23:30:00Z", "US", "2024-07-28"],
    ["2024-07-29T02:00:00Z", "US", "2024-07-28"],
    ["2024-07-28T23:30:00Z", null, "2024-07-28"],
    ["2024-07-29T00:00:00Z", "US", "2024-07-29"],
    ["Mon, 29 Jul 2024 08:00:00 +0900", "JP", "2024-07-29"],
    ["Mon, 29 Jul 2024 08:00:00 +0900", null, "2024-07-28"],
    ["29 Jul 2024", "US", "2024-07-29"],
    ["2024年7月29日", "JP", "2024-07-29"],
    ["2024-07", null, "2024-07"],
    ["yesterday", null, null],
    ["03/04/2024", null, null],
  ])("%s of an outlet in %s is %s", (written, country, day) => {
    expect(dayOf(written, country)).toBe(day);
  });
});

const text = Array.from(
  { length: 5 },
  (_, n) =>
    `The pier of block ${n} was widened, the harbour office said, before the storms of the winter came.`,
).join("\n\n");

describe("what a page does not say", () => {
  it("is filled in with its grounds", () => {
    const page = extractText(`Pier widened\n\n${text}`, {});
    const told = {
      by: "the feed",
      published: "2024-07-28T23:30:00Z",
      bylines: ["Rin Okabe"],
      outlet: "Courier",
    };
    expect(completed({ ...page, published: null, bylines: [] }, told, "JP")).toMatchObject({
      published: { edtf: "2024-07-29", basis: "inferred", evidence: "the feed says 2024-07-28T23:30:00Z" },
      bylines: ["Rin Okabe"],
      outlet: "Courier",
    });
  });
  it("stays where the page says it itself", () => {
    const page = extractText(
      `Pier of the eastern harbour widened before the storms\n\nBy Jun Abe\n\nJuly 3, 2024\n\n${text}`,
      {},
    );
    const told = { by: "the feed", published: "2024-07-28T23:30:00Z", title: "Other", bylines: ["Other"] };
    expect(completed(page, told, null)).toMatchObject({ title: page.title, published: page.published });
    expect(page.published?.edtf).toBe("2024-07-03");
  });
});

describe("a feed's own sentences", () => {
  it("become paragraphs without markup", () => {
    const own = fromSummary(
      "T",
      "<p>The pier &amp; the quay were closed.</p><script>x()</script><p>A storm&#8217;s coming, he said.</p>",
      "why",
    );
    expect(own?.blocks.map((block) => block.text)).toEqual([
      "The pier & the quay were closed.",
      "A storm\u2019s coming, he said.",
    ]);
    expect(own?.clues).toEqual(["why"]);
  });
  it("are too few to be an article", () => expect(fromSummary("T", "Read more", "why")).toBeNull());
});
