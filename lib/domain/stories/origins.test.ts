import { describe, expect, it } from "vitest";
import { originsOf } from "./origins";

describe("originsOf", () => {
  it("counts what shares a text once, also through a third", () => {
    const pairs = [
      { a: "wire", b: "copy" },
      { a: "copy", b: "excerpt" },
      { a: "own", b: "elsewhere" },
    ];
    expect(originsOf(["wire", "own", "copy", "excerpt"], pairs)).toEqual([
      ["wire", "copy", "excerpt"],
      ["own"],
    ]);
  });

  it("takes articles without a shared text for origins of their own", () => {
    expect(originsOf(["a", "b"], [])).toEqual([["a"], ["b"]]);
    expect(originsOf([], [])).toEqual([]);
  });
});
