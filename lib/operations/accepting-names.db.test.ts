import { beforeAll, describe, expect, it } from "vitest";
import { undo } from "./acts";
import { pasteText } from "./bringing-in";
import { peekArticle } from "./articles";
import { perform } from "./perform";
import { accept, listOpen, reject } from "./suggestions";
import { freshDesk, type Desk } from "./testing";
import { show } from "./vocabulary";

const TEXT = `Harbour minister welcomes new quay

30 July 2024

Harbour Minister Lena Forsberg opened the new quay at Yokosuka on Tuesday together with the Japanese prime minister, who had come by train. The quay took two years to build.

Forsberg said that the first ships of the United States Navy would moor there in the autumn, and that the town had waited long for it.`;

describe("a name that the vocabulary does not have", () => {
  let desk: Desk;
  let article: string;
  beforeAll(async () => {
    desk = await freshDesk();
    article = (await perform(pasteText, desk.editor, { text: TEXT })).output.articleId;
  });
  const names = async () =>
    (await perform(listOpen, desk.editor, { articleId: article, kind: "name" })).output;
  const mentioned = async () =>
    (await perform(peekArticle, desk.editor, { id: article })).output.currentVersion?.mentions.map(
      ({ entityId, text }) => [entityId, text],
    );

  it("is proposed with the office beside it", async () => {
    expect(await names()).toEqual([
      expect.objectContaining({
        payload: expect.objectContaining({ en: "Lena Forsberg", ja: null, kind: "person" }),
        reasons: expect.arrayContaining([expect.stringContaining("Harbour Minister")]),
      }),
    ]);
  });

  it("asks for a label in each language", async () => {
    const [first] = await names();
    await expect(perform(accept, desk.editor, { id: first?.id, en: "Lena Forsberg" })).rejects.toMatchObject({
      code: "invalid",
      fields: { ja: expect.any(String) },
    });
    expect((await names()).length).toBe(1);
  });

  it("comes into the vocabulary, is found in the article from then on, and goes out again by undo", async () => {
    const [first] = await names();
    const accepted = await perform(accept, desk.editor, {
      id: first?.id,
      en: "Lena Forsberg",
      ja: "レナ・フォシュベリ",
    });
    const known = async () =>
      (await perform(show, desk.editor, { words: "Forsberg" })).output.entities.map(({ ja }) => ja);
    expect(await known()).toEqual(["レナ・フォシュベリ"]);
    expect(await mentioned()).toContainEqual(["lena-forsberg", "Lena Forsberg"]);
    expect(await names()).toEqual([]);
    await perform(undo, desk.editor, { id: accepted.act?.id });
    expect(await known()).toEqual([]);
  });

  it("is not proposed again once it was refused", async () => {
    const again = (await perform(pasteText, desk.editor, { text: `${TEXT} It rained.` })).output.articleId;
    const [first] = (await perform(listOpen, desk.editor, { articleId: again, kind: "name" })).output;
    await perform(reject, desk.editor, { id: first?.id });
    expect((await perform(listOpen, desk.editor, { articleId: again, kind: "name" })).output).toEqual([]);
  });

  it("knows who held an office on the day", async () => {
    expect(await mentioned()).toContainEqual(["fumio-kishida", "the Japanese prime minister"]);
  });

  it("goes out again by undo when the article was read anew meanwhile", async () => {
    const again = (
      await perform(pasteText, desk.editor, {
        text: `${TEXT}\n\nHarbour Master Ole Brandt said that Brandt's pilots would board every ship of the United States Navy. Brandt asked for two more boats.`,
      })
    ).output.articleId;
    const open = (await perform(listOpen, desk.editor, { articleId: again, kind: "name" })).output;
    expect(open.length).toBe(2);
    const done = [];
    for (const { id, payload } of open)
      done.push(
        await perform(accept, desk.editor, {
          id,
          ja: `名${done.length}`,
          en: payload instanceof Object && "en" in payload ? String(payload.en) : "",
        }),
      );
    for (const { act } of done) await perform(undo, desk.editor, { id: act?.id });
    const { output } = await perform(show, desk.editor, { words: "名0" });
    expect(output.entities).toEqual([]);
  });

  it("is found as it stands in the article under another label, too", async () => {
    const again = (await perform(pasteText, desk.editor, { text: `${TEXT} It snowed.` })).output.articleId;
    const [first] = (await perform(listOpen, desk.editor, { articleId: again, kind: "name" })).output;
    await perform(accept, desk.editor, {
      id: first?.id,
      en: "Lena Maria Forsberg",
      ja: "レナ・フォシュベリ",
    });
    const { output } = await perform(peekArticle, desk.editor, { id: again });
    expect(output.currentVersion?.mentions.map(({ text }) => text)).toContain("Lena Forsberg");
  });
});
