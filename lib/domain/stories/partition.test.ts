import { describe, expect, it } from "vitest";
import { meanBetween, meanWithin, split } from "./partition";

/** Members are letters; the likeness of two of one case is `within`, of two of different case `between`. */
const alike =
  (within: number, between: number) =>
  (a: string, b: string): number =>
    (a === a.toUpperCase()) === (b === b.toUpperCase()) ? within : between;

describe("split", () => {
  it("parts two that agree against the others", () => {
    expect(split(["a", "b", "C", "c", "D"], alike(0.5, 0.2))).toEqual([
      ["a", "b", "c"],
      ["C", "D"],
    ]);
  });

  it("parts two events of one kind although one article is like none of them", () => {
    const odd = (a: string, b: string): number => (a === "z" || b === "z" ? 0.12 : alike(0.4, 0.15)(a, b));
    const halves = split(["a", "B", "z", "c", "D", "e", "F"], odd)?.map((half) =>
      half.filter((member) => member !== "z"),
    );
    expect(halves).toEqual([
      ["a", "c", "e"],
      ["B", "D", "F"],
    ]);
  });

  it("leaves a group whose halves are nearly as alike as their members", () => {
    expect(split(["a", "b", "C", "D"], alike(0.5, 0.35))).toBeNull();
  });

  it("leaves one odd article where it is, and groups too small to tell", () => {
    expect(split(["a", "b", "c", "D"], alike(0.5, 0.1))).toBeNull();
    expect(split(["a", "B", "b"], alike(0.5, 0.1))).toBeNull();
    expect(split([], alike(1, 1))).toBeNull();
  });

  it("measures the means that it decides by", () => {
    expect(meanWithin(["a", "b", "C"], alike(0.6, 0.3))).toBeCloseTo(0.4);
    expect(meanBetween(["a", "b"], ["C", "d"], alike(0.6, 0.3))).toBeCloseTo(0.45);
  });
});
