import { describe, expect, it } from "vitest";
import { deltaWords, storyDelta } from "./delta";

const known = [
  {
    id: "missiles",
    statement: "Japan is to build 12 interceptors a year.",
    edtf: "2024-07-28",
    quotes: ["Japan is to build 12 interceptors a year, the ministry said on 28 July."],
  },
];
const telling = (statement: string, edtf: string | null, sameAs: string | null) => ({
  statement,
  edtf,
  quotes: [statement],
  sameAs,
});

describe("storyDelta", () => {
  it("counts what is new, and numbers of the same thing that differ", () => {
    const delta = storyDelta(known, [
      telling("Japan will build 1,500 interceptors a year.", "2024-07-28", "missiles"),
      telling("A yard in Sasebo opens.", "2024-08", null),
      telling("The yard will have 40 workers.", null, null),
    ]);
    expect(delta.numbers).toEqual([{ thing: "interceptor", ours: "12", theirs: "1500" }]);
    expect(deltaWords(delta)).toBe("+2 statements, +1 date, 1 number differs");
  });

  it("says that a date differs where the same is told with another, and that its number does", () => {
    const delta = storyDelta(known, [
      telling(
        "Japan is to build 15 interceptors a year, the ministry said on 28 August.",
        "2024-08-28",
        null,
      ),
    ]);
    expect(delta).toMatchObject({ statements: [], dates: [], numbers: [{ ours: "12", theirs: "15" }] });
    expect(delta.otherDates).toMatchObject([{ ours: "2024-07-28", theirs: "2024-08-28" }]);
    expect(deltaWords(delta)).toBe("1 date differs, 1 number differs");
    expect(storyDelta(known, [telling(known[0]?.statement ?? "", "2024-07", "missiles")]).otherDates).toEqual(
      [],
    );
  });

  it("leaves out what another article of the story told before", () => {
    const told = telling("A yard in Sasebo opens with 40 workers.", "2024-08", null);
    const other = telling("A yard in Sasebo opens with 60 workers.", "2024-08", null);
    expect(deltaWords(storyDelta(known, [told], [told]))).toBe("");
    expect(deltaWords(storyDelta(known, [other], [told]))).toBe("+1 statement, +1 date");
  });

  it("finds no difference in dates, in other things, or where one number agrees", () => {
    const delta = storyDelta(known, [
      telling("On 30 July it was told that 12 interceptors need 3 yards.", "2024-07-28", "missiles"),
    ]);
    expect(delta.numbers).toEqual([]);
    expect(deltaWords(delta)).toBe("");
  });

  it("sees a number that took the place of one that is told beside it", () => {
    const ours = [{ id: "hangar", statement: "The hangar costs 38 billion yen.", edtf: null, quotes: [] }];
    const late = "The hangar will cost 52 billion yen, up from the 38 billion yen of last year.";
    expect(storyDelta(ours, [telling(late, null, "hangar")]).numbers).toEqual([
      { thing: "billion yen", ours: "38", theirs: "52" },
    ]);
  });

  it("reads Japanese numbers, in either width", () => {
    const ours = [{ id: "missiles", edtf: null, quotes: ["迎撃弾を年１２発つくる。"], statement: "" }];
    expect(
      storyDelta(ours, [telling("年間15発つくる。7月28日に発表した。", null, "missiles")]).numbers,
    ).toEqual([{ thing: "発", ours: "12", theirs: "15" }]);
  });
});
