import { beforeAll, describe, expect, it } from "vitest";
import { undo } from "./acts";
import { pasteText } from "./bringing-in";
import { peekArticle, showArticle } from "./articles";
import { perform } from "./perform";
import { decideAll } from "./suggestions";
import { bringIn, freshDesk, type Desk } from "./testing";
import {
  addEntity,
  addTag,
  listTags,
  merge,
  putWordInGroup,
  removeWord,
  rename,
  seed,
  show,
  tag,
  untag,
} from "./vocabulary";

describe("the vocabulary", () => {
  let desk: Desk;
  let article: string;
  beforeAll(async () => {
    desk = await freshDesk();
    article = await bringIn(desk.editor, "harbour-ledger");
  });

  const tags = async () => (await perform(listTags, desk.editor, {})).output;
  const tagsOf = async () =>
    (await perform(peekArticle, desk.editor, { id: article })).output.tags.map((one) => one.tagId).sort();

  it("is seeded with some forty topics", async () => {
    expect((await tags()).length).toBeGreaterThanOrEqual(40);
  });

  it("accepts all proposed tags in one step, and takes them back in one", async () => {
    const all = await perform(decideAll, desk.editor, {
      articleId: article,
      kind: "tag",
      decision: "accepted",
    });
    expect((await tagsOf()).length).toBe(all.output.count);
    expect(all.output.count).toBeGreaterThan(0);
    await perform(undo, desk.editor, { id: all.act?.id });
    expect(await tagsOf()).toEqual([]);
  });

  it("makes, renames and merges tags; old names stay findable", async () => {
    await perform(addTag, desk.editor, { en: "Ship repair", ja: "艦船修理", category: "arms-industry" });
    await perform(addTag, desk.editor, { en: "Ship maintenance", ja: "艦船整備", category: "arms-industry" });
    await perform(rename, desk.editor, {
      id: "ship-repair",
      version: 1,
      en: "Repair of ships",
      ja: "艦船修理",
    });
    await perform(tag, desk.editor, { articleId: article, tagId: "ship-maintenance" });
    const merged = await perform(merge, desk.editor, { from: "ship-maintenance", into: "ship-repair" });
    expect(await tagsOf()).toEqual(["ship-repair"]);
    const kept = (await tags()).find((one) => one.id === "ship-repair");
    expect(kept?.synonyms.map((one) => one.text)).toEqual(
      expect.arrayContaining(["Ship repair", "Ship maintenance", "艦船整備"]),
    );
    await perform(undo, desk.editor, { id: merged.act?.id });
    expect(await tagsOf()).toEqual(["ship-maintenance"]);
    await perform(untag, desk.editor, { articleId: article, tagId: "ship-maintenance" });
  });

  it("asks for English letters in the field that lacks them, whatever is named", async () => {
    for (const [operation, more] of [
      [addTag, { category: "bases" }],
      [addEntity, { kind: "place" }],
    ] as const)
      await expect(
        perform<unknown>(operation, desk.editor, { en: "艦船", ja: "艦船", ...more }),
      ).rejects.toMatchObject({ code: "invalid", fields: { en: expect.not.stringContaining("tag") } });
  });

  it("lets no merges close a circle, and no topic stand under itself", async () => {
    await perform(addTag, desk.editor, { en: "Upper", ja: "上", category: "bases" });
    await perform(addTag, desk.editor, { en: "Lower", ja: "下", category: "bases", parentId: "upper" });
    await perform(merge, desk.editor, { from: "upper", into: "lower" });
    expect((await tags()).find((one) => one.id === "lower")?.parentId).toBeNull();
    await expect(perform(merge, desk.editor, { from: "lower", into: "upper" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(perform(merge, desk.editor, { from: "upper", into: "lower" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("moves a verb of saying between groups, takes one out, and fills in no list that was changed", async () => {
    const verb = async (text: string) =>
      (await perform(show, desk.editor, {})).output.verbs.find((one) => one.text === text);
    expect((await verb("say"))?.group).toBe("neutral");
    const moved = await perform(putWordInGroup, desk.editor, { text: "Say", group: "doubting" });
    expect((await verb("say"))?.group).toBe("doubting");
    await perform(undo, desk.editor, { id: moved.act?.id });
    expect((await verb("say"))?.group).toBe("neutral");
    await perform(putWordInGroup, desk.editor, { text: "ぼやく", group: "charging" });
    expect(await verb("ぼやく")).toMatchObject({ group: "charging", language: "ja" });
    await perform(removeWord, desk.editor, { id: (await verb("claim"))?.id });
    await perform(seed, desk.system, {});
    expect(await verb("claim")).toBeUndefined();
    await expect(
      perform(putWordInGroup, desk.editor, { text: "<b>x</b>", group: "neutral" }),
    ).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("letters") as string });
    await expect(
      perform(putWordInGroup, desk.reader, { text: "hiss", group: "neutral" }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("lists an editor's words of the outlet's own voice, beside a verb of the same spelling", async () => {
    const { output } = await perform(pasteText, desk.editor, {
      text: `A pier that nobody needs\n\n29 July 2024\n\n${"The grotesque pier stands in the harbour of Yokosuka, and ministers slam it day after day.\n\n".repeat(4)}`,
    });
    const voice = async () =>
      (await perform(showArticle, desk.editor, { id: output.articleId })).output.voice.map(
        ({ word, group }) => `${word} ${group}`,
      );
    expect(await voice()).toEqual([]);
    await perform(putWordInGroup, desk.editor, { text: "Slam", group: "charged" });
    const { verbs, voice: words } = (await perform(show, desk.editor, {})).output;
    expect(verbs.find(({ text }) => text === "slam")?.group).toBe("charging");
    expect(words.find(({ text }) => text === "slam")?.group).toBe("charged");
    expect(new Set(await voice())).toEqual(new Set(["slam charged"]));
    const { act } = await perform(putWordInGroup, desk.editor, { text: "grotesque", group: "judging" });
    expect(new Set(await voice())).toEqual(new Set(["grotesque judging"]));
    await perform(undo, desk.editor, { id: act?.id });
    await perform(removeWord, desk.editor, { id: words.find(({ text }) => text === "slam")?.id });
    expect(await voice()).toEqual([]);
    expect(words.length).toBeGreaterThan(60);
  });
});
