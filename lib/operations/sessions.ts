import { z } from "zod";
import {
  countSignInFailure,
  createSession,
  emailKey,
  endSession,
  findForSignIn,
  forgetSignInFailures,
  lockSignIn,
  sessionPerson,
  signInFailures,
  stillSame,
  uncountSignInFailure,
} from "../data/people";
import { openForWriting } from "../data/store";
import { systemActor, type Actor } from "../policy";
import { waitAfter, FORGET_MS } from "../domain/people/throttle";
import { read, write } from "./operation";
import { failureKey, newSecret, passwordFits, secretHash } from "./passwords";

const SESSION_MS = 14 * 24 * 3600 * 1000;

export type SignIn = { ok: true; session: string; personId: string } | { ok: false; waitSeconds: number };

interface Checked {
  /** Whose password fitted, and the account's version at that moment. */
  person: { id: string; version: number } | null;
  waitSeconds: number;
}

/**
 * Begins a session with e-mail and password. A wrong name and a wrong password answer the same, after the same work; repeated failures,
 * by account and by address, have to wait longer and longer. Returns the session's secret for the cookie.
 */
export const signIn = write({
  name: "sessions.signIn",
  allow: "session:begin",
  reversible: false,
  input: z.object({
    email: z
      .string()
      .max(320)
      .transform((email) => email.replaceAll("\u0000", "")),
    password: z.string().max(1000),
    address: z.string().max(100),
  }),
  gather: async ({ email, password, address }, world): Promise<Checked> => {
    const { person, waitSeconds } = await reserveTry(email, address, world.now());
    const fits = await passwordFits(person?.passwordHash ?? null, password);
    const welcome = fits && waitSeconds === 0 && !person?.disabledAt;
    return { person: welcome && person ? { id: person.id, version: person.version } : null, waitSeconds };
  },
  run: async (store, { email, address }, { person, waitSeconds }): Promise<SignIn> => {
    // A password or role that changed while this one was being checked has ended all sessions: none may begin after it.
    if (!person || !(await stillSame(store, person))) return { ok: false, waitSeconds };
    const personId = person.id;
    await forgetSignInFailures(store, failureKey("account", emailKey(email)));
    await uncountSignInFailure(store, failureKey("address", address));
    return { ok: true, personId, session: await begin(store, personId) };
  },
});

/**
 * Counts a try before the password is checked, one after the other for an account and an address, so that a burst of tries at once gets no
 * further than tries in turn. Tries during a wait do not prolong it: otherwise anyone could keep a person out without end.
 */
async function reserveTry(email: string, address: string, now: Date) {
  const [account, place] = [failureKey("account", emailKey(email)), failureKey("address", address)];
  const spec = {
    operation: "sessions.reserveTry",
    permission: "task:run",
    reversible: false,
    reason: null,
  } as const;
  const { output } = await openForWriting(systemActor("sign-in"), spec, async (store) => {
    await lockSignIn(store, [account, place]);
    const failures = await signInFailures(store, [account, place]);
    const waits = failures.map(({ key, count, lastAt }) =>
      waitAfter(key === place ? "address" : "account", count, lastAt, now),
    );
    const waitSeconds = Math.max(0, ...waits);
    const forgetBefore = new Date(now.getTime() - FORGET_MS);
    if (waitSeconds === 0)
      for (const key of [account, place]) await countSignInFailure(store, key, forgetBefore);
    return { person: await findForSignIn(store, email), waitSeconds };
  });
  return output;
}

/** Begins a session for a person whom an OIDC provider vouched for, by verified e-mail address. Null where there is no account. */
export const signInVouched = write({
  name: "sessions.signInVouched",
  allow: "task:run",
  reversible: false,
  input: z.object({ email: z.email() }),
  run: async (store, { email }) => {
    const person = await findForSignIn(store, email);
    if (!person || person.disabledAt) return null;
    return { session: await begin(store, person.id), personId: person.id };
  },
});

async function begin(store: Parameters<typeof createSession>[0], personId: string): Promise<string> {
  const secret = newSecret();
  await createSession(store, personId, secretHash(secret), new Date(store.now.getTime() + SESSION_MS));
  return secret;
}

/** Who is asking, as the database says now. Null when the session was ended. */
export const whoIs = read({
  name: "sessions.whoIs",
  allow: "task:run",
  input: z.object({ session: z.string().max(200) }),
  run: async (store, { session }): Promise<Actor | null> => {
    const person = await sessionPerson(store, secretHash(session));
    return person ? { kind: "person", ...person } : null;
  },
});

export const signOut = write({
  name: "sessions.signOut",
  allow: "task:run",
  reversible: false,
  input: z.object({ session: z.string().max(200) }),
  run: (store, { session }) => endSession(store, secretHash(session)),
});
