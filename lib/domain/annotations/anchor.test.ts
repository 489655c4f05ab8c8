import { describe, expect, it } from "vitest";
import { anchor, describeSelector } from "./anchor";

const TEXT =
  "The ministers met in the morning. They agreed on a plan. In the evening they met again and agreed on a date.\n\n双方は同盟の重要性を確認した。双方は次回の会合を秋に開く。";
const at = (text: string, words: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe("anchor", () => {
  it("finds an unchanged selection exactly, and the right one of two", () => {
    const second = at(TEXT, "agreed on a", 60);
    expect(anchor(TEXT, describeSelector(TEXT, second))).toEqual({
      status: "exact",
      ...second,
      confidence: 1,
    });
    const japanese = at(TEXT, "双方は", TEXT.indexOf("次回") - 4);
    expect(anchor(TEXT, describeSelector(TEXT, japanese))).toMatchObject({ status: "exact", ...japanese });
  });

  it("follows a selection that moved", () => {
    const longer = `A line was added above.\n\n${TEXT}`;
    const selectors = describeSelector(TEXT, at(TEXT, "agreed on a plan"));
    expect(anchor(longer, selectors)).toMatchObject({ status: "moved", ...at(longer, "agreed on a plan") });
  });

  it("follows small edits, in English and Japanese", () => {
    const edited = TEXT.replace("agreed on a date", "agreed on the date").replace(
      "次回の会合を秋に開く",
      "次回の会合を秋にも開く",
    );
    const english = anchor(edited, describeSelector(TEXT, at(TEXT, "they met again and agreed on a date")));
    expect(edited.slice(english.start ?? 0, english.end ?? 0)).toBe("they met again and agreed on the date");
    expect(english.status).toBe("moved");
    const japanese = anchor(edited, describeSelector(TEXT, at(TEXT, "次回の会合を秋に開く")));
    expect(edited.slice(japanese.start ?? 0, japanese.end ?? 0)).toBe("次回の会合を秋にも開く");
  });

  it("says unsure where two places are alike, and orphan where nothing is", () => {
    expect(
      anchor("one date, one date", [{ type: "TextQuoteSelector", exact: "one date", prefix: "", suffix: "" }])
        .status,
    ).toBe("unsure");
    expect(
      anchor("Something else entirely.", describeSelector(TEXT, at(TEXT, "They agreed on a plan"))),
    ).toEqual({ status: "orphan", start: null, end: null, confidence: 0 });
    expect(anchor(TEXT, [{ type: "TextPositionSelector", start: 0, end: 3 }]).status).toBe("unsure");
  });

  it("does not cut a surrogate pair", () => {
    const text = `${"🗾".repeat(40)}x${"🗾".repeat(40)}`;
    const [quote] = describeSelector(text, at(text, "x"));
    // with the u flag only a lone half matches
    expect(`${quote.prefix}|${quote.suffix}`).not.toMatch(/[\uD800-\uDFFF]/u);
  });

  it("finds nothing in a megabyte that does not hold it", () => {
    const long = `${TEXT}\n\n`.repeat(7000);
    const { status } = anchor(long, [
      {
        type: "TextQuoteSelector",
        exact: "Nobody on either side wrote these particular words",
        prefix: "morning. ",
        suffix: " In the",
      },
    ]);
    expect(status).toBe("orphan");
  });
});
