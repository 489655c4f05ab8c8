import { z } from "zod";
import {
  countSignInFailure,
  createSession,
  emailKey,
  endSession,
  findForSignIn,
  forgetSignInFailures,
  sessionPerson,
  signInFailures,
} from "../data/people";
import { openForReading } from "../data/store";
import { systemActor, type Actor } from "../policy";
import { waitAfter, FORGET_MS } from "../domain/people/throttle";
import { read, write } from "./operation";
import { failureKey, newSecret, passwordFits, secretHash } from "./passwords";

const SESSION_MS = 14 * 24 * 3600 * 1000;

export type SignIn = { ok: true; session: string; personId: string } | { ok: false; waitSeconds: number };

interface Checked {
  personId: string | null;
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
    email: z.string().max(320),
    password: z.string().max(1000),
    address: z.string().max(100),
  }),
  gather: async ({ email, password, address }, world): Promise<Checked> => {
    const keys = [failureKey("account", emailKey(email)), failureKey("address", address)];
    const { output } = await openForReading(systemActor("sign-in"), async (store) => ({
      person: await findForSignIn(store, email),
      failures: await signInFailures(store, keys),
    }));
    const waitSeconds = Math.max(
      0,
      ...output.failures.map(({ key, count, lastAt }) =>
        waitAfter(key === keys[1] ? "address" : "account", count, lastAt, world.now()),
      ),
    );
    const fits = await passwordFits(output.person?.passwordHash ?? null, password);
    const welcome = fits && waitSeconds === 0 && !output.person?.disabledAt;
    return { personId: welcome ? (output.person?.id ?? null) : null, waitSeconds };
  },
  run: async (store, { email, address }, { personId, waitSeconds }): Promise<SignIn> => {
    const account = failureKey("account", emailKey(email));
    if (personId) {
      await forgetSignInFailures(store, account);
      return { ok: true, personId, session: await begin(store, personId) };
    }
    // Tries during the wait do not prolong it: otherwise anyone could lock a person out for good.
    if (waitSeconds === 0) {
      const forgetBefore = new Date(store.now.getTime() - FORGET_MS);
      await countSignInFailure(store, account, forgetBefore);
      await countSignInFailure(store, failureKey("address", address), forgetBefore);
    }
    return { ok: false, waitSeconds };
  },
});

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
