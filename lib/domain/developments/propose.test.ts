import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ReadArticle } from "../articles/article";
import { extractText } from "../articles/text";
import { JULY_TALKS, JULY_TALKS_JA, JULY_TALKS_TOO } from "../stories/cases/talks";
import { compress } from "./compress";
import { matchDevelopment } from "./match";
import { proposeDevelopments } from "./propose";

const SEEDS = ["daily-guardian", "al-mayadeen"].map((name) => `../shared/seeds/${name}.txt`);
const seed = (file: string): ReadArticle => {
  const { title, text, published, language, outlet } = extractText(readFileSync(file, "utf8"));
  return { id: file, title: title ?? "", text, published: published?.edtf ?? null, language, outlet };
};

const article = (
  id: string,
  text: string,
  published: string | null = "2024-07-29",
  language = "en",
): ReadArticle => ({
  id,
  title: "",
  text,
  published,
  language,
  outlet: null,
});

const propose = (...texts: string[]) =>
  proposeDevelopments(texts.map((text, index) => article(`a${index}`, text)));

describe("proposeDevelopments", () => {
  it("reads a promise as planned, with the other year as alternative", () => {
    const [found] = propose(
      "A new command of US Forces Japan, scheduled for March, was agreed by Lloyd Austin in Tokyo.",
    );
    expect(found).toMatchObject({
      edtf: "2025-03",
      state: "planned",
      alternatives: ["2024-03"],
      basis: "inferred",
    });
  });

  it.each([
    ["防衛相は14日、日米両政府が4月に着工すると発表した。", "2025-04", "planned"],
    ["防衛省は日米共同訓練を4月に行うと明らかにした。", "2025-04", "planned"],
    ["防衛相は14日、日米両政府が4月に着工したと発表した。", "2024-04", "happened"],
    ["防衛省は14日、日米共同訓練を実施すると発表した。", "2025-02-14", "happened"],
    ["防衛相は14日、2022年に決めた計画に基づき部隊を派遣すると発表した。", "2025-02-14", "happened"],
    ["外相は14日、日米の合意を支持すると表明した。", "2025-02-14", "happened"],
  ])("reads what %s announces", (text, edtf, state) =>
    expect(proposeDevelopments([article("j", text, "2025-02-14", "ja")])[0]).toMatchObject({ edtf, state }),
  );

  it("reads “On Monday” as the day of publication, which was one", () => {
    const [found] = propose("On Monday Antony Blinken met Quad ministers in Tokyo.");
    expect(found).toMatchObject({ edtf: "2024-07-29", state: "happened" });
    expect(found?.basisNote).toBe("“On Monday”: read from the day of publication");
  });

  it("dates a report without a day by its publication, as the latest", () => {
    const [found] = propose("Lloyd Austin signed an agreement with Minoru Kihara in Tokyo.");
    expect(found).toMatchObject({
      edtf: "../2024-07-29",
      earliest: null,
      basis: "inferred",
      state: "happened",
    });
  });

  it("lends an undated article the year of another", () => {
    const undated = article(
      "u",
      "Fumio Kishida and Joe Biden signed an agreement in April on repairing US Navy ships in Japan.",
      null,
    );
    const alone = proposeDevelopments([undated])[0];
    expect(alone).toMatchObject({ edtf: null, basis: null });
    const helped = proposeDevelopments([undated, article("d", "A bakery opened.", "2024-07-29")])[0];
    expect(helped).toMatchObject({ edtf: "2024-04", basis: "lent" });
    expect(helped?.basisNote).toContain("lent by");
  });

  it("tells one event once, with evidence from each article", () => {
    const found = propose(
      "Lloyd Austin and Minoru Kihara met in Tokyo on Sunday and agreed to reshape US Forces Japan.",
      "On Sunday in Tokyo, Minoru Kihara and Lloyd Austin agreed to reshape US Forces Japan.",
      "North Korea fired two missiles on Sunday, the Joint Chiefs of Staff in Seoul announced.",
    );
    expect(found.map(({ evidence }) => evidence.map(({ id }) => id).toSorted())).toEqual([
      ["a0", "a1"],
      ["a2"],
    ]);
  });

  it("reads states from cues", () => {
    const state = (text: string) => propose(text)[0]?.state;
    expect(state("The Keen Sword exercise of the US Navy was cancelled on Friday.")).toBe("cancelled");
    expect(state("Japan postponed the launch of the Joint Operations Command to June.")).toBe("slipped");
    expect(
      proposeDevelopments([
        article("j", "日米両政府は統合作戦司令部を来年3月に新設する予定だ。", "2024-07-29", "ja"),
      ])[0],
    ).toMatchObject({
      edtf: "2025-03",
      state: "planned",
    });
  });

  it("takes an announcement for what happened, unless a date hangs on the promise", () => {
    expect(
      propose("Lloyd Austin announced on July 28 that the Pentagon will reshape US Forces Japan.")[0],
    ).toMatchObject({ edtf: "2024-07-28", state: "happened" });
    expect(
      propose("Lloyd Austin announced that US Forces Japan will be reshaped by March 2025.")[0],
    ).toMatchObject({ edtf: "../2025-03", state: "planned" });
    expect(
      propose("On Sunday Lloyd Austin announced that US Forces Japan will be reshaped in March 2025.").map(
        ({ edtf, state }) => [edtf, state],
      ),
    ).toEqual(
      expect.arrayContaining([
        ["2025-03", "planned"],
        ["2024-07-28", "happened"],
      ]),
    );
    expect(
      proposeDevelopments([
        article("j", "日米両政府は28日、在日米軍を再編する方針を発表した。", "2024-07-29", "ja"),
      ])[0],
    ).toMatchObject({ edtf: "2024-07-28", state: "happened" });
  });

  it("never dates a plan by the day on which someone spoke of it", () => {
    expect(
      propose(
        "The radar on Miyako Island will cost 9 billion yen, the Japanese Defense Ministry said on Friday.",
      )[0],
    ).toMatchObject({ edtf: null, state: "planned" });
    expect(
      propose(
        "US Navy repairs in Japan will begin in March 2025 under an accord that both announced on Friday.",
      )[0],
    ).toMatchObject({ edtf: "2025-03", state: "planned" });
  });

  it("takes what someone says they would do for a plan", () => {
    expect(propose("Minoru Kihara said that he would visit Washington in September.")[0]).toMatchObject({
      edtf: "2024-09",
      state: "planned",
      statement: "Minoru Kihara said that he would visit Washington in September.",
    });
    expect(
      propose("Minoru Kihara said on Friday he would visit Washington on 3 September 2024.")[0],
    ).toMatchObject({
      edtf: "2024-09-03",
      state: "planned",
    });
    expect(propose("Minoru Kihara said on Friday that he would visit Washington.")[0]).toMatchObject({
      edtf: null,
      state: "planned",
    });
  });

  it("takes an announcement of nothing for no development", () => {
    const found = (text: string) => proposeDevelopments([article("j", text, "2024-07-29", "ja")]);
    expect(found("防衛省が発表した。")).toEqual([]);
    expect(found("防衛省は28日、発表した。")).toEqual([]);
    expect(found("防衛省は28日、新たな司令部を発表した。")).toHaveLength(1);
  });

  it("does not take a plan that was launched for one that lies ahead", () => {
    const state = (text: string) => propose(text)[0]?.state;
    expect(state("The Pentagon launched a plan to move Marines from Okinawa on Monday.")).toBe("happened");
    expect(state("Tokyo and Washington signed an accord, a plan to build PAC-3 rounds in Japan.")).toBe(
      "happened",
    );
    expect(state("The Pentagon plans to move Marines from Okinawa in 2025.")).toBe("planned");
  });

  it("proposes appointments, openings and reorganisations", () => {
    for (const text of [
      "The United States said it would reconstitute USFJ as a joint force headquarters.",
      "Shigeru Ishiba became prime minister on Friday.",
      "Japan opened a liaison office in Washington on Friday.",
    ])
      expect(propose(text)).toHaveLength(1);
    for (const text of ["外務省は1日、新たな窓口を東京に開設した。", "統合作戦司令部が24日、発足した。"])
      expect(proposeDevelopments([article("j", text, "2024-07-29", "ja")])).toHaveLength(1);
  });

  it.each([
    ["arms-industry", "Tokyo and Washington agreed to speed up the purchase of Tomahawk missiles."],
    ["exercises", "Japan, South Korea and the United States held Freedom Edge on Friday."],
    ["bases", "The US Marine Corps resumed Osprey flights at Futenma on Friday."],
    ["command", "Ministers agreed in Tokyo that USFJ becomes a joint force headquarters."],
    ["deterrence", "Japan and the United States met on extended deterrence on Friday."],
    ["cyber-space", "The SDF and US Cyber Command agreed on joint cyber defence on Friday."],
    ["economy", "Washington imposed new tariffs on cars from Japan on Friday."],
    ["region", "North Korea fired two missiles on Friday, Seoul announced."],
    ["diplomacy", "Shigeru Ishiba became prime minister on Friday."],
  ])("files under %s: “%s”", (category, text) => expect(propose(text)[0]?.category).toBe(category));

  it.each([
    ["arms-industry", "日米両政府は29日、迎撃ミサイルの共同生産で合意した。"],
    ["exercises", "自衛隊と米軍は29日、日米共同訓練を開始した。"],
    ["bases", "米軍は29日、普天間飛行場でオスプレイの飛行を再開した。"],
    ["region", "海上保安庁は29日、尖閣諸島の周辺で中国海警局の船を確認したと発表した。"],
  ])("files under %s: 「%s」", (category, text) =>
    expect(proposeDevelopments([article("j", text, "2024-07-29", "ja")])[0]?.category).toBe(category),
  );

  it("gives evidence that can be cut out of the text, and statements of its words alone", () => {
    const articles = [JULY_TALKS, JULY_TALKS_TOO, JULY_TALKS_JA];
    const found = proposeDevelopments(articles);
    expect(found.length).toBeGreaterThan(2);
    for (const { evidence, statement } of found) {
      for (const { id, start, end, quote } of evidence)
        expect(articles.find((one) => one.id === id)?.text.slice(start, end)).toBe(quote);
      const said = evidence.map(({ quote }) => quote.toLowerCase()).join(" ");
      for (const word of statement.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) expect(said).toContain(word);
    }
  });

  it.skipIf(!SEEDS.every((file) => existsSync(file)))(
    "finds the four dated things of the two real pages",
    () => {
      const found = proposeDevelopments(SEEDS.map(seed));
      const dated = (edtf: string) => found.filter((one) => one.edtf === edtf);
      expect(dated("2025-03")[0]).toMatchObject({ state: "planned", alternatives: ["2024-03"] });
      expect(dated("2024-07-29")).toHaveLength(1);
      expect(dated("2024-04").flatMap(({ evidence }) => evidence.map(({ id }) => id))).toEqual(
        expect.arrayContaining(SEEDS),
      );
      expect(dated("../2024-07-29")[0]).toMatchObject({ state: "happened", basis: "inferred" });
      expect(dated("../2024-07-29")[0]?.evidence).toHaveLength(2);
    },
  );
});

