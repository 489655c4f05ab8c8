import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { expectOne } from "./versions";
import { visiblePeople } from "./visible";
import { conflict, notFound } from "../errors";
import type { Role } from "../policy";

const shown = {
  id: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  createdAt: true,
  version: true,
} satisfies Prisma.PersonSelect;
export type PersonRow = Prisma.PersonGetPayload<{ select: typeof shown }> & { sessions: number };

export async function listPeople(store: Store): Promise<PersonRow[]> {
  const people = await store.db.person.findMany({
    where: visiblePeople(store.actor),
    select: {
      ...shown,
      _count: { select: { sessions: { where: { endedAt: null, expiresAt: { gt: store.now } } } } },
    },
    orderBy: { createdAt: "asc" },
  });
  return people.map(({ _count, ...person }) => ({ ...person, sessions: _count.sessions }));
}

export async function countPeople(store: Store): Promise<number> {
  return store.db.person.count();
}

/** For signing in alone: with the password's hash. */
export async function findForSignIn(store: Store, email: string) {
  return store.db.person.findUnique({ where: { email: emailKey(email) } });
}

export const emailKey = (email: string): string => email.trim().toLowerCase();

export async function createPerson(
  store: Store,
  person: { email: string; name: string; role: Role; passwordHash: string | null },
) {
  if (await store.db.person.findUnique({ where: { email: emailKey(person.email) } }))
    throw conflict("There is an account with this e-mail address already.");
  return store.db.person.create({ data: { ...person, email: emailKey(person.email) }, select: shown });
}

export async function changePerson(
  store: Store,
  id: string,
  version: number,
  data: Prisma.PersonUncheckedUpdateManyInput,
): Promise<void> {
  await lockAdmins(store);
  const { count } = await store.db.person.updateMany({
    where: { AND: [{ id, version }, visiblePeople(store.actor)] },
    data: { ...data, version: { increment: 1 } },
  });
  expectOne(count, "person");
  const admins = await store.db.person.count({ where: { role: "admin", disabledAt: null } });
  if (admins === 0) throw conflict("This is the last admin. Make someone else an admin first.");
}

/** Two admins who demote each other at once must not both succeed: the check above is made one after the other. */
async function lockAdmins(store: Store): Promise<void> {
  await store.db.$queryRaw`SELECT id FROM "Person" WHERE role = 'admin' ORDER BY id FOR UPDATE`;
}

export async function endSessions(store: Store, personId: string): Promise<number> {
  const { count } = await store.db.session.updateMany({
    where: { personId, endedAt: null },
    data: { endedAt: store.now },
  });
  return count;
}

export async function createSession(
  store: Store,
  personId: string,
  idHash: string,
  expiresAt: Date,
): Promise<void> {
  await store.db.session.create({ data: { id: idHash, personId, expiresAt } });
}

export async function endSession(store: Store, idHash: string): Promise<void> {
  await store.db.session.updateMany({ where: { id: idHash, endedAt: null }, data: { endedAt: store.now } });
}

/** Whose living session this is, with the role as it is now; null when it was ended, has expired, or the person is disabled. */
export async function sessionPerson(store: Store, idHash: string) {
  const session = await store.db.session.findFirst({
    where: { id: idHash, endedAt: null, expiresAt: { gt: store.now }, person: { disabledAt: null } },
    select: { person: { select: { id: true, name: true, email: true, role: true, singleKeys: true } } },
  });
  return session?.person ?? null;
}

export async function createInvitation(
  store: Store,
  invitation: { email: string; role: Role; secretHash: string; expiresAt: Date },
): Promise<string> {
  const { id } = await store.db.invitation.create({
    data: { ...invitation, email: emailKey(invitation.email), invitedById: store.personId },
  });
  return id;
}

export async function listInvitations(store: Store) {
  return store.db.invitation.findMany({
    where: { usedAt: null, revokedAt: null, expiresAt: { gt: store.now } },
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
    orderBy: { createdAt: "desc" },
  });
}

export async function revokeInvitation(store: Store, id: string): Promise<void> {
  const { count } = await store.db.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { revokedAt: store.now },
  });
  if (count === 0) throw notFound("invitation");
}

export async function openInvitation(store: Store, secretHash: string) {
  return store.db.invitation.findFirst({
    where: { secretHash, usedAt: null, revokedAt: null, expiresAt: { gt: store.now } },
    select: { id: true, email: true, role: true },
  });
}

/** Uses an invitation up; false when another request was first. */
export async function useInvitation(store: Store, id: string): Promise<boolean> {
  const { count } = await store.db.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { usedAt: store.now },
  });
  return count === 1;
}

export async function signInFailures(store: Store, keys: readonly string[]) {
  return store.db.signInFailure.findMany({ where: { key: { in: [...keys] } } });
}

export async function countSignInFailure(store: Store, key: string, forgetBefore: Date): Promise<void> {
  await store.db.$executeRaw`
    INSERT INTO "SignInFailure" (key, count, "lastAt") VALUES (${key}, 1, ${store.now})
    ON CONFLICT (key) DO UPDATE SET "lastAt" = ${store.now},
      count = CASE WHEN "SignInFailure"."lastAt" < ${forgetBefore} THEN 1 ELSE "SignInFailure".count + 1 END`;
}

export async function forgetSignInFailures(store: Store, key: string): Promise<void> {
  await store.db.signInFailure.deleteMany({ where: { key } });
}

/** Makes tries for the same account or address wait for each other, in a fixed order, to the end of the transaction. */
export async function lockSignIn(store: Store, keys: readonly string[]): Promise<void> {
  for (const key of keys.toSorted())
    await store.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`;
}

/** Takes one counted try back: it was no failure. */
export async function uncountSignInFailure(store: Store, key: string): Promise<void> {
  await store.db.signInFailure.updateMany({
    where: { key, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** Whether an account is as it was at `version` and not disabled; keeps it so to the end of the transaction. */
export async function stillSame(
  store: Store,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const rows = await store.db.$queryRaw<{ version: number }[]>`
    SELECT version FROM "Person" WHERE id = ${id} AND "disabledAt" IS NULL FOR UPDATE`;
  return rows[0]?.version === version;
}
