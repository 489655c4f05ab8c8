import { describe, expect, it } from "vitest";
import { createClusterer } from "./cluster";

const article = (id: string, title: string, text: string) => ({
  id,
  title,
  text,
  published: "2024-03-02",
  language: "en" as const,
  outlet: null,
});

/** Two title fights of one champion: the same words, but for whom he beat, where and how. */
const first = (id: string, rest: string) =>
  article(
    id,
    "Champion Dorn keeps his belt against Okafor",
    `Heavyweight champion Marek Dorn kept his belt on Saturday when he stopped Emeka Okafor in the seventh round in Hamburg. Okafor went down twice in the sixth. The referee ended the fight after a left hook. Okafor, 34, had lost two fights before, and Hamburg had sold every seat for Okafor's last try. ${rest}`,
  );
const second = (id: string, rest: string) =>
  article(
    id,
    "Champion Dorn keeps his belt against Lindqvist",
    `Heavyweight champion Marek Dorn kept his belt on Saturday when he outpointed Sven Lindqvist over twelve rounds in Malmö. Lindqvist bled from a cut over the eye. All three judges saw Dorn ahead of Lindqvist, and Malmö booed. Lindqvist, 29, asks for another bout in Malmö before the summer. ${rest}`,
  );

describe("createClusterer", () => {
  it("keeps two events of one kind apart once the second one has two reports", () => {
    const clusterer = createClusterer();
    const stories = [
      first("a1", "His trainer spoke of a good night."),
      first("a2", "Thousands had come by train."),
      first("a3", "Tickets had been sold out since autumn."),
      second("b1", "His trainer wants a longer rest."),
      second("b2", "The local man was cheered at the end."),
      second("b3", "A rematch is not planned."),
      first("a4", "The loser was taken to a hospital."),
    ].map((one) => clusterer.add(one).story);
    expect(stories.slice(0, 3)).toEqual(["a1", "a1", "a1"]);
    expect(stories[5]).toBe(stories[4]);
    expect(stories[4]).not.toBe("a1");
    expect(stories[6]).toBe("a1");
  });

  it("answers each article from those before it alone", () => {
    const rows = [first("a1", "One."), second("b1", "Two."), first("a2", "Three.")];
    const [whole, part] = [createClusterer(), createClusterer()];
    const all = rows.map((row) => whole.add(row));
    expect(rows.slice(0, 2).map((row) => part.add(row))).toEqual(all.slice(0, 2));
  });

  it("takes empty articles for stories of their own", () => {
    const clusterer = createClusterer();
    expect(clusterer.add(article("x", "", "")).story).toBe("x");
    expect(clusterer.add(article("y", "", "")).story).toBe("y");
  });
});
