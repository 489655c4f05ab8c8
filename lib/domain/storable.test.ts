import { expect, it } from "vitest";
import { storable } from "./storable";

it.each([
  ["a\u0000b", "ab"],
  ["cut \ud83d", "cut \uFFFD"],
  ["\ude00 cut", "\uFFFD cut"],
  ["whole \ud83d\ude00", "whole \ud83d\ude00"],
  ["日米", "日米"],
])("%j is stored as %j", (given, stored) => expect(storable(given)).toBe(stored));
