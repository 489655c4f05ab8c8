import { describe, expect, it } from "vitest";
import { extractText } from "./text";

const PARAGRAPH =
  "The two ministers signed the agreement in the morning, and the staffs of both sides will meet again in the autumn to settle who pays for the new pier and its cranes.";
const PAGE = `World\n\nMinisters sign agreement on the new pier\n\nBy Ada Brandt\n\n${PARAGRAPH}\n\nWhat it costs\n\n${PARAGRAPH.replace("morning", "evening")}\n\nMost read\n\nFerry resumes after the storm\n\n© Harbour Courier`;

describe("extractText", () => {
  it("builds the article again from an editor's corrections", () => {
    const before = extractText(PAGE);
    expect(before.blocks.map((block) => block.kind)).toEqual(["paragraph", "heading", "paragraph"]);
    const heading = before.lines.find((line) => line.role === "heading")?.n ?? 0;
    const teaser = before.lines.find((line) => line.text.startsWith("Ferry"))?.n ?? 0;
    const after = extractText(PAGE, {
      corrections: [
        { n: heading, keep: false },
        { n: teaser, keep: true },
      ],
    });
    expect(after.blocks.map((block) => block.kind)).toEqual(["paragraph", "paragraph", "heading"]);
    expect(after.text.endsWith("Ferry resumes after the storm")).toBe(true);
    expect(after.lines[teaser - 1]).toMatchObject({ keep: true, role: "heading", doubtful: false });
  });

  it("counts lines from 1 and says something of each", () => {
    const { lines } = extractText(PAGE);
    expect(lines.map((line) => line.n)).toEqual(PAGE.split("\n").map((_, i) => i + 1));
    expect(lines.every((line) => line.reason !== "")).toBe(true);
    expect(lines.every((line, i) => line.text === PAGE.split("\n")[i])).toBe(true);
  });

  it.each(["", "\n\n", "x", "。", "• \n•", "a\u0000b"])("answers %j without an article", (text) => {
    expect(extractText(text).blocks).toEqual([]);
  });

  it.each([
    ["paragraphs", `${PARAGRAPH}\n\n`.repeat(6000)],
    ["a menu of 20,000 lines", "menu\n".repeat(20_000)],
    ["one line of words", "word ".repeat(200_000)],
    ["one line of brackets", "(".repeat(1_000_000)],
    ["one line of Japanese", "記事 ".repeat(300_000)],
  ])(
    "comes to an end on a megabyte of %s",
    (_what, page) => {
      // Anything worse than linear would run into the time limit, which is there for that alone.
      const { lines } = extractText(page);
      expect(lines.length).toBe(page.split("\n").length);
    },
    60_000,
  );
});
