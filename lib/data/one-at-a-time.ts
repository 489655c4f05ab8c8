import { Client } from "pg";

/**
 * Does work that must not run twice at once, in any process of this database: a session's advisory lock on a connection of its own
 * (PostgreSQL, section 13.3.5), so that the work may use other connections and as many transactions as it likes. The lock goes
 * with its process. The embedded engine has one session for all, so there the lock is always had at once: its callers are in one process.
 */
export async function oneAtATime<T>(url: string, name: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [name]);
    try {
      return await work();
    } finally {
      await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [name]);
    }
  } finally {
    await client.end();
  }
}
