import { describe, expect, it } from "vitest";
import { pagesOf, told } from "./bulk-testing";
import { bytesSource } from "./byte-source";
import { readZip } from "./zip";
import { writeZip } from "./zip-writing";

const MEGABYTE = 1024 * 1024;

describe("ZIPs", () => {
  it("reads pages, mails and saved pages, and passes over the rest", async () => {
    const zip = writeZip([
      { name: "news/", data: "" },
      { name: "news/one.html", data: "<p>one</p>" },
      { name: "news/logo.png", data: "png" },
      { name: "__MACOSX/news/._one.html", data: "x" },
      { name: "news/.hidden.html", data: "x" },
      { name: "two.txt", data: "two" },
      { name: "three.eml", data: "From: a@b.example\r\nSubject: Three\r\n\r\nthree" },
      {
        name: "four.mht",
        data: "Content-Type: text/html\r\nContent-Location: https://a.example/4\r\n\r\nfour",
      },
      { name: "../../etc/five.html", data: "five" },
    ]);
    expect((await pagesOf("zip", zip)).map(told)).toMatchObject([
      { n: 2, name: "news/one.html", kind: "html", bytes: "<p>one</p>", contentType: "text/html", url: null },
      { n: 6, name: "two.txt", kind: "text", bytes: "two" },
      { n: 7, name: "three.eml", kind: "text", facts: { title: "Three" } },
      { n: 8, name: "four.mht", kind: "html", bytes: "four", url: "https://a.example/4" },
      { n: 9, name: "../../etc/five.html", kind: "html", bytes: "five" },
    ]);
    expect((await pagesOf("zip", zip, 7)).map(({ n }) => n)).toEqual([7, 8, 9]);
  });

  it("shows names as their authors saw them", async () => {
    const shiftJis = Uint8Array.from([0x93, 0xfa, 0x96, 0x7b, ...Buffer.from(".html")]);
    const zip = writeZip([
      { name: shiftJis, data: "a" },
      { name: "港.html", data: "b", flags: 0x800 },
      { name: "a\\b\n.html", data: "c" },
    ]);
    expect((await pagesOf("zip", zip)).map(({ name }) => name)).toEqual([
      "日本.html",
      "港.html",
      "a/b .html",
    ]);
  });

  it("tells of what stays closed", async () => {
    const zip = writeZip([
      { name: "inner.zip", data: "PK" },
      { name: "secret.html", data: "x", flags: 1 },
      { name: "broken.eml", data: "no headers" },
      { name: "nothing.html", data: "" },
      { name: "good.html", data: "good" },
    ]);
    expect(await pagesOf("zip", zip)).toMatchObject([
      { n: 1, kind: "problem", message: "An archive inside the ZIP is not opened." },
      { n: 2, kind: "problem", message: "The file is locked with a password." },
      { n: 3, kind: "problem", message: "This is no mail: it has no headers." },
      { n: 4, kind: "problem", message: "The file is empty." },
      { n: 5, kind: "html" },
    ]);
  });

  it("counts what comes out, not what the header claims", async () => {
    const zip = writeZip([
      { name: "bomb.html", data: new Uint8Array(11 * MEGABYTE), claim: 10 },
      { name: "after.html", data: "after" },
    ]);
    expect(await pagesOf("zip", zip)).toMatchObject([
      { kind: "problem", message: "The file is larger than 10 MB, which no page is." },
      { kind: "html" },
    ]);
  });

  it("stops a bomb whose entries share their data", async () => {
    const data = new Uint8Array(9 * MEGABYTE);
    const shared = Array.from({ length: 50 }, (_, at) => ({ name: `${at + 1}.html`, data, sharesWith: 0 }));
    const zip = bytesSource(writeZip([{ name: "0.html", data }, ...shared]), "bomb.zip");
    expect(zip.size).toBeLessThan(MEGABYTE);
    const pages: number[] = [];
    const reading = (async (): Promise<void> => {
      for await (const { n } of readZip(zip, 1, 20 * MEGABYTE)) pages.push(n);
    })();
    await expect(reading).rejects.toThrow("too much when it is unpacked");
    expect(pages).toEqual([1, 2]);
  });

  it("does not read more files than a person brings", async () => {
    const zip = writeZip(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}.html`, data: "" })));
    await expect(pagesOf("zip", zip)).rejects.toThrow(
      "The ZIP holds 10001 files; more than 10000 are not read.",
    );
  });

  it("says what is no ZIP, and what is cut off", async () => {
    const zip = writeZip([
      { name: "one.html", data: "one".repeat(1000) },
      { name: "two.html", data: "two" },
    ]);
    await expect(pagesOf("zip", zip.subarray(0, zip.length - 30))).rejects.toThrow(
      "This is no ZIP, or it is cut off.",
    );
    await expect(pagesOf("zip", "words")).rejects.toThrow("This is no ZIP");
    await expect(pagesOf("zip", "")).rejects.toThrow("This is no ZIP");
    const damaged = zip.slice();
    damaged.fill(0xff, 40, 50);
    expect((await pagesOf("zip", damaged)).map(({ kind }) => kind)).toEqual(["problem", "html"]);
  });
});
