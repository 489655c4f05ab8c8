import { beforeAll, describe, expect, it } from "vitest";
import { perform } from "../../lib/operations/perform";
import { list } from "../../lib/operations/stories";
import { freshDesk, type Desk } from "../../lib/operations/testing";
import { readTimeline } from "../../lib/operations/timeline";
import { fillDemo } from "./fill";
import { STORIES } from "./newsroom";

describe("the demo newsroom", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await freshDesk();
    await fillDemo(() => {});
  });

  it("fills to its end, as at the first start", async () => {
    const { output } = await perform(list, desk.editor, {});
    expect(output.map(({ title }) => title).sort()).toEqual(STORIES.map(({ title }) => title).sort());
  });

  it("shows readers what it says was published, and no dispute that is none", async () => {
    const { developments } = (await perform(readTimeline, desk.anonymous, {})).output;
    const published = STORIES.filter(({ state }) => state === "published").flatMap((one) => one.developments);
    expect(developments).toHaveLength(published.length);
    const disputed = developments.filter(({ evidence }) =>
      evidence.some(({ role }) => role === "contradicts"),
    );
    expect(disputed.map(({ statement }) => statement)).toEqual([]);
  });
});
