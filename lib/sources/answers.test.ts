import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decodeText } from "../domain/articles/encoding";
import { createOutside, type Outside } from "./outside";
import { AT_ONCE, leadingTo, PUBLIC_ADDRESS, serve, type LocalServer } from "./testing";

/** A server on loopback that answers as the test says; robots.txt is not there. */
let server: LocalServer;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: { url: string; headers: IncomingHttpHeaders }[];
let outside: Outside;

beforeAll(async () => {
  server = await serve((request, response) => {
    if (request.url === "/robots.txt") {
      response.writeHead(404).end();
      return;
    }
    asked.push({ url: request.url ?? "", headers: request.headers });
    answer(request, response);
  });
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  const { connect } = leadingTo(server.port);
  outside = createOutside({
    connect,
    resolve: async () => [PUBLIC_ADDRESS],
    politeness: AT_ONCE,
    contact: "mailto:desk@name.example",
  });
});

const says = (status: number, headers: Record<string, string>, body: string | Uint8Array = "") => {
  answer = (_request, response) => response.writeHead(status, headers).end(body);
};
const PAGE = "<!doctype html><html><body><h1>Ministers meet</h1><p>They met on Friday.</p></body></html>";
const LINK = "http://name.example/page";

describe("a page", () => {
  it("comes with its bytes, its type and its address", async () => {
    says(200, { "content-type": "text/html; charset=utf-8" }, PAGE);
    const page = await outside.fetchPage(`${LINK}?a=1#part`);
    expect(page).toMatchObject({ ok: true, contentType: "text/html; charset=utf-8", redirects: [] });
    expect(page.ok && new TextDecoder().decode(page.bytes)).toBe(PAGE);
    expect(asked.map(({ url }) => url)).toEqual(["/page?a=1"]);
  });

  it("is asked for by name, with a contact, without cookies or authorization", async () => {
    says(200, { "content-type": "text/html", "set-cookie": "a=b" }, PAGE);
    await outside.fetchPage(LINK);
    await outside.fetchPage(LINK);
    const headers: IncomingHttpHeaders = asked.at(-1)?.headers ?? {};
    expect(headers["user-agent"]).toMatch(/^AllianceDesk\/\d+\.\d+\.\d+ \(\+mailto:desk@name\.example\)$/);
    expect(headers.host).toBe("name.example");
    expect(headers).not.toHaveProperty("cookie");
    expect(headers).not.toHaveProperty("authorization");
    expect(headers).not.toHaveProperty("referer");
  });

  const TEXT = "首相は金曜日に記者会見を開き、日米同盟について説明した。防衛相も出席した。";
  it.each([
    ["Shift_JIS", "shift_jis", { header: true }],
    ["Shift_JIS", "shift_jis", { meta: true }],
    ["Shift_JIS", "shift_jis", {}],
    ["EUC-JP", "euc-jp", { header: true }],
    ["EUC-JP", "euc-jp", { meta: true }],
    ["EUC-JP", "euc-jp", {}],
    ["ISO-2022-JP", "iso-2022-jp", { header: true }],
    ["ISO-2022-JP", "iso-2022-jp", { meta: true }],
    ["ISO-2022-JP", "iso-2022-jp", {}],
    ["UTF-8", "utf-8", { mark: true }],
    ["UTF-16LE", "utf-16le", { mark: true }],
  ] as const)("in %s is read as %s, told by %o", async (label, encoding, told) => {
    const mark = "mark" in told ? "\uFEFF" : "";
    const meta = "meta" in told ? `<meta charset="${label}">` : "";
    const html = `${mark}<!doctype html><html><head>${meta}<title>x</title></head><body><p>${TEXT}</p></body></html>`;
    says(
      200,
      { "content-type": "header" in told ? `text/html; charset=${label}` : "text/html" },
      encode(html, encoding),
    );
    const page = await outside.fetchPage(LINK);
    const read = page.ok ? decodeText(page.bytes, page.contentType) : null;
    expect(read?.encoding).toBe(encoding);
    expect(read?.text).toContain(TEXT);
  });

  it("of which no letter can be read says so", async () => {
    const nonsense = Buffer.from("81ff fffe 80a0 c1c1 fcff 8181 ".repeat(20).replaceAll(" ", ""), "hex");
    says(
      200,
      { "content-type": "text/html; charset=utf-8" },
      Buffer.concat([Buffer.from("<html>"), nonsense]),
    );
    expect(await outside.fetchPage(LINK)).toMatchObject({ ok: false, problem: "bad-encoding" });
  });

  it.each([
    ["text/html", PAGE, "text/html"],
    ["application/xhtml+xml", `<?xml version="1.0"?><html xmlns="x"></html>`, "application/xhtml+xml"],
    ["text/plain", "Ministers met on Friday.", "text/plain"],
    ["", PAGE, "text/html"],
    ["", `\n  <!-- a note --><p>words`, "text/html"],
    ["", "Ministers met on Friday.", "text/plain"],
    ["application/octet-stream", PAGE, "text/html"],
    ["application/xml", PAGE, "text/html"],
  ])("called “%s” is taken by its look", async (type, body, taken) => {
    says(200, type ? { "content-type": type } : {}, body);
    expect(await outside.fetchPage(LINK)).toMatchObject({ ok: true, contentType: taken });
  });

  const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  it.each([
    ["image/png", PNG, "The link leads to image/png, not to a page."],
    ["text/html", PNG, "The link leads to a PNG picture, not to a page."],
    ["application/pdf", "%PDF-1.7", "The link leads to application/pdf, not to a page."],
    ["text/html", "%PDF-1.7 and more", "The link leads to a PDF, not to a page."],
    ["", "%PDF-1.7 and more", "The link leads to a PDF, not to a page."],
    ["video/mp4", "x", "The link leads to video/mp4, not to a page."],
    ["application/json", "{}", "The link leads to application/json, not to a page."],
    ["application/octet-stream", "\u0001\u0002\u0003", "The link leads to a file, not to a page."],
    ["", "a\u0000b", "The link leads to a file, not to a page."],
    ["application/xml", "<?xml version='1.0'?><rss/>", "The link leads to XML, not to a page."],
  ])("is not what comes as “%s” %#", async (type, body, message) => {
    says(200, type ? { "content-type": type } : {}, body);
    expect(await outside.fetchPage(LINK)).toMatchObject({ ok: false, problem: "not-html", message });
  });

  it("that is a film is refused by its first bytes, not by its last", async () => {
    answer = (_request, response) => {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      const more = () => response.write(Buffer.alloc(50_000, 1)) && setImmediate(more);
      response.on("drain", more);
      more();
    };
    expect(await outside.fetchPage(LINK)).toMatchObject({ problem: "not-html" });
  });
});

