import { afterAll, describe, expect, it } from "vitest";
import { closeDatabase, database } from "../data/database";
import { openQueue, QUEUES } from "./queue";

afterAll(async () => {
  await database().$executeRaw`DROP SCHEMA IF EXISTS pgboss CASCADE`;
  await closeDatabase();
});

describe("the queue", () => {
  it("is made once when several workers start together on a new database", async () => {
    for (let round = 0; round < 3; round++) {
      await database().$executeRaw`DROP SCHEMA IF EXISTS pgboss CASCADE`;
      const opened = await Promise.allSettled(Array.from({ length: 3 }, () => openQueue()));
      const queues = opened.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
      const made = await queues[0]?.getQueues();
      for (const queue of queues) await queue.stop({ graceful: false, wait: true });
      expect(
        opened.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : [])),
      ).toEqual([]);
      expect(made?.map(({ name }) => name)).toEqual(expect.arrayContaining([...QUEUES]));
    }
  });
});
