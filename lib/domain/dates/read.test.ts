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
  // what is counted "a year" is a rate, not a step from the date
  ["The mill takes 900 tonnes of pulp a year from May 2025.", "2025-05"],
  ["Ferries make two trips a month from May 2025.", "2025-05"],
  ["Pilots train twice a week from 1 May 2023.", "2023-05-01/.."],
  ["The lock opens a year from May 2025.", "2026-05"],
  // a day right behind a past verb of saying looks back, whatever the rest promises
  ["The pier will be sold under a deal that both ports announced on Friday night.", "2024-07-26"],
  ["Crews will be moved to Kure, the port said in a statement on Friday.", "2024-07-26"],
  ["The tolls would rise, the mayor told a news conference in Kure on Friday.", "2024-07-26"],
  ["The lease will be formally signed on Friday.", "2024-08-02"],
  // schedules are told in the present tense, and what may be done lies ahead
  ["The lease expires in March.", "2025-03"],
  ["The tug leaves for Kure on Friday.", "2024-08-02"],
  ["The council could vote on the lease as soon as Friday.", "2024-08-02~"],
  ["Both crews had until August 31 to answer.", "../2024-08-31"],
  ["In the run-up to the June 16 vote, nobody asked.", "2024-06-16"],
  ["The lamp stays on until at least March 2027.", "../2027-03"],
  ["The boat left for trials until August 28.", "../2024-08-28"],
  ["The drill lasted until July 28.", "../2024-07-28"],
];

/** One line for each rule of the world. */
const ENGLISH_RULES: [text: string, ...edtf: string[]][] = [
  // a weekday rules out the years and months in which the day was another one
  ["The yard burned on Thursday, June 1.", "2023-06-01"],
  ["They will gather on Friday the 13th.", "2024-09-13"],
  // the nth weekday, week, month, day of something
  ["The election is on the first Tuesday in November.", "2024-11-05"],
  ["The panel met on the last Friday of May 2023.", "2023-05-26"],
  ["It rained in the first week of June.", "2024-06-03/2024-06-09"],
  ["Fitting out ends in the third month of 2026.", "2026-03"],
  ["The lease ran out on the last day of June.", "2024-06-30"],
  // days of the calendar
  ["The crew rested on Memorial Day.", "2024-05-27"],
  ["They sailed on Easter 2025.", "2025-04-20"],
  ["The pier will close next Christmas.", "2024-12-25"],
  ["Rules changed after 9/11.", "2001-09-11"],
  ["The Sept. 11 attacks shaped him.", "2001-09-11"],
  // the year by relation
  ["The hangar opened on 5 July last year.", "2023-07-05"],
  ["It opened in July of last year and closes next March.", "2023-07", "2025-03"],
  // weekdays apart
  ["Crews train from Monday to Friday.", "2024-07-29/2024-08-02"],
  ["The ferry leaves Monday two weeks from now.", "2024-08-12"],
  ["It was agreed last week (Thursday).", "2024-07-25"],
  ["They must answer by Friday.", "../2024-08-02"],
  ["Divers searched over the weekend.", "2024-07-27/2024-07-28"],
  // moved by a length of time
  ["The ban ended three years after 2011.", "2014"],
  ["The ban began the month before April 2024.", "2024-03"],
  ["The tug will leave in a fortnight's time.", "2024-08-12"],
  ["They met on 3 July. A week later they signed.", "2024-07-03", "2024-07-10"],
  ["They met in May 2019. The following year they signed.", "2019-05", "2020"],
  ["They met in December 2022 and signed the following month.", "2022-12", "2023-01"],
  ["They met in May 2019 and signed seven months later.", "2019-05", "2019-12"],
  ["It closed in 2015 and reopened four years later.", "2015", "2019"],
  ["The tug sank on the 9th, off the 38th pier.", "2024-07-09"],
  ["It was the first of the post-1945 piers.", "1945"],
  ["The first half of fiscal 2026 will be dear for Tokyo.", "2026-04/2026-09"],
  ["A siren sounded two hours ago.", "2024-07-29"],
  ["The boat will dock in ten minutes.", "2024-07-29"],
  // parts of a year, a week, a decade
  ["By mid-2026 the pier will be longer.", "../2026"],
  ["By the end of the decade the pier will be longer.", "../202X"],
  ["Accounts close at year-end.", "2024"],
  ["The week of August 7 will be busy.", "2024-08-05/2024-08-11"],
  ["In the spring they rebuilt it.", "2024-21"],
  ["The current fiscal year is costly for Tokyo.", "2024-04/2025-03"],
  // "from" says where something comes from as often as when it begins
  ["A chart from 2015 hangs there.", "2015"],
  ["The rent will rise from 2026.", "2026/.."],
  ["They compared figures from 2015 and 2016.", "2015", "2016"],
  ["How about Friday?", "2024-07-26"],
  ["The keel was laid in two thousand and five.", "2005"],
];

