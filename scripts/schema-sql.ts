/** Prints the SQL of the whole schema: what the migrations together have to lead to. `npm run schema:sql` */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEngine } from "../lib/data/engine/supervisor";
import { schemaSql } from "../lib/data/schema-sql";

const folder = mkdtempSync(join(tmpdir(), "desk-schema-"));
const engine = await startEngine(folder);
process.env.DATABASE_URL = engine.url;
process.stdout.write(await schemaSql());
await engine.stop();
rmSync(folder, { recursive: true });
process.exit(0);
