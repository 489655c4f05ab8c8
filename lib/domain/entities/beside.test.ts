import { describe, expect, it } from "vitest";
import { findNewNames } from "./beyond";

const named = (text: string, language: "en" | "ja" = "en") =>
  findNewNames(text, { language, known: [] }).map(({ text: name, kind, role }) => [name, kind, role]);

describe("new names by what stands beside them", () => {
  it.each([
    ["Village assembly member Tova Brandt, who opposes it, left.", "Tova Brandt", "assembly member"],
    ["One trade analyst, Mina Saka of the Quay Forum, doubts it.", "Mina Saka", "trade analyst"],
    ["The author, Prof. Aya Holm of Kure University, agreed.", "Aya Holm", "Prof."],
    ["The wing’s chief, Lt. Gen. Owen Hart, resigned.", "Owen Hart", "Lt. Gen."],
    ["“Never again,” said Nora Uhl, 64, who leads a network.", "Nora Uhl", null],
    ["Her American partner, Bill Trask, put it differently.", "Bill Trask", "partner"],
  ])("finds the person of: %s", (text, name, role) =>
    expect(named(text)).toContainEqual([name, "person", role]),
  );

  it("finds numbered units and bodies of trade, without their day", () => {
    const names = named(
      "The 3rd Harbour Division and Omura Heavy Works met the Joint Tide Command on March 24.",
    );
    expect(names.map(([name]) => name)).toEqual([
      "3rd Harbour Division",
      "Omura Heavy Works",
      "Joint Tide Command",
    ]);
  });

  it.each([
    ["陸自の広野雅人1等陸佐は説明した。", "広野雅人"],
    ["市内で居酒屋を営む大木健一さんは話した。", "大木健一"],
    ["中国外務省の林建報道官は述べた。", "林建"],
    ["小野村紀美参院議員は書いた。", "小野村紀美"],
  ])("finds the person of: %s", (text, name) =>
    expect(named(text, "ja").map(([found]) => found)).toContain(name),
  );
});
