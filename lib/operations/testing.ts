import { readFileSync } from "node:fs";
import { join } from "node:path";
import { database } from "../data/database";
import { migrate } from "../data/migrate";
import { databaseUrl } from "../data/engine/address";
import { systemActor, type Actor, type Role } from "../policy";
import { pasteText } from "./bringing-in";
import { perform } from "./perform";
import { createFirstAdmin, personByEmail } from "./people";
import { accept, listOpen } from "./suggestions";
import { seed } from "./vocabulary";
import { acceptInvitation, invite } from "./people";

/** For tests on a real database: an empty desk with its vocabulary and one person of each role. */
export const PASSWORD = "correct-horse-battery";

export interface Desk {
  anonymous: Actor;
  reader: Actor;
  editor: Actor;
  admin: Actor;
  system: Actor;
}

export async function freshDesk(): Promise<Desk> {
  process.env.NEXTAUTH_SECRET ??= "a secret for tests";
  await migrate(databaseUrl());
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  await database().$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => `"${name}"`).join(", ")} CASCADE`);
  const system = systemActor("test");
  await perform(seed, system, {});
  await perform(createFirstAdmin, system, {
    email: "admin@desk.example",
    name: "Ada Admin",
    password: PASSWORD,
  });
  const admin = await actorOf("admin@desk.example");
  return {
    anonymous: { kind: "anonymous" },
    reader: await joinAs(admin, "reader"),
    editor: await joinAs(admin, "editor"),
    admin,
    system,
  };
}

async function joinAs(admin: Actor, role: Role): Promise<Actor> {
  const email = `${role}@desk.example`;
  const { output } = await perform(invite, admin, { email, role });
  await perform(
    acceptInvitation,
    { kind: "anonymous" },
    { secret: output.secret, name: `The ${role}`, password: PASSWORD },
  );
  return actorOf(email);
}

export async function actorOf(email: string): Promise<Actor> {
  const { output } = await perform(personByEmail, systemActor("test"), { email });
  if (!output) throw new Error(`no person ${email}`);
  return output;
}

/** A page of our own, as a browser copies it. */
export const ownPage = (name: string): string =>
  readFileSync(join(process.cwd(), "e2e", "pages", `${name}.txt`), "utf8");

export async function bringIn(actor: Actor, page: string): Promise<string> {
  return (await perform(pasteText, actor, { text: ownPage(page) })).output.articleId;
}

/** Accepts the first open proposal of a kind. */
export async function acceptFirst(
  actor: Actor,
  articleId: string,
  kind: "tag" | "story" | "development",
  edits: object = {},
): Promise<void> {
  const { output } = await perform(listOpen, actor, { articleId, kind });
  const [first] = output;
  if (!first) throw new Error(`no ${kind} is proposed`);
  await perform(accept, actor, { id: first.id, ...edits });
}
