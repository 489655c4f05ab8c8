import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, database } from "../data/database";
import type { FetchedFeed, FetchedPage } from "../sources/outcome";
import { listInbox, setFacts, showArticle } from "./articles";
import { pasteText } from "./bringing-in";
import { list as listJobs } from "./jobs";
import { add as addFeed, pause, pollNow, remove as removeFeed, resume } from "./feeds";
import { exportOpml, importOpml } from "./opml";
import { perform } from "./perform";
import { due, lease, poll, spoil } from "./polling";
import { add, list, remove, show } from "./sources";
import { undo } from "./acts";
import { freshDesk, type Desk } from "./testing";
import type { World } from "./world";
import { takeItem } from "../jobs/taking";

/** A publisher in memory: what each address answers. The database is real. */
class Publisher {
  readonly feeds = new Map<string, FetchedFeed>();
  readonly pages = new Map<string, string | FetchedPage>();
  readonly asked: string[] = [];
  now = new Date();

  world(): World {
    return {
      now: () => this.now,
      fetchFeed: async (url, last) => {
        this.asked.push(url);
        const answer = this.feeds.get(url);
        if (!answer) return failed("http-404", url, 404);
        if (answer.ok && !answer.notModified && last?.etag && last.etag === answer.etag)
          return { ...answer, notModified: true };
        return answer;
      },
      fetchPage: async (url) => {
        const page = this.pages.get(url);
        if (page === undefined) return failed("http-404", url, 404);
        if (typeof page !== "string") return page;
        const bytes = new TextEncoder().encode(page);
        return { ok: true, bytes, contentType: "text/html; charset=utf-8", url, redirects: [] };
      },
    };
  }

  serve(url: string, xml: string, more: Partial<Extract<FetchedFeed, { notModified: false }>> = {}): void {
    this.feeds.set(url, {
      ok: true,
      notModified: false,
      bytes: new TextEncoder().encode(xml),
      contentType: "application/rss+xml",
      url,
      etag: null,
      lastModified: null,
      maxAgeSeconds: null,
      redirects: [],
      ...more,
    });
  }
}

const failed = (problem: `http-${number}`, url: string, status: number) => ({
  ok: false as const,
  problem,
  message: `The site answered ${status}.`,
  url,
  status,
  retryAfterSeconds: null,
  redirects: [],
});

interface Item {
  id: string;
  title: string;
  text?: string;
}

const rss = (items: readonly Item[]): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Bulletin</title><link>https://bulletin.example/</link>
${items
  .map(
    ({ id, title, text }) => `<item><guid>${id}</guid><title>${title}</title>
<link>https://bulletin.example/news/${id}</link><pubDate>Mon, 29 Jul 2024 01:00:00 GMT</pubDate>
${text ? `<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>` : ""}</item>`,
  )
  .join("\n")}
</channel></rss>`;

/** Our own words, different for each article, long enough to be one. */
const body = (about: string): string =>
  Array.from(
    { length: 6 },
    (_, n) =>
      `<p>The harbour office said on paragraph ${n + 1} about ${about} that the two governments had talked for hours, and that the pier of ${about} would be widened before the winter storms arrive.</p>`,
  ).join("\n");
const page = (title: string, about = title): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${body(about)}</article></body></html>`;

const FEED = "https://bulletin.example/feed";
let desk: Desk;
let publisher: Publisher;

async function addBulletin(): Promise<{ sourceId: string; feedId: string }> {
  const { output } = await perform(add, desk.admin, {
    name: "Harbour Bulletin",
    homepage: "https://bulletin.example/",
    country: "JP",
    feeds: [FEED],
  });
  const { output: shown } = await perform(show, desk.admin, { id: output.id });
  return { sourceId: output.id, feedId: shown.source.feeds[0]?.id ?? "" };
}

/** Polls because a person asked for it, or because its time has come. */
async function pollOnce(feedId: string, byHand = true) {
  if (byHand) await perform(pollNow, desk.admin, { id: feedId });
  else
    await database().feedPolling.updateMany({
      data: { nextAt: new Date(0), nextReason: "its time has come" },
    });
  const { output: leased } = await perform(lease, desk.system, { feedId, leaseId: crypto.randomUUID() });
  if (!leased) return null;
  return (await perform(poll, desk.system, leased, publisher.world())).output;
}

