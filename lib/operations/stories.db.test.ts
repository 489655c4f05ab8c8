import { beforeAll, describe, expect, it } from "vitest";
import { undo } from "./acts";
import { markRead, peekArticle, showArticle } from "./articles";
import { edit, remove, setState, show, showPublished as showDevelopment } from "./developments";
import { perform } from "./perform";
import * as stories from "./stories";
import { accept, listOpen } from "./suggestions";
import { acceptFirst, bringIn, freshDesk, type Desk } from "./testing";
import { readTimeline } from "./timeline";

describe("from two pages to a published timeline", () => {
  let desk: Desk;
  let ledger: string;
  let review: string;
  let story: string;
  beforeAll(async () => {
    desk = await freshDesk();
    ledger = await bringIn(desk.editor, "harbour-ledger");
    review = await bringIn(desk.editor, "inland-review");
  });

  const storyOf = async (id: string) => (await perform(peekArticle, desk.editor, { id })).output.storyId;
  const timeline = async (filter = {}) =>
    (await perform(readTimeline, desk.anonymous, filter)).output.developments;

  it("proposes both as one story, with reasons, and makes it when that is accepted", async () => {
    const { output } = await perform(listOpen, desk.editor, { articleId: review, kind: "story" });
    expect(output[0]).toMatchObject({
      payload: { withArticleId: ledger },
      reasons: expect.arrayContaining([expect.stringMatching(/names/)]),
    });
    await acceptFirst(desk.editor, review, "story");
    story = (await storyOf(review)) ?? "";
    expect(story).not.toBe("");
    expect(await storyOf(ledger)).toBe(story);
  });

  it("dates what the sentences say: Monday, a planned month, and a lent year", async () => {
    const proposed = async (articleId: string) =>
      (await perform(listOpen, desk.editor, { articleId, kind: "development" })).output.map(
        ({ payload }) => payload as Record<string, unknown>,
      );
    const ofLedger = await proposed(ledger);
    expect(ofLedger).toContainEqual(expect.objectContaining({ edtf: "2024-07-29", state: "planned" }));
    const ofReview = await proposed(review);
    expect(ofReview).toContainEqual(expect.objectContaining({ edtf: "2024-04", basis: "lent" }));
  });

  it("accepts developments as they are and as corrected, with their sentences", async () => {
    const { output } = await perform(listOpen, desk.editor, { articleId: ledger, kind: "development" });
    for (const { id } of output) await perform(accept, desk.editor, { id });
    await acceptFirst(desk.editor, review, "development", {
      statement: "The allies agree on a joint force headquarters.",
      edtf: "2024-07-28",
      state: "happened",
      category: "command",
      edited: "1",
    });
    const { output: shown } = await perform(stories.show, desk.editor, { id: story });
    expect(shown.story.developments.length).toBe(output.length + 1);
    const corrected = shown.story.developments.find((development) =>
      development.statement.startsWith("The allies agree"),
    );
    expect(corrected).toMatchObject({ edtf: "2024-07-28", category: "command" });
    for (const development of shown.story.developments) {
      expect(development.evidence.length).toBeGreaterThan(0);
      for (const item of development.evidence) expect(item.exact.length).toBeGreaterThan(10);
    }
  });

  it("tells on the story's record what came by proposals", async () => {
    await perform(markRead, desk.editor, { id: ledger });
    const { acts } = (await perform(stories.show, desk.editor, { id: story })).output;
    const summaries = acts.map(({ summary }) => summary);
    expect(summaries).toContainEqual(expect.stringMatching(/^Opened the story/));
    expect(summaries).toContain("Accepted “The allies agree on a joint force headquarters.”");
    expect(summaries).not.toContainEqual(expect.stringMatching(/^Brought in|Opened$/));
    const { acts: ofReview } = (await perform(showArticle, desk.editor, { id: review })).output;
    expect(ofReview.map(({ summary }) => summary)).toContain(
      "Accepted “The allies agree on a joint force headquarters.”",
    );
  });

  it("shows readers nothing before it is published, and only what is published after", async () => {
    expect(await timeline()).toEqual([]);
    const { output } = await perform(stories.show, desk.editor, { id: story });
    const draft = output.story.developments[0]?.id;
    await expect(perform(showDevelopment, desk.anonymous, { id: draft })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      perform(stories.showPublished, desk.anonymous, { slug: output.story.slug }),
    ).rejects.toMatchObject({ code: "not-found" });

    await perform(stories.submit, desk.editor, { id: story, version: output.story.version });
    await perform(stories.publish, desk.editor, { id: story, version: output.story.version + 1 });
    const published = await timeline();
    expect(published.length).toBe(output.story.developments.length);
    const { output: page } = await perform(stories.showPublished, desk.anonymous, {
      slug: output.story.slug,
    });
    expect(JSON.stringify(page)).not.toContain("currentVersion");
    expect(JSON.stringify(page)).not.toContain("Why it matters");
  });

  it("filters by words, state, person and outlet's country", async () => {
    const all = await timeline();
    const planned = await timeline({ state: "planned" });
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.length).toBeLessThan(all.length);
    expect((await timeline({ words: "allies agree" })).length).toBe(1);
    expect((await timeline({ entity: "lloyd-austin" })).length).toBeGreaterThan(0);
    expect(await timeline({ country: "ZZ" })).toEqual([]);
  });

  it("wants a sentence or a reason before a planned thing is called happened, and keeps the history", async () => {
    const [planned] = await timeline({ state: "planned" });
    const version = planned?.version;
    await expect(
      perform(setState, desk.editor, { id: planned?.id, version, state: "happened" }),
    ).rejects.toMatchObject({ code: "invalid" });
    await perform(setState, desk.editor, {
      id: planned?.id,
      version,
      state: "slipped",
      edtf: "2025",
      reason: "Both governments moved it.",
    });
    const { output } = await perform(show, desk.editor, { id: planned?.id });
    expect(output.development).toMatchObject({ state: "slipped", edtf: "2025" });
    expect(output.development.history.at(-1)).toMatchObject({
      fromState: "planned",
      toState: "slipped",
      reason: "Both governments moved it.",
    });
  });

  it("undoes removing, splitting and merging in one step, and does them again", async () => {
    const { output: before } = await perform(stories.show, desk.editor, { id: story });
    const victim = before.story.developments[0];
    const gone = await perform(remove, desk.editor, { id: victim?.id, version: victim?.version });
    await perform(undo, desk.editor, { id: gone.act?.id });
    const { output: back } = await perform(show, desk.editor, { id: victim?.id });
    expect(back.development.evidence.length).toBe(victim?.evidence.length);
    expect(back.development.history.length).toBe(victim?.history.length);

    const split = await perform(stories.split, desk.editor, {
      id: story,
      version: before.story.version,
      articleIds: [review],
      title: "Another thread",
    });
    expect(await storyOf(review)).toBe(split.output.id);
    // What readers saw, they still see: the part of a published story is published.
    expect((await timeline()).length).toBe(before.story.developments.length);
    const undone = await perform(undo, desk.editor, { id: split.act?.id });
    expect(await storyOf(review)).toBe(story);
    await perform(undo, desk.editor, { id: undone.act?.id });
    expect(await storyOf(review)).toBe(split.output.id);

    const { output: part } = await perform(stories.show, desk.editor, { id: split.output.id });
    await expect(
      perform(stories.merge, desk.editor, {
        from: split.output.id,
        into: story,
        version: part.story.version + 1,
      }),
    ).rejects.toMatchObject({ code: "conflict" });
    const merge = await perform(stories.merge, desk.editor, {
      from: split.output.id,
      into: story,
      version: part.story.version,
    });
    expect(await storyOf(review)).toBe(story);
    await perform(undo, desk.editor, { id: merge.act?.id });
    expect(await storyOf(review)).toBe(split.output.id);
  });

  it("refuses to undo what later work stands on", async () => {
    const [one] = await timeline();
    const first = await perform(edit, desk.editor, {
      id: one?.id,
      version: one?.version,
      statement: "First wording.",
      category: "command",
      edtf: one?.edtf,
    });
    await perform(edit, desk.admin, {
      id: one?.id,
      version: (one?.version ?? 0) + 1,
      statement: "Second wording.",
      category: "command",
      edtf: one?.edtf,
    });
    await expect(perform(undo, desk.editor, { id: first.act?.id })).rejects.toMatchObject({
      code: "conflict",
    });
    const { output } = await perform(show, desk.editor, { id: one?.id });
    expect(output.development.statement).toBe("Second wording.");
  });

  it("undoes publishing: readers see nothing again", async () => {
    const { output } = await perform(stories.show, desk.editor, { id: story });
    await perform(stories.unpublish, desk.editor, { id: story, version: output.story.version });
    expect((await timeline()).filter((development) => development.storyId === story)).toEqual([]);
  });
});
