import { describe, expect, it } from "vitest";
import { lendYear } from "./lend";
import { readDates } from "./read";

const [april] = readDates("Leaders agreed in April.", { published: null, language: "en" });
const lender = (published: string | null) => ({ id: "b", outlet: "The Harbour Post", published });

describe("lendYear", () => {
  it("borrows the year of a dated article and says so", () => {
    const lent = april && lendYear(april, [lender(null), lender("2024-07-29T10:09")]);
    expect(lent).toMatchObject({ edtf: "2024-04", basis: "lent", lender: "b" });
    expect(lent?.reason).toContain("The Harbour Post");
  });

  it("takes the year before when that month had not come yet", () => {
    expect(april && lendYear(april, [lender("2024-02-03")])).toMatchObject({ edtf: "2023-04" });
  });

  it("lends nothing without a lender, or to a date that has its year", () => {
    expect(april && lendYear(april, [lender(null)])).toBeNull();
    const [full] = readDates("Signed in April 2022.", { published: null, language: "en" });
    expect(full && lendYear(full, [lender("2024-07-29")])).toBeNull();
  });
});
