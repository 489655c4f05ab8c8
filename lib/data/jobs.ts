import type { Store } from "./store";

/** The queue's own tables (pg-boss, schema `pgboss`), read where the desk shows them, and what waits to be put into it. */

export type JobState = "waiting" | "running" | "failed";

export interface QueuedJob {
  id: string;
  queue: string;
  state: JobState;
  /** The id of the feed, item or import that it is about. */
  about: string;
  tries: number;
  error: string | null;
  at: Date;
}

const STATES = {
  waiting: ["created", "retry"],
  running: ["active"],
  failed: ["failed"],
} satisfies Record<JobState, string[]>;

/** False before the first worker has made the queue. */
async function hasQueue(store: Store): Promise<boolean> {
  const [row] = await store.db.$queryRaw<
    { made: boolean }[]
  >`SELECT to_regclass('pgboss.job') IS NOT NULL AS made`;
  return row?.made === true;
}

export async function listJobs(store: Store, state: JobState, take: number): Promise<QueuedJob[]> {
  if (!(await hasQueue(store))) return [];
  const rows = await store.db.$queryRaw<
    {
      id: string;
      name: string;
      about: string | null;
      tries: number;
      output: unknown;
      at: Date;
    }[]
  >`SELECT id::text, name, singleton_key AS about, retry_count AS tries, output,
           coalesce(completed_on, started_on, start_after, created_on) AS at
    FROM pgboss.job WHERE state::text = ANY(${STATES[state]}) AND name NOT LIKE '\\_\\_pgboss%'
    ORDER BY at DESC LIMIT ${take}`;
  return rows.map(({ id, name, about, tries, output, at }) => ({
    id,
    queue: name,
    state,
    about: about ?? "",
    tries,
    error: messageOf(output),
    at,
  }));
}

/** pg-boss keeps an error as JSON with a message, at the top or under `value`. */
function messageOf(output: unknown): string | null {
  if (typeof output !== "object" || output === null) return null;
  if ("message" in output && typeof output.message === "string") return output.message;
  return "value" in output ? messageOf(output.value) : null;
}

export async function countJobs(store: Store): Promise<Record<JobState, number>> {
  const counts: Record<JobState, number> = { waiting: 0, running: 0, failed: 0 };
  if (!(await hasQueue(store))) return counts;
  const rows = await store.db.$queryRaw<{ state: string; count: bigint }[]>`
    SELECT state::text, count(*) FROM pgboss.job WHERE name NOT LIKE '\\_\\_pgboss%' GROUP BY state`;
  for (const { state, count } of rows) {
    if (STATES.waiting.includes(state)) counts.waiting += Number(count);
    if (STATES.running.includes(state)) counts.running += Number(count);
    if (STATES.failed.includes(state)) counts.failed += Number(count);
  }
  return counts;
}

/** A failed job waits again, with its tries counted anew. False when it is not there or has not failed. */
export async function retryJob(store: Store, id: string): Promise<boolean> {
  if (!(await hasQueue(store))) return false;
  const count = await store.db.$executeRaw`
    UPDATE pgboss.job SET state = 'retry', retry_count = 0, start_after = now(), completed_on = NULL
    WHERE id = ${id}::uuid AND state = 'failed'`;
  return count > 0;
}

/** Takes a failed job off the list. */
export async function dropJob(store: Store, id: string): Promise<boolean> {
  if (!(await hasQueue(store))) return false;
  const count = await store.db
    .$executeRaw`DELETE FROM pgboss.job WHERE id = ${id}::uuid AND state = 'failed'`;
  return count > 0;
}

/** Jobs that were running when every worker had gone wait again at once, instead of when their time is up. */
export async function releaseJobs(store: Store): Promise<void> {
  if (!(await hasQueue(store))) return;
  await store.db.$executeRaw`
    UPDATE pgboss.job SET state = 'retry', start_after = now()
    WHERE state = 'active' AND name NOT LIKE '\\_\\_pgboss%'`;
}

export interface WaitingRow {
  id: string;
  /** The address that it will be fetched from. */
  url: string | null;
}

export interface WaitingWork {
  items: WaitingRow[];
  imports: WaitingRow[];
  importItems: WaitingRow[];
}

/** Jobs that could begin now, by queue. Those that wait for a host take nobody's place. */
export async function backlog(store: Store): Promise<Map<string, number>> {
  const rows = await store.db.$queryRaw<{ name: string; count: bigint }[]>`
    SELECT name, count(*) FROM pgboss.job WHERE state < 'active' AND start_after <= now() GROUP BY name`;
  return new Map(rows.map(({ name, count }) => [name, Number(count)]));
}

/**
 * Work that the tables say has to be done and that no living job of the queue stands for. No queue is filled beyond `take`: what waits, waits
 * in its table, where it costs nothing.
 */
export async function waitingWork(store: Store, take: number): Promise<WaitingWork> {
  const queued = await backlog(store);
  const room = (queue: string) => Math.max(0, take - (queued.get(queue) ?? 0));
  return {
    items: await store.db.$queryRaw<WaitingRow[]>`
      SELECT i.id, i.url FROM "FeedItem" i WHERE i.state = 'waiting' AND NOT EXISTS (
        SELECT 1 FROM pgboss.job j WHERE j.name = 'take-item' AND j.singleton_key = i.id AND j.state < 'completed')
      ORDER BY i."changedAt" LIMIT ${room("take-item")}`,
    imports: await store.db.$queryRaw<WaitingRow[]>`
      SELECT i.id, NULL AS url FROM "Import" i WHERE i.state = 'reading' AND NOT EXISTS (
        SELECT 1 FROM pgboss.job j WHERE j.name = 'read-import' AND j.singleton_key = i.id AND j.state < 'completed')
      ORDER BY i.id LIMIT ${room("read-import")}`,
    importItems: await store.db.$queryRaw<WaitingRow[]>`
      SELECT i.id, CASE WHEN i.kind = 'link' THEN i.url END AS url FROM "ImportItem" i JOIN "Import" m ON m.id = i."importId"
      WHERE i.state = 'waiting' AND m.state NOT IN ('receiving', 'cancelled') AND NOT EXISTS (
        SELECT 1 FROM pgboss.job j WHERE j.name = 'take-import-item' AND j.singleton_key = i.id AND j.state < 'completed')
      ORDER BY i.attempts, i.n LIMIT ${room("take-import-item")}`,
  };
}
