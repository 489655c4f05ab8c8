import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { undo } from "./acts";
import { pasteText } from "./bringing-in";
import { peekArticle, showArticle } from "./articles";
import { setRole, show } from "./developments";
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

describe("an event that two outlets tell", () => {
  const ledger = (more: string) =>
    `Allies to hold a drill off Sasebo

By Ada Quill
Harbour Ledger
3 March 2025

The United States and Japan will hold a joint exercise off Sasebo from 10 March 2025, the Defence Ministry said on Monday.

${more} The harbour will be closed to fishing boats for a part of each day, and the city has asked the ministry for a longer notice next time.

People who live near the base said that they were used to it, and that the ferries to the islands mattered more to them.`;
  const review = `Sasebo waits for the fleet

By Oda Merrin
Inland Review
3 March 2025

Shops in the town are stocking up, and hotels are full for the second half of the month.

The United States and Japan will hold a joint exercise off Sasebo from 10 March 2025, the Defence Ministry said on Monday.

Two of the ships are to be open to visitors on the last weekend, if the weather holds, a spokesman of the port told this paper.`;
  let desk: Desk;
  let [first, second, story] = ["", "", ""];
  const open = async (articleId: string) =>
    (await perform(listOpen, desk.editor, { articleId, kind: "development" })).output.map(
      ({ id, payload }) => ({
        id,
        ...(payload as {
          statement: string;
          elsewhere: { articleId: string; start: number }[];
          mergeInto: { id: string } | null;
        }),
      }),
    );
  const drill = async (articleId: string) => {
    const found = (await open(articleId)).find(({ statement }) => statement.includes("exercise"));
    if (!found) throw new Error("the exercise is not proposed");
    return found;
  };
  const developments = async () =>
    (await perform(stories.show, desk.editor, { id: story })).output.story.developments;
  const bearers = async () =>
    (await developments()).map(({ evidence }) => evidence.map(({ articleId }) => articleId).sort());

  beforeEach(async () => {
    desk = await freshDesk();
    first = (await perform(pasteText, desk.editor, { text: ledger("It will last for ten days.") })).output
      .articleId;
    second = (await perform(pasteText, desk.editor, { text: review })).output.articleId;
    story = (await perform(stories.create, desk.editor, { title: "A drill", articleIds: [first, second] }))
      .output.id;
  });

  it("becomes one development that rests on both, and is open nowhere else", async () => {
    const { id, elsewhere } = await drill(first);
    expect(elsewhere.map(({ articleId }) => articleId)).toEqual([second]);
    await perform(accept, desk.editor, { id });
    expect(await bearers()).toEqual([[first, second].sort()]);
    await expect(drill(second)).rejects.toThrow("not proposed");
  });

  it("is proposed again on both after the acceptance was undone", async () => {
    const { act } = await perform(accept, desk.editor, { id: (await drill(first)).id });
    await perform(undo, desk.editor, { id: act?.id });
    expect(await developments()).toEqual([]);
    await drill(first);
    await drill(second);
  });

  it("rests on one alone where the editor left the other sentence out", async () => {
    const { id, statement } = await drill(first);
    await perform(accept, desk.editor, { id, statement, edtf: "2025-03-10/..", edited: "1" });
    expect(await bearers()).toEqual([[first]]);
    const [made] = await developments();
    expect((await drill(second)).mergeInto?.id).toBe(made?.id);
  });

  it("does not take a sentence along that has left the story", async () => {
    const { id } = await drill(first);
    await perform(stories.move, desk.editor, { articleIds: [second], storyId: null });
    await perform(accept, desk.editor, { id });
    expect(await bearers()).toEqual([[first]]);
  });

  it("is contradicted, not confirmed, by a sentence that counts differently", async () => {
    const text = (lead: string, end: string) => `${lead}

Harbour Ledger
3 March 2025

The United States and Japan will send ${end} to a joint exercise off Sasebo from 10 March 2025, the Defence Ministry said on Monday.

${lead} is what the town talks of, and shops and hotels prepare for guests from other towns in the second half of the month.`;
    const twelve = (await perform(pasteText, desk.editor, { text: text("The number of ships", "12 ships") }))
      .output.articleId;
    const eighteen = (await perform(pasteText, desk.editor, { text: text("A larger fleet", "18 ships") }))
      .output.articleId;
    story = (await perform(stories.create, desk.editor, { title: "Ships", articleIds: [twelve, eighteen] }))
      .output.id;
    await perform(accept, desk.editor, { id: (await drill(twelve)).id });
    expect(await bearers()).toEqual([[twelve]]);

    const { id, mergeInto } = await drill(eighteen);
    expect(mergeInto).toMatchObject({ differs: "ship: 18 here, 12 there" });
    await perform(accept, desk.editor, { id, mergeInto: mergeInto?.id });
    const [made] = await developments();
    const roles = () => made?.evidence.map(({ articleId, role }) => [articleId, role]);
    expect(roles()).toEqual([
      [twelve, "announces"],
      [eighteen, "contradicts"],
    ]);

    // what contradicts is no measure for the next one
    const third = (
      await perform(pasteText, desk.editor, { text: text("Eighteen, says a mayor", "18 ships") })
    ).output.articleId;
    await perform(stories.move, desk.editor, { articleIds: [third], storyId: story });
    await perform(accept, desk.editor, { id: (await drill(third)).id, mergeInto: made?.id });
    expect((await developments())[0]?.evidence.map(({ role }) => role)).toEqual([
      "announces",
      "contradicts",
      "contradicts",
    ]);

    await perform(setRole, desk.editor, {
      id: made?.id,
      version: (await developments())[0]?.version,
      evidenceId: made?.evidence[1]?.id,
      role: "announces",
    });
    expect((await developments())[0]?.evidence.map(({ role }) => role)).toEqual([
      "announces",
      "announces",
      "contradicts",
    ]);
  });
});
