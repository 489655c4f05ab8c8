import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseUrl } from "./engine/address";
import { migrate, readMigrations } from "./migrate";
import { schemaSql } from "./schema-sql";

describe("migrations", () => {
  const client = new Client({ connectionString: databaseUrl() });
  beforeAll(async () => {
    await client.connect();
    await migrate(databaseUrl());
  });
  afterAll(() => client.end());

  /** Columns, indexes and constraints of a schema, without its name. */
  async function shape(schema: string): Promise<string[]> {
    const { rows } = await client.query<{ what: string }>(
      `SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS what
         FROM information_schema.columns WHERE table_schema = $1 AND table_name NOT LIKE '\\_%'
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = $1 AND tablename NOT LIKE '\\_%'
       UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(c.oid))
         FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace WHERE nspname = $1 AND contype IN ('f', 'c')`,
      [schema],
    );
    return rows
      .map(({ what }) =>
        what.replaceAll(`${schema}.`, "").replaceAll(`"${schema}".`, "").replace(" DEFERRABLE", ""),
      )
      .filter((what) => !what.includes("_prisma_migrations"))
      .sort();
  }

  it("lead to what prisma/schema says", async () => {
    const sql = await schemaSql();
    await client.query("BEGIN");
    try {
      await client.query("CREATE SCHEMA from_schema");
      await client.query("SET LOCAL search_path = from_schema");
      await client.query(sql.replace(/CREATE SCHEMA IF NOT EXISTS "public";/, ""));
      const wanted = await shape("from_schema");
      await client.query("SET LOCAL search_path = public");
      expect(await shape("public")).toEqual(wanted);
      expect(wanted.length).toBeGreaterThan(150);
    } finally {
      await client.query("ROLLBACK");
    }
  });

  it("are applied once, and refuse one that was edited afterwards", async () => {
    expect(await migrate(databaseUrl())).toEqual([]);
    const [first, ...others] = readMigrations();
    if (!first) throw new Error("no migrations");
    await expect(migrate(databaseUrl(), [{ ...first, checksum: "0".repeat(64) }, ...others])).rejects.toThrow(
      /changed after/,
    );
  });
});
