import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, database } from "../data/database";
import { readImport } from "../jobs/reading-imports";
import { takeImportItem } from "../jobs/taking";
import { listInbox } from "./articles";
import { addItems } from "./import-work";
import { append, begin, cancel, links, retry, show, upload } from "./imports";
import { perform } from "./perform";
import { freshDesk, type Desk } from "./testing";
import { closeImports } from "./workers";
import type { World } from "./world";

let desk: Desk;
/** Pages that can be had; the rest is not there. */
let pages: Map<string, string>;

const world: World = {
  now: () => new Date(),
  fetchFeed: () => Promise.reject(new Error("no feed is asked for")),
  fetchPage: async (url) => {
    const page = pages.get(url);
    if (page === undefined)
      return {
        ok: false,
        problem: "http-404",
        message: "The site answered 404.",
        url,
        retryAfterSeconds: null,
        redirects: [],
      };
    return {
      ok: true,
      bytes: new TextEncoder().encode(page),
      contentType: "text/html",
      url,
      redirects: [],
    };
  },
};

const speech = (n: number): string =>
  Array.from(
    { length: 6 },
    (_, part) =>
      `In part ${part} of speech ${n} the mayor said that bridge number ${n} over the strait would be painted in spring.`,
  ).join(" ");
const table = (rows: number): string =>
  `title,text,published,outlet\n${Array.from({ length: rows }, (_, n) => `"Bridge speech ${n}","${speech(n)}",2024-07-${10 + n},Strait Post`).join("\n")}\n`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileOf = (text: string, name = "speeches.csv") => ({ name, type: "text/csv", bytes: bytesOf(text) });

async function takeAll(id: string): Promise<void> {
  await readImport(id);
  for (const item of await database().importItem.findMany({ where: { importId: id, state: "waiting" } }))
    await takeImportItem(item.id, world).catch(() => {});
}

const shown = async (id: string) => (await perform(show, desk.editor, { id })).output;
const titles = async () =>
  (await perform(listInbox, desk.editor, { view: "inbox" })).output.articles.map(({ title }) => title).sort();

beforeEach(async () => {
  desk = await freshDesk();
  pages = new Map();
});
afterAll(closeDatabase);

