import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createOutside, type Outside } from "./outside";
import { AT_ONCE, leadingTo, PUBLIC_ADDRESS, recording, serve, type LocalServer } from "./testing";

let server: LocalServer;
let robots: (request: IncomingMessage, response: ServerResponse) => void;
let asked: string[];
let outside: Outside;

beforeAll(async () => {
  server = await serve((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    if (request.url === "/robots.txt") robots(request, response);
    else if (request.url === "/moves")
      response.writeHead(302, { location: "http://other.example/page" }).end();
    else response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>Good morning");
  });
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  outside = createOutside({
    connect: leadingTo(server.port).connect,
    resolve: async () => [PUBLIC_ADDRESS],
    politeness: AT_ONCE,
  });
});
afterEach(() => vi.useRealTimers());

const says = (text: string | Buffer, status = 200) => {
  robots = (_request, response) => response.writeHead(status, { "content-type": "text/plain" }).end(text);
};
const outcome = async (path: string) => {
  const page = await outside.fetchPage(`http://name.example${path}`);
  return page.ok ? "ok" : page.problem;
};

describe("robots.txt", () => {
  it.each([
    ["User-agent: *\nDisallow: /private", "/page", "ok"],
    ["User-agent: *\nDisallow: /private", "/private/page", "refused-by-robots"],
    ["User-agent: *\nDisallow: /", "/page", "refused-by-robots"],
    ["User-agent: *\nDisallow:", "/page", "ok"],
    ["User-agent: AllianceDesk\nDisallow: /\n\nUser-agent: *\nAllow: /", "/page", "refused-by-robots"],
    ["User-agent: alliancedesk\nDisallow: /", "/page", "refused-by-robots"],
    ["User-agent: AllianceDesk\nAllow: /\n\nUser-agent: *\nDisallow: /", "/page", "ok"],
    ["User-agent: OtherBot\nDisallow: /", "/page", "ok"],
    ["User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", "ok"],
    ["User-agent: *\nDisallow: /*.pdf$", "/x.pdf", "refused-by-robots"],
    ["User-agent: *\nDisallow: /*.pdf$", "/x.pdf?a", "ok"],
    ["User-agent: *\nDisallow: /*?id=", "/page?id=3", "refused-by-robots"],
    ["user-AGENT: * # all\r\ndisALLOW: /a # note\r\n", "/a", "refused-by-robots"],
    ["\uFEFFUser-agent: *\nDisallow: /", "/page", "refused-by-robots"],
    ["User-agent: *\nDisallow: /日本", "/%E6%97%A5%E6%9C%AC/1", "refused-by-robots"],
    ["<!doctype html><p>Not found", "/page", "ok"],
    ["", "/page", "ok"],
  ])("%j about %s: %s", async (text, path, expected) => {
    says(text);
    expect(await outcome(path)).toBe(expected);
    expect(asked).toEqual(["name.example/robots.txt", ...(expected === "ok" ? [`name.example${path}`] : [])]);
  });

  it("is not asked for feeds, whose publishers asked for them", async () => {
    says("User-agent: *\nDisallow: /");
    expect(await outside.fetchFeed("http://name.example/feed")).toMatchObject({ ok: true });
    expect(asked).toEqual(["name.example/feed"]);
  });

  it.each([401, 403, 404, 410, 429])("that is not to be had (%d) allows all", async (status) => {
    says("User-agent: *\nDisallow: /", status);
    expect(await outcome("/page")).toBe("ok");
  });

  it.each([500, 502, 503])("that the site fails to send (%d) forbids all", async (status) => {
    says("", status);
    expect(await outcome("/page")).toBe("refused-by-robots");
    expect(asked).toEqual(["name.example/robots.txt"]);
  });

  it("that is broken forbids all", async () => {
    robots = (_request, response) => {
      response.writeHead(200, { "content-length": "500" }).write("User-agent: *\n");
      response.destroy();
    };
    expect(await outcome("/page")).toBe("refused-by-robots");
  });

  it("of a site that is not there says so", async () => {
    const { connect, peers } = recording();
    const away = createOutside({ connect, resolve: async () => [PUBLIC_ADDRESS], politeness: AT_ONCE });
    expect(await away.fetchPage("http://name.example/")).toMatchObject({ ok: false, problem: "unreachable" });
    expect(peers).toHaveLength(1);
  });

  it("is asked again at once when the site was not there, and soon when it asked for patience", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T00:00:00Z") });
    let isThere = false;
    const { connect } = leadingTo(server.port);
    const away = createOutside({
      connect: (peer, signal) => (isThere ? connect(peer, signal) : recording().connect(peer, signal)),
      resolve: async () => [PUBLIC_ADDRESS],
      politeness: AT_ONCE,
    });
    says("", 429);
    expect(await away.fetchPage("http://name.example/")).toMatchObject({ problem: "unreachable" });
    isThere = true;
    vi.setSystemTime(new Date("2026-11-22T00:00:01Z"));
    expect(await away.fetchPage("http://name.example/")).toMatchObject({ ok: true });
    says("User-agent: *\nDisallow: /");
    vi.setSystemTime(new Date("2026-11-22T00:06:00Z"));
    expect(await away.fetchPage("http://name.example/")).toMatchObject({ problem: "refused-by-robots" });
  });

  it("that sends one inward is not followed", async () => {
    robots = (_request, response) =>
      response.writeHead(302, { location: "http://127.0.0.1/robots.txt" }).end();
    expect(await outcome("/page")).toBe("refused-by-robots");
    expect(asked).toEqual(["name.example/robots.txt"]);
  });

  it("counts where it is in the end, for the site that was asked (RFC 9309 §2.3.1.2)", async () => {
    robots = ({ headers }, response) =>
      headers.host === "name.example"
        ? response.writeHead(301, { location: "http://other.example/robots.txt" }).end()
        : response.end("User-agent: *\nDisallow: /private");
    expect(await outcome("/private")).toBe("refused-by-robots");
    expect(await outcome("/page")).toBe("ok");
  });

  it("that sends one on for ever allows all", async () => {
    robots = (_request, response) => response.writeHead(302, { location: "/robots.txt" }).end();
    expect(await outcome("/page")).toBe("ok");
  });

  it("is asked again where a redirect leads", async () => {
    robots = ({ headers }, response) =>
      response.end(headers.host === "other.example" ? "User-agent: *\nDisallow: /" : "");
    expect(await outcome("/moves")).toBe("refused-by-robots");
    expect(asked).toEqual(["name.example/robots.txt", "name.example/moves", "other.example/robots.txt"]);
  });

  it("is fetched once for many who ask at the same time, and kept", async () => {
    says("User-agent: *\nDisallow: /private");
    await Promise.all(["/1", "/2", "/3", "/private"].map(outcome));
    await outcome("/4");
    expect(asked.filter((url) => url.endsWith("/robots.txt"))).toHaveLength(1);
    await outside.fetchPage("http://name.example:8080/1");
    expect(asked.filter((url) => url.endsWith("/robots.txt"))).toHaveLength(2);
  });

  it("is kept for a day, a failure for minutes", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T00:00:00Z") });
    const count = () => asked.filter((url) => url.endsWith("/robots.txt")).length;
    says("", 500);
    expect(await outcome("/page")).toBe("refused-by-robots");
    vi.setSystemTime(new Date("2026-11-22T00:04:00Z"));
    expect(await outcome("/page")).toBe("refused-by-robots");
    expect(count()).toBe(1);
    says("");
    vi.setSystemTime(new Date("2026-11-22T00:06:00Z"));
    expect(await outcome("/page")).toBe("ok");
    expect(count()).toBe(2);
    vi.setSystemTime(new Date("2026-11-22T23:00:00Z"));
    await outcome("/page");
    expect(count()).toBe(2);
    vi.setSystemTime(new Date("2026-11-23T01:00:00Z"));
    await outcome("/page");
    expect(count()).toBe(3);
  });

  it("longer than 500 KiB counts as far as that", async () => {
    const filler = `# ${"x".repeat(98)}\n`.repeat(5_000);
    says(`User-agent: *\nDisallow: /early\n${filler}${filler}Disallow: /late\n`);
    expect(await outcome("/early")).toBe("refused-by-robots");
    expect(await outcome("/late")).toBe("ok");
  });

  it("with more wildcards than can be compared allows nothing", async () => {
    says(`User-agent: *\n${"Disallow: /*a*a*a*a*a*a*a*b\n".repeat(10_000)}`);
    expect(await outcome(`/${"a".repeat(3_000)}`)).toBe("refused-by-robots");
  });
});
