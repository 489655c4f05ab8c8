import { z } from "zod";
import {
  changePerson,
  countPeople,
  createInvitation,
  createPerson,
  endSessions,
  listInvitations,
  listPeople,
  openInvitation,
  revokeInvitation,
  useInvitation,
} from "../data/people";
import { AppError, conflict, notFound } from "../errors";
import { ROLES, type Actor } from "../policy";
import { findForSignIn } from "../data/people";
import { openUnrecorded, type Store } from "../data/store";
import { read, write } from "./operation";
import { flag, id, text, version } from "./fields";
import { hashPassword, newPassword, newSecret, passwordFits, secretHash } from "./passwords";

const INVITATION_MS = 7 * 24 * 3600 * 1000;

const password = z.string().min(12, "At least 12 characters. Four unusual words do well.").max(1000);
const email = z.email("This is not an e-mail address.").max(320);

export const list = read({
  name: "people.list",
  allow: "people:manage",
  input: z.object({}),
  run: async (store) => ({ people: await listPeople(store), invitations: await listInvitations(store) }),
});

/** Makes a link by which a person makes their own account. The link's secret is returned once and not kept. */
export const invite = write({
  name: "people.invite",
  allow: "people:manage",
  reversible: false,
  input: z.object({ email, role: z.enum(ROLES) }),
  run: async (store, { email, role }) => {
    if (await findForSignIn(store, email))
      throw conflict("There is an account with this e-mail address already; change its role below.");
    const secret = newSecret();
    const invitation = await createInvitation(store, {
      email,
      role,
      secretHash: secretHash(secret),
      expiresAt: new Date(store.now.getTime() + INVITATION_MS),
    });
    store.about("invitation", invitation, `Invited ${email} as ${role}`);
    return { secret, email };
  },
});

export const revoke = write({
  name: "people.revokeInvitation",
  allow: "people:manage",
  reversible: false,
  input: z.object({ id }),
  run: async (store, input) => {
    await revokeInvitation(store, input.id);
    store.about("invitation", input.id, "Took an invitation back");
  },
});

export const showInvitation = read({
  name: "people.showInvitation",
  allow: "session:begin",
  input: z.object({ secret: z.string().max(200) }),
  run: async (store, { secret }) => {
    const invitation = await openInvitation(store, secretHash(secret));
    if (!invitation) throw notFound("invitation");
    return { email: invitation.email, role: invitation.role };
  },
});

export const acceptInvitation = write({
  name: "people.acceptInvitation",
  allow: "session:begin",
  reversible: false,
  input: z.object({ secret: z.string().max(200), name: text(100), password }),
  gather: ({ password }) => hashPassword(password),
  run: async (store, { secret, name }, passwordHash) => {
    const invitation = await openInvitation(store, secretHash(secret));
    if (!invitation || !(await useInvitation(store, invitation.id))) throw notFound("invitation");
    const { id, email } = await createPerson(store, {
      email: invitation.email,
      name,
      role: invitation.role,
      passwordHash,
    });
    store.about("person", id, `${name} joined as ${invitation.role}`);
    return { email };
  },
});

/** The first admin of an empty desk; says false when there is someone already. */
export const createFirstAdmin = write({
  name: "people.createFirstAdmin",
  allow: "task:run",
  reversible: false,
  input: z.object({ email, name: text(100), password: z.string().min(1).max(1000) }),
  gather: ({ password }) => hashPassword(password),
  run: async (store, { email, name }, passwordHash) => {
    if ((await countPeople(store)) > 0) return { made: false };
    const { id } = await createPerson(store, { email, name, role: "admin", passwordHash });
    store.about("person", id, `Made the first admin, ${email}`);
    return { made: true };
  },
});

/** For the command line: someone as an actor. */
export const personByEmail = read({
  name: "people.byEmail",
  allow: "task:run",
  input: z.object({ email: z.string() }),
  run: async (store, { email }): Promise<Actor | null> => {
    const person = await findForSignIn(store, email);
    if (!person || person.disabledAt) return null;
    const { id, name, role, singleKeys } = person;
    return { kind: "person", id, name, email: person.email, role, singleKeys };
  },
});

