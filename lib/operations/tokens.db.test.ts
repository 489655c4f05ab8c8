import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, database } from "../data/database";
import { create as createArticle, listForPrograms } from "./api-articles";
import { perform } from "./perform";
import { list as listPeople, setDisabled } from "./people";
import { create, list, revoke, whoHas } from "./tokens";
import { actorOf, freshDesk, type Desk } from "./testing";

let desk: Desk;
beforeAll(async () => {
  desk = await freshDesk();
});
afterAll(closeDatabase);

const make = async (scopes: string | string[], more: object = {}) =>
  (await perform(create, desk.editor, { name: "Script", scopes, ...more })).output;
const actor = async (secret: string) => (await perform(whoHas, desk.system, { secret })).output;

const text = Array.from(
  { length: 6 },
  (_, n) =>
    `The council voted on part ${n} of the plan to widen the canal, the mayor said after the session.`,
).join("\n\n");

describe("a token", () => {
  it("acts for its owner within its scopes, and no further", async () => {
    const { secret } = await make("article:ingest");
    const program = await actor(secret);
    if (!program) throw new Error("no actor");
    const { output } = await perform(createArticle, program, { text, title: "Canal to be widened" });
    expect(output.duplicateOf).toBeNull();
    const url = "https://canal.example/1";
    const other = text.replaceAll("canal", "harbour");
    const first = await perform(createArticle, program, { text: other, title: "Harbour", url });
    expect(first.output).toMatchObject({ duplicateOf: null, sameText: true });
    const again = await perform(createArticle, program, {
      text: `${other}\n\nAnd more.`,
      title: "Harbour",
      url,
    });
    expect(again.output).toMatchObject({ duplicateOf: first.output.id, sameText: false });
    await expect(perform(listForPrograms, program, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(perform(create, program, { name: "x", scopes: "article:read" })).rejects.toMatchObject({
      code: "forbidden",
    });
    const acts = await database().act.findMany({ where: { operation: "articles.create" } });
    expect(acts.map(({ actorName }) => actorName)).toEqual(["The editor", "The editor"]);
  });

  it("is kept as a hash alone, and shown once", async () => {
    const { secret } = await make(["article:read"]);
    const everything = JSON.stringify(await database().apiToken.findMany());
    const record = JSON.stringify(
      await database().actChange.findMany({ where: { model: "ApiToken" } }),
      (_key, value) => (typeof value === "bigint" ? String(value) : value),
    );
    expect(everything).not.toContain(secret);
    expect(record).not.toContain(secret);
    expect(record).not.toContain("secretHash");
    const { tokens } = (await perform(list, desk.editor, {})).output;
    expect(JSON.stringify(tokens)).not.toContain(secret);
    expect(tokens.some(({ beginning }) => secret.startsWith(beginning))).toBe(true);
  });

  it("shows its last use, and ends when it is revoked, expires, or its owner is disabled", async () => {
    const revoked = await make(["article:read"]);
    expect(await actor(revoked.secret)).not.toBeNull();
    const used = (await perform(list, desk.editor, {})).output.tokens.find(({ id }) => id === revoked.id);
    expect(used?.use?.count).toBe(1);
    await expect(perform(revoke, desk.admin, { id: revoked.id })).rejects.toMatchObject({
      code: "not-found",
    });
    await perform(revoke, desk.editor, { id: revoked.id });
    expect(await actor(revoked.secret)).toBeNull();

    const expired = await make(["article:read"], { days: 1 });
    await database().apiToken.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } });
    expect(await actor(expired.secret)).toBeNull();

    const orphaned = await make(["article:read"]);
    const editor = await actorOf("editor@desk.example");
    const { people } = (await perform(listPeople, desk.admin, {})).output;
    const row = people.find(({ id }) => editor.kind === "person" && id === editor.id);
    await perform(setDisabled, desk.admin, { id: row?.id, version: row?.version, disabled: true });
    expect(await actor(orphaned.secret)).toBeNull();
  });

  it("may do nothing that its owner may not", async () => {
    await expect(
      perform(create, desk.reader, { name: "Script", scopes: "article:read" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect((await perform(list, desk.reader, {})).output.scopes).toEqual([]);
  });

  it.each(["", "desk_", "desk_wrong", "x".repeat(200), "desk_\u0000"])("%o is none", async (secret) => {
    expect(await actor(secret)).toBeNull();
  });
});
