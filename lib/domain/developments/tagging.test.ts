import { describe, expect, it } from "vitest";
import { tagsOfDevelopment } from "./tagging";

const tags = [
  { id: "exercises", category: "exercises", en: "Exercises", ja: "演習", cues: ["drills"] },
  { id: "tariffs", category: "economy", en: "Tariffs", ja: "関税", cues: ["tariff"] },
  { id: "bases", category: "bases", en: "Bases", ja: "基地", cues: ["airfield"] },
];

describe("tagsOfDevelopment", () => {
  it("keeps tags of the same lane and tags that the sentence names", () =>
    expect(tagsOfDevelopment(tags, "exercises", ["The joint flights left the airfield at dawn."])).toEqual([
      "exercises",
      "bases",
    ]));

  it("keeps none where nothing speaks for them", () =>
    expect(tagsOfDevelopment(tags, "region", ["Patrols went on."])).toEqual([]));
});
