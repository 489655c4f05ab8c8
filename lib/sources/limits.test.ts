import type { Socket } from "node:net";
import zlib from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { LIMITS, type Limits } from "./limits";
import { createOutside } from "./outside";
import { AT_ONCE, leadingTo, PUBLIC_ADDRESS, serve, serveRaw, type LocalServer } from "./testing";

/** Small sizes, so that what goes on without end is seen to be ended; each test says which time is short. */
const SMALL: Partial<Limits> = { sentBytes: 50_000, decodedBytes: 80_000 };

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function ask(server: LocalServer, limits: Partial<Limits> = {}) {
  servers.push(server);
  const outside = createOutside({
    connect: leadingTo(server.port).connect,
    resolve: async () => [PUBLIC_ADDRESS],
    politeness: AT_ONCE,
    limits: { ...SMALL, ...limits },
  });
  return outside.fetchFeed("http://name.example/feed");
}

const OK = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n";

/** Sends a piece again and again until the other side has had enough. */
function endlessly(socket: Socket, piece: string | Buffer, everyMs: number): void {
  const timer = setInterval(() => socket.write(piece), everyMs);
  socket.on("close", () => clearInterval(timer));
}

describe("a request is ended", () => {
  it("when a name server does not answer", async () => {
    const outside = createOutside({
      resolve: () => new Promise(() => {}),
      politeness: AT_ONCE,
      limits: { connectMs: 100 },
    });
    expect(await outside.fetchFeed("http://name.example/")).toMatchObject({ problem: "timeout" });
  });

  it("when no connection comes about, and what was half open is told to stop", async () => {
    let isStopped = false;
    const outside = createOutside({
      resolve: async () => [PUBLIC_ADDRESS],
      politeness: AT_ONCE,
      limits: { connectMs: 250 },
      connect: (_peer, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            isStopped = true;
            reject(signal.reason);
          });
        }),
    });
    expect(await outside.fetchFeed("http://name.example/")).toMatchObject({
      problem: "timeout",
      message: "No connection to the site within 0.25 seconds.",
    });
    expect(isStopped).toBe(true);
  });

  it("when the server says nothing", async () => {
    expect(await ask(await serveRaw(() => {}), { headersMs: 250 })).toMatchObject({
      problem: "timeout",
      message: "The site did not answer within 0.25 seconds.",
    });
  });

  it("when the headers come slowly and never end", async () => {
    const server = await serveRaw((socket) => {
      socket.write(OK);
      endlessly(socket, "x-more: and more\r\n", 5);
    });
    expect(await ask(server, { headersMs: 250 })).toMatchObject({ problem: "timeout" });
  });

  it("when the headers come fast and never end", async () => {
    const server = await serveRaw((socket) => {
      socket.write(OK);
      endlessly(socket, `x-more: ${"more".repeat(4_000)}\r\n`, 1);
    });
    expect(await ask(server)).toMatchObject({ problem: "too-large" });
  });

  it("when hints (103) come without end instead of an answer", async () => {
    const server = await serveRaw((socket) => {
      endlessly(socket, "HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n", 5);
    });
    expect(await ask(server, { headersMs: 250 })).toMatchObject({ problem: "timeout" });
  });

  it("when the body comes byte by byte", async () => {
    const server = await serveRaw((socket) => {
      socket.write(`${OK}\r\n`);
      endlessly(socket, "a", 20);
    });
    expect(await ask(server, { slowAfterMs: 200 })).toMatchObject({ problem: "too-slow" });
  });

  it("when the body stops in the middle", async () => {
    const server = await serveRaw((socket) =>
      socket.write(`${OK}content-length: 20000\r\n\r\n${"a".repeat(50)}`),
    );
    expect(await ask(server, { slowAfterMs: 200 })).toMatchObject({ problem: "too-slow" });
  });

  it("when everything together takes too long, though it is fast enough at each moment", async () => {
    const server = await serveRaw((socket) => {
      socket.write(`${OK}\r\n`);
      endlessly(socket, "a".repeat(40), 5);
    });
    expect(await ask(server, { totalMs: 600, sentBytes: LIMITS.sentBytes })).toMatchObject({
      problem: "timeout",
      message: "The site took longer than 0.6 seconds.",
    });
  });

  it("when redirects together take too long", async () => {
    let count = 0;
    const server = await serve((_request, response) => {
      setTimeout(() => response.writeHead(302, { location: `/${(count += 1)}` }).end(), 150);
    });
    expect(await ask(server, { totalMs: 400 })).toMatchObject({ problem: "timeout" });
  });
});