const NOT_DATES = [
  "It was the highest level in three years.",
  "The race took ten minutes and a half hour of rest.",
  "He was named officer of the year.",
  "She spent 21 days and 40 hours at sea.",
  "The DDG-1054 and the F-35 took part in the 2+2 week of talks.",
  "Article 5 and Resolution 1718 were cited by 2,000 people.",
  "Some 1950 troops and 2024 soldiers are based there.",
  "The strongest ties in 70 years may march on.",
  "He is 64 and has read The Sunday Times since childhood.",
  "Ms. June was seen on the 38th parallel, a year earlier than planned.",
];

const JAPANESE: [text: string, ...edtf: string[]][] = [
  ["令和6年7月28日に会合を開いた。", "2024-07-28"],
  ["７月２８日に会合を開いた。", "2024-07-28"],
  ["28日、都内で会談した。", "2024-07-28"],
  ["来年3月に発足する予定だ。", "2025-03"],
  ["防衛相は14日、4月に着工すると発表した。", "2024-07-14", "2025-04"],
  ["4月に訓練を行うと明らかにした。", "2025-04"],
  ["4月に建設を始めることを表明した。", "2025-04"],
  ["4月に着工したと発表した。", "2024-04"],
  ["4月の合意を支持すると表明した。", "2024-04"],
  ["4月から運用していると発表した。", "2024-04/.."],
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

const JAPANESE_RULES: [text: string, ...edtf: string[]][] = [
  ["6月1日（木）に火災があった。", "2023-06-01"],
  ["11月の第1火曜日に投票する予定だ。", "2024-11-05"],
  ["6月第1週に雨が降った。", "2024-06-03/2024-06-09"],
  ["元日に地震が起きた。", "2024-01-01"],
  ["来年の海の日に開く。", "2025-07-21"],
  ["2025年の秋分の日に開く。", "2025-09-23"],
  ["3・11の教訓を伝えた。", "2011-03-11"],
  ["昨夏に寄港し、来春に戻る。", "2023-22", "2025-21"],
  ["年度内に決める。", "2024-04/2025-03"],
  ["今年度末までに決める。", "../2025-03"],
  ["24年3月期の利益が減った。", "2023-04/2024-03"],
  ["2024年第3四半期に増えた。", "2024-07/2024-09"],
  ["5月下旬から6月上旬にかけて塗装した。", "2024-05-21/2024-06-10"],
  ["22年から24年にかけて塗装した。", "2022/2024"],
  ["月曜から水曜まで訓練する。", "2024-07-29/2024-07-31"],
  ["明日から3日間訓練する。", "2024-07-30/2024-08-01"],
  ["昨日の2日前に出港した。", "2024-07-26"],
  ["今日から2週間後に戻る。", "2024-08-12"],
  ["3週間ほど前に入港した。", "2024-07-08"],
  ["7月3日に会談し、2日後に署名した。", "2024-07-03", "2024-07-05"],
  ["半年前に着任した。", "2024-01"],
  ["2時間前に警報が鳴った。", "2024-07-29"],
  ["2018年に始まり、翌年に終わった。", "2018", "2019"],
  ["6月10日に着き、同28日に発った。", "2024-06-10", "2024-06-28"],
  ["昭和50年代に埋め立てた。", "1975/1984"],
  ["去る7月5日に着任した。", "2024-07-05"],
  // a sentence that ends without past tense looks ahead, one that tells of an old plan does not
  ["31日に出港する。", "2024-07-31"],
  ["式典は31日に開かれます。", "2024-07-31"],
  ["31日から点検を行うという。", "2024-07-31/.."],
  ["会合は当初、6月下旬に予定されていた。", "2024-06-21/2024-06-30"],
  ["9月10日に告示、20日に投票する。", "2024-09-10", "2024-09-20"],
  ["今月3日から9日にかけて点検した。", "2024-07-03/2024-07-09"],
  ["26日に着き、この日は休んだ。", "2024-07-26", "2024-07-26"],
  ["1951年に着工し、9年後に完成した。", "1951", "1960"],
];

const NOT_DATES_JA = [
  "戦後79年を経て、前年同月比で3%増えた。",
  "1日1回の点検を10年で終える計画だ。",
  "条約の第5条を70年間守り、2プラス2で3日間協議した。",
  "毎年行う訓練だ。",
  "着工から29年となる。",
];

describe("readDates", () => {
  it.each(ENGLISH)("reads “%s”", (text, ...edtf) => expect(read("en", text)).toEqual(edtf));
  it.each(ENGLISH_RULES)("knows the world of “%s”", (text, ...edtf) =>
    expect(read("en", text)).toEqual(edtf),
  );
  it.each(JAPANESE_RULES)("knows the world of 「%s」", (text, ...edtf) =>
    expect(read("ja", text)).toEqual(edtf),
  );
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

  it.each(["1", "2024 ", "the ", "in the ", "一", "A", "令和", "同日", "  "])(
    "is not held up by %j again and again",
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      for (const language of ["en", "ja"])
        expect(readDates(text, { published: PUBLISHED, language })).toBeInstanceOf(Array);
    },
  );

  it("reads a long text to its end", () => {
    const text = "On 3 June 2023 the fleet sailed from May 30 to June 2 and 28 more. ".repeat(1_500);
    expect(readDates(text, { published: PUBLISHED, language: "en" }).length).toBeGreaterThan(1_500);
  });
});
