import type { Store } from "./store";
import { Prisma, type ImportState, type TakingState } from "./generated/client";
import { toJson } from "./articles";
import { storable } from "../domain/storable";
import { conflict, notFound } from "../errors";
import { grants } from "../policy";

export type ImportRow = Prisma.ImportGetPayload<{ include: { createdBy: { select: { name: true } } } }>;
export type ItemCounts = Record<TakingState, number>;

/** An import, for whoever may read articles. */
export async function getImport(store: Store, id: string): Promise<ImportRow> {
  const found = grants(store.actor, "article:read")
    ? await store.db.import.findUnique({ where: { id }, include: { createdBy: { select: { name: true } } } })
    : null;
  if (!found) throw notFound("import");
  return found;
}

export async function listImports(store: Store, take: number): Promise<ImportRow[]> {
  return store.db.import.findMany({
    include: { createdBy: { select: { name: true } } },
    orderBy: { id: "desc" },
    take,
  });
}

export async function createImport(
  store: Store,
  data: { kind: string; name: string; size: number; modified?: string | null },
) {
  const { modified = null, ...rest } = data;
  return store.db.import.create({ data: { ...rest, modified, createdById: store.personId } });
}

/** An upload of the same person, name and size that broke off lately: it goes on where it stopped. */
export async function openUpload(
  store: Store,
  file: { name: string; size: number; modified: string | null },
  since: Date,
) {
  return store.db.import.findFirst({
    where: { createdById: store.personId, ...file, state: "receiving", createdAt: { gt: since } },
    orderBy: { id: "desc" },
  });
}

/** Bytes that unfinished imports hold, or have announced. */
export async function heldBytes(store: Store): Promise<number> {
  const { _sum } = await store.db.import.aggregate({
    where: { state: { in: ["receiving", "reading"] } },
    _sum: { size: true },
  });
  return _sum.size ?? 0;
}

/** Appends bytes. A conflict when they do not follow what is there: the sender asks again where to go on. */
export async function addChunk(store: Store, id: string, start: number, bytes: Uint8Array): Promise<number> {
  const { count } = await store.db.import.updateMany({
    where: { id, createdById: store.personId, state: "receiving", received: start },
    data: { received: { increment: bytes.byteLength } },
  });
  if (count === 0) throw conflict("These bytes do not follow what has come. Look where to go on.");
  await store.db.importChunk.create({ data: { importId: id, start, bytes: new Uint8Array(bytes) } });
  return start + bytes.byteLength;
}

/** Exact bytes `[start, end)` of what has come. */
export async function readChunks(
  store: Store,
  importId: string,
  start: number,
  end: number,
): Promise<Uint8Array> {
  const first = await store.db.importChunk.findFirst({
    where: { importId, start: { lte: start } },
    orderBy: { start: "desc" },
    select: { start: true },
  });
  const chunks = await store.db.importChunk.findMany({
    where: { importId, start: { gte: first?.start ?? start, lt: end } },
    orderBy: { start: "asc" },
  });
  const out = new Uint8Array(Math.max(0, end - start));
  for (const { start: at, bytes } of chunks) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + bytes.byteLength);
    if (to > from) out.set(bytes.subarray(from - at, to - at), from - start);
  }
  return out;
}

export async function dropChunks(store: Store, importId: string): Promise<void> {
  await store.db.importChunk.deleteMany({ where: { importId } });
}

export async function setImport(
  store: Store,
  id: string,
  from: readonly ImportState[],
  data: Prisma.ImportUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await store.db.import.updateMany({ where: { id, state: { in: [...from] } }, data });
  return count === 1;
}

export interface NewImportItem {
  n: number;
  name: string;
  kind: string;
  url: string | null;
  bytes: Uint8Array | null;
  contentType: string | null;
  facts: object;
  /** Set where the file itself is at fault: it is listed, and nothing is tried. */
  problem: string | null;
}

export async function addImportItems(
  store: Store,
  importId: string,
  items: readonly NewImportItem[],
): Promise<void> {
  await store.db.importItem.createMany({
    data: items.map(({ problem, bytes, facts, ...item }) => ({
      ...item,
      name: storable(item.name),
      url: item.url === null ? null : storable(item.url),
      importId,
      facts: toJson(facts),
      bytes: bytes ? new Uint8Array(bytes) : null,
      problem,
      state: problem ? ("failed" as const) : ("waiting" as const),
    })),
    skipDuplicates: true,
  });
}

