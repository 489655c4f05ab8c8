/**
 * The local newspaper that end-to-end tests fetch from: its `host:port`, the one place within the machine that may be asked.
 * Null in everything but test builds: `process.env.DESK_BUILD` is written out so that the bundler puts the build's own value
 * in its place, and a production build cannot be talked into it by its environment.
 */
export function testNewspaper(): string | null {
  if (process.env.DESK_BUILD !== "test") return null;
  const given = process.env.DESK_TEST_NEWSPAPER?.trim() ?? "";
  return /^(?:localhost|127\.0\.0\.1):[1-9]\d{0,4}$/.test(given) ? given : null;
}
