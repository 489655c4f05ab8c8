import { describe, expect, it } from "vitest";
import { readDates } from "./read";

const PUBLISHED = "2024-07-29T10:09";

const read = (language: string, text: string, published: string | null = PUBLISHED) =>
  readDates(text, { published, language }).map((mention) => mention.edtf);

const ENGLISH: [text: string, ...edtf: string[]][] = [
  ["The fleet sailed on 3 June 2023.", "2023-06-03"],
  ["The fleet sailed on June 3, 2023.", "2023-06-03"],
  ["Saturday, July 27, was quiet.", "2024-07-27"],
  ["The new office, scheduled for March, will have forty staff.", "2025-03"],
  ["On Monday the envoys met.", "2024-07-29"],
  ["The envoys met on Friday.", "2024-07-26"],
  ["The envoys will meet on Friday.", "2024-08-02"],
  ["Leaders agreed in April to share radar data.", "2024-04"],
  ["Leaders agreed in December to share radar data.", "2023-12"],
  ["It was signed last month and takes effect next year.", "2024-06", "2025"],
  ["The drill runs from 10 to 12 September 2024.", "2024-09-10/2024-09-12"],
  ["The drill ran from May 30 to June 2.", "2024-05-30/2024-06-02"],
  ["Ships must leave by 5 August.", "../2024-08-05"],
  ["By the end of 2027 the yard will close.", "../2027"],
  ["The unit has been there since 2016.", "2016/.."],
  ["Talks broke down in the early 1990s.", "199X"],
  ["The envoy arrives in mid-August.", "2024-08-11/2024-08-20"],
  ["Tokyo asked for more yen in fiscal 2025.", "2025-04/2026-03"],
  ["The Pentagon asked for less in fiscal 2025.", "2024-10/2025-09"],
  ["The base reopened two weeks after 1 July 2024.", "2024-07-15"],
  ["Last week they flew; yesterday they rested.", "2024-07-22/2024-07-28", "2024-07-28"],
  ["They met on 27 July and left the following day.", "2024-07-27", "2024-07-28"],
  ["The first quarter of 2025 is likely.", "2025-01/2025-03"],
  ["The ministry announced on July 28 that it will widen the runway.", "2024-07-28"],
  ["On July 28 the ministry announced that it will widen the runway.", "2024-07-28"],
  ["The minister told reporters in Tokyo on July 28 that the drill will be larger.", "2024-07-28"],
  ["The two sides agreed on April 10 to share radar data, which they plan to test.", "2024-04-10"],
  ["The allies agreed on April 10 to hold talks in September.", "2024-04-10", "2024-09"],
  ["They met on 27 July. That day they also flew home.", "2024-07-27", "2024-07-27"],
  ["The pact is to be signed on September 5.", "2024-09-05"],
  ["The depot, officials said, will open in September.", "2024-09"],
  ["In September, officials said, the depot will open.", "2024-09"],
  ["The new office is planned to start in March 2025.", "2025-03"],
  ["The course begins in March 2025; others end in May 2025.", "2025-03", "2025-05"],
  [
    "The start of March 2025 is too soon, late in April is not.",
    "2025-03-01/2025-03-10",
    "2024-04-21/2024-04-30",
  ],
  ["Crews move by the end of March 2025.", "../2025-03"],
  ["Crews move by March 2025.", "../2025-03"],
  [
    "They met on 27 July about work due by 31 August and in May 2025. On the same day they flew home.",
    "2024-07-27",
    "../2024-08-31",
    "2025-05",
    "2024-07-27",
  ],
  ["They met on 27 July. Later on that day they flew home.", "2024-07-27", "2024-07-27"],
];

const NOT_DATES = [
  "The DDG-1054 and the F-35 took part in the 2+2 week of talks.",
  "Article 5 and Resolution 1718 were cited by 2,000 people.",
  "Some 1950 troops and 2024 soldiers are based there.",
  "The strongest ties in 70 years may march on.",
  "He is 64 and has read The Sunday Times since childhood.",
];

const JAPANESE: [text: string, ...edtf: string[]][] = [
  ["令和6年7月28日に会合を開いた。", "2024-07-28"],
  ["７月２８日に会合を開いた。", "2024-07-28"],
  ["28日、都内で会談した。", "2024-07-28"],
  ["来年3月に発足する予定だ。", "2025-03"],
  ["3月に発足する予定だ。", "2025-03"],
  ["4月の会談で一致した。", "2024-04"],
  ["昨年12月に改定した。", "2023-12"],
  ["来月上旬に訪問する。", "2024-08-01/2024-08-10"],
  ["2024年度の予算に盛り込んだ。", "2024-04/2025-03"],
  ["2027年までに配備する。", "../2027"],
  ["9月10日から12日まで訓練する。", "2024-09-10/2024-09-12"],
  ["27日に会談し、翌日に発表した。", "2024-07-27", "2024-07-28"],
  ["1990年代に縮小した。", "199X"],
  ["先週の金曜日に出港した。", "2024-07-26"],
  ["同省は28日、滑走路を広げる方針を発表した。", "2024-07-28"],
  ["2025年3月末までに移る。", "../2025-03"],
  ["27日に会談し、8月31日までに決めるとした。同日、帰国した。", "2024-07-27", "../2024-08-31", "2024-07-27"],
];

const NOT_DATES_JA = ["条約の第5条を70年間守り、2プラス2で3日間協議した。", "毎年行う訓練だ。"];

describe("readDates", () => {
  it.each(ENGLISH)("reads “%s”", (text, ...edtf) => expect(read("en", text)).toEqual(edtf));
  it.each(NOT_DATES)("finds no date in “%s”", (text) => expect(read("en", text)).toEqual([]));
  it.each(JAPANESE)("reads 「%s」", (text, ...edtf) => expect(read("ja", text)).toEqual(edtf));
  it.each(NOT_DATES_JA)("finds no date in 「%s」", (text) => expect(read("ja", text)).toEqual([]));

  it("keeps the other reading and says why", () => {
    const [mention] = readDates("The change is scheduled for March.", {
      published: PUBLISHED,
      language: "en",
    });
    expect(mention).toMatchObject({ edtf: "2025-03", basis: "inferred", alternatives: ["2024-03"] });
    expect(mention?.reason).toContain("look ahead");
  });

  it("leaves the year open when the article has no date", () => {
    expect(read("en", "Leaders agreed in April.", null)).toEqual(["XXXX-04"]);
    expect(read("en", "They met on Monday.", null)).toEqual([]);
    expect(read("en", "They met on 3 June 2023.", null)).toEqual(["2023-06-03"]);
  });

  it("gives spans that cut the mention out of the text, without overlaps", () => {
    const text = ENGLISH.map(([line]) => line).join("\n");
    const mentions = readDates(text, { published: PUBLISHED, language: "en" });
    for (const [index, mention] of mentions.entries()) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
    }
  });

  it("reads a long text in linear time", () => {
    const text = "On 3 June 2023 the fleet sailed from May 30 to June 2 and 28 more. ".repeat(1_500);
    const begun = performance.now();
    readDates(text, { published: PUBLISHED, language: "en" });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
