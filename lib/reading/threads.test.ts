import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "../errors";
import { errorOf, plainError } from "./plain-error";
import { createReaders, type Limits, type Readers } from "./threads";

const FAULTY = fileURLToPath(new URL("./testing-thread.mjs", import.meta.url));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (text: string) => ({
  bytes: bytes(text),
  contentType: "text/html",
  url: null,
  isArticleAlone: false,
});
const SENTENCES =
  "The pier opened on Monday, and the harbour master said that it would stay open all year for ferries from both shores of the bay.\n\n".repeat(
    6,
  );
const PIER = `<!doctype html><title>Pier opens</title><h1>Pier opens</h1>${SENTENCES.replace(/(.+)\n\n/gu, "<p>$1</p>")}`;

const open: Readers[] = [];
function readersOf(limits: Partial<Limits>, file?: string): Readers {
  const readers = createReaders({ deadline: 60_000, memory: 256, threads: 1, waiting: 20, ...limits }, file);
  open.push(readers);
  return readers;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((readers) => readers.close()));
});

/** Asks the faulty thread, whose task is a word. */
const ask = (readers: Readers, what: string): Promise<unknown> =>
  readers.read("text", { text: what, url: null });

describe("reading threads", () => {
  it("read pages, text and feeds", { timeout: 60_000 }, async () => {
    const readers = readersOf({ threads: 2 });
    readers.warm();
    const [html, text, feed] = await Promise.all([
      readers.read("page", page(PIER)),
      readers.read("text", { text: `Pier opens to ferries after two years\n\n${SENTENCES}`, url: null }),
      readers.read("feed", {
        bytes: bytes("<rss version='2.0'><channel><title>Port</title></channel></rss>"),
      }),
    ]);
    expect(html).toMatchObject({ kind: "html", encoding: "utf-8", extraction: { title: "Pier opens" } });
    expect(text).toMatchObject({ language: "en", lines: expect.anything() });
    expect(feed).toMatchObject({ title: "Port", items: [] });
  });

  it("tell a hostile page by what it is", { timeout: 60_000 }, async () => {
    const readers = readersOf({});
    expect(await readers.read("page", page("<div>".repeat(10_000)))).toEqual({
      problem: "hostile",
      message: "The page is nested more than 256 levels deep.",
    });
  });

  it("work beside the process that asks", async () => {
    expect(await ask(readersOf({}, FAULTY), "say where you are")).toEqual({ isMainThread: false });
  });

  it("are ended when a page takes forever, and the next page is read", async () => {
    const readers = readersOf({ deadline: 300 }, FAULTY);
    await expect(ask(readers, "take forever")).rejects.toMatchObject({ name: "AppError", code: "invalid" });
    expect(await ask(readers, "say where you are")).toEqual({ isMainThread: false });
  });

  it("are ended when a page eats memory, and the next page is read", { timeout: 60_000 }, async () => {
    const readers = readersOf({ memory: 32 }, FAULTY);
    await expect(ask(readers, "eat memory")).rejects.toMatchObject({ code: "invalid" });
    expect(await ask(readers, "say where you are")).toEqual({ isMainThread: false });
  });

  it("answer when a thread dies or throws", async () => {
    const readers = readersOf({}, FAULTY);
    await expect(ask(readers, "die")).rejects.toMatchObject({ code: "unavailable" });
    await expect(ask(readers, "throw")).rejects.toThrow("a fault of the thread's own");
    expect(await ask(readers, "say where you are")).toEqual({ isMainThread: false });
  });

  it("answer when there is no thread to be had", async () => {
    await expect(ask(readersOf({}, `${FAULTY}.gone`), "say where you are")).rejects.toThrow(/gone/u);
  });

  it("keep the others waiting behind a slow page, and refuse more than can wait", async () => {
    const readers = readersOf({ deadline: 300, waiting: 2 }, FAULTY);
    const slow = ask(readers, "take forever");
    const next = ask(readers, "say where you are");
    const refused = ask(readers, "say where you are");
    await expect(refused).rejects.toMatchObject({ code: "unavailable" });
    await expect(slow).rejects.toMatchObject({ code: "invalid" });
    expect(await next).toEqual({ isMainThread: false });
  });
});

describe("errors between threads", () => {
  it("keep class, code and fields", () => {
    const error = errorOf(structuredClone(plainError(new AppError("conflict", "Changed.", { a: "b" }))));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "conflict", message: "Changed.", fields: { a: "b" } });
    expect(errorOf(structuredClone(plainError(new RangeError("deep"))))).toMatchObject({
      name: "RangeError",
    });
  });
});
