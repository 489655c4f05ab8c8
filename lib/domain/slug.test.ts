import { expect, it } from "vitest";
import { slugOf } from "./slug";

it.each([
  ["Ship repair", "ship-repair"],
  ["  Élan & Co. ", "e-lan-co"],
  ["F-35", "f-35"],
  ["艦船修理", null],
  ["—", null],
])("makes of %s the key %s", (label, slug) => expect(slugOf(label)).toBe(slug));

it("is not held up by a long label of signs", () => {
  expect(slugOf("-".repeat(200_000))).toBeNull();
});