describe("compress", () => {
  it("drops asides, keeps who said it, and adds nothing", () => {
    expect(
      compress("The ministers said that the office (first named in May) will open in March.", "en"),
    ).toBe("The ministers said that the office will open in March.");
    expect(compress("However, the fleet sailed on Monday, officials said.", "en")).toBe(
      "The fleet sailed on Monday, officials said.",
    );
  });

  it("drops a dateline with its date, and ends with one stop", () => {
    for (const line of ["KURE, July 28 — ", "KURE, 28 July (AP) - ", "KURE, Japan, Jul. 28, 2024 – "])
      expect(compress(`${line}The fleet left the harbour.`, "en")).toBe("The fleet left the harbour.");
    expect(compress("The two fleets sailed “each for itself.”", "en")).toBe(
      "The two fleets sailed “each for itself.”",
    );
    expect(compress('The two fleets sailed "each for itself.".', "en")).toBe(
      'The two fleets sailed "each for itself."',
    );
  });
});

describe("matchDevelopment", () => {
  const existing = [
    {
      id: "d1",
      statement: "The allies agreed to reshape US Forces Japan.",
      edtf: "2024-07-28",
      entities: ["us-forces-japan"],
    },
    { id: "d2", statement: "North Korea fired two missiles.", edtf: "2024-07-01", entities: ["north-korea"] },
  ];

  it("offers a proposal as more evidence where words, names and date agree", () => {
    const proposal = {
      statement: "Ministers agreed to reshape US Forces Japan.",
      edtf: "../2024-07-29",
      entities: ["us-forces-japan"],
    };
    expect(matchDevelopment(proposal, existing)?.id).toBe("d1");
  });

  it("does not where the dates exclude each other", () => {
    const proposal = {
      statement: "North Korea fired two missiles.",
      edtf: "2024-09-12",
      entities: ["north-korea"],
    };
    expect(matchDevelopment(proposal, existing)).toBeNull();
  });

  it("never cuts a statement before its verb", () => {
    const subject =
      "Foreign Minister Yoko Kamikawa and Defence Minister Minoru Kihara of Japan, together with Secretary of State Antony Blinken and Defense Secretary Lloyd Austin of the United States,";
    const text = `${subject} met in Tokyo at the Security Consultative Committee, while demonstrators stood outside the guest house for the whole of the afternoon.`;
    const [first] = proposeDevelopments([
      { id: "a", title: "Four ministers meet", text, published: "2024-07-28", language: "en", outlet: null },
    ]);
    expect(first?.statement).toContain("met in Tokyo");
  });
});
