import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { notFound } from "../errors";

const shown = {
  id: true,
  name: true,
  beginning: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  use: { select: { at: true, count: true } },
} satisfies Prisma.ApiTokenSelect;
export type TokenRow = Prisma.ApiTokenGetPayload<{ select: typeof shown }>;

/** The tokens of the person who asks, but for revoked ones. */
export async function ownTokens(store: Store): Promise<TokenRow[]> {
  return store.db.apiToken.findMany({
    where: { personId: store.personId, revokedAt: null },
    select: shown,
    orderBy: { createdAt: "desc" },
  });
}

export async function createToken(
  store: Store,
  token: { name: string; secretHash: string; beginning: string; scopes: string[]; expiresAt: Date | null },
): Promise<string> {
  const { id } = await store.db.apiToken.create({ data: { ...token, personId: store.personId } });
  return id;
}

export async function revokeToken(store: Store, id: string): Promise<void> {
  const { count } = await store.db.apiToken.updateMany({
    where: { id, personId: store.personId, revokedAt: null },
    data: { revokedAt: store.now },
  });
  if (count === 0) throw notFound("token");
}

/** Whose living token this is, with the role as it is now; null when it was revoked, has expired, or the person is disabled. */
export async function tokenPerson(store: Store, secretHash: string) {
  return store.db.apiToken.findFirst({
    where: {
      secretHash,
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: store.now } }],
      person: { disabledAt: null },
    },
    select: {
      id: true,
      scopes: true,
      person: { select: { id: true, name: true, email: true, role: true, singleKeys: true } },
    },
  });
}

export async function countUse(store: Store, tokenId: string): Promise<void> {
  await store.db.tokenUse.upsert({
    where: { tokenId },
    create: { tokenId, at: store.now },
    update: { at: store.now, count: { increment: 1 } },
  });
}
