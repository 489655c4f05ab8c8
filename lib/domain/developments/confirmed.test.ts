import { describe, expect, it } from "vitest";
import type { ReadArticle } from "../articles/article";
import { proposeDevelopments } from "./propose";

const article = (
  id: string,
  text: string,
  { published = "2024-07-29", language = "en" }: { published?: string | null; language?: string } = {},
): ReadArticle => ({ id, title: "", text, published, language, outlet: null });

const idsOf = (articles: readonly ReadArticle[]) =>
  proposeDevelopments(articles).map(({ evidence }) => evidence.map(({ id }) => id).toSorted());

const WIRE =
  "Lloyd Austin and Minoru Kihara signed an agreement on PAC-3 interceptors in Tokyo on Sunday. The paper runs to twelve pages and leaves the price open. Officials who read it speak of a long road and of factories that have yet to be found, hired for and paid. None of the firms would say by what year the first round could leave its works.";

describe("one event across articles", () => {
  it("counts copies of one text as one origin", () => {
    const other = "Minoru Kihara and Lloyd Austin signed an accord on PAC-3 interceptors on Sunday.";
    const [copied] = proposeDevelopments([article("a", WIRE), article("b", WIRE)]);
    const [confirmed] = proposeDevelopments([article("a", WIRE), article("b", WIRE), article("c", other)]);
    expect(copied).toMatchObject({ origins: 1 });
    expect(copied?.reasons).toContain("told by 2 articles of likely 1 origin");
    expect(confirmed).toMatchObject({ origins: 2 });
    expect(confirmed?.reasons).toContain("told by 3 articles of likely 2 origins");
    expect(confirmed?.reasons).toContain("its day is named 2 times");
    expect(confirmed?.score).toBeGreaterThan(copied?.score ?? 1);
  });

  it("brings English and Japanese together", () =>
    expect(
      idsOf([
        article("en", "Japan and the United States agreed on Sunday to build more PAC-3 missiles together."),
        article("ja", "日米両政府は28日、迎撃ミサイル「ＰＡＣ３」の共同生産を広げることで合意した。", {
          language: "ja",
        }),
        article("other", "日米韓の防衛相は28日、安全保障協力に関する覚書に署名した。", { language: "ja" }),
      ]),
    ).toEqual(expect.arrayContaining([["en", "ja"], ["other"]])));

  it("knows which exercise “the drill” is", () =>
    expect(
      idsOf([
        article(
          "a",
          "Keen Sword takes place every other year. The drill began on July 23 with 45,000 troops of Japan.",
        ),
        article("b", "Japan and the United States opened Keen Sword on July 23."),
      ]),
    ).toContainEqual(["a", "b"]));

  it("takes the statement from the outlet that names who acted", () => {
    const [found] = proposeDevelopments([
      article("a", "They signed a memorandum with South Korea on Sunday in Tokyo."),
      article("b", "Minoru Kihara and Lloyd Austin signed a memorandum with South Korea on Sunday in Tokyo."),
    ]);
    expect(found?.evidence).toHaveLength(2);
    expect(found?.statement).toMatch(/^Minoru Kihara/);
  });
});

describe("the day and state of a sentence", () => {
  const propose = (text: string, options = {}) => proposeDevelopments([article("a", text, options)]);

  it("goes on about the event told before it", () => {
    const found = propose(
      "Lloyd Austin met Minoru Kihara in Tokyo on Sunday. The two also agreed to build AMRAAM missiles in Japan.",
    );
    expect(found.map(({ edtf }) => edtf)).toEqual(["2024-07-28", "2024-07-28"]);
    expect(found.map(({ basis }) => basis)).toContain("inferred");
  });

  it("tells two dated events of one sentence apart", () =>
    expect(
      propose(
        "The Senate in Manila ratified the pact with Japan on July 1, and Japan's Diet gave its approval on July 5.",
      )
        .map(({ edtf, statement }) => [edtf, statement])
        .toSorted(),
    ).toEqual([
      ["2024-07-01", "The Senate in Manila ratified the pact with Japan on July 1."],
      ["2024-07-05", "Japan's Diet gave its approval on July 5."],
    ]));

  it("takes what lies ahead for planned", () =>
    expect(propose("Lloyd Austin visits Manila on August 2, 2024.")[0]?.state).toBe("planned"));

  it("gives a promise the date behind it, and a Japanese verb of the present with a day a future", () => {
    expect(
      propose(
        "The deal, which Japan and the United States struck on July 1, will take effect in December.",
      )[0],
    ).toMatchObject({ edtf: "2024-12", state: "planned" });
    expect(propose("日米の新しい協定は8月1日に発効する。", { language: "ja" })[0]).toMatchObject({
      edtf: "2024-08-01",
      state: "planned",
    });
  });

  it("dates what was long ago by its own year, and thinks little of it", () => {
    const found = propose(
      "Japan and the United States agreed in 1996 to close Futenma. Japan and the United States met on Sunday in Tokyo.",
    );
    expect(found[0]?.edtf).toBe("2024-07-28");
    expect(found.slice(1).every(({ edtf }) => edtf === "1996")).toBe(true);
  });

  it("drops the place of filing, and keeps who said it: a claim is no fact", () => {
    expect(
      propose("TOKYO — Japan launched a satellite on Sunday, the Defense Ministry said.")[0]?.statement,
    ).toBe("Japan launched a satellite on Sunday, the Defense Ministry said.");
    expect(
      propose("Marines left Okinawa for Guam on Sunday, the U.S. Marine Corps and Japan announced.")[0]
        ?.statement,
    ).toBe("Marines left Okinawa for Guam on Sunday, the U.S. Marine Corps and Japan announced.");
  });
});

describe("any text", () => {
  it.each([
    ["nothing", ""],
    ["one line", "Japan"],
    ["a million characters without an end", "Japan signed on Sunday ".repeat(43_000)],
    ["a million full stops", ".".repeat(1_000_000)],
  ])("answers to %s", (_, text) => {
    expect(proposeDevelopments([article("a", text), article("b", text)])).toEqual([]);
  });
});
