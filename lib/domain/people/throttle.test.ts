import { expect, it } from "vitest";
import { FORGET_MS, waitAfter } from "./throttle";

const last = new Date("2024-07-28T00:00:00Z");
const after = (ms: number) => new Date(last.getTime() + ms);

it("costs nothing at first, doubles, and ends at fifteen minutes", () => {
  expect([4, 5, 6, 8, 30].map((count) => waitAfter("account", count, last, last))).toEqual([0, 1, 2, 8, 900]);
  expect(waitAfter("address", 19, last, last)).toBe(0);
});

it("passes with time", () => {
  expect(waitAfter("account", 8, last, after(3_000))).toBe(5);
  expect(waitAfter("account", 8, last, after(8_000))).toBe(0);
  expect(waitAfter("account", 30, last, after(FORGET_MS + 1))).toBe(0);
});