/** The way back in when no admin has a password that works: from the machine's own command line. */
export const recover = write({
  name: "people.recover",
  allow: "task:run",
  reversible: false,
  input: z.object({ email: z.string() }),
  gather: async () => {
    const password = newPassword();
    return { password, passwordHash: await hashPassword(password) };
  },
  run: async (store, { email }, { password, passwordHash }) => {
    const person = await findForSignIn(store, email);
    if (!person) throw notFound("account");
    await changePerson(store, person.id, person.version, { passwordHash, disabledAt: null });
    await endSessions(store, person.id);
    store.about("person", person.id, `Set a new password for ${email} from the command line`);
    return { password };
  },
});

export const count = read({
  name: "people.count",
  allow: "task:run",
  input: z.object({}),
  run: (store) => countPeople(store),
});

async function nameOf(store: Store, id: string): Promise<string> {
  return (await listPeople(store)).find((person) => person.id === id)?.name ?? "someone";
}

/** Ends the person's sessions at once: the next request is made with the new role, after signing in again. */
export const setRole = write({
  name: "people.setRole",
  allow: "people:manage",
  reversible: false,
  input: z.object({ id, version, role: z.enum(ROLES) }),
  run: async (store, { id, version, role }) => {
    await changePerson(store, id, version, { role });
    await endSessions(store, id);
    store.about("person", id, `Made ${await nameOf(store, id)} ${role}`);
  },
});

export const setDisabled = write({
  name: "people.setDisabled",
  allow: "people:manage",
  reversible: false,
  input: z.object({ id, version, disabled: flag }),
  run: async (store, { id, version, disabled }) => {
    await changePerson(store, id, version, { disabledAt: disabled ? store.now : null });
    await endSessions(store, id);
    store.about(
      "person",
      id,
      `${disabled ? "Disabled" : "Enabled"} the account of ${await nameOf(store, id)}`,
    );
  },
});

/** An admin's help for a lost password. */
export const resetPassword = write({
  name: "people.resetPassword",
  allow: "people:manage",
  reversible: false,
  input: z.object({ id, version, password }),
  gather: ({ password }) => hashPassword(password),
  run: async (store, { id, version }, passwordHash) => {
    await changePerson(store, id, version, { passwordHash });
    await endSessions(store, id);
    store.about("person", id, `Set a new password for ${await nameOf(store, id)}`);
  },
});

/** One's own password. Ends all of one's sessions, this one too. */
export const changeOwnPassword = write({
  name: "account.changePassword",
  allow: "account:own",
  reversible: false,
  input: z.object({ current: z.string().max(1000), password }),
  gather: async ({ current, password }, _world, actor) => {
    if (actor.kind !== "person") throw new AppError("forbidden", "Only a person has a password.");
    const { output: person } = await openUnrecorded(actor, (store) => findForSignIn(store, actor.email));
    const fits = await passwordFits(person?.passwordHash ?? null, current);
    if (!fits || !person)
      throw new AppError("invalid", "That is not your current password.", { current: "Not right." });
    return { passwordHash: await hashPassword(password), version: person.version };
  },
  run: async (store, _input, { passwordHash, version }) => {
    await changePerson(store, store.personId, version, { passwordHash });
    await endSessions(store, store.personId);
    store.about("person", store.personId, "Changed their password");
  },
});

/** Whether single keys act in lists (WCAG 2.1.4 asks that they can be switched off). */
export const setSingleKeys = write({
  name: "account.setSingleKeys",
  allow: "account:own",
  reversible: false,
  input: z.object({ on: flag }),
  run: async (store, { on }) => {
    const [me] = (await listPeople(store)).filter((person) => person.id === store.personId);
    if (me) await changePerson(store, me.id, me.version, { singleKeys: on });
    store.about("person", store.personId, on ? "Switched single keys on" : "Switched single keys off");
  },
});
