import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../data/database";
import { systemActor, type Actor } from "../policy";
import { acceptInvitation, changeOwnPassword, invite, list, setDisabled, setRole } from "./people";
import { perform } from "./perform";
import { signIn, whoIs } from "./sessions";
import { freshDesk, PASSWORD, type Desk } from "./testing";

describe("people and sessions", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await freshDesk();
  });

  const enter = async (email: string, password = PASSWORD, address = "192.0.2.1") =>
    (await perform(signIn, desk.anonymous, { email, password, address })).output;
  const who = async (session: string): Promise<Actor | null> =>
    (await perform(whoIs, systemActor("test"), { session })).output;
  const row = async (email: string) => {
    const person = (await perform(list, desk.admin, {})).output.people.find((one) => one.email === email);
    if (!person) throw new Error(email);
    return person;
  };
  const begin = async (email: string) => {
    const entered = await enter(email);
    if (!entered.ok) throw new Error("not let in");
    return entered.session;
  };

  it("lets in with the right password, whatever the capitals of the address", async () => {
    const entered = await enter("Editor@Desk.Example");
    expect(entered.ok).toBe(true);
    expect(entered.ok && (await who(entered.session))).toMatchObject({ role: "editor" });
  });

  it("keeps neither passwords nor secrets", async () => {
    const session = await begin("editor@desk.example");
    const everything = JSON.stringify([
      await database().person.findMany(),
      await database().session.findMany(),
      await database().invitation.findMany(),
      await database().actChange.findMany({ select: { before: true, after: true } }),
    ]);
    expect(everything).not.toContain(PASSWORD);
    expect(everything).not.toContain(session);
    expect(JSON.stringify(await database().actChange.findMany({ select: { after: true } }))).not.toContain(
      "argon2",
    );
  });

  it("answers a wrong name and a wrong password alike", async () => {
    const [name, password] = [
      await enter("nobody@desk.example", "wrong", "192.0.2.2"),
      await enter("reader@desk.example", "wrong", "192.0.2.2"),
    ];
    expect(name).toEqual(password);
  });

  it("slows down by account and says how long, even with the right password; another account is not slowed", async () => {
    for (let n = 0; n < 5; n++) await enter("reader@desk.example", "wrong", `192.0.2.${10 + n}`);
    const held = await enter("reader@desk.example", PASSWORD, "192.0.2.30");
    expect(held).toMatchObject({ ok: false });
    expect(!held.ok && held.waitSeconds).toBeGreaterThan(0);
    expect((await enter("editor@desk.example", PASSWORD, "192.0.2.30")).ok).toBe(true);
  });

  it("lets a burst of tries get no further than tries in turn", async () => {
    const burst = await Promise.all(
      Array.from({ length: 30 }, (_, n) => enter("burst@desk.example", "wrong", `192.0.2.${100 + n}`)),
    );
    expect(burst.filter((one) => !one.ok && one.waitSeconds === 0).length).toBeLessThanOrEqual(5);
  });

  it("slows down by address", async () => {
    for (let n = 0; n < 20; n++) await enter(`guess${n}@desk.example`, "wrong", "192.0.2.99");
    expect(await enter("editor@desk.example", PASSWORD, "192.0.2.99")).toMatchObject({ ok: false });
  });

  it("reads the role at each request and ends sessions when the role changes", async () => {
    const session = await begin("editor@desk.example");
    const person = await row("editor@desk.example");
    await perform(setRole, desk.admin, { id: person.id, version: person.version, role: "reader" });
    expect(await who(session)).toBeNull();
    expect(await who(await begin("editor@desk.example"))).toMatchObject({ role: "reader" });
  });

  it("ends sessions when a person is disabled, and lets them in no more", async () => {
    const session = await begin("editor@desk.example");
    const person = await row("editor@desk.example");
    await perform(setDisabled, desk.admin, { id: person.id, version: person.version, disabled: true });
    expect(await who(session)).toBeNull();
    expect((await enter("editor@desk.example")).ok).toBe(false);
    const now = await row("editor@desk.example");
    await perform(setDisabled, desk.admin, { id: person.id, version: now.version, disabled: false });
  });

  it("ends sessions when the password changes, and wants the current one", async () => {
    const session = await begin("editor@desk.example");
    const actor = await who(session);
    if (!actor) throw new Error("gone");
    await expect(
      perform(changeOwnPassword, actor, { current: "wrong", password: "another-long-password" }),
    ).rejects.toMatchObject({ code: "invalid" });
    expect(await who(session)).not.toBeNull();
    await perform(changeOwnPassword, actor, { current: PASSWORD, password: "another-long-password" });
    expect(await who(session)).toBeNull();
    expect((await enter("editor@desk.example", "another-long-password")).ok).toBe(true);
  });

  it("never loses the last admin", async () => {
    const admin = await row("admin@desk.example");
    await expect(
      perform(setRole, desk.admin, { id: admin.id, version: admin.version, role: "editor" }),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(
      perform(setDisabled, desk.admin, { id: admin.id, version: admin.version, disabled: true }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await row("admin@desk.example")).toMatchObject({ role: "admin", disabledAt: null });
  });

  it("accepts an invitation once", async () => {
    const { output } = await perform(invite, desk.admin, { email: "new@desk.example", role: "editor" });
    const join = () =>
      perform(acceptInvitation, desk.anonymous, { secret: output.secret, name: "New", password: PASSWORD });
    await join();
    await expect(join()).rejects.toMatchObject({ code: "not-found" });
    expect((await row("new@desk.example")).role).toBe("editor");
  });

  it("wants passwords of twelve characters", async () => {
    const { output } = await perform(invite, desk.admin, { email: "short@desk.example", role: "reader" });
    await expect(
      perform(acceptInvitation, desk.anonymous, { secret: output.secret, name: "Short", password: "short" }),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});