async function takeAll(): Promise<void> {
  for (const { id } of await database().feedItem.findMany({
    where: { state: "waiting" },
    orderBy: { id: "asc" },
  }))
    await takeItem(id, publisher.world()).catch(() => {});
}

const inbox = async () => (await perform(listInbox, desk.editor, { view: "inbox" })).output.articles;

beforeAll(async () => {
  desk = await freshDesk();
});
beforeEach(async () => {
  desk = await freshDesk();
  publisher = new Publisher();
});
afterAll(closeDatabase);

describe("polling a feed", () => {
  it("brings each item into the inbox once, with its proposals, by the operation of the interface", async () => {
    const { feedId } = await addBulletin();
    publisher.serve(
      FEED,
      rss([
        { id: "1", title: "Pier widened" },
        { id: "2", title: "Ferry moves" },
      ]),
    );
    publisher.pages.set("https://bulletin.example/news/1", page("Pier widened"));
    publisher.pages.set("https://bulletin.example/news/2", page("Ferry moves"));
    expect(await pollOnce(feedId)).toEqual({ outcome: "ok", fresh: 2 });
    await takeAll();
    expect((await inbox()).map(({ title }) => title).sort()).toEqual(["Ferry moves", "Pier widened"]);
    expect(await pollOnce(feedId)).toEqual({ outcome: "ok", fresh: 0 });
    await takeAll();
    const articles = await inbox();
    expect(articles).toHaveLength(2);
    expect(articles[0]?.source?.name).toBe("Harbour Bulletin");
    // The page names no day; the feed's instant is the 29th in Tokyo.
    expect(articles[0]).toMatchObject({ published: "2024-07-29", publishedBasis: "inferred" });
    const acts = await database().act.findMany({ where: { operation: "articles.fetchLink" } });
    expect(acts.map(({ actorName }) => actorName)).toEqual(["system: feeds", "system: feeds"]);
    expect(await database().act.count({ where: { operation: { startsWith: "polling." } } })).toBe(0);
  });

  it("makes a new version, not a new article, of an item whose text changed", async () => {
    const { feedId } = await addBulletin();
    publisher.serve(FEED, rss([{ id: "1", title: "Pier widened" }]));
    publisher.pages.set("https://bulletin.example/news/1", page("Pier widened"));
    await pollOnce(feedId);
    await takeAll();
    await database().feedItem.updateMany({ data: { changedAt: new Date(Date.now() - 2 * 3600_000) } });
    publisher.serve(FEED, rss([{ id: "1", title: "Pier widened again" }]));
    publisher.pages.set("https://bulletin.example/news/1", page("Pier widened again", "the eastern quay"));
    await pollOnce(feedId);
    await takeAll();
    const articles = await inbox();
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ title: "Pier widened again", currentVersion: { number: 2 } });
    const { output } = await perform(showArticle, desk.editor, { id: articles[0]?.id });
    expect(output.article.currentVersion?.text).toContain("eastern quay");
  });

  it("takes a changed date from the feed, and leaves what a person set", async () => {
    const { feedId } = await addBulletin();
    publisher.serve(FEED, rss([{ id: "1", title: "Pier widened" }]));
    publisher.pages.set("https://bulletin.example/news/1", page("Pier widened"));
    await pollOnce(feedId);
    await takeAll();
    const [before] = await inbox();
    const { id, version, published } = before ?? {};
    await perform(setFacts, desk.editor, {
      id,
      version,
      published,
      title: "Our own headline",
      outlet: "Harbour Bulletin",
      url: before?.url,
    });
    await database().feedItem.updateMany({ data: { changedAt: new Date(0) } });
    publisher.serve(FEED, rss([{ id: "1", title: "Pier" }]).replace("29 Jul 2024", "30 Jul 2024"));
    publisher.pages.set("https://bulletin.example/news/1", page("Pier closed", "the eastern quay"));
    await pollOnce(feedId);
    await takeAll();
    const [after] = await inbox();
    expect(after).toMatchObject({
      title: "Our own headline",
      published: "2024-07-30",
      currentVersion: { number: 2 },
    });
  });

  it("never gives an article that it only met the text of another house", async () => {
    const { feedId } = await addBulletin();
    const other = { text: body("the pier").replace(/<[^>]*>/g, " "), url: "https://other.example/1" };
    await perform(pasteText, desk.editor, {
      ...other,
      text: `Pier widened before the storms\n\n${other.text}`,
    });
    publisher.serve(FEED, rss([{ id: "1", title: "Pier" }]));
    publisher.pages.set(
      "https://bulletin.example/news/1",
      page("Pier widened before the storms", "the pier"),
    );
    await pollOnce(feedId);
    await takeAll();
    const before = (await inbox()).map(({ id, title }) => ({ id, title }));
    await database().feedItem.updateMany({ data: { changedAt: new Date(0) } });
    publisher.serve(FEED, rss([{ id: "1", title: "Pier, changed" }]));
    publisher.pages.set("https://bulletin.example/news/1", page("Something else altogether", "the ferry"));
    await pollOnce(feedId);
    await takeAll();
    for (const { id, title } of before)
      if ((await database().article.findUnique({ where: { id } }))?.url === other.url)
        expect((await inbox()).find((article) => article.id === id)?.title).toBe(title);
  });

  it("never puts a feed's few sentences in the place of an article that was read", async () => {
    const { feedId } = await addBulletin();
    publisher.serve(FEED, rss([{ id: "1", title: "Pier widened" }]));
    publisher.pages.set("https://bulletin.example/news/1", page("Pier widened"));
    await pollOnce(feedId);
    await takeAll();
    await database().feedItem.updateMany({ data: { changedAt: new Date(0) } });
    publisher.pages.delete("https://bulletin.example/news/1");
    publisher.serve(
      FEED,
      rss([{ id: "1", title: "Pier widened", text: body("another pier").replace(/<[^>]*>/g, " ") }]),
    );
    await pollOnce(feedId);
    await takeAll();
    const [article] = await inbox();
    expect(article?.currentVersion?.number).toBe(1);
  });

  it("keeps what can be had of items that no database takes", async () => {
    const { feedId } = await addBulletin();
    const item = (id: string, title: string) => ({
      id,
      title,
      url: `https://bulletin.example/${id}`,
      content_text: title,
    });
    publisher.serve(
      FEED,
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "B",
        items: [
          item("a\u0000b", "nul \u0000"),
          item("half \ud83d", "half \ud83d"),
          item("3", "<".repeat(60_000)),
        ],
      }),
    );
    expect(await pollOnce(feedId)).toEqual({ outcome: "ok", fresh: 3 });
  });

  it("is called quiet when its newest item is old, however lately it was added", async () => {
    const { feedId, sourceId } = await addBulletin();
    publisher.serve(FEED, rss([{ id: "1", title: "Pier widened" }]));
    await pollOnce(feedId);
    const { output } = await perform(show, desk.admin, { id: sourceId });
    expect(output.source.health).toMatchObject({ state: "quiet" });
    expect(output.source.counts.lastDay).toBe(0);
  });

  it("counts an answer that cannot be kept as a failure, and does not ask again at once", async () => {
    const { feedId } = await addBulletin();
    await perform(pollNow, desk.admin, { id: feedId });
    const { output: leased } = await perform(lease, desk.system, { feedId, leaseId: "mine" });
    await perform(spoil, desk.system, { ...leased, message: "no room" });
    const polling = await database().feedPolling.findFirstOrThrow();
    expect(polling).toMatchObject({ failures: 1, leaseId: null, problem: "not-kept" });
    expect(polling.message).toContain("no room");
    expect((await perform(due, desk.system, {})).output).toEqual([]);
  });

  it("takes the feed's own text where the page cannot be had, and says so", async () => {
    const { feedId } = await addBulletin();
    const text = body("the ferry").replace(/<[^>]*>/g, " ");
    publisher.serve(FEED, rss([{ id: "1", title: "Ferry moves", text }]));
    await pollOnce(feedId);
    await takeAll();
    const [article] = await inbox();
    expect(article?.title).toBe("Ferry moves");
    expect(article?.clues.join(" ")).toMatch(/own text.*404/);
  });

  it("lists an item with neither page nor text as failed, with the reason, and retries it when asked", async () => {
    const { feedId } = await addBulletin();
    publisher.serve(FEED, rss([{ id: "1", title: "Ferry moves" }]));
    await pollOnce(feedId);
    await takeAll();
    const [failed] = (await perform(listJobs, desk.admin, {})).output.items;
    expect(failed).toMatchObject({ state: "failed", problem: expect.stringContaining("404") });
    expect(await inbox()).toHaveLength(0);
  });

  it("pauses a feed that is gone (410) and says why", async () => {
    const { feedId, sourceId } = await addBulletin();
    publisher.feeds.set(FEED, failed("http-410", FEED, 410));
    await pollOnce(feedId);
    const { output } = await perform(show, desk.admin, { id: sourceId });
    expect(output.source.feeds[0]?.pausedReason).toMatch(/gone/);
    expect((await perform(due, desk.system, {})).output).toEqual([]);
  });

  it("remembers a permanent move after it was seen three times, and not before", async () => {
    const { feedId, sourceId } = await addBulletin();
    const to = "https://bulletin.example/new-feed";
    publisher.serve(FEED, rss([]), {
      url: to,
      redirects: [{ from: FEED, to, status: 301, permanent: true }],
    });
    const address = async () =>
      (await perform(show, desk.admin, { id: sourceId })).output.source.feeds[0]?.url;
    await pollOnce(feedId);
    await pollOnce(feedId);
    expect(await address()).toBe(FEED);
    await pollOnce(feedId);
    expect(await address()).toBe(to);
  });

  it("counts failures, backs off, and is fine again after one good answer", async () => {
    const { feedId, sourceId } = await addBulletin();
    publisher.feeds.set(FEED, failed("http-500", FEED, 500));
    const polling = async () => (await perform(show, desk.admin, { id: sourceId })).output.source;
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) {
      await pollOnce(feedId, false);
      const { feeds } = await polling();
      waits.push((feeds[0]?.polling?.nextAt.getTime() ?? 0) - Date.now());
    }
    expect((await polling()).health?.state).toBe("failing");
    expect((await polling()).feeds[0]?.polling).toMatchObject({ failures: 4, problem: "http-500" });
    expect(waits[3]).toBeGreaterThan((waits[1] ?? 0) * 2);
    // Who tries by hand does not make it wait longer.
    await pollOnce(feedId);
    const asked = (await polling()).feeds[0]?.polling;
    expect(asked?.failures).toBe(5);
    expect((asked?.nextAt.getTime() ?? 0) - Date.now()).toBeLessThan(waits[3] ?? 0);
    publisher.serve(FEED, rss([]));
    await pollOnce(feedId);
    expect((await polling()).health?.state).toBe("empty");
    expect((await polling()).feeds[0]?.polling).toMatchObject({ failures: 0, problem: null });
  });

  it("sends back the ETag, and keeps it when nothing has changed", async () => {
    const { feedId } = await addBulletin();
    publisher.serve(FEED, rss([{ id: "1", title: "Pier widened" }]), { etag: '"a"' });
    await pollOnce(feedId);
    expect(await pollOnce(feedId)).toEqual({ outcome: "not-modified", fresh: 0 });
    const { etag, itemCount } = await database().feedPolling.findFirstOrThrow();
    expect({ etag, itemCount }).toEqual({ etag: '"a"', itemCount: 1 });
  });

  it("gives a feed to one worker at a time, and lets a worker that lost its lease change nothing", async () => {
    const { feedId } = await addBulletin();
    publisher.serve(FEED, rss([{ id: "1", title: "Pier widened" }]));
    const first = (await perform(lease, desk.system, { feedId, leaseId: "first" })).output;
    expect((await perform(lease, desk.system, { feedId, leaseId: "second" })).output).toBeNull();
    expect((await perform(due, desk.system, {})).output).toEqual([]);
    await database().feedPolling.updateMany({ data: { leasedUntil: new Date(0) } });
    const second = (await perform(lease, desk.system, { feedId, leaseId: "second" })).output;
    expect(second?.leaseId).toBe("second");
    expect((await perform(poll, desk.system, first, publisher.world())).output).toEqual({
      outcome: "lost",
      fresh: 0,
    });
    expect(await database().feedItem.count()).toBe(0);
    expect((await perform(poll, desk.system, second, publisher.world())).output.fresh).toBe(1);
  });
});

