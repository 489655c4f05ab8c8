import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createOutside } from "./outside";
import { Busy, politenessOfThisProcess, type Politeness } from "./politeness";
import { leadingTo, PUBLIC_ADDRESS, serve } from "./testing";

let politeness: Politeness;
beforeEach(() => {
  vi.useFakeTimers();
  politeness = politenessOfThisProcess();
});
afterEach(() => vi.useRealTimers());

/** Seconds of the test's clock at which each turn began, in order; `busy` with the seconds where there was none. */
function turns(host: string, count: number, lastingMs: number) {
  const start = performance.now();
  const begun: (number | string)[] = [];
  for (let n = 0; n < count; n++)
    politeness.turn(host).then(
      (end) => {
        begun.push((performance.now() - start) / 1_000);
        setTimeout(end, lastingMs);
      },
      (error: unknown) =>
        begun.push(error instanceof Busy ? `busy ${error.retryAfterSeconds}` : String(error)),
    );
  return begun;
}

describe("turns at a host", () => {
  it("begin a second apart", async () => {
    const begun = turns("name.example", 4, 10);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it("are two at a time at most", async () => {
    const begun = turns("name.example", 5, 5_000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(begun).toEqual([0, 1, 5, 6, 10]);
  });

  it("do not wait for other hosts", async () => {
    const one = turns("one.example", 2, 10);
    const other = turns("other.example", 2, 10);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([one, other]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it("are not waited for when that would take more than a minute", async () => {
    const begun = turns("name.example", 70, 10);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun.filter((turn) => turn === "busy 60")).toHaveLength(9);
    await vi.advanceTimersByTimeAsync(120_000);
    const given = begun.filter((turn) => typeof turn === "number");
    expect(given.slice(0, 60)).toEqual([...Array(60).keys()]);
  });

  it("are given up when those before do not end", async () => {
    const begun = turns("name.example", 3, 600_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toEqual([0, 1, "busy 60"]);
  });

  it("may be ended twice without harm", async () => {
    const [first, second] = [politeness.turn("name.example"), politeness.turn("name.example")];
    await vi.advanceTimersByTimeAsync(1_000);
    (await first)();
    (await first)();
    await second;
    const begun = turns("name.example", 2, 10_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(begun).toHaveLength(1);
  });
});

describe("a host that asked to be left alone", () => {
  it("is busy at once, for those who wait as well, until its time is over", async () => {
    const waiting = turns("name.example", 2, 10);
    await vi.advanceTimersByTimeAsync(1);
    politeness.retryAfter("name.example", 120);
    await vi.advanceTimersByTimeAsync(0);
    expect(waiting).toEqual([0, "busy 120"]);
    await vi.advanceTimersByTimeAsync(50_000);
    const early = turns("name.example", 1, 10);
    const elsewhere = turns("other.example", 1, 10);
    await vi.advanceTimersByTimeAsync(0);
    expect([early, elsewhere]).toEqual([["busy 70"], [0]]);
    await vi.advanceTimersByTimeAsync(70_000);
    const late = turns("name.example", 1, 10);
    await vi.advanceTimersByTimeAsync(0);
    expect(late).toEqual([0]);
  });

  it("is left alone for a day at most, and never less than it asked before", async () => {
    politeness.retryAfter("name.example", 9_999_999);
    politeness.retryAfter("name.example", 5);
    const begun = turns("name.example", 1, 10);
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(["busy 86400"]);
    politeness.retryAfter("other.example", 0);
    await expect(politeness.turn("other.example")).resolves.toBeTypeOf("function");
  });
});

describe("a request", () => {
  it("takes a turn for each step, and says when it is not its turn", async () => {
    vi.useRealTimers();
    const log: string[] = [];
    const server = await serve(({ url }, response) => {
      log.push(`asked ${url}`);
      if (url === "/robots.txt") response.writeHead(404).end();
      else if (url === "/page") response.writeHead(302, { location: "/two" }).end();
      else response.writeHead(429, { "retry-after": "30" }).end();
    });
    const real = politenessOfThisProcess({ atATime: 2, apartMs: 1, longestWaitMs: 60_000 });
    const outside = createOutside({
      connect: leadingTo(server.port).connect,
      resolve: async () => [PUBLIC_ADDRESS],
      politeness: {
        retryAfter: (host, seconds) => real.retryAfter(host, seconds),
        turn: async (host) => {
          const end = await real.turn(host);
          log.push(`turn at ${host}`);
          return () => {
            log.push("end");
            end();
          };
        },
      },
    });
    try {
      expect(await outside.fetchPage("http://name.example/page")).toMatchObject({ problem: "http-429" });
      const step = ["turn at name.example", "end"];
      expect(log.filter((line) => !line.startsWith("asked"))).toEqual([...step, ...step, ...step]);
      expect(log.filter((line) => line.startsWith("asked"))).toEqual([
        "asked /robots.txt",
        "asked /page",
        "asked /two",
      ]);
      const busy = await outside.fetchFeed("http://name.example/feed");
      expect(busy).toMatchObject({ ok: false, problem: "busy", url: "http://name.example/feed" });
      expect(!busy.ok && busy.retryAfterSeconds).toBe(30);
      expect(await outside.fetchPage("http://name.example/page")).toMatchObject({ problem: "busy" });
      expect(log).toHaveLength(9);
    } finally {
      await server.close();
    }
  });
});