describe("an import", () => {
  it("brings in each row of a table once, with what the table says", async () => {
    const { output } = await perform(upload, desk.editor, { file: fileOf(table(4)) });
    await takeAll(output.id);
    expect((await shown(output.id)).import.state).toBe("done");
    const { articles } = (await perform(listInbox, desk.editor, { view: "inbox" })).output;
    expect(articles.map(({ title, published, source }) => [title, published, source?.name]).sort()).toEqual(
      [0, 1, 2, 3].map((n) => [`Bridge speech ${n}`, `2024-07-${10 + n}`, "Strait Post"]),
    );
    const again = await perform(upload, desk.editor, { file: fileOf(table(4)) });
    await takeAll(again.output.id);
    expect((await shown(again.output.id)).counts).toMatchObject({ taken: 0, known: 4 });
    expect(await titles()).toHaveLength(4);
    // What was taken in needs no second copy.
    expect(await database().importItem.count({ where: { bytes: { not: null } } })).toBe(0);
    expect(await database().importChunk.count()).toBe(0);
  });

  it("goes on where its upload broke off, byte by byte", async () => {
    const whole = bytesOf(table(4));
    const start = async () =>
      (await perform(begin, desk.editor, { name: "speeches.csv", size: whole.byteLength })).output;
    const first = await start();
    expect(first.received).toBe(0);
    const send = (id: string, from: number, to: number) =>
      perform(append, desk.editor, {
        id,
        start: from,
        file: { name: "speeches.csv", type: "text/csv", bytes: whole.subarray(from, to) },
      });
    await send(first.id, 0, 700);
    const second = await start();
    expect(second).toEqual({ id: first.id, received: 700 });
    await expect(send(second.id, 0, 700)).rejects.toMatchObject({ code: "conflict" });
    await expect(send(second.id, 900, 1000)).rejects.toMatchObject({ code: "conflict" });
    await send(second.id, 700, whole.byteLength);
    await takeAll(second.id);
    expect(await titles()).toHaveLength(4);
  });

  it("reads no page twice when the reading was interrupted", async () => {
    const { output } = await perform(upload, desk.editor, { file: fileOf(table(6)) });
    const items = [1, 2, 3].map((n) => ({
      n,
      name: `row ${n}`,
      kind: "text",
      url: null,
      bytes: bytesOf(speech(100 + n)),
      contentType: "text/plain",
      facts: { title: `Found before ${n}` },
      problem: null,
    }));
    await perform(addItems, desk.system, { id: output.id, items, readUpTo: 3 });
    await takeAll(output.id);
    expect(await titles()).toEqual([
      "Bridge speech 3",
      "Bridge speech 4",
      "Bridge speech 5",
      "Found before 1",
      "Found before 2",
      "Found before 3",
    ]);
  });

  it("of links lists the bad ones with their reasons, and tries them again when asked", async () => {
    const page = `<html><head><title>Ferry moves to the new pier</title></head><body><article><h1>Ferry moves to the new pier</h1><p>${speech(1)}</p><p>${speech(2)}</p></article></body></html>`;
    pages.set("https://a.example/1", page);
    const { output } = await perform(links, desk.editor, {
      links: "https://a.example/1\nhttps://a.example/2\nnonsense\nhttps://a.example/1\n",
    });
    await takeAll(output.id);
    const { failed, counts } = await shown(output.id);
    expect(counts).toMatchObject({ taken: 1, failed: 3 });
    expect(failed.map(({ problem }) => problem).join("\n")).toMatch(/404[\s\S]*line/);
    pages.set("https://a.example/2", page.replaceAll("bridge", "tunnel"));
    expect((await perform(retry, desk.editor, { id: output.id })).output.count).toBe(1);
    await takeAll(output.id);
    expect((await shown(output.id)).counts).toMatchObject({ taken: 2, failed: 2 });
    expect((await shown(output.id)).import.state).toBe("done");
  });

  it("can be cancelled: what came in stays, what waits is left out", async () => {
    const { output } = await perform(upload, desk.editor, { file: fileOf(table(3)) });
    await readImport(output.id);
    const [first] = await database().importItem.findMany({
      where: { importId: output.id },
      orderBy: { n: "asc" },
    });
    await takeImportItem(first?.id ?? "", world);
    expect((await perform(cancel, desk.editor, { id: output.id })).output.dropped).toBe(2);
    expect((await shown(output.id)).counts).toMatchObject({ taken: 1, dropped: 2, waiting: 0 });
    await expect(perform(cancel, desk.editor, { id: output.id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("that was cancelled is not tried again", async () => {
    const { output } = await perform(links, desk.editor, {
      links: "https://a.example/2\nhttps://a.example/3",
    });
    await readImport(output.id);
    const [first] = await database().importItem.findMany({ orderBy: { n: "asc" } });
    await takeImportItem(first?.id ?? "", world);
    await perform(cancel, desk.editor, { id: output.id });
    await expect(perform(retry, desk.editor, { id: output.id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is closed also when its last pages were settled at the same moment", async () => {
    const { output } = await perform(upload, desk.editor, { file: fileOf(table(2)) });
    await takeAll(output.id);
    await database().import.update({ where: { id: output.id }, data: { state: "taking" } });
    await perform(closeImports, desk.system, {});
    expect((await shown(output.id)).import.state).toBe("done");
  });

  it("keeps rows with characters that no database takes", async () => {
    const row = JSON.stringify({ title: "a\u0000b \ud83d", text: speech(7), outlet: "Strait\u0000 Post" });
    const { output } = await perform(upload, desk.editor, {
      file: { name: "a.jsonl", type: "", bytes: bytesOf(row) },
    });
    await takeAll(output.id);
    expect((await shown(output.id)).counts).toMatchObject({ taken: 1 });
  });

  it("of nothing, of too much, and of no known kind is refused in words", async () => {
    await expect(perform(upload, desk.editor, { file: fileOf("") })).rejects.toThrow(/empty/);
    await expect(perform(begin, desk.editor, { name: "a.zip", size: 600 * 1024 * 1024 })).rejects.toThrow(
      /512 MB/,
    );
    await expect(perform(links, desk.editor, { links: "nothing here" })).rejects.toThrow(/no link/);
    const { output } = await perform(upload, desk.editor, {
      file: { name: "a.png", type: "image/png", bytes: new Uint8Array([137, 80, 78, 71, 0, 1, 2, 3]) },
    });
    expect((await shown(output.id)).import).toMatchObject({
      state: "failed",
      problem: expect.stringMatching(/kinds/),
    });
    expect(await database().importChunk.count()).toBe(0);
  });

  it("belongs to who brings it: nobody else adds bytes, and readers see none", async () => {
    const { output } = await perform(begin, desk.editor, { name: "a.csv", size: 100 });
    const piece = { id: output.id, start: 0, file: fileOf("x") };
    await expect(perform(append, desk.admin, piece)).rejects.toMatchObject({ code: "not-found" });
    await expect(perform(show, desk.reader, { id: output.id })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of one row by two workers at once makes one article", async () => {
    const { output } = await perform(upload, desk.editor, { file: fileOf(table(1)) });
    await readImport(output.id);
    const [item] = await database().importItem.findMany();
    await Promise.all([takeImportItem(item?.id ?? "", world), takeImportItem(item?.id ?? "", world)]);
    expect(await titles()).toEqual(["Bridge speech 0"]);
  });
});
