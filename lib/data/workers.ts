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

export type HostTurn =
  | { turn: true; at: Date; until: Date }
  /** Not now: both places are taken, or the host wants to be left alone until `at`. */
  | { turn: false; at: Date };

/**
 * One of the two places at a host, and the next moment at which it may be asked, `gapMs` after the one before: for all processes together. One
 * statement decides, so no two get the same. A place is free again when it is given back, or after `holdMs`, when its holder must have died. No
 * turn is given that is further away than `mostMs`.
 */
export async function takeHostTurn(
  store: Store,
  host: string,
  { gapMs, mostMs, holdMs }: { gapMs: number; mostMs: number; holdMs: number },
): Promise<HostTurn> {
  const now = store.now;
  const after = (ms: number) => new Date(now.getTime() + ms);
  const [row] = await store.db.$queryRaw<{ next: Date }[]>`
    INSERT INTO "HostTurn" AS t (host, "nextAt", "firstUntil") VALUES (${host}, ${after(gapMs)}, ${after(holdMs)})
    ON CONFLICT (host) DO UPDATE SET
      "nextAt" = greatest(t."nextAt", ${now}) + ${gapMs} * interval '1 millisecond',
      "firstUntil" = CASE WHEN coalesce(t."firstUntil" <= ${now}, true)
        THEN greatest(t."nextAt", ${now}) + ${holdMs} * interval '1 millisecond' ELSE t."firstUntil" END,
      "secondUntil" = CASE WHEN coalesce(t."firstUntil" <= ${now}, true) THEN t."secondUntil"
        ELSE greatest(t."nextAt", ${now}) + ${holdMs} * interval '1 millisecond' END
    WHERE t."nextAt" <= ${after(mostMs)}
      AND (coalesce(t."firstUntil" <= ${now}, true) OR coalesce(t."secondUntil" <= ${now}, true))
    RETURNING "nextAt" AS next`;
  if (row) {
    const at = new Date(row.next.getTime() - gapMs);
    return { turn: true, at, until: new Date(at.getTime() + holdMs) };
  }
  const held = await store.db.hostTurn.findUnique({ where: { host } });
  return { turn: false, at: held?.nextAt ?? now };
}

/** Gives a place back, known by until when it was taken. */
export async function endHostTurn(store: Store, host: string, until: Date): Promise<void> {
  await store.db.hostTurn.updateMany({ where: { host, firstUntil: until }, data: { firstUntil: null } });
  await store.db.hostTurn.updateMany({ where: { host, secondUntil: until }, data: { secondUntil: null } });
}

/** Keeps everyone away from a host, as it asked (`Retry-After`). */
export async function holdHost(store: Store, host: string, until: Date): Promise<void> {
  await store.db.$executeRaw`
    INSERT INTO "HostTurn" (host, "nextAt") VALUES (${host}, ${until})
    ON CONFLICT (host) DO UPDATE SET "nextAt" = greatest("HostTurn"."nextAt", ${until})`;
}

export async function forgetHosts(store: Store): Promise<void> {
  const free = (place: "firstUntil" | "secondUntil") => ({
    OR: [{ [place]: null }, { [place]: { lt: store.now } }],
  });
  await store.db.hostTurn.deleteMany({
    where: { nextAt: { lt: store.now }, AND: [free("firstUntil"), free("secondUntil")] },
  });
}
