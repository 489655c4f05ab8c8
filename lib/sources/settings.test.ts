import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { maxAgeSeconds, retryAfterSeconds } from "./cache-headers";
import { contact, PRODUCT, userAgent, VERSION } from "./identity";
import { createOutside } from "./outside";
import { allowedPorts } from "./ports";
import { testNewspaper } from "./test-newspaper";
import { AT_ONCE, recording, serve } from "./testing";

afterEach(() => vi.unstubAllEnvs());

describe("who we are", () => {
  it("has the version of the package", () => {
    expect(JSON.parse(readFileSync("package.json", "utf8"))).toMatchObject({ version: VERSION });
    expect(PRODUCT).toMatch(/^[A-Za-z_-]+$/);
  });

  it.each([
    ["desk@name.example", `AllianceDesk/${VERSION} (+mailto:desk@name.example)`],
    ["https://name.example/about", `AllianceDesk/${VERSION} (+https://name.example/about)`],
    ["", `AllianceDesk/${VERSION} (self-hosted newsroom tool, no contact set)`],
    ["x\r\nx-evil: 1 (a)", `AllianceDesk/${VERSION} (+xx-evil:1a)`],
  ])("%j is said as %s", (given, said) => {
    vi.stubEnv("DESK_CONTACT", given);
    vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
    expect(userAgent(contact())).toBe(said);
  });

  it("is the desk's own address when no contact is set and the address is public", () => {
    vi.stubEnv("DESK_CONTACT", "");
    vi.stubEnv("NEXTAUTH_URL", "https://desk.name.example/x");
    expect(contact()).toBe("https://desk.name.example");
    vi.stubEnv("NEXTAUTH_URL", "http://192.168.0.7:3000");
    expect(contact()).toBeNull();
  });
});

describe("ports", () => {
  it.each([
    [undefined, [80, 443, 8080, 8443]],
    ["", [80, 443, 8080, 8443]],
    ["80, 443", [80, 443]],
    ["8000,x,-1,70000", [8000]],
  ])("%j are %j", (setting, ports) => {
    expect([...allowedPorts(setting)]).toEqual(ports);
  });
});

describe("the newspaper of the tests", () => {
  it.each([
    ["test", "localhost:4000", "localhost:4000"],
    ["test", "127.0.0.1:4000", "127.0.0.1:4000"],
    ["test", "name.example:4000", null],
    ["test", "10.0.0.1:80", null],
    ["test", "localhost", null],
    ["test", "", null],
    ["production", "localhost:4000", null],
    ["development", "localhost:4000", null],
    ["", "localhost:4000", null],
    [undefined, "localhost:4000", null],
  ])("in a build for %s at “%s” is %s", (build, place, expected) => {
    vi.stubEnv("DESK_BUILD", build);
    vi.stubEnv("DESK_TEST_NEWSPAPER", place);
    expect(testNewspaper()).toBe(expected);
  });

  it("is asked in test builds alone, at its own port, over http", async () => {
    const server = await serve(({ url }, response) => {
      if (url === "/robots.txt") response.writeHead(404).end();
      else response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>Good morning");
    });
    const place = `localhost:${server.port}`;
    const outside = createOutside({ resolve: async () => ["127.0.0.1"] });
    vi.stubEnv("DESK_TEST_NEWSPAPER", place);
    try {
      for (const build of [undefined, "production", "Test", "test "]) {
        vi.stubEnv("DESK_BUILD", build);
        expect(await outside.fetchPage(`http://${place}/`)).toMatchObject({ ok: false, problem: "blocked" });
      }
      expect(server.sockets).toHaveLength(0);
      vi.stubEnv("DESK_BUILD", "test");
      expect(await outside.fetchPage(`http://${place}/`)).toMatchObject({ ok: true });
      expect(await outside.fetchFeed(`http://${place}/feed`)).toMatchObject({ ok: true });
      const before = server.sockets.length;
      for (const link of [
        `https://${place}/`,
        "http://localhost:8080/",
        `http://127.0.0.1:${server.port}/`,
        `http://[::1]:${server.port}/`,
      ])
        expect(await outside.fetchPage(link)).toMatchObject({ ok: false, problem: "blocked" });
      expect(server.sockets).toHaveLength(before);
    } finally {
      await server.close();
    }
  });

  it("does not open the rest of the machine", async () => {
    vi.stubEnv("DESK_BUILD", "test");
    vi.stubEnv("DESK_TEST_NEWSPAPER", "localhost:4000");
    const { connect, peers } = recording();
    const outside = createOutside({ connect, resolve: async () => ["127.0.0.1"], politeness: AT_ONCE });
    for (const link of [
      "http://localhost/",
      "http://name.example:4000/",
      "http://localhost:4001/",
      "http://localhost.:4000/",
    ])
      expect(await outside.fetchFeed(link)).toMatchObject({ ok: false, problem: "blocked" });
    expect(peers).toEqual([]);
  });
});

describe("what an answer says of time", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  it.each([
    ["120", 120],
    [" 5 ", 5],
    ["0", 0],
    ["999999", 86_400],
    ["Sun, 22 Nov 2026 12:10:00 GMT", 600],
    ["Sun, 22 Nov 2026 11:00:00 GMT", 0],
    ["Sunday, 22-Nov-26 12:00:30 GMT", 30],
    ["soon", null],
    ["-5", null],
    ["1.5", null],
    ["", null],
    [null, null],
  ])("Retry-After %j is %j seconds", (value, seconds) => {
    expect(retryAfterSeconds(value, now)).toBe(seconds);
  });

  it.each([
    [{ "cache-control": "max-age=900" }, 900],
    [{ "cache-control": "public, Max-Age=60, must-revalidate" }, 60],
    [{ "cache-control": "s-maxage=600" }, null],
    [{ "cache-control": "no-cache" }, 0],
    [{ "cache-control": "private, no-store, max-age=50" }, 0],
    [{ "cache-control": "max-age=10", expires: "Sun, 22 Nov 2026 13:00:00 GMT" }, 10],
    [{ expires: "Sun, 22 Nov 2026 13:00:00 GMT" }, 3_600],
    [{ expires: "Sun, 22 Nov 2026 13:00:00 GMT", date: "Sun, 22 Nov 2026 12:30:00 GMT" }, 1_800],
    [{ expires: "0" }, 0],
    [{ expires: "-1" }, 0],
    [{}, null],
  ])("%j is good for %j seconds", (headers: Record<string, string>, seconds) => {
    expect(maxAgeSeconds((name) => headers[name] ?? null, now)).toBe(seconds);
  });
});
