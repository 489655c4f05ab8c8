import { describe, expect, it } from "vitest";
import { asListed, wordProblem } from "./new-word";
import { FIRST_WORDS } from "./word-lists";

const verbs = FIRST_WORDS.filter(({ list }) => list === "verbs").map(({ text }) => text);

describe("a word for a list", () => {
  it("is kept in one spelling", () => {
    expect(asListed("  Saber-Rattling ")).toBe("saber-rattling");
    expect(asListed("Ｆａｎ  the flames")).toBe("fan the flames");
  });

  it.each(["saber-rattling", "fan the flames", "干渉がましい", "l’affaire", "toe"])("may be %s", (word) =>
    expect(wordProblem(word, "voice", [])).toBeNull(),
  );

  it.each([
    ["<b>x</b>", "letters"],
    ["100%", "letters"],
    [`${"ー".repeat(58)}!`, "letters"],
    ["x", "One letter"],
    ["the", "almost every article"],
    ["of the", "almost every article"],
    ["this is far too long to be a word", "sentence"],
  ])("is not %s", (word, why) => expect(wordProblem(word, "voice", [])).toContain(why));

  it("is no other form of a verb that is listed", () => {
    expect(wordProblem("claimed", "verbs", verbs)).toContain("“claim”");
    expect(wordProblem("said", "verbs", verbs)).not.toBeNull();
    expect(wordProblem("say", "verbs", verbs)).toBeNull();
    expect(wordProblem("say", "verbs", [])).toBeNull();
    expect(wordProblem("thunder", "verbs", verbs)).toBeNull();
  });
});
