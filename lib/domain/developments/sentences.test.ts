import { describe, expect, it } from "vitest";
import { splitSentences } from "./sentences";

const split = (text: string, language = "en") =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it("knows abbreviations", () => {
    expect(split("Gen. Ward met Mr. Oda of the U.S. Navy at 9 a.m. in Kure. They left.")).toEqual([
      "Gen. Ward met Mr. Oda of the U.S. Navy at 9 a.m. in Kure.",
      "They left.",
    ]);
    expect(split("He flew to the U.S. The trip was short.")).toEqual([
      "He flew to the U.S.",
      "The trip was short.",
    ]);
  });

  it("keeps a closing quotation mark with its sentence", () => {
    expect(split("“We agree.” The room rose. “Good,” she said.")).toEqual([
      "“We agree.”",
      "The room rose.",
      "“Good,” she said.",
    ]);
  });

  it("splits Japanese, but not inside a quotation", () => {
    expect(split("首相は「協力する。約束だ」と述べた。会談は続く。", "ja")).toEqual([
      "首相は「協力する。約束だ」と述べた。",
      "会談は続く。",
    ]);
  });

  it("ends a sentence at a line break", () =>
    expect(split("A heading\n\nThe text.")).toEqual(["A heading", "The text."]));
});
