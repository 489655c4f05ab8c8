import { z } from "zod";
import { countUse, createToken, ownTokens, revokeToken, tokenPerson } from "../data/tokens";
import { AppError } from "../errors";
import { permits, type Actor, type Permission } from "../policy";
import { id, text } from "./fields";
import { read, write } from "./operation";
import { newSecret, secretHash } from "./passwords";

/** What a token may be allowed to do, with words for the form. */
export const SCOPES = [
  { scope: "article:ingest", words: "bring articles in" },
  { scope: "article:read", words: "read articles" },
] as const satisfies readonly { scope: Permission; words: string }[];
const scope = z.enum(SCOPES.map(({ scope }) => scope));

/** By which a leaked token is recognised, by people and by scanners for secrets. */
const PREFIX = "desk_";
const SHOWN_CHARACTERS = 10;
const DAY_MS = 24 * 3600 * 1000;

export const list = read({
  name: "tokens.list",
  allow: "account:own",
  input: z.object({}),
  run: async (store) => ({
    tokens: store.actor.kind === "person" ? await ownTokens(store) : [],
    scopes: SCOPES.filter(({ scope }) => permits(store.actor, scope)),
  }),
});

/** Makes a token. Its secret is in the answer and nowhere else. */
export const create = write({
  name: "tokens.create",
  allow: "account:own",
  input: z.object({
    name: text(100),
    scopes: z.union([scope.transform((one) => [one]), z.array(scope).min(1)], "Tick what it may do."),
    days: z.coerce.number().int().min(0).max(3650).default(0),
  }),
  run: async (store, { name, scopes, days }) => {
    const beyond = scopes.find((one) => !permits(store.actor, one));
    if (beyond) throw new AppError("forbidden", "A token may do nothing that you may not do.");
    const secret = `${PREFIX}${newSecret()}`;
    const tokenId = await createToken(store, {
      name,
      secretHash: secretHash(secret),
      beginning: secret.slice(0, SHOWN_CHARACTERS),
      scopes,
      expiresAt: days > 0 ? new Date(store.now.getTime() + days * DAY_MS) : null,
    });
    store.about("token", tokenId, `Made the token “${name}”`);
    return { id: tokenId, secret };
  },
  reversible: false,
});

export const revoke = write({
  name: "tokens.revoke",
  allow: "account:own",
  input: z.object({ id }),
  run: async (store, { id }) => {
    await revokeToken(store, id);
    store.about("token", id, "Revoked a token");
  },
  reversible: false,
});

/** Who is behind a token, limited to its scopes; null when it is no living token. Counts the use. */
export const whoHas = write({
  name: "tokens.whoHas",
  allow: "task:run",
  input: z.object({ secret: z.string().max(200) }),
  bookkeeping: true,
  run: async (store, { secret }): Promise<Actor | null> => {
    if (!secret.startsWith(PREFIX)) return null;
    const token = await tokenPerson(store, secretHash(secret));
    if (!token) return null;
    await countUse(store, token.id);
    return { kind: "person", ...token.person, scopes: token.scopes };
  },
});
