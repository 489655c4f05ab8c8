import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createOutside } from "./outside";
import { AT_ONCE, leadingTo, PUBLIC_ADDRESS, serve, serveSafely } from "./testing";

const pem = (name: string) =>
  readFileSync(join(import.meta.dirname, "cases", "certificates", `${name}.pem`), "utf8");

async function ask(certificate: string, name: string, trust: { ca?: string } = { ca: pem("authority") }) {
  const server = await serveSafely({ key: pem("key"), cert: pem(certificate) }, (_request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>Good morning");
  });
  try {
    const { connect } = leadingTo(server.port, trust);
    const outside = createOutside({ connect, resolve: async () => [PUBLIC_ADDRESS], politeness: AT_ONCE });
    return {
      feed: await outside.fetchFeed(`https://${name}/`),
      page: await outside.fetchPage(`https://${name}/`),
    };
  } finally {
    await server.close();
  }
}

describe("a step from https to http", () => {
  it("is not taken: what comes back over it could be anyone's words", async () => {
    const server = await serveSafely({ key: pem("key"), cert: pem("good") }, (_request, response) => {
      response.writeHead(301, { location: "http://name.example/open" }).end();
    });
    try {
      const { connect, peers } = leadingTo(server.port, { ca: pem("authority") });
      const outside = createOutside({ connect, resolve: async () => [PUBLIC_ADDRESS], politeness: AT_ONCE });
      expect(await outside.fetchFeed("https://name.example/")).toMatchObject({
        ok: false,
        problem: "downgrade",
        url: "https://name.example/",
      });
      expect(peers).toHaveLength(1);
    } finally {
      await server.close();
    }
  });
});

describe("a certificate", () => {
  it("that someone trusted has signed for this name is good", async () => {
    const { feed, page } = await ask("good", "name.example");
    expect(feed).toMatchObject({ ok: true, url: "https://name.example/" });
    expect(page).toMatchObject({ ok: true, contentType: "text/html" });
  });

  it.each([
    ["expired", "name.example", "The site's certificate has expired, so nothing was fetched."],
    ["early", "name.example", "The site's certificate is not valid yet, so nothing was fetched."],
    ["good", "other.example", "The site's certificate is for another name, so nothing was fetched."],
    [
      "self-signed",
      "name.example",
      "The site signed its certificate itself, so nobody vouches for it and nothing was fetched.",
    ],
  ])("that is %s for %s is not", async (certificate, name, message) => {
    const { feed, page } = await ask(certificate, name);
    expect(feed).toMatchObject({ ok: false, problem: "certificate", message });
    expect(page).toMatchObject({ ok: false, problem: "certificate", message });
  });

  it("of an authority that nobody knows is not, whatever the environment says", async () => {
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    try {
      const { feed } = await ask("good", "name.example", {});
      expect(feed).toMatchObject({ ok: false, problem: "certificate" });
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
  });

  it("is asked of no site that speaks plain text at a safe port", async () => {
    const server = await serve((_request, response) => response.end("plain"));
    try {
      const outside = createOutside({
        connect: leadingTo(server.port).connect,
        resolve: async () => [PUBLIC_ADDRESS],
        politeness: AT_ONCE,
      });
      expect(await outside.fetchFeed("https://name.example/")).toMatchObject({ problem: "unreachable" });
    } finally {
      await server.close();
    }
  });
});
