import { beforeAll, describe, expect, it } from "vitest";
import { permits } from "../policy";
import { perform } from "./perform";
import { OPERATIONS } from "./registry";
import { freshDesk, type Desk } from "./testing";

describe("the door", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await freshDesk();
  });

  it("lists every operation under a name of its own", () => {
    expect(OPERATIONS.size).toBeGreaterThan(50);
    for (const name of OPERATIONS.keys()) expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
  });

  it.each(["anonymous", "reader", "editor", "admin"] as const)(
    "refuses %s everything that the table does not grant, before it looks at the input",
    async (who) => {
      const actor = desk[who];
      const refused = [...OPERATIONS.values()].filter((operation) => !permits(actor, operation.allow));
      expect(refused.length).toBeGreaterThan(0);
      for (const operation of refused)
        await expect(perform(operation, actor, { id: "x" }), operation.name).rejects.toMatchObject({
          code: who === "anonymous" ? "unauthenticated" : "forbidden",
        });
    },
  );

  it("lets nobody without an account do more than read the timeline, sign in and join", () => {
    const open = [...OPERATIONS.values()]
      .filter((operation) => permits(desk.anonymous, operation.allow))
      .map(({ name }) => name);
    expect(open.sort()).toEqual([
      "developments.showPublished",
      "people.acceptInvitation",
      "people.showInvitation",
      "sessions.signIn",
      "stories.listPublished",
      "stories.showPublished",
      "timeline.read",
    ]);
  });

  it("answers input that does not fit with the field and the reason", async () => {
    const paste = OPERATIONS.get("articles.pasteText");
    if (!paste) throw new Error("missing");
    await expect(
      perform(paste, desk.editor, { text: "x", url: "javascript:alert(1)" }),
    ).rejects.toMatchObject({ code: "invalid", fields: { url: expect.any(String) } });
  });
});