describe("an answer is too large", () => {
  it("when it says so itself, before any of it is read", async () => {
    const server = await serveRaw((socket) => socket.write(`${OK}content-length: 99999999999\r\n\r\n`));
    expect(await ask(server)).toMatchObject({ problem: "too-large" });
  });

  it("when the body never ends", async () => {
    const server = await serveRaw((socket) => {
      socket.write(`${OK}\r\n`);
      endlessly(socket, "a".repeat(5_000), 1);
    });
    expect(await ask(server)).toMatchObject({
      problem: "too-large",
      message: "The answer is larger than 49 KB.",
    });
  });

  it("when chunks never end", async () => {
    const server = await serveRaw((socket) => {
      socket.write(`${OK}transfer-encoding: chunked\r\n\r\n`);
      endlessly(socket, `1388\r\n${"a".repeat(5_000)}\r\n`, 1);
    });
    expect(await ask(server)).toMatchObject({ problem: "too-large" });
  });

  const zeros = Buffer.alloc(40 * 1024 * 1024);
  const bombs: [name: string, coding: string, bytes: Buffer][] = [
    ["gzip", "gzip", zlib.gzipSync(zeros)],
    ["deflate", "deflate", zlib.deflateSync(zeros)],
    ["bare deflate", "deflate", zlib.deflateRawSync(zeros)],
    ["br", "br", zlib.brotliCompressSync(zeros, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })],
    ["gzip in gzip", "gzip, gzip", zlib.gzipSync(zlib.gzipSync(zeros))],
    ["br over gzip", "gzip, br", zlib.brotliCompressSync(zlib.gzipSync(zeros))],
    ["XML in gzip", "gzip", zlib.gzipSync(`<?xml version="1.0"?><a>${"&lol9;".repeat(200_000)}</a>`)],
  ];

  it.each(bombs)("when a bomb of %s goes off", async (_name, coding, bytes) => {
    expect(bytes.byteLength).toBeLessThan(50_000);
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/xml", "content-encoding": coding }).end(bytes);
    });
    expect(await ask(server)).toMatchObject({
      problem: "too-large",
      message: "The answer, once unpacked, is larger than 78 KB.",
    });
  });

  it.skipIf(typeof zlib.zstdCompressSync !== "function")("when a bomb of zstd goes off", async () => {
    const bytes = zlib.zstdCompressSync(zeros);
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": "zstd" }).end(bytes);
    });
    expect(await ask(server)).toMatchObject({ problem: "too-large" });
  });
});

describe("a broken answer", () => {
  const text = "Ministers met on Friday. ".repeat(100);
  const packed = (coding: string, bytes: Buffer) =>
    serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": coding }).end(bytes);
    });

  it.each([
    ["is shorter than it said", `${OK}content-length: 500\r\n\r\nshort`],
    ["has two lengths", `${OK}content-length: 5\r\ncontent-length: 7\r\n\r\nshorter`],
    ["has chunks without an end", `${OK}transfer-encoding: chunked\r\n\r\n5\r\nshort\r\n`],
    ["has a chunk of nonsense", `${OK}transfer-encoding: chunked\r\n\r\nzz\r\nshort\r\n`],
    ["is not HTTP", "220 mail.name.example ESMTP\r\n"],
    ["is nothing", ""],
    ["ends within its headers", "HTTP/1.1 200 OK\r\ncontent-type"],
  ])("that %s is refused", async (_what, bytes) => {
    const server = await serveRaw((socket) => socket.end(bytes));
    expect(await ask(server)).toMatchObject({ problem: "broken-answer" });
  });

  it.each([
    ["gzip that is cut off", "gzip", zlib.gzipSync(text).subarray(0, 50)],
    ["br that is cut off", "br", zlib.brotliCompressSync(text).subarray(0, 20)],
    ["deflate that is cut off", "deflate", zlib.deflateSync(text).subarray(0, 30)],
    ["gzip that is none", "gzip", Buffer.from(text)],
    ["deflate that is none", "deflate", Buffer.from("\xff\xff\xff\xff", "latin1")],
    ["three codings", "gzip, gzip, gzip", zlib.gzipSync(zlib.gzipSync(zlib.gzipSync(text)))],
    ["an unknown coding", "compress", Buffer.from(text)],
  ])("of %s is refused", async (_what, coding, bytes) => {
    expect(await ask(await packed(coding, bytes))).toMatchObject({ problem: "broken-answer" });
  });

  it.skipIf(typeof zlib.createZstdDecompress === "function")(
    "of zstd is refused where Node cannot read it",
    async () => {
      expect(await ask(await packed("zstd", Buffer.from(text)))).toMatchObject({
        problem: "broken-answer",
        message: "The site packed its answer in a way (zstd) that was not asked for.",
      });
    },
  );

  it.each([
    ["gzip", zlib.gzipSync(text)],
    ["X-GZip", zlib.gzipSync(text)],
    ["deflate", zlib.deflateSync(text)],
    ["deflate", zlib.deflateRawSync(text)],
    ["br", zlib.brotliCompressSync(text)],
    ["identity", Buffer.from(text)],
    ["deflate, gzip", zlib.gzipSync(zlib.deflateSync(text))],
    ["gzip, br", zlib.brotliCompressSync(zlib.gzipSync(text))],
  ])("is not one that comes as %s", async (coding, bytes) => {
    const feed = await ask(await packed(coding, bytes));
    expect(feed.ok && !feed.notModified && new TextDecoder().decode(feed.bytes)).toBe(text);
  });
});

describe("connections", () => {
  const closed = (server: LocalServer) =>
    Promise.all(
      server.sockets.map(
        (socket) => socket.closed || new Promise((resolve) => socket.once("close", resolve)),
      ),
    );

  it("are closed after each request, whatever became of it", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("a".repeat(60_000));
    });
    expect(await ask(server)).toMatchObject({ problem: "too-large" });
    expect(await ask(server, LIMITS)).toMatchObject({ ok: true });
    await closed(server);
    expect(server.sockets).toHaveLength(2);
  });

  it.each(["404 Not Found", "302 Found\r\nlocation: http://127.0.0.1/"])(
    "are closed by us when nobody wants the body of a %s, which has no end",
    async (status) => {
      const server = await serveRaw((socket) => {
        socket.write(`HTTP/1.1 ${status}\r\n\r\n`);
        endlessly(socket, "more and more", 5);
      });
      expect(await ask(server)).toMatchObject({ ok: false });
      await closed(server);
      expect(server.sockets).toHaveLength(1);
    },
  );
});
