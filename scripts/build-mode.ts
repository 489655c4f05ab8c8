/**
 * `test` only when this process was told so on its own command line. The bundler writes it into the built site, and it is what lets the local
 * test newspaper be fetched; an environment variable or an .env file cannot set it.
 */
export function buildMode(args: readonly string[] = process.argv): "test" | "production" {
  return args.includes("--test-build") ? "test" : "production";
}
