import { describe, expect, it } from "vitest";
import { findQuotes } from "./quotes";

type Said = [quote: string, speaker: string | null, verb: string | null];

const said = (text: string, language: "en" | "ja"): Said[] =>
  findQuotes(text, { language }).map(({ quote, speaker, verb }) => [quote, speaker, verb]);

describe("whose words they are", () => {
  it.each<[string, string, Said[]]>([
    [
      "one subject of two verbs, and a noun behind a noun that is none",
      "Council member Tova Brandt, who opposes the visits, said residents were told “late” and described the port call as “a done deal.”",
      [
        ["late", "Tova Brandt", "said"],
        ["a done deal.", "Tova Brandt", "described"],
      ],
    ],
    [
      "what someone does between commas",
      "Premier Ida Holm met Per Lind. Holm, standing beside Lind in the hall, said: “We are done here.”",
      [["We are done here.", "Ida Holm", "said"]],
    ],
    [
      "two who say it together",
      "Premier Ida Holm and Harbour Minister Per Lind vowed “a new start” on Friday.",
      [["a new start", "Ida Holm and Per Lind", "vowed"]],
    ],
    [
      "“it” for the body of the sentence before",
      "According to the port authority, 400 ships will come. It called the fair “the largest of its kind.”",
      [["the largest of its kind.", "the port authority", "called"]],
    ],
    [
      "a report that calls something so",
      "A report by the Tide Council urges towns to build what it calls a “wall of eyes” by 2030.",
      [["wall of eyes", "A report", "calls"]],
    ],
    [
      "a study, and a sign",
      "The 60-page study warns that stocks would be “gone in days.” A sign at the pier read “Welcome back.”",
      [
        ["gone in days.", "The 60-page study", "warns"],
        ["Welcome back.", "A sign", "read"],
      ],
    ],
    [
      "what stands before the source in the same sentence is no verb of its",
      "Holm “expressed deep regret” to the envoy and asked him to act, the ministry said.",
      [["expressed deep regret", "the ministry", "said"]],
    ],
    [
      "paragraphs of words alone",
      "“Safety comes first,” Ida Holm said on Monday.\n\n“But the ships must sail, too.\n\n“Crews who wait forget.”",
      [
        ["Safety comes first,", "Ida Holm", "said"],
        ["But the ships must sail, too.", "Ida Holm", null],
        ["Crews who wait forget.", "Ida Holm", null],
      ],
    ],
    [
      "a given name that is also a rank",
      "“We are allies,” Okabe said. The defense minister, Gen Okabe, flew home.",
      [["We are allies,", "Gen Okabe", "said"]],
    ],
    [
      "a nickname inside a name",
      "Veteran Leonard “Lenny” Kowal, 99, came too. “It is quiet,” he said.",
      [
        ["Lenny", null, null],
        ["It is quiet,", "Leonard Kowal", "said"],
      ],
    ],
    [
      "no forum for a person",
      "One analyst, Mina Saka of the Quay Policy Forum, was unmoved. “Ships take years,” she noted.",
      [["Ships take years,", "Mina Saka", "noted"]],
    ],
    [
      "a name with its short form behind it",
      "Minister Holm welcomed progress toward a “Quiet and Open Strait” (QOS).",
      [["Quiet and Open Strait", null, null]],
    ],
    [
      "a name in quotation marks that the sentence opens with",
      "“Grey Tide” began on Monday in what planners describe as the “most realistic” drill so far.",
      [
        ["Grey Tide", null, null],
        ["most realistic", "planners", "describe"],
      ],
    ],
    [
      "words inside a noun phrase, and who says them at the end",
      "Elm filed a protest over a “highly improper” post by an envoy, Harbour Minister Ida Holm said Monday.",
      [["highly improper", "Ida Holm", "said"]],
    ],
    [
      "a source at the end, although another verb stands before",
      "Holm and Lind spoke by phone on Tuesday and “shared grave doubts” about the tide, the ministry said.",
      [["shared grave doubts", "the ministry", "said"]],
    ],
    [
      "ministers of several countries, and “they”",
      "The ministers of Norway, Chile and Peru on Monday expressed “serious concern.”\n\n“We reject this,” they said.",
      [
        ["serious concern.", "the ministers", "expressed"],
        ["We reject this,", "the ministers", "said"],
      ],
    ],
    [
      "“what she called” behind a name",
      "Premier Ida Holm met Per Lind. During the call, Lind reaffirmed what he called a “solid” promise.",
      [["solid", "Per Lind", "called"]],
    ],
    [
      "a participle that opens the sentence",
      "“I told the envoy,” Ida Holm said. Pressed for details, she answered: “That is between us.”",
      [
        ["I told the envoy,", "Ida Holm", "said"],
        ["That is between us.", "Ida Holm", "answered"],
      ],
    ],
    [
      "words that stand behind a sentence about a person",
      "Former envoy Rolf Emden also defended his posts. “Somebody had to say it. I did.”",
      [["Somebody had to say it. I did.", "Rolf Emden", null]],
    ],
    [
      "a capital for its government",
      "Beijing on Thursday denounced it as a “relic,” while Tokyo said it was “purely defensive.”",
      [
        ["relic,", "Beijing", "denounced"],
        ["purely defensive.", "Tokyo", "said"],
      ],
    ],
    [
      "a participle behind a comma, and a rank that is cut short",
      "The troops will leave, Lt. Gen. Rolf Turn told lawmakers Tuesday, calling it “a promise kept.” “I like it,” the general said.",
      [
        ["a promise kept.", "Rolf Turn", "calling"],
        ["I like it,", "Rolf Turn", "said"],
      ],
    ],
    [
      "an office in small letters before the name, and someone without a name",
      "“I would pay,” said office worker Dag Fuji, 34. A woman in her 60s shook her head. “Not again,” she said.",
      [
        ["I would pay,", "Dag Fuji", "said"],
        ["Not again,", "A woman", "said"],
      ],
    ],
    [
      "a country’s diplomat in apposition",
      "“We welcome it,” added Norway’s top diplomat, Tor Iwen, whose government hopes to join the so-called “Pillar Two.”",
      [
        ["We welcome it,", "Tor Iwen", "added"],
        ["Pillar Two.", null, null],
      ],
    ],
    [
      "those who call it so",
      "The last jet left, ending a run that pilots here called “the best job.” “It is sad,” Brig. Gen. Nils Evers told a crowd.",
      [
        ["the best job.", "pilots", "called"],
        ["It is sad,", "Nils Evers", "told"],
      ],
    ],
    [
      "one of several, between commas, and an office before the name",
      "Sonja Talvi, one of five in the race, pledged “a harbour for all.” One panel member, former envoy Otto Yach, says it was chosen “with care.”",
      [
        ["a harbour for all.", "Sonja Talvi", "pledged"],
        ["with care.", "Otto Yach", "says"],
      ],
    ],
    [
      "words that only a clause can hold are no name",
      "The Audit Office says the port “cannot account for” spending at 14 piers.",
      [["cannot account for", "the Audit Office", "says"]],
    ],
    [
      "someone called one, and a letter",
      "“If they hold, we can breathe,” said one, who asked not to be named. Premier Ida Holm sent a letter; “We grieve with you,” it said.",
      [
        ["If they hold, we can breathe,", "one", "said"],
        ["We grieve with you,", "a letter", "said"],
      ],
    ],
    [
      "a government through its spokesman, and one of several",
      "The harbour ministry, through its spokesman, repeated that it was “the only way.” “We were not asked,” one of the executives said.",
      [
        ["the only way.", "the harbour ministry", "repeated"],
        ["We were not asked,", "one of the executives", "said"],
      ],
    ],
  ])("English: %s", (_, text, expected) => expect(said(text, "en")).toEqual(expected));

  it.each<[string, Said[]]>([
    ["中谷元防衛相は会見した。中谷氏は「急ぎたい」と述べた。", [["急ぎたい", "中谷元防衛相", "述べ"]]],
    [
      "ヘーグ国防長官は日本を「欠かせない友」と呼び、新司令部への移行を始めたと明らかにした。",
      [["欠かせない友", "ヘーグ国防長官", "呼び"]],
    ],
    ["林道広報道官は「強い不満と反対」を表明した。", [["強い不満と反対", "林道広報道官", "表明し"]]],
    [
      "森田首相は記者団に「相性は良い」と語った。関税については「仮定の話はしない」とかわした。",
      [
        ["相性は良い", "森田首相", "語っ"],
        ["仮定の話はしない", "森田首相", "かわし"],
      ],
    ],
    ["大統領は「彼女は勝者だ」と持ち上げ、甲板は歓声に包まれた。", [["彼女は勝者だ", "大統領", "持ち上げ"]]],
    ["「同盟は空気ではない」。そう話す桐山さんは今も教える。", [["同盟は空気ではない", "桐山さん", "話"]]],
    ["陸自の広野雅人1等陸佐は「通常の訓練だ」と説明する。", [["通常の訓練だ", "広野雅人1等陸佐", "説明す"]]],
    ["小野村会長は講演で、負担割合は「十分高い」との見方を示した。", [["十分高い", "小野村会長", "示し"]]],
    [
      "マルコ・ベルク長官が来日した。ベルク長官からは「意見交換を歓迎する」旨の発言があった。",
      [["意見交換を歓迎する", "マルコ・ベルク長官", null]],
    ],
    ["記者会見のあと、野党から「軽率だ」と批判の声が上がった。", [["軽率だ", "野党", null]]],
    ["森田会長は「誤った発言だ」とし、撤回を要求した。", [["誤った発言だ", "森田会長", "し"]]],
    ["野党の緑風党は「文書もない合意だ」として、審査を求めている。", [["文書もない合意だ", "緑風党", "し"]]],
    [
      "「母はよく昔の話をした」\n\n森田知事は24日、式典でそう語り、言葉を切った。",
      [["母はよく昔の話をした", "森田知事", "語り"]],
    ],
    [
      "遺族の金谷ハルさん（88）は「名をなぞると、涙が止まらない」。",
      [["名をなぞると、涙が止まらない", "金谷ハルさん", null]],
    ],
    ["7月の共同発表は「段階的に実施する」とうたった。", [["段階的に実施する", "共同発表", "うたっ"]]],
    [
      "――現状をどう見るか。\n首相「過去最も強い。ただ、油断はできない」",
      [["過去最も強い。ただ、油断はできない", "首相", null]],
    ],
    ["青波航空団の江場司令官は「感慨無量だ」とあいさつ。", [["感慨無量だ", "江場司令官", "あいさつ"]]],
    [
      "司会者が「大統領に何と言うか」と尋ねたのに対し、森田氏は黙った。",
      [["大統領に何と言うか", "司会者", "尋ね"]],
    ],
    [
      "青波監査院は22日、費用について「説明がつかない」とする報告書を公表した。",
      [["説明がつかない", "青波監査院", "する"]],
    ],
    [
      "東部戦区は「危険な行為だ」と反発し、「対抗する」と予告した。",
      [
        ["危険な行為だ", "東部戦区", "反発し"],
        ["対抗する", "東部戦区", "予告し"],
      ],
    ],
    ["住民らが「戦場にするな」と書かれた横断幕を掲げた。", [["戦場にするな", null, null]]],
    [
      "「角があると教わった」。ロルフ・ハーンさん（98）が言うと、隣の男性はうなずいた。",
      [["角があると教わった", "ロルフ・ハーンさん", "言う"]],
    ],
    ["別の会社の役員も「競合への贈り物だ」と手厳しい。", [["競合への贈り物だ", "会社の役員", "手厳し"]]],
  ])("Japanese: %s", (text, expected) => expect(said(text, "ja")).toEqual(expected));
});

it("reads a full name in the headline", () => {
  const text = "“We are allies,” Okabe said.";
  expect(findQuotes(text, { language: "en", title: "Haru Okabe hails the fleet" })[0]?.speaker).toBe(
    "Haru Okabe",
  );
});

it("takes a pronoun for the subject of the sentence before, though that has the surname alone", () => {
  const text =
    "Ida Holm met Rolf Haan in the harbour. “We will not wait,” Holm said.\n\nHaan said that the town would pay a third of the cost. “This is what towns do,” he said.";
  expect(findQuotes(text, { language: "en" }).map(({ speaker }) => speaker)).toEqual([
    "Ida Holm",
    "Rolf Haan",
  ]);
});
