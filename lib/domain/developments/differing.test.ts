import { describe, expect, it } from "vitest";
import { contradicting, differing, differingWords, disagreements } from "./differing";

describe("numbers that differ", () => {
  it("are those of one thing, however they are written", () => {
    expect(differing(["1,000 troops took part"], ["about 1200 troops came"])).toEqual([
      { thing: "troop", ours: "1000", theirs: "1200" },
    ]);
    expect(differing(["隊員1000人が参加"], ["隊員１２００人が参加"])).toEqual([
      { thing: "人", ours: "1000", theirs: "1200" },
    ]);
  });

  it("are not those of different things, nor days and hours", () => {
    expect(differing(["12 ships sailed on March 3"], ["8 aircraft flew on March 4"])).toEqual([]);
    expect(differingWords(["3月3日に始まる"], ["3月4日に始まる"])).toBeNull();
  });

  it("are no days, years, clock times or words of grammar", () => {
    for (const [ours, theirs] of [
      ["On March 10, Japan agreed", "On March 11, Japan agreed"],
      ["In 2024, the ministers met", "Since 2019, the ministers met"],
      ["the 2024 summit", "the 2025 summit"],
      ["at 10:30 local time", "at 11:45 local time"],
    ] as const)
      expect(differing([ours], [theirs])).toEqual([]);
  });

  it("contradict only where none is the same", () => {
    expect(contradicting(["12 ships"], ["12 ships, and later 18 ships"])).toEqual([]);
    expect(contradicting(["12 ships"], ["18 ships"])).toHaveLength(1);
  });

  it("are told with who gives which", () => {
    const sentences = [
      { by: "Ledger", text: "They will build 12 interceptors a year." },
      { by: "Review", text: "The plant makes 18 interceptors and 4 ships." },
      { by: "Herald", text: "A plan for 12 interceptors was agreed." },
      { by: "Courier", text: "Ministers spoke of interceptors." },
    ];
    expect(disagreements(sentences)).toEqual([
      {
        thing: "interceptor",
        said: [
          { number: "12", by: ["Ledger", "Herald"] },
          { number: "18", by: ["Review"] },
        ],
      },
    ]);
  });

  it("do not differ where one sentence gives both", () => {
    const both = "First 12 interceptors, later 18 interceptors a year.";
    expect(
      disagreements([
        { by: "a", text: both },
        { by: "b", text: "12 interceptors a year." },
      ]),
    ).toEqual([]);
  });
});
