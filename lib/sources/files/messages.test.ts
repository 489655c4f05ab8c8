import { describe, expect, it } from "vitest";
import { pagesOf, told } from "./bulk-testing";

const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
const HEAD =
  "From: Desk <desk@harbour.example>\nTo: us@desk.example\nSubject: =?utf-8?B?5riv44Gu44OL44Ol44O844K5?=\nDate: Mon, 29 Jul 2024 10:00:00 +0900\nMIME-Version: 1.0\n";

describe("mails", () => {
  it("prefers the HTML, and takes facts from the headers", async () => {
    const mail = crlf(
      `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>caf=C3=A9</p>\n--b--\n`,
    );
    expect((await pagesOf("eml", mail)).map(told)).toEqual([
      {
        n: 1,
        name: "港のニュース",
        kind: "html",
        bytes: expect.stringContaining("<p>café</p>"),
        contentType: "text/html; charset=utf-8",
        url: null,
        facts: { title: "港のニュース", published: "2024-07-29T01:00:00.000Z" },
      },
    ]);
  });

  it("makes pages of attached pages and mails, and of nothing else", async () => {
    const inner = "From: a@b.example\nSubject: Inner\nMIME-Version: 1.0\n\ninside";
    const mail = crlf(
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhello\n--b\nContent-Type: text/html; name="saved.html"\nContent-Disposition: attachment; filename="saved.html"\n\n<p>saved</p>\n--b\nContent-Type: image/png\nContent-Disposition: attachment; filename="a.png"\nContent-Transfer-Encoding: base64\n\nAAAA\n--b\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename="inner.eml"\n\n${inner}\n--b--\n`,
    );
    expect((await pagesOf("eml", mail)).map(({ n, name, kind }) => [n, name, kind])).toEqual([
      [1, "港のニュース", "text"],
      [2, "saved.html", "html"],
      [3, "Inner", "text"],
    ]);
    expect((await pagesOf("eml", mail, 3)).map(({ n }) => n)).toEqual([3]);
  });

  it("says what is no mail, and does not fall into deep ones", async () => {
    await expect(pagesOf("eml", "<p>hello</p>")).rejects.toThrow("no mail");
    await expect(pagesOf("eml", "")).rejects.toThrow("no mail");
    const deep = Array.from(
      { length: 300 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    ).join("");
    await expect(pagesOf("eml", crlf(HEAD + deep))).rejects.toThrow("nest too deeply");
  });
});

describe("saved pages", () => {
  it("reads what Chrome saves", async () => {
    const saved = crlf(
      `From: <Saved by Blink>\nSnapshot-Content-Location: https://harbour.example/1\nSubject: =?utf-8?Q?Caf=C3=A9?=\nDate: Mon, 29 Jul 2024 01:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----MultipartBoundary--x----"\n\n\n------MultipartBoundary--x----\nContent-Type: text/html\nContent-ID: <frame@mhtml.blink>\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://harbour.example/1?a=3Db\n\n<p title=3D"a">a long =\nline =E6=B8=AF</p>\n------MultipartBoundary--x----\nContent-Type: text/html\nContent-Location: https://ads.example/frame\n\n<p>frame</p>\n------MultipartBoundary--x------\n`,
    );
    expect((await pagesOf("mhtml", saved)).map(told)).toEqual([
      {
        n: 1,
        name: "Café",
        kind: "html",
        bytes: '<p title="a">a long line 港</p>',
        contentType: "text/html",
        url: "https://harbour.example/1?a=3Db",
        facts: {},
      },
    ]);
    expect(await pagesOf("mhtml", saved, 2)).toEqual([]);
  });

  it("reads what old browsers save: base64, their own encodings, wrapped once more", async () => {
    const page = Buffer.from([
      ...Buffer.from("<p>"),
      0x93,
      0xfa,
      0x96,
      0x7b,
      ...Buffer.from("</p>"),
    ]).toString("base64");
    const saved = crlf(
      `From: "Saved by Windows Internet Explorer 8"\nSubject: old\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="o"; type="multipart/alternative"\n\npreamble\n--o\nContent-Type: multipart/alternative; boundary="i"\n\n--i\nContent-Type: text/html;\n\tcharset="shift_jis"\nContent-Transfer-Encoding: base64\nContent-Location: file://C:\\page.htm\n\n${page}\n--i--\n--o--\n`,
    );
    expect((await pagesOf("mhtml", saved)).map(told)).toMatchObject([
      { name: "old", bytes: "<p>日本</p>", url: null },
    ]);
  });

  it("keeps eight-bit bytes as they are", async () => {
    const saved = Buffer.concat([
      Buffer.from("MIME-Version: 1.0\r\nContent-Type: text/html; charset=shift_jis\r\n\r\n"),
      Uint8Array.of(0x93, 0xfa, 0x96, 0x7b),
    ]);
    expect((await pagesOf("mhtml", new Uint8Array(saved))).map(told)).toMatchObject([
      { name: "brought", bytes: "日本" },
    ]);
  });

  it("reads what there is of one that is cut off, and says where there is none", async () => {
    const cut =
      "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>beg";
    expect((await pagesOf("mhtml", cut)).map(told)).toMatchObject([{ bytes: "<p>beg" }]);
    for (const none of [
      "",
      "words",
      "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--",
    ])
      await expect(pagesOf("mhtml", none)).rejects.toThrow("no saved page");
  });
});
