import { describe, expect, it } from "vitest";
import type { ReadArticle } from "../articles/article";
import { proposeDevelopments } from "./propose";

const propose = (text: string, language = "en") => {
  const article: ReadArticle = { id: "a", title: "", text, published: "2024-07-29", language, outlet: null };
  return proposeDevelopments([article]);
};

describe("what is a development, and when", () => {
  it.each([
    ["“We are ready,” Minoru Kihara said in Tokyo on Friday.", "en"],
    ["Minoru Kihara said in Tokyo on Friday that the alliance was “stronger than it has ever been.”", "en"],
    ["He met Antony Blinken in Tokyo on Friday.", "en"],
    ["木原稔防衛相は28日、記者団に「同盟は揺るがない」と述べた。", "ja"],
  ])("does not propose words alone, nor what a pronoun did: %s", (text, language) =>
    expect(propose(text, language)).toEqual([]),
  );

  it("names who acted, where a clause of the sentence does", () => {
    const [found] = propose("It came up again when Antony Blinken met Yoko Kamikawa in Tokyo on Sunday.");
    expect(found?.statement).toBe("Antony Blinken met Yoko Kamikawa in Tokyo on Sunday.");
  });

  it("keeps the source of what is too long", () => {
    const text =
      "Japan and the United States will hold a new round of talks on the command of their forces in Tokyo on Tuesday, while the ministers of both countries travel on to Manila for a meeting of the Quad, officials said.";
    expect(propose(text)[0]?.statement).toMatch(
      /^Japan and the United States will hold .*, officials said\.$/u,
    );
  });

  it.each([
    ["Antony Blinken leaves Tokyo for Manila on Tuesday.", "2024-07-30", "planned"],
    ["Goods from Japan will face a tariff starting Aug. 1.", "2024-08-01", "planned"],
    [
      "Japan shot down a target off Hawaii on July 26, the Missile Defense Agency announced Sunday.",
      "2024-07-26",
      "happened",
    ],
  ])("dates by the event, not by its telling: %s", (text, edtf, state) =>
    expect(propose(text)[0]).toMatchObject({ edtf, state }),
  );
});
