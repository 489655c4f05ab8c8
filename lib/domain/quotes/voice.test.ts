import { describe, expect, it } from "vitest";
import { findQuotes } from "./quotes";
import { ownVoice } from "./voice";

const words = (text: string, language = "en") =>
  ownVoice(text, findQuotes(text, { language }), language).map(({ word, group }) => [word, group]);

describe("ownVoice", () => {
  it.each([
    ["The neighbour meddles in the strait again.", "meddles", "charged"],
    ["The paper is one of the ministry’s mouthpieces.", "mouthpieces", "charged"],
    ["The harbour board shamefully kept silent.", "shamefully", "judging"],
    ["It fanned the flames again.", "fanned the flames", "charged"],
    ["It is worth noting that the pier is empty.", "It is worth noting", "steering"],
    ["The notorious captain said he would return.", "notorious", "judging"],
  ])("lists “%s”", (text, word, group) => expect(words(text)).toEqual([[word, group]]));

  it.each([
    ["残念ながら桟橋は空だ。", "残念ながら", "steering"],
    ["隣国の横暴が続く。", "横暴", "judging"],
  ])("lists 「%s」", (text, word, group) => expect(words(text, "ja")).toEqual([[word, group]]));

  it.each([
    "“The plan is reckless,” Ida Holm said.",
    "Ida Holm said the plan was reckless and shameful.",
    "The plan was shameful, officials said.",
    "The ship left at noon.",
  ])("leaves “%s” to the one who said it", (text) => expect(words(text)).toEqual([]));

  it("leaves what Japanese speakers say to them", () =>
    expect(words("岡野知事は「無謀だ」と述べた。森田氏は計画は無謀だと批判した。", "ja")).toEqual([]));

  it("marks the sentence and the word by their places", () => {
    const text = "It rained. Clearly, the pier is empty. It rained.";
    const [note] = ownVoice(text, [], "en");
    expect(note).toMatchObject({ sentence: "Clearly, the pier is empty.", word: "Clearly" });
    expect(text.slice(note?.wordSpan.start, note?.wordSpan.end)).toBe("Clearly");
  });
});
