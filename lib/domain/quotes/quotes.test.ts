import { describe, expect, it } from "vitest";
import { findQuotes } from "./quotes";

const english = (text: string): [string, string | null, string | null][] =>
  findQuotes(text, { language: "en" })
    .filter((quote) => quote.attributed)
    .map(({ quote, speaker, verb }) => [quote, speaker, verb]);

describe("findQuotes", () => {
  it("names the speaker in full", () => {
    const text =
      "Defence Minister Haruko Senda met Admiral Paul Ekström on Monday.\n\n“The pier is ready,” Senda said. “We can begin.”";
    expect(english(text)).toEqual([
      ["The pier is ready,", "Haruko Senda", "said"],
      ["We can begin.", "Haruko Senda", null],
    ]);
  });

  it("leaves a surname that two people share as it stands", () => {
    expect(english("Ana Lind and Per Lind were there. “It is late,” Lind said.")).toEqual([
      ["It is late,", "Lind", "said"],
    ]);
  });

  it("takes mixed marks and reads no verb inside a quotation", () => {
    expect(english('Per Holm warned that “they said no to us." Nobody answered.')).toEqual([
      ["they said no to us.", "Per Holm", "warned"],
    ]);
  });

  it("leaves terms and titles alone", () => {
    expect(
      english("The so-called “2+2” talks were the subject of the book “Two Tables” in the shops."),
    ).toEqual([]);
  });

  it("reads Japanese marks, nested ones too", () => {
    const quotes = findQuotes(
      "千田春子防衛相は記者団に「『待つ』という選択肢はない」と述べた。いわゆる「核の傘」の議論も続く。",
      { language: "ja" },
    );
    expect(quotes.map(({ quote, speaker, attributed }) => [quote, speaker, attributed])).toEqual([
      ["『待つ』という選択肢はない", "千田春子防衛相", true],
      ["核の傘", null, false],
    ]);
  });
});
