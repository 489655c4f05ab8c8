import { beforeAll, describe, expect, it, vi } from "vitest";
import { correctLine } from "./correcting-lines";
import { peekArticle } from "./articles";
import { perform } from "./perform";
import { bringIn, freshDesk, type Desk } from "./testing";

// Reading threads load their own modules, so this refuses only a page that is read in the process that answers people.
vi.mock("../domain/articles/text", () => ({
  extractText: () => {
    throw new Error("a page was read in the web process");
  },
}));

describe("correcting a line", () => {
  let desk: Desk;
  let id: string;
  beforeAll(async () => {
    desk = await freshDesk();
    id = await bringIn(desk.editor, "harbour-ledger");
  });
  const peek = async () => (await perform(peekArticle, desk.editor, { id })).output;
  const lineWith = async (words: string): Promise<number | undefined> => {
    const lines = (await peek()).currentVersion?.lines as { n: number; text: string }[];
    return lines.find(({ text }) => text.includes(words))?.n;
  };

  it("reads the page in a thread that can be ended, before anything is locked", async () => {
    const { version } = await peek();
    const line = await lineWith("working groups");
    await perform(correctLine, desk.editor, { id, version, line, keep: "false" });
    const { currentVersion } = await peek();
    expect(currentVersion?.number).toBe(2);
    expect(currentVersion?.text).not.toContain("working groups");
  });

  it("keeps what was corrected before, and gives the second of two at once a conflict", async () => {
    const { version } = await peek();
    const line = await lineWith("A command for operations");
    const both = await Promise.allSettled(
      [desk.editor, desk.admin].map((actor) =>
        perform(correctLine, actor, { id, version, line, keep: "false" }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    const text = (await peek()).currentVersion?.text;
    expect(text).not.toContain("working groups");
    expect(text).not.toContain("A command for operations");
  });
});
