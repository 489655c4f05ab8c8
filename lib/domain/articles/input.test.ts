import { describe, expect, it } from "vitest";
import { extractHtml } from "./html";
import { canonicalUrl, textFingerprint } from "./fingerprint";
import { articleProblem, readBytes } from "./input";
import { extractText } from "./text";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 「日本と米国の会談。」 in three encodings that TextEncoder does not write. */
const SHIFT_JIS = Uint8Array.from([
  0x93, 0xfa, 0x96, 0x7b, 0x82, 0xc6, 0x95, 0xc4, 0x8d, 0x91, 0x82, 0xcc, 0x89, 0xef, 0x92, 0x6b, 0x81, 0x42,
]);
const EUC_JP = Uint8Array.from([
  0xc6, 0xfc, 0xcb, 0xdc, 0xa4, 0xc8, 0xca, 0xc6, 0xb9, 0xf1, 0xa4, 0xce, 0xb2, 0xf1, 0xc3, 0xcc, 0xa1, 0xa3,
]);

describe("readBytes", () => {
  it("reads UTF-8, UTF-16 and the Japanese encodings", () => {
    expect(readBytes(bytes("Talks in Tokyo"))).toMatchObject({ kind: "text", encoding: "utf-8" });
    expect(readBytes(SHIFT_JIS)).toMatchObject({ text: "日本と米国の会談。", encoding: "shift_jis" });
    expect(readBytes(EUC_JP)).toMatchObject({ text: "日本と米国の会談。", encoding: "euc-jp" });
    expect(readBytes(Uint8Array.from([0xff, 0xfe, 0xe5, 0x65, 0x2c, 0x67]))).toMatchObject({
      text: "日本",
      encoding: "utf-16le",
    });
    expect(readBytes(bytes("\u001b$BF|K\\\u001b(B"))).toMatchObject({
      text: "日本",
      encoding: "iso-2022-jp",
    });
  });

  it("tells HTML from text", () => {
    expect(readBytes(bytes("<!doctype html><p>Talks</p>"))).toMatchObject({ kind: "html" });
    expect(readBytes(bytes("He typed <div> and left"))).toMatchObject({ kind: "text" });
    expect(readBytes(bytes("Talks <b>today</b>"), { fileName: "a.html" })).toMatchObject({ kind: "html" });
  });

  it.each([
    ["empty", new Uint8Array()],
    ["empty", bytes(" \n\u00a0")],
    ["too-large", new Uint8Array(10 * 1024 * 1024 + 1)],
    ["image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ["binary", bytes("%PDF-1.7 x")],
    ["binary", Uint8Array.from({ length: 400 }, (_, i) => i % 9)],
    ["broken-encoding", Uint8Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 37) % 128))],
  ])("answers %s with a sentence", (problem, input) => {
    const read = readBytes(input);
    expect(read).toMatchObject({ problem });
    expect("message" in read && read.message.endsWith(".")).toBe(true);
  });
});

describe("articleProblem", () => {
  it("knows walls and empty pages, and lets a short article pass", () => {
    expect(
      articleProblem(extractText("Pier opens\n\nThe pier opened on Monday.\n\nLog in to continue reading"))
        ?.problem,
    ).toBe("login-wall");
    expect(articleProblem(extractText("桟橋が開業\n\nこの記事は会員限定です。残り1200文字"))?.problem).toBe(
      "login-wall",
    );
    expect(articleProblem(extractText("Home\nNews\nSport"))?.problem).toBe("no-article");
    const brief =
      "World\n\nMinister cancels visit\n\nThe minister has cancelled a visit to three islands because of a typhoon, the ministry said on Friday.\n\nA new date has not been set, a spokeswoman told reporters in the capital.";
    expect(articleProblem(extractText(brief))).toBeNull();
  });
});

const PAID_JA = `港湾新聞
ログイン
会員登録
トップ
社会
那覇の修理船渠、秋に開設へ　知事「公平な取引」
2024年6月3日 9時10分　有料会員記事
シェア
　新垣健知事は3日、県と米海軍が那覇に新しい修理船渠を10月に開くと発表した。「港にとって公平な取引だ」と述べた。
　船渠は年間14隻を受け入れる。今年3月の約束では20隻だった。支払いは2027年度末に終わる予定。
　フェリス次官補代理は「日数を数える必要はない」と語った。漁業団体は同日、騒音が漁に響くと訴えた。
　双方は5月31日、合意書に署名した。ロー総領事は今月20日に現地を訪れる。
ここから続き
この記事は有料記事です。残り480文字
関連記事
・イカ漁が解禁`;
const PAID_EN = `Home
Log in
Subscribe
Repair dock in Naha to open in autumn, governor says
By Rin Matsuda
June 3, 2024

The prefecture and the navy will open a repair dock in Naha in October, Governor Ken Arakaki said on Monday.

The dock will take 14 ships a year, fewer than the 20 that were promised in March, the office said.

Fishermen say that the noise of the work drives the catch away, and want it to be measured by the town.

The two sides sealed the agreement on Friday, and the consul general will see the site this month.

Subscribe to continue reading
Already a subscriber? Log in`;

describe("a page that keeps its end for subscribers", () => {
  it.each([
    ["Japanese", PAID_JA],
    ["English", PAID_EN],
  ])("is an article where its paragraphs are there (%s)", (_, page) => {
    const article = extractText(page);
    expect(article.blocks).toHaveLength(4);
    expect(articleProblem(article)).toBeNull();
    expect(
      article.lines.filter((line) => line.doubtful && line.reason.startsWith("the page keeps")),
    ).toHaveLength(1);
  });

  it("is a wall where only a teaser is there", () => {
    const teaser = PAID_EN.replace(/\n\nFishermen.*this month\./su, "");
    expect(articleProblem(extractText(teaser))?.problem).toBe("login-wall");
  });
});

describe("hostile HTML", () => {
  it.each([
    ["too-deep", "<div>".repeat(10_000)],
    ["too-many-attributes", `<p ${"a=1 ".repeat(50_000)}>x</p>`],
    ["too-many-nodes", "<b></b>".repeat(60_000)],
    ["too-long-text", "x".repeat(3_000_000)],
  ])("%s is refused at once", async (problem, html) => {
    await expect(extractHtml(html)).rejects.toMatchObject({ name: "PageProblem", problem });
  });
});

describe("fingerprints", () => {
  it("gives one spelling to one page", () => {
    expect(canonicalUrl("http://WWW.Example.org:80/a//b/?utm_source=x&b=2&a=1&fbclid=y#top")).toBe(
      "https://example.org/a/b?a=1&b=2",
    );
    expect(canonicalUrl("https://example.org/")).toBe("https://example.org");
    expect(canonicalUrl(" not an address ")).toBe("not an address");
  });

  it("is blind to quotation marks and spaces, not to words", () => {
    expect(textFingerprint("“Yes,” she said.")).toBe(textFingerprint('"Yes," she\n\nsaid.'));
    expect(textFingerprint("Yes")).not.toBe(textFingerprint("No"));
  });
});
