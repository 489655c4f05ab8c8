import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../data/database";
import { peekArticle, setFacts } from "./articles";
import { acceptInvitation, invite, list, setRole } from "./people";
import { perform } from "./perform";
import { accept, listOpen } from "./suggestions";
import { actorOf, bringIn, freshDesk, PASSWORD, type Desk } from "./testing";

/** One connection at a time hides races, so these say nothing on the embedded engine. */
const onServer = process.env.DESK_ENGINE === "server";

describe.skipIf(!onServer)("many at once (on a PostgreSQL server alone)", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await freshDesk();
  });

  it("lets one of fifty edits of the same version through and tells the others", async () => {
    const id = await bringIn(desk.editor, "harbour-ledger");
    const { output } = await perform(peekArticle, desk.editor, { id });
    const edits = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        perform(setFacts, desk.editor, {
          id,
          version: output.version,
          title: `Title ${n}`,
          outlet: "Harbour Ledger",
        }),
      ),
    );
    const through = edits.filter((edit) => edit.status === "fulfilled");
    expect(through.length).toBe(1);
    for (const edit of edits)
      if (edit.status === "rejected") expect(edit.reason).toMatchObject({ code: "conflict" });
    const { output: after } = await perform(peekArticle, desk.editor, { id });
    expect(after.version).toBe(output.version + 1);
  });

  it("lets one of two people accept a suggestion", async () => {
    const id = await bringIn(desk.editor, "kanto-shimbun");
    const { output } = await perform(listOpen, desk.editor, { articleId: id, kind: "tag" });
    const both = await Promise.allSettled(
      [desk.editor, desk.admin].map((who) => perform(accept, who, { id: output[0]?.id })),
    );
    expect(both.filter((one) => one.status === "fulfilled").length).toBe(1);
  });

  it("keeps an admin when two admins demote each other at the same moment", async () => {
    const { output } = await perform(invite, desk.admin, { email: "second@desk.example", role: "admin" });
    await perform(acceptInvitation, desk.anonymous, {
      secret: output.secret,
      name: "Second",
      password: PASSWORD,
    });
    const second = await actorOf("second@desk.example");
    const { people } = (await perform(list, desk.admin, {})).output;
    const [one, two] = ["admin@desk.example", "second@desk.example"].map((email) =>
      people.find((person) => person.email === email),
    );
    await Promise.allSettled([
      perform(setRole, desk.admin, { id: two?.id, version: two?.version, role: "reader" }),
      perform(setRole, second, { id: one?.id, version: one?.version, role: "reader" }),
    ]);
    expect(await database().person.count({ where: { role: "admin", disabledAt: null } })).toBe(1);
  });
});
