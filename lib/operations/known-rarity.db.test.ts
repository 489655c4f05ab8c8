import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../data/database";
import { pasteText } from "./bringing-in";
import { perform } from "./perform";
import { freshDesk, type Desk } from "./testing";
import { learn } from "./workers";

const text = (n: number): string =>
  `Lighthouse keepers report number ${n}\n\n30 July 2024\n\nThe keepers of the lighthouse at Cape Soya told the harbour office on Tuesday that they had counted ${n} ferries in fog, and that lamp ${n} burns again after a winter of repairs.`;

describe("rarity", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await freshDesk();
    for (const n of [3, 4, 5]) await perform(pasteText, desk.editor, { text: text(n) });
  });

  it("follows what the desk has read: each article is counted once", async () => {
    const count = async (term: string) =>
      (await database().termFrequency.findUnique({ where: { term } }))?.articles ?? 0;
    expect((await perform(learn, desk.system, { take: 2 })).output).toEqual({ more: true });
    expect(await count("lighthouse")).toBe(2);
    expect((await perform(learn, desk.system, { take: 2 })).output).toEqual({ more: true });
    expect((await perform(learn, desk.system, { take: 2 })).output).toEqual({ more: false });
    expect(await count("lighthouse")).toBe(3);
    expect(await database().termCount.findUnique({ where: { id: 1 } })).toMatchObject({ articles: 3 });
    // the next article is weighed with these counts, and found all the same
    const { output } = await perform(pasteText, desk.editor, { text: text(6) });
    const proposed = { articleId: output.articleId, kind: "story" };
    expect(await database().suggestion.count({ where: proposed })).toBeGreaterThan(0);
  });

  it("counts each article once when workers learn together", async () => {
    await Promise.all([1, 2, 3].map(() => perform(learn, desk.system, { take: 100 })));
    expect(await database().termCount.findUnique({ where: { id: 1 } })).toMatchObject({
      articles: await database().article.count(),
    });
  });
});
