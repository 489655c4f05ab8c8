import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { expectOne } from "./versions";
import { conflict, notFound } from "../errors";

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

/**
 * The source of this name or host, or the one that a page's masthead names, made when it is new. Null when nothing is known: no outlet is
 * invented.
 */
export async function resolveSource(
  store: Store,
  outlet: string | null,
  host: string | null,
  language: string | null,
  masthead: readonly string[] = [],
): Promise<string | null> {
  const bare = host?.replace(/^www\./, "") ?? null;
  const name = outlet ?? bare;
  const known = (await findSource(store, outlet, bare)) ?? (await onlySourceNamed(store, masthead));
  if (known) return known.id;
  if (!name) return null;
  // Two workers may meet the same new outlet at once: the second finds what the first has made.
  await store.db.source.createMany({
    data: [{ name, key: sourceKey(name), host: bare, homepage: bare ? `https://${bare}/` : null, language }],
    skipDuplicates: true,
  });
  return (await findSource(store, outlet, bare))?.id ?? null;
}

/** The source that these lines name; null where they name two, because one of them is only linked to. */
async function onlySourceNamed(store: Store, lines: readonly string[]) {
  const found = await store.db.source.findMany({ where: { key: { in: lines.map(sourceKey) } }, take: 2 });
  return found.length === 1 ? found[0] : null;
}

/** A source by its name, whatever its capitals, or by its host. */
export async function findSource(store: Store, name: string | null, host: string | null) {
  return store.db.source.findFirst({
    where: { OR: [...(host ? [{ host }] : []), ...(name ? [{ key: sourceKey(name) }] : [])] },
  });
}

/** Makes a source; a conflict when there is one of this name or host. */
export async function addSource(store: Store, facts: SourceFacts): Promise<string> {
  const known = await findSource(store, facts.name, facts.host ?? null);
  if (known) throw conflict(`There is the source “${known.name}” already. Add the feed to it.`);
  const { id } = await store.db.source.create({
    data: { ...defined(facts), name: facts.name, key: sourceKey(facts.name) },
  });
  return id;
}

/** A source goes with its feeds; its articles stay, without a source. */
export async function removeSource(store: Store, id: string, version: number): Promise<void> {
  const { count } = await store.db.source.deleteMany({ where: { id, version } });
  expectOne(count, "source");
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

const withFeeds = {
  feeds: { include: { polling: true }, orderBy: { createdAt: "asc" } },
  _count: { select: { articles: true } },
} satisfies Prisma.SourceInclude;
export type SourceWithFeeds = Prisma.SourceGetPayload<{ include: typeof withFeeds }>;

export async function listSources(store: Store): Promise<SourceWithFeeds[]> {
  return store.db.source.findMany({ orderBy: { name: "asc" }, include: withFeeds });
}

export async function sourceWithFeeds(store: Store, id: string): Promise<SourceWithFeeds> {
  const source = await store.db.source.findUnique({ where: { id }, include: withFeeds });
  if (!source) throw notFound("source");
  return source;
}

export async function getSource(store: Store, id: string) {
  const source = await store.db.source.findUnique({ where: { id } });
  if (!source) throw notFound("source");
  return source;
}

export type SourceRow = Prisma.SourceGetPayload<object>;
