import { describe, expect, it } from "vitest";
import { halves } from "./halves";

const links = (likeness: (a: number, b: number) => number, size: number): Float64Array[] =>
  Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (__, b) => (a === b ? 1 : likeness(a, b))),
  );

describe("halves", () => {
  it("parts by what members do not all share, however much they share", () => {
    const sides = halves(links((a, b) => (a % 2 === b % 2 ? 0.62 : 0.55), 9));
    expect(new Set(sides).size).toBe(2);
    for (const [n, side] of sides.entries()) expect(side).toBe(sides[n % 2]);
  });

  it("puts all on one side where nothing parts them", () => {
    expect(new Set(halves(links(() => 1, 6))).size).toBe(1);
  });

  it("takes empty groups and groups of one", () => {
    expect(halves([])).toEqual([]);
    expect(halves([Float64Array.of(1)])).toHaveLength(1);
  });
});
