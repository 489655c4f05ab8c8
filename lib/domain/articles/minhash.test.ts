import { describe, expect, it } from "vitest";
import { bandsOf, hash32 } from "./minhash";

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, n) => `shingle ${from + n}`);
const shared = (a: Int32Array, b: Int32Array): number => {
  const there = new Set(b);
  return a.filter((band) => there.has(band)).length;
};

describe("bandsOf", () => {
  it("gives the same bands to the same set, in whatever order", () => {
    const set = numbers(0, 300);
    expect([...bandsOf(set.toReversed())]).toEqual([...bandsOf(set)]);
  });

  it("shares as many bands as the sets resemble each other", () => {
    // 200 of 400 shingles in common: a resemblance of one half, so some 24 of 48 bands
    const half = shared(bandsOf(numbers(0, 300)), bandsOf(numbers(100, 400)));
    expect(half).toBeGreaterThan(14);
    expect(half).toBeLessThan(34);
    expect(shared(bandsOf(numbers(0, 300)), bandsOf(numbers(300, 600)))).toBe(0);
  });

  it("finds a resemblance of a tenth", () => {
    expect(shared(bandsOf(numbers(0, 300)), bandsOf(numbers(245, 545)))).toBeGreaterThan(0);
  });

  it("has no bands for an empty set", () => {
    expect(bandsOf([]).length).toBe(0);
  });
});

describe("hash32", () => {
  it("is a signed integer of 32 bits, and takes Japanese", () => {
    for (const text of ["", "a", "統合軍司令部", "x".repeat(10_000)]) {
      expect(hash32(text)).toBe(hash32(text) | 0);
      expect(hash32(text)).not.toBe(hash32(`${text} `));
    }
  });
});
