import { uuidv7 } from "./ids";
import { database } from "./database";
import { Prisma } from "./generated/client";
import type { Permission, Actor } from "../policy";
import { AppError } from "../errors";

/** Transactions are short, because on the embedded engine all others wait for them. */
const LONGEST_TRANSACTION_MS = 20_000;
const LONGEST_WAIT_MS = 20_000;

/** What an act is about, as the record shows it. */
export interface Subject {
  kind: string;
  id: string;
  summary: string;
}

/** The database as one actor may use it, for the length of one operation. Opened by the door alone. */
export class Store {
  subject: Subject | null = null;
  /** Within `unrecorded`, which may stand in another one. */
  private isUnrecorded = false;
  readonly now = new Date();

  constructor(
    readonly db: Prisma.TransactionClient,
    readonly actor: Actor,
    /** The act that is being recorded; null in reads. */
    readonly actId: string | null,
  ) {}

  /** Says for the record what this act did, and to what. */
  about(kind: string, id: string, summary: string): void {
    this.subject = { kind, id, summary };
  }

  /** Writes what the machine has worked out and would work out again: it goes with the row that it hangs on, and is not on the record. */
  async unrecorded(work: () => Promise<unknown>): Promise<void> {
    if (this.isUnrecorded) {
      await work();
      return;
    }
    this.isUnrecorded = true;
    await this.db.$executeRaw`SELECT set_config('desk.act', '', true)`;
    await work();
    this.isUnrecorded = false;
    await this.db.$executeRaw`SELECT set_config('desk.act', ${this.actId ?? ""}, true)`;
  }

  /** The name that stands in "by whom" columns. */
  get actorName(): string {
    return actorName(this.actor);
  }

  get personId(): string {
    if (this.actor.kind !== "person") throw new AppError("forbidden", "Only a person can do this.");
    return this.actor.id;
  }
}

export function actorName(actor: Actor): string {
  return actor.kind === "person"
    ? actor.name
    : actor.kind === "system"
      ? `system: ${actor.task}`
      : "anonymous";
}

interface ActSpec {
  operation: string;
  permission: Permission;
  reversible: boolean;
  /** Kept when no row was changed. */
  always?: boolean;
  reason: string | null;
}

export interface Done<Output> {
  output: Output;
  /** The recorded act, for undo; null in reads and where nothing changed. */
  act: { id: string; summary: string; reversible: boolean } | null;
}

/** For reads, and for the machine's own notes in tables that are not on the record. */
export async function openUnrecorded<Output>(
  actor: Actor,
  work: (store: Store) => Promise<Output>,
): Promise<Done<Output>> {
  const output = await inTransaction((db) => work(new Store(db, actor, null)));
  return { output, act: null };
}

/** Runs a write in one transaction and records it as an act with every row before and after. */
export async function openForWriting<Output>(
  actor: Actor,
  spec: ActSpec,
  work: (store: Store) => Promise<Output>,
): Promise<Done<Output>> {
  return inTransaction(async (db) => {
    const id = uuidv7();
    const store = new Store(db, actor, id);
    await db.act.create({
      data: {
        id,
        actorKind: actor.kind,
        actorId: actor.kind === "person" ? actor.id : null,
        actorName: actorName(actor),
        operation: spec.operation,
        permission: spec.permission,
        summary: "",
        reason: spec.reason,
      },
    });
    await db.$executeRaw`SELECT set_config('desk.act', ${id}, true)`;
    const output = await work(store);
    const changes = await db.actChange.count({ where: { actId: id } });
    if (changes === 0 && !(spec.always && store.subject)) {
      await db.act.delete({ where: { id } });
      return { output, act: null };
    }
    const summary = store.subject?.summary ?? spec.operation;
    await db.act.update({
      where: { id },
      data: {
        subject: store.subject?.kind ?? null,
        subjectId: store.subject?.id ?? null,
        summary,
        ...(spec.reversible ? { inverse: { operation: "acts.undo", input: { id } } } : {}),
      },
    });
    return { output, act: { id, summary, reversible: spec.reversible } };
  });
}

async function inTransaction<T>(work: (db: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(work, { timeout: LONGEST_TRANSACTION_MS, maxWait: LONGEST_WAIT_MS });
  } catch (error) {
    throw translated(error);
  }
}

/** Prisma's words for what a caller can do something about. */
function translated(error: unknown): unknown {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === "P2002")
      return new AppError("conflict", "Someone else has just made the same thing. Look again.");
    if (error.code === "P2003")
      return new AppError("not-found", "What this belongs to is not there any more.");
    if (error.code === "P2034") return new AppError("conflict", "Two changes met. Try again.");
    if (error.code === "P2025") return new AppError("not-found", "It is not there any more.");
    if (error.code === "P2024" || error.code === "P2028" || error.code === "P1001" || error.code === "P1017")
      return new AppError("unavailable", "The database is busy or starting. Try again in a moment.");
  }
  return error;
}
