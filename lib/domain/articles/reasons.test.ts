import { describe, expect, it } from "vitest";
import { extractText } from "./text";

const page = [
  "Quay Review",
  "Home",
  "Ports",
  "Opinion",
  "Why the northern piers are being widened",
  "By Tomas Reed",
  "5 February 2025",
  "",
  "Engineers have begun to widen three of the northern piers, because the ships that call there have grown faster than anyone had planned for.",
  "",
  "The work takes until the autumn. Until then only one ship at a time can be loaded, and the port has asked the fleets to send their larger ships elsewhere.",
  "",
  "“We would rather lose a summer than a pier,” said the port's chief engineer, Maud Lindqvist, who has led the work since January.",
  "",
  "Photo: a crane at the northern pier (Harbour Office)",
  "Related posts",
  "Crane falls at southern pier",
].join("\n");

describe("a line's reason", () => {
  const { lines } = extractText(page);
  it("is given for every line that is not blank", () => {
    for (const line of lines) expect(line.reason, line.text).toMatch(/\p{L}/u);
  });
  it("is short, and speaks an editor's words", () => {
    for (const { reason } of lines) {
      expect(reason.length).toBeLessThan(110);
      expect(reason).not.toMatch(/odds|forest|:\d|undefined/u);
    }
  });
  it("says only what is true of the line", () => {
    for (const { text, reason } of lines) {
      if (reason.includes("ends as a sentence")) expect(text).toMatch(/[.!?”]$/u);
      if (reason.includes("holds a quotation")) expect(text).toMatch(/[“"]/u);
      if (reason.includes("long enough")) expect(text.length).toBeGreaterThan(80);
      if (reason.includes("too short")) expect(text.length).toBeLessThan(80);
    }
  });
});
