import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { expectOne } from "./versions";
import { notFound } from "../errors";

export interface SourceFacts {
  name: string;
  homepage?: string | null;
  host?: string | null;
  country?: string | null;
  language?: string | null;
  owner?: string | null;
  ownership?: "state" | "public" | "private" | "nonprofit" | "unknown";
}

export const sourceKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/\s+/g, " ")
    .trim();

/** The source of this name or host, made when it is new. Null when neither is known: no outlet is invented. */
export async function resolveSource(
  store: Store,
  outlet: string | null,
  host: string | null,
  language: string | null,
): Promise<string | null> {
  const bare = host?.replace(/^www\./, "") ?? null;
  const known = await store.db.source.findFirst({
    where: { OR: [...(bare ? [{ host: bare }] : []), ...(outlet ? [{ key: sourceKey(outlet) }] : [])] },
  });
  if (known && (bare || outlet)) return known.id;
  const name = outlet ?? bare;
  if (!name) return null;
  const made = await store.db.source.create({
    data: { name, key: sourceKey(name), host: bare, homepage: bare ? `https://${bare}/` : null, language },
  });
  return made.id;
}

export async function saveSource(store: Store, facts: SourceFacts) {
  const key = sourceKey(facts.name);
  return store.db.source.upsert({
    where: { key },
    create: { ...defined(facts), name: facts.name, key },
    update: { ...defined(facts), version: { increment: 1 } },
  });
}

function defined(facts: SourceFacts): Omit<SourceFacts, "name"> {
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => name !== "name" && value !== undefined),
  );
}

export async function editSource(store: Store, id: string, version: number, facts: SourceFacts) {
  const { count } = await store.db.source.updateMany({
    where: { id, version },
    data: { ...defined(facts), name: facts.name, key: sourceKey(facts.name), version: { increment: 1 } },
  });
  expectOne(count, "source");
}

export async function listSources(store: Store) {
  return store.db.source.findMany({
    orderBy: { name: "asc" },
    include: { _count: { select: { articles: true } } },
  });
}

export async function getSource(store: Store, id: string) {
  const source = await store.db.source.findUnique({ where: { id } });
  if (!source) throw notFound("source");
  return source;
}

export type SourceRow = Prisma.SourceGetPayload<object>;
