import { describe, expect, it } from "vitest";
import { proposalKey } from "./proposal-key";

describe("the key of a proposal", () => {
  const squid = ["s1", "s2"];
  const interceptors = ["i1", "i2", "i3"];

  it("is the same from either side and in any order", () => {
    expect(proposalKey(["X", "Y"], [squid, interceptors])).toBe(
      proposalKey(["Y", "X"], [interceptors.toReversed(), squid.toReversed()]),
    );
  });

  it("stays when the large side grows, and is another when the small one does", () => {
    const key = proposalKey(["X"], [squid, interceptors]);
    expect(proposalKey(["X"], [squid, [...interceptors, "i4"]])).toBe(key);
    expect(
      proposalKey(
        ["X"],
        [
          [...squid, "s3"],
          [...interceptors, "i4"],
        ],
      ),
    ).not.toBe(key);
  });

  it("tells splitting a story from merging it, and one other story from another", () => {
    const keys = [["X"], ["X", "Y"], ["X", "Z"]].map((ids) => proposalKey(ids, [squid, interceptors]));
    expect(new Set(keys).size).toBe(3);
  });
});