describe("an answer of", () => {
  it.each([
    [404, "There is no such page on the site (404)."],
    [410, "The page is gone: the site took it away for good (410)."],
    [401, "The site asks to log in first (401)."],
    [403, "The site does not let us read this (403)."],
    [451, "The site may not show this page for legal reasons (451)."],
    [500, "The site has a problem of its own (500)."],
    [503, "The site has a problem of its own (503)."],
    [418, "The site answered 418."],
    [304, "The site answered 304."],
    [204, "The site answered 204."],
    [206, "The site answered 206."],
    [300, "The site answered 300."],
  ])("%d is told in words", async (status, message) => {
    says(status, {});
    const failure = {
      ok: false,
      problem: `http-${status}`,
      status,
      message,
      url: LINK,
      retryAfterSeconds: null,
    };
    expect(await outside.fetchPage(LINK)).toMatchObject(failure);
    expect(await outside.fetchFeed(LINK)).toMatchObject(failure);
  });

  it("429 says when to come back, and so does its host's pace", async () => {
    const told: [string, number][] = [];
    const polite = createOutside({
      connect: leadingTo(server.port).connect,
      resolve: async () => [PUBLIC_ADDRESS],
      politeness: { ...AT_ONCE, retryAfter: (host, seconds) => told.push([host, seconds]) },
    });
    says(429, { "retry-after": "120" });
    expect(await polite.fetchFeed(LINK)).toMatchObject({
      problem: "http-429",
      status: 429,
      retryAfterSeconds: 120,
    });
    says(503, { "retry-after": "99999999" });
    expect(await polite.fetchFeed(LINK)).toMatchObject({ problem: "http-503", retryAfterSeconds: 86_400 });
    says(404, { "retry-after": "120" });
    expect(await polite.fetchFeed(LINK)).toMatchObject({ problem: "http-404", retryAfterSeconds: null });
    expect(told).toEqual([
      ["name.example", 120],
      ["name.example", 86_400],
    ]);
  });
});

