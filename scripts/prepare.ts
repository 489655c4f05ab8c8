import { databaseUrl } from "../lib/data/engine/address";
import { closeDatabase } from "../lib/data/database";
import { migrate } from "../lib/data/migrate";
import { newPassword } from "../lib/operations/passwords";
import { listInbox as countArticles } from "../lib/operations/articles";
import { perform } from "../lib/operations/perform";
import { createFirstAdmin } from "../lib/operations/people";
import { seed } from "../lib/operations/vocabulary";
import { systemActor } from "../lib/policy";
import { fillDemo } from "./demo/fill";

export interface FirstAdmin {
  email: string;
  /** Generated and shown once; null when it was given. */
  password: string | null;
}

/** Migrates the database and fills in what an empty one needs. Returns the first admin if one was made now. */
export async function prepare({
  empty,
  say,
}: {
  empty: boolean;
  say: (step: string) => void;
}): Promise<FirstAdmin | null> {
  const applied = await migrate(databaseUrl()).catch((error: unknown) => {
    throw new Error(
      `The database could not be reached or prepared: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  if (applied.length) say(`applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}`);
  await perform(seed, systemActor("start"), {});
  const { output: fresh } = await perform(countArticles, systemActor("start"), { view: "all" });
  if (!empty && fresh.counts.all === 0) {
    say("filling in the demo newsroom");
    await fillDemo(say);
  }
  const admin = await firstAdmin();
  await closeDatabase();
  return admin;
}

async function firstAdmin(): Promise<FirstAdmin | null> {
  const email = process.env.ADMIN_EMAIL?.trim() || "admin@desk.example";
  const given = process.env.ADMIN_PASSWORD || null;
  const password = given ?? newPassword();
  const { output } = await perform(createFirstAdmin, systemActor("start"), {
    email,
    name: "Admin",
    password,
  });
  return output.made ? { email, password: given ? null : password } : null;
}
