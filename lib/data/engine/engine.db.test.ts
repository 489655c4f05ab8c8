import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { embeddedUrl } from "./address";
import { DurableDatabase, queryMessage } from "./durable";
import { FolderTaken, lockFolder } from "./folder-lock";
import { startEngine, type Engine } from "./supervisor";

/** Each starts engines of its own, so the one that the other tests share says nothing here: once is enough. */
describe.skipIf(process.env.DESK_ENGINE === "server")("the embedded engine", () => {
  const folders: string[] = [];
  const engines: Engine[] = [];
  const children: ChildProcess[] = [];
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.stop();
    for (const child of children.splice(0)) child.kill("SIGKILL");
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function folder(): string {
    const made = mkdtempSync(join(tmpdir(), "desk-engine-"));
    folders.push(made);
    return made;
  }

  async function start(where: string): Promise<Engine> {
    const engine = await startEngine(where);
    engines.push(engine);
    return engine;
  }

  async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it("tells a second opener who holds the folder, and keeps the folder private", async () => {
    const where = folder();
    await start(where);
    await expect(startEngine(where)).rejects.toThrow(/in use by process \d+/);
    expect(statSync(where).mode & 0o077).toBe(0);
  });

  it("takes over a lock whose holder is gone, also when its process id lives on as another process", () => {
    const where = folder();
    for (const holder of [
      { pid: 999_999_999, started: "1", boot: "", since: "" },
      { pid: process.pid, started: "another start", boot: "", since: "" },
      "broken",
    ]) {
      writeFileSync(join(where, "desk.lock"), JSON.stringify(holder));
      lockFolder(where).release();
    }
    const lock = lockFolder(where);
    expect(() => lockFolder(where)).toThrow(FolderTaken);
    lock.release();
    lockFolder(where).release();
  });

  it("has every acknowledged row after kill -9 in the middle of writes, and comes back by itself", async () => {
    const where = folder();
    const engine = await start(where);
    await query(engine.url, "CREATE TABLE kept (n int PRIMARY KEY)");
    let acknowledged = 0;
    for (let round = 0; round < 3; round++) {
      const client = new Client({ connectionString: engine.url });
      client.on("error", () => {});
      await client.connect();
      const victim = engine.pid();
      setTimeout(() => victim && process.kill(victim, "SIGKILL"), 150);
      try {
        for (;;) {
          await client.query("INSERT INTO kept VALUES ($1)", [acknowledged + 1]);
          acknowledged += 1;
        }
      } catch {
        // The engine was killed: what it had acknowledged has to be there.
      }
      await client.end().catch(() => {});
      const rows = await eventually(() => query<{ n: number }>(engine.url, "SELECT n FROM kept ORDER BY n"));
      expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
      expect(rows.slice(0, acknowledged).map((row) => row.n)).toEqual(
        Array.from({ length: acknowledged }, (_, n) => n + 1),
      );
      acknowledged = rows.length;
    }
    expect(acknowledged).toBeGreaterThan(10);
  }, 120_000);

  it("flushes before it acknowledges a commit, and not for a read", async () => {
    const where = folder();
    let flushes = 0;
    const db = await PGlite.create(join(where, "pg"));
    const durable = new DurableDatabase(db, join(where, "pg"), () => void (flushes += 1));
    const send = async (sql: string) => {
      const message = queryMessage(sql);
      let flushedBeforeAnswer = -1;
      const before = flushes;
      await durable.execProtocolRawStream(message, {
        onRawData: () => {
          if (flushedBeforeAnswer < 0) flushedBeforeAnswer = flushes - before;
        },
      });
      return flushedBeforeAnswer;
    };
    await send("CREATE TABLE t (n int)");
    for (let n = 0; n < 20; n++) expect(await send(`INSERT INTO t VALUES (${n})`)).toBeGreaterThanOrEqual(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await send("SELECT count(*) FROM t");
    for (let n = 0; n < 20; n++) expect(await send("SELECT count(*) FROM t")).toBe(0);
    expect(await send("BEGIN")).toBe(0);
    expect(await send("INSERT INTO t VALUES (99)")).toBe(0);
    expect(await send("COMMIT")).toBeGreaterThanOrEqual(1);
    await db.close();
  }, 60_000);

  it("keeps the pipelines of many clients apart", async () => {
    const engine = await start(folder());
    const clients = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const client = new Client({ connectionString: engine.url });
        await client.connect();
        return client;
      }),
    );
    const answers = await Promise.all(
      clients.flatMap((client, n) =>
        Array.from(
          { length: 25 },
          async (_, k) =>
            ((await client.query("SELECT $1::int AS v", [n * 100 + k])).rows[0] as { v: number }).v ===
            n * 100 + k,
        ),
      ),
    );
    expect(answers.every(Boolean)).toBe(true);
    await Promise.all(clients.map((client) => client.end()));
  }, 60_000);

  it("rolls back what a client that went away left open", async () => {
    const engine = await start(folder());
    await query(engine.url, "CREATE TABLE t (n int)");
    const leaving = new Client({ connectionString: engine.url });
    leaving.on("error", () => {});
    await leaving.connect();
    await leaving.query("BEGIN");
    await leaving.query("INSERT INTO t VALUES (1)");
    Reflect.get(Reflect.get(leaving, "connection"), "stream").destroy();
    expect(await eventually(() => query(engine.url, "SELECT n FROM t"))).toEqual([]);
  }, 60_000);

  it("makes a checkpoint when one is due, and goes on answering", async () => {
    const engine = await startEngine(folder(), { env: { ...process.env, DESK_CHECKPOINT_MS: "1" } });
    engines.push(engine);
    await query(engine.url, "CREATE TABLE t (n int)");
    const before = await query<{ lsn: string }>(
      engine.url,
      "SELECT redo_lsn::text AS lsn FROM pg_control_checkpoint()",
    );
    for (let n = 0; n < 5; n++) await query(engine.url, `INSERT INTO t VALUES (${n})`);
    const after = await query<{ lsn: string }>(
      engine.url,
      "SELECT redo_lsn::text AS lsn FROM pg_control_checkpoint()",
    );
    expect(after).not.toEqual(before);
    expect(await query(engine.url, "SELECT count(*)::int AS n FROM t")).toEqual([{ n: 5 }]);
  }, 30_000);

  it("lets the others go on when a client goes away in the very moment of its BEGIN, or in the middle of a pipeline", async () => {
    const engine = await start(folder());
    await query(engine.url, "CREATE TABLE t (n int)");
    for (let round = 0; round < 12; round++) {
      const leaving = new Client({ connectionString: engine.url });
      leaving.on("error", () => {});
      await leaving.connect();
      const stream = Reflect.get(Reflect.get(leaving, "connection"), "stream");
      void leaving
        .query(round % 2 ? "BEGIN" : "BEGIN; INSERT INTO t SELECT generate_series(1, 20000)")
        .catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, round));
      stream.destroy();
    }
    const answer = await Promise.race([
      query<{ n: string }>(engine.url, "SELECT count(*)::text AS n FROM t"),
      new Promise((resolve) => setTimeout(() => resolve("stuck"), 15_000)),
    ]);
    expect(answer).toEqual([{ n: "0" }]);
  }, 60_000);

  it("ends a statement that runs too long by starting anew", async () => {
    const engine = await startEngine(folder(), { env: { ...process.env, DESK_STATEMENT_LIMIT_MS: "1500" } });
    engines.push(engine);
    await expect(query(engine.url, "SELECT count(*) FROM generate_series(1, 100000000) a")).rejects.toThrow();
    expect(await eventually(() => query(engine.url, "SELECT 1 AS one"))).toEqual([{ one: 1 }]);
  }, 60_000);

  it("closes when its parent is gone", async () => {
    const where = folder();
    const child = fork(new URL("./host.ts", import.meta.url), [where], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    children.push(child);
    await new Promise((resolve) => child.once("message", resolve));
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.disconnect();
    expect(await gone).toBe(0);
    lockFolder(where).release();
  }, 60_000);

  async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  it("names its address by the folder", () => {
    expect(embeddedUrl("/tmp/x")).toContain("%2Ftmp%2Fx");
  });
});
