import PgBoss from "pg-boss";
import { databaseUrl, isEmbedded } from "../data/engine/address";
import { oneAtATime } from "../data/one-at-a-time";
import { LEASE_MS } from "../operations/polling";

/** The queues. A job names in `about` the row that it is for; doing it twice does no harm, because the row says whether it is done. */
export const QUEUES = ["poll-feed", "take-item", "read-import", "take-import-item"] as const;
export type QueueName = (typeof QUEUES)[number];

export interface JobData {
  about: string;
  /** The address that it will be fetched from, where there is one. */
  url?: string | null;
  /** It was put off until its host's turn, which is now. */
  turn?: true;
}

export type Job = PgBoss.JobWithMetadata<JobData>;

/** Longer than any job takes: a job whose worker is silent for this long is given to another. */
const LONGEST_JOB_SECONDS = 330;
/** How often the queue looks for such jobs. */
const MAINTENANCE_SECONDS = 30;
const RETRIES = 5;
const RETRY_SECONDS = 20;
/** The embedded engine serves one transaction at a time. */
const CONNECTIONS = { embedded: 2, server: 4 };

export interface QueueTimes {
  longestJobSeconds: number;
  maintenanceSeconds: number;
  retrySeconds: number;
  /** For so long a feed is kept from others by the worker that polls it. */
  leaseMs: number;
}

export const QUEUE_TIMES: QueueTimes = {
  longestJobSeconds: LONGEST_JOB_SECONDS,
  maintenanceSeconds: MAINTENANCE_SECONDS,
  retrySeconds: RETRY_SECONDS,
  leaseMs: LEASE_MS,
};

/** Opens the queue in the desk's own database, and makes it where it is missing: one process at a time, because two that make partitions at once deadlock. */
export async function openQueue(times: QueueTimes = QUEUE_TIMES): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    max: isEmbedded() ? CONNECTIONS.embedded : CONNECTIONS.server,
    maintenanceIntervalSeconds: times.maintenanceSeconds,
    // Completed jobs are of no interest for long; failed ones stay for a person to see.
    archiveCompletedAfterSeconds: 3600,
    archiveFailedAfterSeconds: 14 * 24 * 3600,
    deleteAfterDays: 2,
    schedule: false,
  });
  boss.on("error", (error) => console.error("queue:", error.message));
  await oneAtATime(databaseUrl(), "open the queue", async () => {
    await boss.start();
    for (const name of QUEUES)
      await boss.createQueue(name, {
        name,
        policy: "short",
        retryLimit: RETRIES,
        retryDelay: times.retrySeconds,
        retryBackoff: true,
        expireInSeconds: times.longestJobSeconds,
      });
  });
  return boss;
}

/** Puts jobs into a queue; one that waits there already for the same row is not put in again. */
export async function enqueue(
  boss: PgBoss,
  name: QueueName,
  jobs: readonly JobData[],
  after: Date | null = null,
): Promise<void> {
  if (jobs.length === 0) return;
  await boss.insert(
    jobs.map((data) => ({
      name,
      data,
      singletonKey: data.about,
      ...(after ? { startAfter: after.toISOString() } : {}),
    })),
  );
}