export async function lockWaitingImportItem(store: Store, id: string) {
  const rows = await store.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "ImportItem" WHERE id = ${id} AND state = 'waiting' FOR UPDATE`;
  if (rows.length === 0) return null;
  return store.db.importItem.findUnique({ where: { id }, select: { id: true, importId: true } });
}

export async function getImportItem(store: Store, id: string) {
  return store.db.importItem.findUnique({ where: { id } });
}

export async function countImportTry(store: Store, id: string, most: number): Promise<boolean> {
  const { count } = await store.db.importItem.updateMany({
    where: { id, state: "waiting", attempts: { lt: most } },
    data: { attempts: { increment: 1 } },
  });
  return count === 1;
}

export async function uncountImportTry(store: Store, id: string): Promise<void> {
  await store.db.importItem.updateMany({
    where: { id, attempts: { gt: 0 } },
    data: { attempts: { decrement: 1 } },
  });
}

/** Settles an item; its bytes are kept only while it may be tried again. The last one closes the import. */
export async function settleImportItem(
  store: Store,
  item: { id: string; importId: string },
  outcome: { state: TakingState; problem?: string | null; articleId?: string | null },
): Promise<void> {
  const { state, problem = null, articleId = null } = outcome;
  await store.db.importItem.updateMany({
    where: { id: item.id, state: "waiting" },
    data: { state, problem, articleId, ...(state === "failed" ? {} : { bytes: null }) },
  });
  await closeImport(store, item.importId);
}

/** Done, when all its pages were found and none waits. */
export async function closeImport(store: Store, importId: string): Promise<void> {
  const waiting = await store.db.importItem.findFirst({
    where: { importId, state: "waiting" },
    select: { id: true },
  });
  if (!waiting) await setImport(store, importId, ["taking"], { state: "done", finishedAt: store.now });
}

/** Closes what has nothing left to do: two last pages of the same moment may each have seen the other waiting. */
export async function closeFinished(store: Store): Promise<void> {
  await store.db.$executeRaw`
    UPDATE "Import" SET state = 'done', "finishedAt" = ${store.now}
    WHERE state = 'taking' AND NOT EXISTS (
      SELECT 1 FROM "ImportItem" i WHERE i."importId" = "Import".id AND i.state = 'waiting')`;
}

export async function retryImportItems(store: Store, importId: string, ids: readonly string[] | null) {
  const { count } = await store.db.importItem.updateMany({
    where: {
      importId,
      state: "failed",
      OR: [{ url: { not: null }, kind: "link" }, { bytes: { not: null } }],
      ...(ids ? { id: { in: [...ids] } } : {}),
    },
    data: { state: "waiting", attempts: 0, problem: null },
  });
  if (count > 0) await setImport(store, importId, ["done", "failed"], { state: "taking", finishedAt: null });
  return count;
}

export async function dropWaitingItems(store: Store, importId: string): Promise<number> {
  const { count } = await store.db.importItem.updateMany({
    where: { importId, state: "waiting" },
    data: { state: "dropped", bytes: null, problem: "Cancelled." },
  });
  return count;
}

const shownItem = {
  id: true,
  n: true,
  name: true,
  kind: true,
  url: true,
  state: true,
  problem: true,
  article: { select: { id: true, title: true } },
} satisfies Prisma.ImportItemSelect;
export type ImportItemRow = Prisma.ImportItemGetPayload<{ select: typeof shownItem }>;

export async function listImportItems(
  store: Store,
  importId: string,
  state: TakingState | null,
  take: number,
): Promise<ImportItemRow[]> {
  return store.db.importItem.findMany({
    where: { importId, ...(state ? { state } : {}) },
    select: shownItem,
    orderBy: { n: "asc" },
    take,
  });
}

/** Imports of the last weeks with pages that failed and can be tried again. */
export async function importsWithFailures(store: Store, since: Date) {
  const rows = await store.db.importItem.groupBy({
    by: ["importId"],
    where: { state: "failed", kind: { not: "problem" }, import: { createdAt: { gt: since } } },
    _count: { _all: true },
  });
  const imports = await store.db.import.findMany({
    where: { id: { in: rows.map(({ importId }) => importId) } },
    select: { id: true, name: true },
  });
  return rows.map(({ importId, _count }) => ({
    id: importId,
    name: imports.find(({ id }) => id === importId)?.name ?? "",
    failed: _count._all,
  }));
}

export async function countImportItems(store: Store, importId: string): Promise<ItemCounts> {
  const counts: ItemCounts = { waiting: 0, taken: 0, known: 0, failed: 0, dropped: 0 };
  const rows = await store.db.importItem.groupBy({
    by: ["state"],
    where: { importId },
    _count: { _all: true },
  });
  for (const { state, _count } of rows) counts[state] = _count._all;
  return counts;
}

/** Bytes of uploads that never came to an end go after a while. */
export async function forgetUploads(store: Store, before: Date): Promise<void> {
  const stale = await store.db.import.findMany({
    where: { state: "receiving", createdAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of stale) {
    await dropChunks(store, id);
    await setImport(store, id, ["receiving"], {
      state: "cancelled",
      problem: "The upload never came to an end.",
      finishedAt: store.now,
    });
  }
}
