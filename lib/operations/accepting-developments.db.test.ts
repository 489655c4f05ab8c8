import { beforeAll, describe, expect, it } from "vitest";
import { pasteText } from "./bringing-in";
import { peekArticle, showArticle } from "./articles";
import { show } from "./developments";
import { perform } from "./perform";
import * as stories from "./stories";
import { accept, listOpen } from "./suggestions";
import { acceptFirst, bringIn, freshDesk, type Desk } from "./testing";
import { addAlias } from "./vocabulary";

describe("accepting a proposed development", () => {
  let desk: Desk;
  let article: string;
  let story: string;
  const open = async () =>
    (await perform(listOpen, desk.editor, { articleId: article, kind: "development" })).output.map(
      ({ id, payload }) => ({ id, ...(payload as { state: string; entities: string[] }) }),
    );
  const developments = async () =>
    (await perform(stories.show, desk.editor, { id: story })).output.story.developments;

  beforeAll(async () => {
    desk = await freshDesk();
    article = await bringIn(desk.editor, "harbour-ledger");
    await acceptFirst(desk.editor, article, "story");
    story = (await perform(peekArticle, desk.editor, { id: article })).output.storyId ?? "";
  });

  it("takes the evidence's role from the state that the editor settled on", async () => {
    const planned = (await open()).find(({ state }) => state === "planned");
    await perform(accept, desk.editor, { id: planned?.id, state: "happened" });
    const [made] = await developments();
    expect(made?.evidence.map(({ role }) => role)).toEqual(["confirms"]);
  });

  it("joins the names of a proposal to the development that it is merged into", async () => {
    const [target] = await developments();
    const other = (await open())[0];
    await perform(accept, desk.editor, { id: other?.id, mergeInto: target?.id });
    const { output } = await perform(show, desk.editor, { id: target?.id });
    expect(output.development.entities.map(({ entityId }) => entityId)).toEqual(
      expect.arrayContaining(other?.entities ?? ["none"]),
    );
    expect(output.development).toMatchObject({ statement: target?.statement, state: target?.state });
  });

  it("uses an edited vocabulary at once", async () => {
    const text = (n: number) =>
      `Kite Harbour opens its gates, part ${n}\n\nBy Ada Quill\n\n3 March 2025\n\nThe depot at Kite Harbour opened its gates to families on Monday, and several hundred came to look at the new cranes and the longer quay, number ${n}.\n\nOfficers said that the depot would stay open to visitors until the end of the week, weather permitting, and thanked the town for its patience.`;
    const names = async (id: string) =>
      JSON.stringify((await perform(showArticle, desk.editor, { id })).output);
    const before = (await perform(pasteText, desk.editor, { text: text(1) })).output.articleId;
    expect(await names(before)).not.toContain("yokosuka");
    await perform(addAlias, desk.editor, { entityId: "yokosuka", text: "Kite Harbour" });
    const after = (
      await perform(pasteText, desk.editor, {
        text: `${text(2)}\n\nA second story follows here, with other words about cranes, ropes and tides.`,
      })
    ).output.articleId;
    expect(await names(after)).toContain("yokosuka");
  });
});
