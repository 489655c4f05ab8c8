import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { databaseUrl } from "./engine/address";

/** Node 20 imports no `.wasm` files, so the module is instantiated by hand. */
async function loadEngine(): Promise<typeof import("@prisma/schema-engine-wasm")> {
  const locate = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const glue = await import(pathToFileURL(join(dirname(locate), "schema_engine_bg.js")).href);
  const engine = await WebAssembly.compile(readFileSync(join(dirname(locate), "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(engine, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  if (typeof instance.exports.__wbindgen_start === "function") instance.exports.__wbindgen_start();
  return glue;
}

/**
 * The SQL that makes an empty database hold what prisma/schema says. Works offline, with the WebAssembly build of Prisma's
 * schema engine (a development dependency). Used to write migrations and to test that they agree with the schema.
 */
export async function schemaSql(root = process.cwd()): Promise<string> {
  const { SchemaEngine } = await loadEngine();
  const folder = join(root, "prisma", "schema");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") }));
  // The engine wants an adapter even where it asks the database nothing.
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl() }));
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    adapter,
  );
  try {
    const result = await engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.stdout ?? "";
  } finally {
    engine.free();
  }
}
