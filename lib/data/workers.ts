import type { Store } from "./store";

/** A worker that was not heard for this long is taken for dead. It says that it lives every few seconds. */
export const SILENT_MS = 20_000;

export async function beat(
  store: Store,
  worker: { id: string; host: string; pid: number; stopped: boolean },
): Promise<void> {
  const { id, host, pid, stopped } = worker;
  const seen = { beatAt: store.now, stoppedAt: stopped ? store.now : null };
  await store.db.worker.upsert({ where: { id }, create: { id, host, pid, ...seen }, update: seen });
}

/** Workers that were heard lately, but for one. */
export async function livingWorkers(store: Store, except = "") {
  return store.db.worker.findMany({
    where: {
      stoppedAt: null,
      beatAt: { gt: new Date(store.now.getTime() - SILENT_MS) },
      id: { not: except },
    },
    orderBy: { startedAt: "asc" },
  });
}

export async function buryWorkers(store: Store, ids: readonly string[]): Promise<void> {
  if (ids.length) await store.db.worker.deleteMany({ where: { id: { in: [...ids] } } });
}

export async function forgetWorkers(store: Store, before: Date): Promise<void> {
  await store.db.worker.deleteMany({ where: { beatAt: { lt: before } } });
}

/**
 * The next moment at which a host may be asked, for all workers together; the moment after that is `gapMs` later. One statement, so no two get
 * the same. When it would be further away than `mostMs`, no turn is taken, and `turn` is false.
 */
export async function takeHostTurn(
  store: Store,
  host: string,
  gapMs: number,
  mostMs: number,
): Promise<{ turn: boolean; at: Date }> {
  const now = store.now.getTime();
  const [row] = await store.db.$queryRaw<{ next: Date }[]>`
    INSERT INTO "HostTurn" (host, "nextAt") VALUES (${host}, ${new Date(now + gapMs)})
    ON CONFLICT (host) DO UPDATE
      SET "nextAt" = greatest("HostTurn"."nextAt", ${store.now}) + ${gapMs} * interval '1 millisecond'
      WHERE "HostTurn"."nextAt" <= ${new Date(now + mostMs)}
    RETURNING "nextAt" AS next`;
  if (row) return { turn: true, at: new Date(row.next.getTime() - gapMs) };
  const held = await store.db.hostTurn.findUnique({ where: { host } });
  return { turn: false, at: held?.nextAt ?? store.now };
}

/** Keeps everyone away from a host, as it asked (`Retry-After`). */
export async function holdHost(store: Store, host: string, until: Date): Promise<void> {
  await store.db.$executeRaw`
    INSERT INTO "HostTurn" (host, "nextAt") VALUES (${host}, ${until})
    ON CONFLICT (host) DO UPDATE SET "nextAt" = greatest("HostTurn"."nextAt", ${until})`;
}

export async function forgetHosts(store: Store): Promise<void> {
  await store.db.hostTurn.deleteMany({ where: { nextAt: { lt: store.now } } });
}
