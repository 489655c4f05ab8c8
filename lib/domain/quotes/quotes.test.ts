import { describe, expect, it } from "vitest";
import { castOf } from "./cast";
import { findQuotes } from "./quotes";

const english = (text: string): [string, string | null, string | null][] =>
  findQuotes(text, { language: "en" })
    .filter((quote) => quote.attributed)
    .map(({ quote, speaker, verb }) => [quote, speaker, verb]);

describe("findQuotes", () => {
  it("names the speaker in full", () => {
    const text =
      "Defence Minister Haruko Senda met Admiral Paul Ekström on Monday.\n\n“The pier is ready,” Senda said. “We can begin.”";
    expect(english(text)).toEqual([
      ["The pier is ready,", "Haruko Senda", "said"],
      ["We can begin.", "Haruko Senda", null],
    ]);
  });

  it("leaves a surname that two people share as it stands", () => {
    expect(english("Ana Lind and Per Lind were there. “It is late,” Lind said.")).toEqual([
      ["It is late,", "Lind", "said"],
    ]);
  });

  it("takes mixed marks and reads no verb inside a quotation", () => {
    expect(english('Per Holm warned that “they said no to us." Nobody answered.')).toEqual([
      ["they said no to us.", "Per Holm", "warned"],
    ]);
  });

  it("leaves terms and titles alone", () => {
    expect(
      english("The so-called “2+2” talks were the subject of the book “Two Tables” in the shops."),
    ).toEqual([]);
  });

  it("reads Japanese marks, nested ones too", () => {
    const quotes = findQuotes(
      "千田春子防衛相は記者団に「『待つ』という選択肢はない」と述べた。いわゆる「核の傘」の議論も続く。",
      { language: "ja" },
    );
    expect(quotes.map(({ quote, speaker, attributed }) => [quote, speaker, attributed])).toEqual([
      ["『待つ』という選択肢はない", "千田春子防衛相", true],
      ["核の傘", null, false],
    ]);
  });

  it("finds the holder of an office, and nobody where the article names none", () => {
    const text =
      "Defence Secretary Owen Blythe met Foreign Minister Alda Ricci. “We agree,” the minister said. “Fully,” the secretary said. “Why?” the ambassador asked.";
    expect(english(text).map(([, speaker]) => speaker)).toEqual([
      "Alda Ricci",
      "Owen Blythe",
      "the ambassador",
    ]);
  });

  it("gives an office in apposition to the person beside it", () => {
    expect(english("“It floats,” said Tomas Reuel, the head of the union.")).toEqual([
      ["It floats,", "Tomas Reuel", "said"],
    ]);
  });

  it("gives a quotation of several paragraphs to the one who closes it", () => {
    const text =
      "The wind rose.\n\n“We cut the lines at two.\n\n“By four the pier was gone,” Joan Pell wrote.";
    expect(english(text).map(([, speaker]) => speaker)).toEqual(["Joan Pell", "Joan Pell"]);
  });

  it("takes organisations, and sources named behind", () => {
    expect(english("“The tide is safe,” according to the harbour ministry.")).toEqual([
      ["The tide is safe,", "the harbour ministry", "according to"],
    ]);
  });

  it("tells apart what is said, held at a distance, or the name of a work", () => {
    const kinds = (text: string, language = "en") =>
      findQuotes(text, { language }).map(({ kind, attributed }) => [kind, attributed]);
    expect(kinds("“We sail at noon,” Ida Holm said. She called the delay “absurd”.")).toEqual([
      ["direct", true],
      ["partial", true],
    ]);
    expect(kinds("The so-called “blue line” runs past the pier.")).toEqual([["scare", false]]);
    expect(kinds("Ida Holm said the novel “The Salt Clock” bored her.")).toEqual([["title", false]]);
    expect(kinds("小説『塩の時計』は、いわゆる「青い線」を描く。", "ja")).toEqual([
      ["title", false],
      ["scare", false],
    ]);
  });

  it("reads single marks, and leaves apostrophes alone", () => {
    expect(english("‘The allies’ boats don’t leak,’ Ida Holm argued.")).toEqual([
      ["The allies’ boats don’t leak,", "Ida Holm", "argued"],
    ]);
    expect(findQuotes("The crew's boats and the ships' boats don't leak.", { language: "en" })).toEqual([]);
  });

  it("groups verbs as the vocabulary has them", () => {
    const groups = (text: string, language: string) =>
      findQuotes(text, { language }).map(({ verbGroup: group }) => group);
    expect(groups("“It leaks,” Ida Holm said. “It sinks,” Per Lind claimed.", "en")).toEqual([
      "neutral",
      "doubting",
    ]);
    expect(groups("森田氏は「漏れている」と非難した。岡野氏は「安全だ」と強調した。", "ja")).toEqual([
      "charging",
      "emphatic",
    ]);
    const verbs = [{ text: "say", language: "en", group: "charging" as const }];
    expect(findQuotes("“It leaks,” Ida Holm said.", { language: "en", verbs })[0]?.verbGroup).toBe(
      "charging",
    );
  });

  it("takes speakers without name or office", () => {
    expect(english("“We were silent,” recalled one of the divers, who left early.")[0]?.[1]).toBe(
      "one of the divers",
    );
    expect(english("The coast guard denied that it was “anywhere near the reef”.")[0]?.[1]).toBe(
      "the coast guard",
    );
  });

  it("leaves the nation out of a name", () =>
    expect(
      english("Sven Holm waited. “It leaks,” Danish Foreign Minister Sven Holm said.").map(
        ([, speaker]) => speaker,
      ),
    ).toEqual(["Sven Holm"]));

  it.each(["Farm Minister", "Deputy Defence Minister", "Vice Foreign Minister", "Danish Harbour Minister"])(
    "takes the whole title “%s” off a name",
    (title) => {
      expect(castOf("Nobody was named.").expand(`${title} Sven Holm`)).toBe("Sven Holm");
      expect(english(`“It leaks,” ${title} Sven Holm said.`)[0]?.[1]).toBe("Sven Holm");
    },
  );

  it.each(["さん（71）", "氏（５８）", "さん(71歳)", "さん（71＝呉市）"])(
    "knows a speaker with an age behind the name: %s",
    (sign) =>
      expect(
        findQuotes(`漁師の浜口千代${sign}は「海が濁った」と訴えた。`, { language: "ja" })[0]?.speaker,
      ).toBe(`浜口千代${sign.replace(/[（(].*/u, "")}`),
  );

  it.each([
    ["岡野氏は「安全だ」と強調した。", "強調し", "強調する"],
    ["岡野氏は「安全だ」と述べた。", "述べ", "述べる"],
    ["「夜に煙を見た」。近くの男性はこう語った。", "語っ", "語る"],
    ["岡野氏は「安全だ」とした。", "した", "とする"],
    ["「夜に煙を見た」。近くの男性はこう胸を張った。", "胸を張っ", "胸を張っ…"],
  ])("shows the verb of %s as dictionaries give it", (text, verb, shownVerb) =>
    expect(findQuotes(text, { language: "ja" })[0]).toMatchObject({ verb, shownVerb }),
  );

  it("reads 「…によると」 as the source", () =>
    expect(
      findQuotes("柳沢司令官によると、訓練は「早く終わった」という。", { language: "ja" })[0],
    ).toMatchObject({
      speaker: "柳沢司令官",
      verb: "によると",
    }));

  it("knows a Japanese speaker's short form, and one named after the words", () => {
    const speakers = (text: string) => findQuotes(text, { language: "ja" }).map(({ speaker }) => speaker);
    expect(speakers("岡野真一知事が視察した。岡野氏は「島は守る」と語った。")).toEqual(["岡野真一知事"]);
    expect(speakers("「夜に煙を見た」。近くの男性はこう話した。")).toEqual(["近くの男性"]);
  });

  it.each([
    ["“It leaks,” U.S. Harbour Secretary Ida Holm told reporters.", "Ida Holm", "told"],
    ["“It leaks,” said Lt. Cmdr. Per Lind, who dives there.", "Per Lind", "said"],
    ["“It leaks,” Harbour Minister Gen Okabe said.", "Gen Okabe", "said"],
    ["“It leaks,” Ida Holm, a professor at Kure University, said.", "Ida Holm", "said"],
    ["Ida Holm, 61, who built the pier, called it “a leaking tub”.", "Ida Holm", "called"],
    ["“It leaks,” Ida Holm told the local paper.", "Ida Holm", "told"],
    ["“It leaks,” warned Ida Holm, an engineer.", "Ida Holm", "warned"],
    ["A spokesperson for the Ministry of Ports called the leak “a drop”.", "A spokesperson", "called"],
    ["According to a senior U.S. official, the pier is “a sieve”.", "a senior U.S. official", "according to"],
    ["The pier is “a sieve”, according to a draft of the report.", "a draft", "according to"],
    ["The wire quoted a port official as saying it was “a sieve”.", "a port official", "saying"],
    ["The pier was described by its owners as “a sieve”. Per Lind left.", "its owners", "described"],
    ["The crews were told by an aide that it was “a sieve”.", "an aide", "told"],
    ["Ida Holm rejected the charge as “pure theatre”.", "Ida Holm", "rejected"],
    ["Per Lind dismissed as “pure theatre” the union's claim that it leaks.", "Per Lind", "dismissed"],
    ["Ida Holm hinted at “a second pier”.", "Ida Holm", "hinted"],
    ["“The pier goes,” chanted the crew outside.", "the crew", "chanted"],
    ["“The pier goes,” the mayor joked.", "the mayor", "joked"],
    ["Ida Holm is less sure: “Look at the piles.”", "Ida Holm", null],
    ["Two people familiar with the matter said it was “off the table”.", "Two people", "said"],
    ["“It leaks,” the envoy said. Nobody left.", "the envoy", "said"],
    ["Asked, he was brief. “It leaks,” he said. Ida Holm left.", "Ida Holm", "said"],
    ["“It leaks,” the minister said. Harbour Minister Ida Holm left.", "Ida Holm", "said"],
    ["Norway and Denmark praised what they called “pure theatre”.", "Norway and Denmark", "called"],
  ])("reads the layout of %s", (text, speaker, verb) =>
    expect(findQuotes(text, { language: "en" })[0]).toMatchObject({ speaker, verb, attributed: true }),
  );

  it("lets a broken-off sentence go on, and nobody else's words", () => {
    expect(english("“It leaks,” Ida Holm said, “and it rusts.” Per Lind built a “second pier”.")).toEqual([
      ["It leaks,", "Ida Holm", "said"],
      ["and it rusts.", "Ida Holm", "said"],
    ]);
    const kinds = findQuotes("“It leaks,” Ida Holm said, “and it rusts.”", { language: "en" });
    expect(kinds.map(({ kind }) => kind)).toEqual(["direct", "direct"]);
  });

  it("gives nobody what is only called so", () => {
    expect(english("The pier is often called the “old lady”. A plan dubbed “Project Tide” stalled.")).toEqual(
      [],
    );
  });

  it.each([
    ["岡野氏は「漏れている」と漏らした。", "岡野氏", "漏らし"],
    ["船長は無線で「浸水している」と連絡。", "船長", "連絡"],
    ["岡野氏は「漏れている」と危機感をあらわにした。", "岡野氏", "あらわにし"],
    ["岡野教授（海洋法）は「漏れている」とみる。", "岡野教授", "み"],
    ["岡野氏は「強い不満と断固とした抗議の意」を表明した。", "岡野氏", "表明し"],
    ["岡野氏は「漏れている」と表明。", "岡野氏", "表明"],
    ["岡野氏は「漏れている」とした上で、対策を表明した。", "岡野氏", "した"],
    ["著書で知られる岡野教授は「漏れている」と話した。", "岡野教授", "話し"],
    ["「漏れていた」。岡野長官は会見でこう語り、席を立った。", "岡野長官", "語り"],
    ["「漏れていた」。近くの女性（71）は声を震わせた。", "近くの女性", null],
    ["岡野知事が会見した。「漏れている」と述べた。", "岡野知事", "述べ"],
    ["県議会では「説明が遅い」との批判が出た。", "県議会", null],
    ["両外相は「緊密な意思疎通を続ける」ことで一致した。", "両外相", "一致"],
    ["「毎晩、波を見る」と話すのは、民宿を営む岡野ミツさん（77）。", "岡野ミツさん", "話す"],
    ["記者団から「漏れたか」と問われると、席を立った。", "記者団", "問われ"],
    ["岡野真一首相が着いた。首相は「漏れている」と述べた。", "岡野真一首相", "述べ"],
    ["岡野防衛相は14日、両政府が4月に着工すると発表した。「転換点だ」と述べた。", "岡野防衛相", "述べ"],
    ["岡野防衛相は、両政府が合意した計画について「転換点だ」と述べた。", "岡野防衛相", "述べ"],
    ["岡野防衛相は欠席し、森田外相が集まった記者に「転換点だ」と述べた。", "森田外相", "述べ"],
    ["岡野防衛相は、森田外相が「転換点だ」と述べたと明かした。", "森田外相", "述べ"],
  ])("reads the Japanese layout of %s", (text, speaker, verb) =>
    expect(findQuotes(text, { language: "ja" })[0]).toMatchObject({ speaker, verb, attributed: true }),
  );

  it("leaves Japanese names of things alone", () => {
    const found = findQuotes("政府は計画を「最重要課題」と位置付けた。町は「塩の駅」と名付けられた。", {
      language: "ja",
    });
    expect(found.map(({ attributed }) => attributed)).toEqual([false, false]);
  });

  it.each(["Ann Lee, a ", "U.S. ", "sees a b as ", "」とあ", "「あ」と", "は、", "住む山"])(
    "ends on %j again and again before a quotation",
    (unit) => {
      const text = unit.repeat(60_000 / unit.length);
      for (const language of ["en", "ja"])
        expect(findQuotes(`${text}“a” said`, { language })).toBeInstanceOf(Array);
    },
  );

  it.each(["“", "“a” ", "「", "「a」と", "‘a", "Ann Lee said ", "the ", "A", "“a.\n\n"])(
    "is not held up by %j again and again",
    (unit) => {
      const text = unit.repeat(60_000 / unit.length);
      for (const language of ["en", "ja"]) expect(findQuotes(text, { language })).toBeInstanceOf(Array);
    },
  );
});
