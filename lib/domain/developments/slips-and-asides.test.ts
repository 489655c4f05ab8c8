import { describe, expect, it } from "vitest";
import { matchDevelopment } from "./match";
import { proposeDevelopments } from "./propose";

const first = (text: string) =>
  proposeDevelopments([
    { id: "a", title: "", text, published: "2024-07-29", language: "en", outlet: null },
  ])[0];

describe("what slipped", () => {
  it("is told with how much later it is", () => {
    const slipped = first(
      "The depot that the US Army and the Defence Ministry want to build for missiles near the harbour of Sasebo will open in April 2028, a year later than planned, because of the price of steel and of the long winter.",
    );
    expect(slipped).toMatchObject({ state: "slipped" });
    expect(slipped?.statement).toContain("a year later than planned");
  });

  it("meets the development whose date it moves, which nothing else does with another day", () => {
    const entities = ["sasebo", "united-states"];
    const existing = [
      { id: "d", statement: "The depot at Sasebo will open in April 2027", edtf: "2027-04", entities },
    ];
    const moved = { statement: "The depot at Sasebo will open in April 2028", edtf: "2028-04", entities };
    expect(matchDevelopment(moved, existing)).toBeNull();
    expect(matchDevelopment({ ...moved, state: "slipped" }, existing)).toMatchObject({
      id: "d",
      reasons: expect.arrayContaining(["its date has moved, from 2027-04 to 2028-04"]) as string[],
    });
  });
});

it("the day of an aside is not that of the sentence", () => {
  const aside = first(
    "Lloyd Austin, who arrived in Japan on July 7, announced that the United States would pay a third of the cost of the base.",
  );
  expect(aside).toMatchObject({ edtf: "../2024-07-29" });
});