describe("a redirect", () => {
  it("is followed, and each step is told", async () => {
    const steps: Record<string, [number, string]> = {
      "/page": [301, "/two"],
      "/two": [302, "http://other.example/three"],
      "/three": [303, "four?x=1"],
      "/four?x=1": [307, "//name.example/five"],
      "/five": [308, "http://name.example:8080/six"],
    };
    answer = ({ url = "" }, response) => {
      const [status, location] = steps[url] ?? [];
      if (status && location) response.writeHead(status, { location }).end("moved");
      else response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
    };
    const page = await outside.fetchPage(LINK);
    expect(page).toMatchObject({ ok: true, url: "http://name.example:8080/six" });
    expect(page.redirects).toEqual([
      { from: LINK, to: "http://name.example/two", status: 301, permanent: true },
      { from: "http://name.example/two", to: "http://other.example/three", status: 302, permanent: false },
      {
        from: "http://other.example/three",
        to: "http://other.example/four?x=1",
        status: 303,
        permanent: false,
      },
      {
        from: "http://other.example/four?x=1",
        to: "http://name.example/five",
        status: 307,
        permanent: false,
      },
      { from: "http://name.example/five", to: "http://name.example:8080/six", status: 308, permanent: true },
    ]);
    expect(asked.map(({ headers }) => headers.host)).toEqual([
      "name.example",
      "name.example",
      "other.example",
      "other.example",
      "name.example",
      "name.example:8080",
    ]);
  });

  it("too many are not", async () => {
    answer = (_request, response) => response.writeHead(302, { location: `/${asked.length}` }).end();
    const page = await outside.fetchPage(LINK);
    expect(page).toMatchObject({
      problem: "too-many-redirects",
      message: "The page sends one on more than 5 times.",
    });
    expect(page.redirects).toHaveLength(5);
    expect(asked).toHaveLength(6);
  });

  it.each([
    ["to itself", { "/page": "/page" }],
    ["in a circle", { "/page": "/two", "/two": "http://name.example/page" }],
  ])("%s is not", async (_what, steps: Record<string, string>) => {
    answer = ({ url = "" }, response) => response.writeHead(302, { location: steps[url] }).end();
    expect(await outside.fetchPage(LINK)).toMatchObject({
      problem: "too-many-redirects",
      message: "The page sends one round in a circle.",
    });
    expect(asked.length).toBeLessThan(3);
  });

  it.each([
    ["http://127.0.0.1/", "blocked"],
    ["http://[::ffff:10.0.0.1]/", "blocked"],
    ["http://localhost:8080/", "blocked"],
    ["http://user:secret@other.example/", "blocked"],
    ["http://other.example:22/", "blocked"],
    ["file:///etc/passwd", "blocked"],
    ["javascript:alert(1)", "blocked"],
    ["data:text/html,x", "blocked"],
    ["http://", "broken-answer"],
    ["", "broken-answer"],
  ])("to “%s” is not (%s)", async (location, problem) => {
    says(302, location ? { location } : {});
    expect(await outside.fetchPage(LINK)).toMatchObject({ ok: false, problem });
    expect(asked).toHaveLength(1);
  });
});

