import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INWARD, LOOPBACK, PUBLIC } from "./forbidden-forms";
import { isPublicAddress, isSameAddress } from "./guard-addresses";
import { assertGuardHolds } from "./guard-self-test";
import { createOutside } from "./outside";
import { AT_ONCE, canary, leadingTo, PUBLIC_ADDRESS, recording, serve, type LocalServer } from "./testing";

const FORBIDDEN = [...LOOPBACK, ...INWARD];
const bare = (form: string) => form.replace(/^\[|\]$/g, "");
const REFUSED = /^(?:blocked|not-a-link)$/;

it("knows many ways to write what is forbidden, each once", () => {
  expect(new Set(FORBIDDEN).size).toBe(FORBIDDEN.length);
  expect(FORBIDDEN.length).toBeGreaterThan(200);
  expect(PUBLIC.length).toBeGreaterThan(30);
});

describe("a forbidden address", () => {
  it.each(FORBIDDEN)("%s is refused in a link, and no name server hears of it", async (form) => {
    const { connect, peers } = recording();
    const asked: string[] = [];
    const resolve = async (name: string) => {
      asked.push(name);
      return [PUBLIC_ADDRESS];
    };
    const outside = createOutside({ connect, resolve, politeness: AT_ONCE });
    for (const link of [`http://${form}/`, `https://${form}/page?a=1`, `http://${form}:8080/`]) {
      expect(await outside.fetchPage(link)).toMatchObject({
        ok: false,
        problem: expect.stringMatching(REFUSED),
      });
      expect(await outside.fetchFeed(link)).toMatchObject({
        ok: false,
        problem: expect.stringMatching(REFUSED),
      });
    }
    expect({ peers, asked }).toEqual({ peers: [], asked: [] });
  });

  it.each(FORBIDDEN)("%s is refused as what a name leads to, alone and among public ones", async (form) => {
    const { connect, peers } = recording();
    for (const addresses of [[bare(form)], [PUBLIC_ADDRESS, bare(form)], [bare(form), PUBLIC_ADDRESS]]) {
      const outside = createOutside({ connect, resolve: async () => addresses, politeness: AT_ONCE });
      expect(await outside.fetchFeed("http://name.example/")).toMatchObject({
        ok: false,
        problem: "blocked",
      });
      expect(await outside.fetchPage("http://name.example/")).toMatchObject({
        ok: false,
        problem: "blocked",
      });
    }
    expect(peers).toEqual([]);
  });
});

describe("a redirect", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await serve((request, response) => {
      const { searchParams } = new URL(request.url ?? "/", "http://localhost");
      response.writeHead(302, { location: encodeLatin(searchParams.get("to") ?? "") }).end();
    });
  });
  afterAll(() => server.close());

  it.each(FORBIDDEN)("to %s goes no further than the page that sends there", async (form) => {
    const { connect, peers } = leadingTo(server.port);
    const outside = createOutside({ connect, resolve: async () => [PUBLIC_ADDRESS], politeness: AT_ONCE });
    const from = `http://name.example/?to=${encodeURIComponent(`http://${form}/secret`)}`;
    expect(await outside.fetchFeed(from)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/blocked|broken-answer/),
    });
    expect(peers.map(({ address }) => address)).toEqual([PUBLIC_ADDRESS]);
  });

  it("to a name that now leads inward is refused: each step asks and checks anew", async () => {
    const { connect, peers } = leadingTo(server.port);
    const answers = [[PUBLIC_ADDRESS], ["10.0.0.1"]];
    const outside = createOutside({
      connect,
      resolve: async () => answers.shift() ?? [],
      politeness: AT_ONCE,
    });
    const from = `http://name.example/?to=${encodeURIComponent("http://name.example/again")}`;
    expect(await outside.fetchFeed(from)).toMatchObject({
      problem: "blocked",
      url: "http://name.example/again",
    });
    expect(peers).toHaveLength(1);
  });
});

/** A header goes out as bytes; Node takes each character for one. */
const encodeLatin = (text: string) => Buffer.from(text, "utf8").toString("latin1");

describe("the machine itself", () => {
  it("receives no packet, however its address is written, with the real connector", async () => {
    const bird = await canary();
    try {
      const outside = createOutside({
        allowedPorts: [bird.port],
        resolve: async () => ["127.0.0.1"],
        politeness: AT_ONCE,
      });
      for (const form of LOOPBACK) {
        expect(await outside.fetchFeed(`http://${form}:${bird.port}/`)).toMatchObject({ ok: false });
        expect(await outside.fetchPage(`https://${form}:${bird.port}/`)).toMatchObject({ ok: false });
      }
      expect(await outside.fetchFeed(`http://name.example:${bird.port}/`)).toMatchObject({
        problem: "blocked",
      });
      expect(bird.visits()).toBe(0);
    } finally {
      await bird.close();
    }
  });
});

describe("a public address", () => {
  it.each(PUBLIC)("%s is connected to, and only that one, once", async (form) => {
    const literal = recording();
    await createOutside({ connect: literal.connect, politeness: AT_ONCE }).fetchFeed(`http://${form}/`);
    expect(literal.peers).toEqual([{ address: bare(form), port: 80, isSecure: false, name: null }]);
    const named = recording();
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [bare(form)];
    };
    await createOutside({ connect: named.connect, resolve, politeness: AT_ONCE }).fetchFeed(
      "https://name.example./feed",
    );
    expect(named.peers).toEqual([{ address: bare(form), port: 443, isSecure: true, name: "name.example" }]);
    expect(asked).toBe(1);
  });

  it("is not written in any other way than the system writes it", () => {
    for (const form of [
      "0x5db8d822",
      "1572395042",
      "093.184.216.34",
      "93.184.55330",
      "2606:4700::1%eth0",
      "[2606:4700::1]",
      "",
    ])
      expect(isPublicAddress(form)).toBe(false);
  });
});

