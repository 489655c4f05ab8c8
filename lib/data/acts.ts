import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { visibleActs } from "./visible";
import { conflict, notFound } from "../errors";

const inList = { _count: { select: { changes: true } } } satisfies Prisma.ActInclude;
export type ActInList = Prisma.ActGetPayload<{ include: typeof inList }> & { undoneBy: string | null };

/** Rows by which an act belongs to what is shown, though it is about something else; `after` narrows to a column that the act set to one of these. */
export interface RowsOf {
  model: string;
  ids: readonly string[];
  after?: { column: string; among: readonly string[] };
}

/** The newest acts, or those of one subject: what is about it, and what changed `rows` (absent: its own row). */
export async function listActs(
  store: Store,
  filter: {
    subject: string | null;
    subjectId: string | null;
    rows?: readonly RowsOf[];
    before: string | null;
    take: number;
  },
): Promise<ActInList[]> {
  const { subject, subjectId, rows, before, take } = filter;
  const changed = rows?.map(({ model, ids, after }) => ({
    changes: {
      some: {
        model,
        rowId: { in: [...ids] },
        ...(after
          ? {
              OR: after.among.map((value) => ({
                after: { path: [after.column], equals: value },
                NOT: { before: { path: [after.column], equals: value } },
              })),
            }
          : {}),
      },
    },
  })) ?? [{ changes: { some: { rowId: subjectId ?? "" } } }];
  const acts = await store.db.act.findMany({
    where: {
      ...visibleActs(store.actor),
      ...(subject ? { subject } : {}),
      ...(subjectId ? { OR: [{ subjectId }, ...changed] } : {}),
      ...(before ? { id: { lt: before } } : {}),
    },
    include: inList,
    orderBy: { id: "desc" },
    take,
  });
  const undoing = await store.db.act.findMany({
    where: { undoes: { in: acts.map((act) => act.id) } },
    select: { undoes: true, actorName: true },
  });
  const undoneBy = new Map(undoing.map((act) => [act.undoes, act.actorName]));
  return acts.map((act) => ({ ...act, undoneBy: undoneBy.get(act.id) ?? null }));
}

export async function getAct(store: Store, id: string) {
  const act = await store.db.act.findUnique({
    where: { id },
    include: { changes: { orderBy: { id: "asc" } } },
  });
  if (!act) throw notFound("act");
  return act;
}

type Row = Record<string, unknown>;
type Change = { id: bigint; model: string; rowId: string; before: unknown; after: unknown };

/** What people edit: a row that was changed since it was made does not go with its making. Names and proposals are the machine's. */
const DECIDED: ReadonlySet<string> = new Set([
  "Annotation",
  "Article",
  "Development",
  "Entity",
  "Feed",
  "Reply",
  "Source",
  "Story",
  "Tag",
]);

/** What the machine notes for itself goes with the row that it is about. */
const NOT_RECORDED: ReadonlySet<string> = new Set([
  "ActChange",
  "ArticleBand",
  "ArticleKey",
  "SharedText",
  "FeedItem",
  "FeedPolling",
  "ImportItem",
  "Mention",
  "Poll",
  "TokenUse",
]);

const CHANGED_SINCE =
  "It was changed since, so undoing would lose that later work. Undo the later change first.";

/**
 * Takes an act back, row by row, newest first. Each row must still be as the act left it, in the columns that the act
 * changed; otherwise nothing is undone and a conflict says so.
 */
export async function revertChanges(store: Store, actId: string, changes: readonly Change[]): Promise<void> {
  await store.db.act.update({ where: { id: store.actId ?? "" }, data: { undoes: actId } });
  // Cascades record a parent before its children, so putting back meets children first.
  await store.db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  const made = new Map<string, Set<string>>();
  for (const change of changes)
    if (!isRow(change.before))
      made.set(change.model, (made.get(change.model) ?? new Set()).add(change.rowId));
  try {
    for (const change of [...changes].reverse()) await revertOne(store, change, made);
    await store.db.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  } catch (error) {
    // A row that came back to a place that was taken, or to a parent that has gone.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2010")
      throw conflict(CHANGED_SINCE);
    throw error;
  }
}

async function revertOne(store: Store, change: Change, made: Map<string, Set<string>>): Promise<void> {
  const { model, rowId } = change;
  const table = Prisma.raw(quoted(model));
  const [found] = await store.db.$queryRaw<
    { row: Row }[]
  >`SELECT to_jsonb(t) AS row FROM ${table} t WHERE id = ${rowId} FOR UPDATE`;
  const now = found?.row;
  const before = isRow(change.before) ? change.before : null;
  const after = isRow(change.after) ? change.after : null;

  if (!before && after) {
    // A row that a cascade has taken already, in this very undo, is gone as it should be.
    if (!now) return;
    if (
      DECIDED.has(model) &&
      Object.keys(after).some((name) => name !== "version" && !same(now[name], after[name]))
    )
      throw conflict(CHANGED_SINCE);
    await refuseIfOthersHangOnIt(store, model, rowId, made);
    await store.db.$executeRaw`DELETE FROM ${table} WHERE id = ${rowId}`;
    return;
  }
  if (before && !after) {
    if (now) throw conflict(CHANGED_SINCE);
    await store.db
      .$executeRaw`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, ${JSON.stringify(before)}::jsonb)`;
    return;
  }
  if (!before || !after) return;
  if (!now) throw conflict(CHANGED_SINCE);
  const columns = Object.keys(before).filter(
    (name) => name !== "version" && !same(before[name], after[name]),
  );
  if (columns.some((name) => !same(now[name], after[name]))) throw conflict(CHANGED_SINCE);
  const restored: Row = Object.fromEntries(columns.map((name) => [name, before[name]]));
  // Whoever read the row before this undo must get a conflict, so the version goes on instead of back.
  if (typeof now.version === "number") restored.version = now.version + 1;
  const names = Object.keys(restored);
  if (names.length === 0) return;
  const list = Prisma.raw(names.map(quoted).join(", "));
  await store.db
    .$executeRaw`UPDATE ${table} SET (${list}) = (SELECT ${list} FROM jsonb_populate_record(NULL::${table}, ${JSON.stringify(restored)}::jsonb)) WHERE id = ${rowId}`;
}

/** A row may go only when everything that points at it was made by the same act. */
async function refuseIfOthersHangOnIt(
  store: Store,
  model: string,
  rowId: string,
  made: Map<string, Set<string>>,
): Promise<void> {
  const references = await store.db.$queryRaw<{ child: string; column: string }[]>`
    SELECT c.conrelid::regclass::text AS child, a.attname AS column
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = ${quoted(model)}::regclass`;
  for (const { child, column } of references) {
    const name = child.replaceAll('"', "");
    if (NOT_RECORDED.has(name)) continue;
    const rows = await store.db.$queryRaw<
      { id: string }[]
    >`SELECT id FROM ${Prisma.raw(quoted(name))} WHERE ${Prisma.raw(quoted(column))} = ${rowId}`;
    const own = made.get(name);
    if (rows.some((row) => !own?.has(row.id))) throw conflict(CHANGED_SINCE);
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
