import { beforeAll, describe, expect, it } from "vitest";
import { undo } from "./acts";
import { peekArticle } from "./articles";
import { perform } from "./perform";
import { decideAll } from "./suggestions";
import { bringIn, freshDesk, type Desk } from "./testing";
import {
  addTag,
  listTags,
  merge,
  putVerbInGroup,
  removeVerb,
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
    const moved = await perform(putVerbInGroup, desk.editor, { text: "Say", group: "doubting" });
    expect((await verb("say"))?.group).toBe("doubting");
    await perform(undo, desk.editor, { id: moved.act?.id });
    expect((await verb("say"))?.group).toBe("neutral");
    await perform(putVerbInGroup, desk.editor, { text: "ぼやく", group: "charging" });
    expect(await verb("ぼやく")).toMatchObject({ group: "charging", language: "ja" });
    await perform(removeVerb, desk.editor, { id: (await verb("claim"))?.id });
    await perform(seed, desk.system, {});
    expect(await verb("claim")).toBeUndefined();
    await expect(
      perform(putVerbInGroup, desk.reader, { text: "hiss", group: "neutral" }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});