describe("sources", () => {
  it("are for admins to manage: editors see them, readers do not", async () => {
    const { feedId, sourceId } = await addBulletin();
    expect((await perform(list, desk.editor, {})).output.manages).toBe(false);
    await expect(perform(list, desk.reader, {})).rejects.toMatchObject({ code: "forbidden" });
    for (const attempt of [
      perform(add, desk.editor, { name: "Other" }),
      perform(remove, desk.editor, { id: sourceId, version: 1 }),
      perform(addFeed, desk.editor, { sourceId, url: "https://bulletin.example/2" }),
      perform(pause, desk.editor, { id: feedId, version: 1, because: "x" }),
      perform(pollNow, desk.editor, { id: feedId }),
    ])
      await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are deleted with their feeds; their articles stay, and the deletion can be undone", async () => {
    const { feedId, sourceId } = await addBulletin();
    publisher.serve(FEED, rss([{ id: "1", title: "Pier widened" }]));
    publisher.pages.set("https://bulletin.example/news/1", page("Pier widened"));
    await pollOnce(feedId);
    await takeAll();
    const { act } = await perform(remove, desk.admin, { id: sourceId, version: 1 });
    expect((await inbox())[0]).toMatchObject({ title: "Pier widened", source: null });
    await perform(undo, desk.admin, { id: act?.id });
    expect((await inbox())[0]?.source?.name).toBe("Harbour Bulletin");
    const { output } = await perform(show, desk.admin, { id: sourceId });
    expect(output.source.feeds.map(({ url }) => url)).toEqual([FEED]);
    await pollOnce(feedId);
    await takeAll();
    expect(await inbox()).toHaveLength(1);
    // And the feed has its memory back: the item is the one of before, as old as its feed says.
    const [item] = await database().feedItem.findMany();
    expect(item).toMatchObject({ state: "taken", arrivedAt: new Date("2024-07-29T01:00:00Z") });
    expect(await database().feedItem.count()).toBe(1);
  });

  it("can have the adding of a feed undone, whatever it has brought", async () => {
    const { sourceId } = await addBulletin();
    const { output, act } = await perform(addFeed, desk.admin, {
      sourceId,
      url: "https://bulletin.example/2",
    });
    publisher.serve("https://bulletin.example/2", rss([{ id: "9", title: "Ferry moves" }]));
    await pollOnce(output.feeds[0] ?? "");
    await perform(undo, desk.admin, { id: act?.id });
    expect((await perform(show, desk.admin, { id: sourceId })).output.source.feeds).toHaveLength(1);
  });

  it("pause with a reason and go on again", async () => {
    const { feedId, sourceId } = await addBulletin();
    await perform(pause, desk.admin, { id: feedId, version: 1, because: "Too many sports pages" });
    const paused = (await perform(show, desk.admin, { id: sourceId })).output.source;
    expect(paused.health).toMatchObject({ state: "paused" });
    expect((await perform(due, desk.system, {})).output).toEqual([]);
    await perform(resume, desk.admin, { id: feedId, version: 2 });
    expect((await perform(due, desk.system, {})).output).toEqual([feedId]);
    await perform(removeFeed, desk.admin, { id: feedId, version: 3 });
    expect((await perform(due, desk.system, {})).output).toEqual([]);
  });

  it("come back whole from their own OPML", async () => {
    await addBulletin();
    await perform(add, desk.admin, {
      name: "関東“日報” & Co",
      homepage: "https://nippo.example/",
      country: "JP",
      language: "ja",
      owner: "社員",
      ownership: "private",
      feeds: ["https://nippo.example/rss", "https://nippo.example/atom"],
    });
    const facts = async () =>
      (await perform(list, desk.admin, {})).output.sources
        .map(({ name, homepage, country, language, owner, ownership, feeds }) => ({
          name,
          homepage,
          country,
          language,
          owner,
          ownership,
          feeds: feeds.map(({ url, title, pausedReason }) => ({ url, title, pausedReason })),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    const [first] = (await perform(list, desk.admin, {})).output.sources.flatMap(({ feeds }) => feeds);
    await perform(pause, desk.admin, { id: first?.id, version: 1, because: "Odd & “quoted”" });
    const before = await facts();
    const { output: file } = await perform(exportOpml, desk.admin, {});
    desk = await freshDesk();
    const input = { file: { name: "a.opml", type: "text/xml", bytes: file.bytes } };
    const { output } = await perform(importOpml, desk.admin, input);
    expect(output).toEqual({ sources: 2, feeds: 3, problems: [] });
    expect(await facts()).toEqual(before);
    expect((await perform(importOpml, desk.admin, input)).output).toEqual({
      sources: 0,
      feeds: 0,
      problems: [],
    });
  });
});
