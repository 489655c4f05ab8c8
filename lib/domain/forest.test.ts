import { describe, expect, it } from "vitest";
import { chances, contributions, grow, unpack } from "./forest";

// length < 3 → -1, else (ends < 1 → 0.5, else 2)
const forest = unpack({
  columns: ["length", "ends"],
  bias: 0.25,
  trees: [
    [
      [0, -1, 1, -1, -1],
      [3, 1],
      [0, -1, 1, 0.5, 2],
    ],
  ],
});

describe("a forest", () => {
  it("adds one leaf of each tree to its bias", () => {
    expect([grow(forest, [1, 1]), grow(forest, [5, 0]), grow(forest, [5, 1])]).toEqual([-0.75, 0.75, 2.25]);
  });
  it("finds columns by name, and counts one that is not there as -1", () => {
    const table = { names: ["ends", "words", "length"], rows: [[1, 9, 5]] };
    expect(chances(forest, table)).toEqual([1 / (1 + Math.exp(-2.25))]);
    expect(chances(forest, { names: ["length"], rows: [[5]] })).toEqual([1 / (1 + Math.exp(-0.75))]);
  });
  it("may count its thresholds to the left", () => {
    const closed = unpack({
      columns: ["a"],
      bias: 0,
      closed: true,
      trees: [[[0, -1, -1], [0.1], [0, -1, 1]]],
    });
    expect([0.099, 0.1, 0.1 + 2e-17].map((value) => grow(closed, [value]))).toEqual([-1, -1, 1]);
  });
  it("says what each column has added, and the shares add up", () => {
    const shares = contributions(forest, [5, 1]);
    expect(Object.fromEntries(shares)).toEqual({ length: 1, ends: 1 });
    expect(forest.bias + [...shares.values()].reduce((a, b) => a + b, 0)).toBe(grow(forest, [5, 1]));
  });
});
