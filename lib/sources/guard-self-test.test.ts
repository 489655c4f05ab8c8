import { beforeEach, describe, expect, it, vi } from "vitest";
import { assertGuardHolds } from "./guard-self-test";

/** What the guard under test takes for public. */
const guard = vi.hoisted(() => ({ isPublic: (_address: string): boolean => true }));
vi.mock("./guard-addresses", () => ({
  isPublicAddress: (address: string) => guard.isPublic(address),
  isSameAddress: () => true,
}));

beforeEach(() => {
  guard.isPublic = () => true;
});

describe("a desk whose guard does not hold is not started", () => {
  it("when everything is taken for public", async () => {
    await expect(assertGuardHolds()).rejects.toThrow(
      /guard .* does not hold: a link to 127\.0\.0\.1 led to 127\.0\.0\.1/,
    );
  });

  it("when nothing is", async () => {
    guard.isPublic = () => false;
    await expect(assertGuardHolds()).rejects.toThrow("1.1.1.1 was not connected to as it was checked");
  });

  it("when one kind of address slips through", async () => {
    const good = /^(?:1\.1\.1\.1|93\.184\.216\.34|2606:4700:4700::1111)$/;
    guard.isPublic = (address) => good.test(address) || address === "169.254.169.254";
    await expect(assertGuardHolds()).rejects.toThrow("a link to 169.254.169.254 led to 169.254.169.254");
    guard.isPublic = (address) => good.test(address);
    await expect(assertGuardHolds()).resolves.toBeUndefined();
  });
});