describe("a name that changes its answer", () => {
  it("gains nothing: it is asked once, and what was checked is connected to", async () => {
    const { connect, peers } = recording();
    const answers = [[PUBLIC_ADDRESS], ["10.0.0.1"], ["127.0.0.1"]];
    const outside = createOutside({
      connect,
      resolve: async () => answers.shift() ?? [],
      politeness: AT_ONCE,
    });
    expect(await outside.fetchFeed("http://rebinding.example/")).toMatchObject({ problem: "unreachable" });
    expect(peers.map(({ address }) => address)).toEqual([PUBLIC_ADDRESS]);
    expect(answers).toHaveLength(2);
  });

  it("is found out by the peer's address when the connection leads elsewhere", async () => {
    const server = await serve((_request, response) => response.end("secret"));
    try {
      const { connect } = leadingTo(server.port);
      const elsewhere = createOutside({
        politeness: AT_ONCE,
        resolve: async () => [PUBLIC_ADDRESS],
        connect: async (peer, signal) => {
          const socket = await connect(peer, signal);
          Object.defineProperty(socket, "remoteAddress", { value: "127.0.0.1" });
          return socket;
        },
      });
      expect(await elsewhere.fetchFeed("http://name.example/")).toMatchObject({ problem: "blocked" });
    } finally {
      await server.close();
    }
  });

  it("is compared as an address, not as a text", () => {
    expect(isSameAddress("::ffff:93.184.216.34", "93.184.216.34")).toBe(true);
    expect(isSameAddress("2606:4700:0:0::1", "2606:4700::1")).toBe(true);
    expect(isSameAddress("93.184.216.35", "93.184.216.34")).toBe(false);
    expect(isSameAddress(undefined, "93.184.216.34")).toBe(false);
  });
});

describe("a name with several addresses", () => {
  const ALL = ["93.184.216.34", "93.184.216.35", "93.184.216.36", "93.184.216.37"];

  it("is tried at the next one when one does not answer, three times at most", async () => {
    const { connect, peers } = recording();
    const outside = createOutside({ connect, resolve: async () => ALL, politeness: AT_ONCE });
    expect(await outside.fetchFeed("http://name.example/")).toMatchObject({
      problem: "unreachable",
      message: "The site could not be reached (ENOTOUT).",
    });
    expect(peers.map(({ address }) => address)).toEqual(ALL.slice(0, 3));
  });

  it("is asked at the first that does", async () => {
    const server = await serve((_request, response) => response.end("news"));
    const there = leadingTo(server.port);
    const away = recording();
    try {
      const outside = createOutside({
        connect: (peer, signal) => (peer.address === ALL[1] ? there : away).connect(peer, signal),
        resolve: async () => ALL,
        politeness: AT_ONCE,
      });
      expect(await outside.fetchFeed("http://name.example/")).toMatchObject({ ok: true });
      expect([...away.peers, ...there.peers].map(({ address }) => address)).toEqual(ALL.slice(0, 2));
    } finally {
      await server.close();
    }
  });
});

describe("a link", () => {
  it.each([
    ["", "not-a-link"],
    ["nonsense", "not-a-link"],
    ["file:///etc/passwd", "not-a-link"],
    ["ftp://name.example/", "not-a-link"],
    ["javascript:alert(1)", "not-a-link"],
    ["data:text/html,x", "not-a-link"],
    ["gopher://name.example/", "not-a-link"],
    ["http://[1.2.3.4]/", "not-a-link"],
    [`http://name.example/${"a".repeat(5_000)}`, "not-a-link"],
    ["http://user:secret@name.example/", "blocked"],
    ["http://user@name.example/", "blocked"],
    ["http://name.example:22/", "blocked"],
    ["http://name.example:25/", "blocked"],
    ["http://name.example:6379/", "blocked"],
    ["https://name.example:8081/", "blocked"],
  ])("%s is refused (%s)", async (link, problem) => {
    const { connect, peers } = recording();
    const outside = createOutside({ connect, resolve: async () => [PUBLIC_ADDRESS], politeness: AT_ONCE });
    expect(await outside.fetchFeed(link)).toMatchObject({ ok: false, problem });
    expect(peers).toEqual([]);
  });

  it.each([
    ["http://name.example/", 80],
    ["http://name.example:443/", 443],
    ["https://name.example/", 443],
    ["https://name.example:8443/", 8443],
    ["http://name.example:8080/", 8080],
    ["https://日本.example/", 443],
  ])("%s is asked at port %d", async (link, port) => {
    const { connect, peers } = recording();
    await createOutside({ connect, resolve: async () => [PUBLIC_ADDRESS], politeness: AT_ONCE }).fetchFeed(
      link,
    );
    expect(peers).toMatchObject([{ port }]);
  });
});

describe("the guard's own test", () => {
  it("is content with the guard as it is", async () => {
    await expect(assertGuardHolds()).resolves.toBeUndefined();
  });
});