describe("a feed", () => {
  const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>`;

  it("comes with what it says of itself", async () => {
    says(
      200,
      {
        "content-type": "application/rss+xml",
        etag: 'W/"abc"',
        "last-modified": "Fri, 20 Nov 2026 10:00:00 GMT",
        "cache-control": "public, max-age=900",
      },
      RSS,
    );
    const feed = await outside.fetchFeed(LINK);
    expect(feed).toMatchObject({
      ok: true,
      notModified: false,
      contentType: "application/rss+xml",
      url: LINK,
      etag: 'W/"abc"',
      lastModified: "Fri, 20 Nov 2026 10:00:00 GMT",
      maxAgeSeconds: 900,
      redirects: [],
    });
    expect(feed.ok && !feed.notModified && new TextDecoder().decode(feed.bytes)).toBe(RSS);
    expect(asked[0]?.headers).not.toHaveProperty("if-none-match");
  });

  it("that has not changed says so, and keeps what it said before", async () => {
    says(304, { "cache-control": "max-age=60" });
    const last = { etag: '"abc"', lastModified: "Fri, 20 Nov 2026 10:00:00 GMT" };
    expect(await outside.fetchFeed(LINK, last)).toEqual({
      ok: true,
      notModified: true,
      url: LINK,
      ...last,
      maxAgeSeconds: 60,
      redirects: [],
    });
    expect(asked[0]?.headers).toMatchObject({
      "if-none-match": last.etag,
      "if-modified-since": last.lastModified,
    });
    says(304, { etag: '"def"' });
    expect(await outside.fetchFeed(LINK, { etag: '"abc"', lastModified: null })).toMatchObject({
      etag: '"def"',
    });
  });

  it("gets back nothing that is no header", async () => {
    says(200, {}, RSS);
    const last = { etag: '"a"\r\nx-evil: 1', lastModified: "金曜日" };
    expect(await outside.fetchFeed(LINK, last)).toMatchObject({ ok: true, etag: null, lastModified: null });
    expect(asked[0]?.headers).not.toHaveProperty("if-none-match");
    expect(asked[0]?.headers).not.toHaveProperty("x-evil");
  });

  it.each(["text/html", "application/json", "text/plain", ""])(
    "is taken when it calls itself “%s”",
    async (type) => {
      says(200, type ? { "content-type": type } : {}, RSS);
      expect(await outside.fetchFeed(LINK)).toMatchObject({ ok: true, contentType: type });
    },
  );

  it("is not a picture", async () => {
    says(200, { "content-type": "application/rss+xml" }, Buffer.from("89504e470d0a1a0a", "hex"));
    expect(await outside.fetchFeed(LINK)).toMatchObject({ ok: false, problem: "not-html" });
  });
});

/** Node writes UTF-16 alone besides UTF-8; for the Japanese encodings each character is looked up in what the decoder reads. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8" || encoding === "utf-16le") return Buffer.from(text, encoding);
  if (encoding === "iso-2022-jp") {
    const shifted = [...text].map((letter) =>
      letter < "\u0080"
        ? [0x1b, 0x28, 0x42, letter.charCodeAt(0)]
        : [0x1b, 0x24, 0x42, ...doubleByte(letter, "euc-jp").map((byte) => byte & 0x7f)],
    );
    return Uint8Array.from([...shifted.flat(), 0x1b, 0x28, 0x42]);
  }
  return Uint8Array.from(
    [...text].flatMap((letter) =>
      letter < "\u0080" ? [letter.charCodeAt(0)] : doubleByte(letter, encoding),
    ),
  );
}

const tables = new Map<string, Map<string, number[]>>();

function doubleByte(letter: string, encoding: string): number[] {
  const known = tables.get(encoding);
  const table = known ?? new Map<string, number[]>();
  if (!known) {
    tables.set(encoding, table);
    const decoder = new TextDecoder(encoding);
    for (let first = 0x81; first <= 0xfc; first++)
      for (let second = 0x40; second <= 0xfe; second++) {
        const read = decoder.decode(Uint8Array.of(first, second));
        if ([...read].length === 1 && read !== "\uFFFD" && !table.has(read)) table.set(read, [first, second]);
      }
  }
  const bytes = table.get(letter);
  if (!bytes) throw new Error(`${letter} is not in ${encoding}`);
  return bytes;
}
