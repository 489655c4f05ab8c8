import { describe, expect, it } from "vitest";
import { MOST_BYTES, MOST_CHARACTERS, MOST_LINES, tooManyBytes, tooMuchHtml, tooMuchText } from "./page-size";

describe("what is too much for a page", () => {
  it("is told with the limit", () => {
    expect(tooMuchText("a".repeat(MOST_CHARACTERS + 1))).toContain(
      "1,000,001 characters; a page may have 1,000,000.",
    );
    expect(tooMuchText("a\n".repeat(MOST_LINES))).toContain("5,001 lines");
    expect(tooMuchHtml("日".repeat(MOST_BYTES / 2))).toBe("This is 15.0 MB; a page may have 10 MB.");
    expect(tooManyBytes(MOST_BYTES + 1)).toContain("a page may have 10 MB");
  });

  it("is not what just fits", () => {
    expect(tooMuchText("a".repeat(MOST_CHARACTERS))).toBeNull();
    expect(tooMuchHtml("a".repeat(MOST_BYTES))).toBeNull();
  });
});
