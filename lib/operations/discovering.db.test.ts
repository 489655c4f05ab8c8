import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "../data/database";
import { perform } from "./perform";
import { add, discover } from "./sources";
import { freshDesk, type Desk } from "./testing";
import type { World } from "./world";

let desk: Desk;
beforeAll(async () => {
  desk = await freshDesk();
  await perform(add, desk.admin, {
    name: "Known Courier",
    homepage: "https://known.example/",
    feeds: ["https://known.example/feed"],
  });
});
afterAll(closeDatabase);

const rss = (title: string, items: number): string =>
  `<rss version="2.0"><channel><title>${title}</title><link>https://courier.example/</link><language>ja</language>${Array.from(
    { length: items },
    (_, n) =>
      `<item><title>Tides &amp;amp; piers ${n}</title><link>https://courier.example/${n}</link></item>`,
  ).join("")}</channel></rss>`;

/** What stands at each address; everything else is not there. */
function web(pages: Record<string, string>): { world: World; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    world: {
      now: () => new Date(),
      fetchPage: () => Promise.reject(new Error("no page is asked for")),
      fetchFeed: async (url) => {
        asked.push(url);
        const page = pages[url];
        const common = { url, redirects: [] };
        return page === undefined
          ? { ...common, ok: false, problem: "http-404", message: "404", retryAfterSeconds: null }
          : {
              ...common,
              ok: true,
              notModified: false,
              bytes: new TextEncoder().encode(page),
              contentType: "",
              etag: null,
              lastModified: null,
              maxAgeSeconds: null,
            };
      },
    },
  };
}

const find = async (address: string, pages: Record<string, string>) =>
  (await perform(discover, desk.admin, { address }, web(pages).world)).output;

describe("what is found at an address", () => {
  it("is the feeds that the page names, with five items of each, and nothing is saved", async () => {
    const found = await find("https://courier.example/", {
      "https://courier.example/": `<html lang="ja"><head><meta property="og:site_name" content="Harbour Courier">
        <link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/rss+xml" href="/gone"></head></html>`,
      "https://courier.example/rss": rss("All news", 9),
    });
    expect(found).toMatchObject({
      name: "Harbour Courier",
      homepage: "https://courier.example/",
      language: "ja",
      known: null,
    });
    expect(found.feeds).toHaveLength(1);
    expect(found.feeds[0]).toMatchObject({
      title: "All news",
      format: "rss 2.0",
      itemCount: 9,
      polledFor: null,
    });
    expect(found.feeds[0]?.items).toHaveLength(5);
    expect(found.feeds[0]?.items[0]?.title).toBe("Tides & piers 0");
    expect(found.problems).toEqual([{ url: "https://courier.example/gone", message: "404" }]);
  });

  it("is the feed itself when it is one", async () => {
    const found = await find("https://courier.example/rss", {
      "https://courier.example/rss": rss("All news", 1),
    });
    expect(found).toMatchObject({ name: "All news", homepage: "https://courier.example/", language: "ja" });
  });

  it("is where sites usually have it, when the page names none", async () => {
    const found = await find("https://courier.example/", {
      "https://courier.example/": "<html><head><title>Courier | Home</title></head></html>",
      "https://courier.example/feed": rss("All news", 1),
    });
    expect(found.name).toBe("Courier");
    expect(found.feeds.map(({ url }) => url)).toEqual(["https://courier.example/feed"]);
  });

  it("is nothing, in words, when there is nothing", async () => {
    const page = "<html><head><title>Courier</title></head></html>";
    expect(await find("https://courier.example/", { "https://courier.example/": page })).toMatchObject({
      feeds: [],
      problems: [],
    });
    expect(await find("https://courier.example/", {})).toMatchObject({
      feeds: [],
      problems: [{ message: "404" }],
    });
  });

  it("says which source and which feed are known already", async () => {
    const found = await find("https://known.example/feed", {
      "https://known.example/feed": rss("Known", 1).replaceAll("courier", "known"),
    });
    expect(found.known?.name).toBe("Known Courier");
    expect(found.feeds[0]?.polledFor).toBe("Known Courier");
  });

  it("is for those who manage sources", async () => {
    await expect(
      perform(discover, desk.editor, { address: "https://a.example/" }, web({}).world),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
