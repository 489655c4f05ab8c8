import { describe, expect, it } from "vitest";
import { pagesOf, told } from "./bulk-testing";

describe("lists of links", () => {
  it("reads a link from each line", async () => {
    const pages = await pagesOf(
      "links",
      "\uFEFFhttps://a.example/1\r\n\r\n# later\n<https://a.example/2> the second\nno link here\nhttps://a.example/1\nSee https://a.example/3",
    );
    expect(pages).toEqual([
      { n: 1, name: "https://a.example/1", kind: "link", url: "https://a.example/1" },
      { n: 4, name: "https://a.example/2", kind: "link", url: "https://a.example/2" },
      { n: 5, name: "no link here", kind: "problem", message: "There is no link in this line." },
      { n: 6, name: "https://a.example/1", kind: "problem", message: "The same link stands in line 1." },
      { n: 7, name: "https://a.example/3", kind: "link", url: "https://a.example/3" },
    ]);
  });

  it("goes on where it stopped, and still knows what stood before", async () => {
    const list = "https://a.example/1\nhttps://a.example/2\nhttps://a.example/1";
    expect((await pagesOf("links", list, 2)).map(({ n, kind }) => [n, kind])).toEqual([
      [2, "link"],
      [3, "problem"],
    ]);
  });

  it("says what is no list", async () => {
    await expect(pagesOf("links", Uint8Array.of(0, 1, 2, 0, 255))).rejects.toThrow("This is no text");
    await expect(pagesOf("links", "")).rejects.toThrow("The file is empty.");
  });
});

describe("JSON lines", () => {
  it("reads links and pages, whatever the keys are called", async () => {
    const lines = [
      { url: "https://a.example/1" },
      {
        link: "https://a.example/2",
        html: "<p>港</p>",
        headline: "Pier",
        source: { name: "Harbour Gazette" },
        authors: [{ name: "Jo Rook" }, "Al"],
        date: "2024-07-29",
        lang: "en",
      },
      { body: "plain" },
      { title: "nothing else" },
    ];
    const pages = await pagesOf(
      "jsonl",
      `${lines.map((line) => JSON.stringify(line)).join("\n")}\n[1]\n{"broken":\n`,
    );
    expect(pages.map(told)).toEqual([
      { n: 1, name: "line 1", kind: "link", url: "https://a.example/1" },
      {
        n: 2,
        name: "line 2",
        kind: "html",
        bytes: "<p>港</p>",
        contentType: "text/html; charset=utf-8",
        url: "https://a.example/2",
        facts: {
          title: "Pier",
          outlet: "Harbour Gazette",
          bylines: ["Jo Rook", "Al"],
          published: "2024-07-29",
          language: "en",
        },
      },
      {
        n: 3,
        name: "line 3",
        kind: "text",
        bytes: "plain",
        contentType: "text/plain; charset=utf-8",
        url: null,
        facts: {},
      },
      { n: 4, name: "line 4", kind: "problem", message: "There is neither a link nor a text." },
      { n: 5, name: "line 5", kind: "problem", message: "This is no JSON object." },
      { n: 6, name: "line 6", kind: "problem", message: "The line is no JSON." },
    ]);
  });

  it("puts lines together that reading took apart", async () => {
    // three bytes a sign, over several chunks: most chunk ends lie inside a sign
    const text = "港".repeat(300_000);
    const pages = await pagesOf("jsonl", `{"text":"a"}\n${JSON.stringify({ text })}\n{"text":"z"}`, 2);
    expect(pages.map(({ n }) => n)).toEqual([2, 3]);
    expect(told(pages[0] ?? { n: 0, name: "", kind: "link", url: "" })).toMatchObject({ bytes: text });
  });

  it("does not hold a line that is longer than any page", async () => {
    const pages = await pagesOf("jsonl", `{"text":"${"x".repeat(13 * 1024 * 1024)}"}\n{"text":"b"}`);
    expect(pages.map(({ kind }) => kind)).toEqual(["problem", "text"]);
  });

  it("reads one array too", async () => {
    expect(await pagesOf("jsonl", ' [{"url":"https://a.example/1"}, 7]', 2)).toEqual([
      { n: 2, name: "object 2", kind: "problem", message: "This is no JSON object." },
    ]);
    await expect(pagesOf("jsonl", '[{"url":')).rejects.toThrow("cut off");
    await expect(pagesOf("jsonl", "words\n".repeat(100))).rejects.toThrow("no JSON lines");
  });
});

describe("tables", () => {
  it("reads rows with quoted newlines, and counts as spreadsheets do", async () => {
    const pages = await pagesOf(
      "csv",
      '\uFEFFTitle,URL,Body,Authors,Date\r\n"Pier, ""old""",https://a.example/1,"one\r\ntwo",Rook; Al,2024-07-29\r\n,https://a.example/2,,,\r\nx,nonsense,,,\r\n',
    );
    expect(pages.map(told)).toEqual([
      {
        n: 1,
        name: "row 2",
        kind: "text",
        bytes: "one\r\ntwo",
        contentType: "text/plain; charset=utf-8",
        url: "https://a.example/1",
        facts: { title: 'Pier, "old"', bylines: ["Rook", "Al"], published: "2024-07-29" },
      },
      { n: 2, name: "row 3", kind: "link", url: "https://a.example/2" },
      { n: 3, name: "row 4", kind: "problem", message: "“nonsense” is no web address." },
    ]);
  });

  it.each([";", "\t"])("tells the separator %j", async (separator) => {
    const table = `link${separator}title\nhttps://a.example/1${separator}a, b`;
    expect(await pagesOf("csv", table)).toEqual([
      { n: 1, name: "row 2", kind: "link", url: "https://a.example/1" },
    ]);
  });

  it("reads what a spreadsheet writes in Japan", async () => {
    // 見出し,本文,媒体 / のです,ことです,みなと — in Shift_JIS
    const header = [
      0x8c, 0xa9, 0x8f, 0x6f, 0x82, 0xb5, 0x2c, 0x96, 0x7b, 0x95, 0xb6, 0x2c, 0x94, 0x7d, 0x91, 0xcc,
    ];
    const row = [
      0x82, 0xcc, 0x82, 0xc5, 0x82, 0xb7, 0x2c, 0x82, 0xb1, 0x82, 0xc6, 0x82, 0xc5, 0x82, 0xb7, 0x2c, 0x82,
      0xdd, 0x82, 0xc8, 0x82, 0xc6,
    ];
    const pages = await pagesOf("csv", Uint8Array.from([...header, 13, 10, ...row, 13, 10]));
    expect(pages.map(told)).toMatchObject([
      { bytes: "ことです", facts: { title: "のです", outlet: "みなと" } },
    ]);
  });

  it("goes on where it stopped", async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `https://a.example/${at + 1}`).join("\n");
    const pages = await pagesOf("csv", `url\n${rows}`, 4999);
    expect(pages.map(({ n, name }) => [n, name])).toEqual([
      [4999, "row 5000"],
      [5000, "row 5001"],
    ]);
  });

  it("says what is wrong with a table", async () => {
    await expect(pagesOf("csv", "a,b\n1,2")).rejects.toThrow("has to name the columns");
    await expect(pagesOf("csv", "")).rejects.toThrow("The file is empty.");
    await expect(pagesOf("csv", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))).rejects.toThrow(
      "no table",
    );
    expect(await pagesOf("csv", 'url\nhttps://a.example/1\n"https://a.example/2\n')).toMatchObject([
      { kind: "link" },
      { n: 2, kind: "problem" },
    ]);
  });
});
