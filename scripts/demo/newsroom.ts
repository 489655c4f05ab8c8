import type { Category, DevelopmentState } from "../../lib/domain/developments/states";

/** A sentence of a page, word for word. */
export interface DemoSentence {
  page: string;
  sentence: string;
}

/** What became of a development: told by a sentence, or for a written reason. */
export interface DemoOutcome {
  state: DevelopmentState;
  edtf?: string;
  told?: DemoSentence;
  reason?: string;
}

export interface DemoDevelopment {
  statement: string;
  statementJa?: string;
  /** Null where no page tells. */
  edtf: string | null;
  state: DevelopmentState;
  category: Category;
  /** The first one makes it; the others are more evidence. */
  evidence: readonly [DemoSentence, ...DemoSentence[]];
  outcome?: DemoOutcome;
}

export interface DemoStory {
  title: string;
  titleJa: string;
  summary: string;
  state: "review" | "published";
  pages: readonly string[];
  developments: readonly DemoDevelopment[];
}

const on = (page: string, sentence: string): DemoSentence => ({ page, sentence });

const JOINT_HEADQUARTERS =
  "The United States will reconstitute US Forces Japan as a joint force headquarters reporting to the commander of the Indo-Pacific Command, the two countries said after talks in Tokyo on July 28.";
const COUNTERPART =
  "The new headquarters is to be the counterpart of Japan's Joint Operations Command, which Tokyo plans to establish by the end of March 2025.";
const AMERICAN_CHANGE =
  "The American change is planned to start in March 2025, in step with the Japanese one, and will be carried out in phases, officials said.";
const FIRST_AT_THEIR_LEVEL =
  "On the same day, the four ministers held the first meeting at their level on extended deterrence, the American promise to defend Japan with all its weapons, nuclear ones included.";
const BOTH_COMMANDS_JA =
  "自衛隊は2025年3月末までに統合作戦司令部を発足させる予定で、米側も在日米軍司令部を統合軍司令部へ段階的に改編する方針だ。";
const TURNS_EXCHANGED =
  "The two governments exchanged their turns this summer, so that the meeting could take place in Biden's home town, and India will host the Quad leaders in 2025.";

const alliance: DemoStory = {
  title: "From summit to headquarters: the alliance rebuilt in 2024",
  titleJa: "首脳会談から統合軍司令部へ―2024年の日米同盟強化",
  summary: `In April 2024 the leaders of Japan and the United States agreed to upgrade how their forces are commanded and to build more weapons together. By July the outline was public: US Forces Japan is to become a joint force headquarters, the counterpart of the Joint Operations Command that Japan plans to open by the end of March 2025.

Alongside ran the purchase of Tomahawk missiles, the joint development of an interceptor against hypersonic weapons, and, in December, the first written guidelines on extended deterrence. Several promises fall due only in 2025 and later.`,
  state: "published",
  pages: [
    "tomahawk-contract",
    "summit-ja",
    "summit-washington",
    "interceptor",
    "two-plus-two-wattle",
    "two-plus-two-cedar",
    "keen-sword",
    "deterrence-guidelines-ja",
  ],
  developments: [
    {
      statement: "Japan signs a contract to buy up to 400 Tomahawk cruise missiles from the United States.",
      statementJa: "日本が米国から最大400発の巡航ミサイル「トマホーク」を購入する契約を結ぶ。",
      edtf: "2024-01-18",
      state: "happened",
      category: "deterrence",
      evidence: [
        on(
          "tomahawk-contract",
          "Japan signed a contract with the United States on Jan. 18 to buy up to 400 Tomahawk cruise missiles.",
        ),
      ],
    },
    {
      statement:
        "The first Tomahawk missiles are due in Japan in fiscal 2025, a year earlier than first planned.",
      statementJa: "トマホークの納入が当初計画より1年早く2025年度に始まる予定。",
      edtf: "2025-04/2026-03",
      state: "planned",
      category: "deterrence",
      evidence: [
        on(
          "tomahawk-contract",
          "Deliveries are scheduled to begin in fiscal 2025, one year earlier than Tokyo had first planned, and to run through fiscal 2027.",
        ),
      ],
    },
    {
      statement: "The US Navy begins to train Japanese crews on the Tomahawk.",
      statementJa: "米海軍が自衛隊員にトマホークの教育を始める。",
      edtf: "../2024-03",
      state: "planned",
      category: "deterrence",
      evidence: [
        on(
          "tomahawk-contract",
          "The US Navy is scheduled to begin training Japanese crews on the Tomahawk by the end of March 2024, according to the ministry.",
        ),
      ],
      outcome: {
        state: "happened",
        edtf: "2024-03",
        reason:
          "The Defense Ministry announced the start of the training in late March 2024. No article on the desk reports it yet.",
      },
    },
    {
      statement: "Japan plans to spend 2% of gross domestic product on defence in fiscal 2027.",
      statementJa: "日本は2027年度に防衛費を国内総生産の2%とする計画。",
      edtf: "2027-04/2028-03",
      state: "planned",
      category: "arms-industry",
      evidence: [
        on(
          "tomahawk-contract",
          "Japan's defense spending is planned to reach 2% of gross domestic product in fiscal 2027.",
        ),
      ],
    },
    {
      statement:
        "Biden and Kishida agree in Washington to upgrade the command and control frameworks of their forces.",
      statementJa: "日米首脳がワシントンで、指揮統制の枠組みを向上させることで合意する。",
      edtf: "2024-04-10",
      state: "happened",
      category: "command",
      evidence: [
        on(
          "summit-washington",
          "Biden and Kishida agreed on April 10 to upgrade the command and control frameworks of their forces so that both can plan and operate together more closely.",
        ),
        on(
          "summit-ja",
          "岸田文雄首相は10日（日本時間11日）、ワシントンでバイデン米大統領と会談し、自衛隊と米軍の指揮統制の枠組みを向上させることで合意した。",
        ),
      ],
    },
    {
      statement:
        "The Japanese-American forum on defence industrial cooperation (DICAS) meets for the first time.",
      statementJa: "防衛装備品の共同開発・生産を話し合う日米の定期協議（DICAS）が初会合を開く。",
      edtf: null,
      state: "planned",
      category: "arms-industry",
      evidence: [
        on(
          "summit-washington",
          "Washington and Tokyo also agreed to convene a forum on defense industrial cooperation, known as DICAS.",
        ),
        on("summit-ja", "両首脳は、防衛装備品の共同開発・生産を話し合う定期協議を設けることでも一致した。"),
      ],
      outcome: {
        state: "happened",
        edtf: "2024-06",
        told: on(
          "two-plus-two-wattle",
          "In arms production, the ministers took stock of a forum that met for the first time in June.",
        ),
      },
    },
    {
      statement:
        "The two leaders announce that two Japanese astronauts will take part in American Moon landings.",
      statementJa: "日本人宇宙飛行士2人が「アルテミス計画」で月面に降り立つことが発表される。",
      edtf: "2024-04-10",
      state: "happened",
      category: "cyber-space",
      evidence: [
        on(
          "summit-washington",
          "In space, the leaders announced on April 10 that two Japanese astronauts will take part in future American landings on the Moon.",
        ),
        on(
          "summit-ja",
          "また、月面探査の「アルテミス計画」で、日本人の宇宙飛行士2人が月面に降り立つことが発表された。",
        ),
      ],
    },
    {
      statement: "Kishida addresses a joint meeting of the US Congress.",
      statementJa: "岸田首相が米議会の上下両院合同会議で演説する。",
      edtf: "2024-04-11",
      state: "happened",
      category: "diplomacy",
      evidence: [
        on(
          "summit-washington",
          "Kishida addressed a joint meeting of Congress on April 11 and asked lawmakers not to doubt America's part in the world.",
        ),
        on(
          "summit-ja",
          "首相は11日、米議会の上下両院合同会議で演説し、国際秩序を守る責任を日米がともに担うと訴えた。",
        ),
      ],
    },
    {
      statement: "Japan, Britain and the United States plan regular three-way exercises from 2025.",
      statementJa: "日英米3カ国が2025年から定期的な共同訓練を計画。",
      edtf: "2025/..",
      state: "planned",
      category: "exercises",
      evidence: [
        on(
          "summit-washington",
          "From 2025, Japan, Britain and the United States plan to hold regular three-way exercises in the Indo-Pacific.",
        ),
      ],
    },
    {
      statement:
        "Australia, Japan and the United States intend to link their air and missile defences in one network.",
      edtf: null,
      state: "planned",
      category: "deterrence",
      evidence: [
        on(
          "summit-washington",
          "Australia, Japan and the United States intend to connect their air and missile defenses in a common network.",
        ),
      ],
    },
    {
      statement: "Japan's parliament passes the law that creates the Joint Operations Command.",
      statementJa: "統合作戦司令部の新設を盛り込んだ法律が成立する。",
      edtf: "2024-05-10",
      state: "happened",
      category: "command",
      evidence: [
        on(
          "keen-sword",
          "Japan's parliament passed the law that creates the Joint Operations Command on May 10, 2024.",
        ),
      ],
    },
    {
      statement:
        "Japan and the United States sign an arrangement to develop the Glide Phase Interceptor together.",
      statementJa: "日米両国が滑空段階迎撃用誘導弾（GPI）の共同開発に関する取り決めに署名する。",
      edtf: "2024-05-15",
      state: "happened",
      category: "arms-industry",
      evidence: [
        on(
          "interceptor",
          "The United States and Japan signed an arrangement on 15 May to develop the Glide Phase Interceptor together.",
        ),
      ],
    },
    {
      statement: "The Glide Phase Interceptor is planned to enter service in the mid-2030s.",
      statementJa: "GPIは2030年代半ばの配備開始が計画されている。",
      edtf: "2035~",
      state: "planned",
      category: "arms-industry",
      evidence: [
        on("interceptor", "The Glide Phase Interceptor is planned to enter service in the mid-2030s."),
      ],
    },
    {
      statement: "The United States announces that US Forces Japan will become a joint force headquarters.",
      statementJa: "米国が在日米軍を統合軍司令部へ改編すると発表する。",
      edtf: "2024-07-28",
      state: "happened",
      category: "command",
      evidence: [on("two-plus-two-wattle", JOINT_HEADQUARTERS), on("two-plus-two-cedar", JOINT_HEADQUARTERS)],
    },
    {
      statement: "The four ministers hold the first meeting at their level on extended deterrence.",
      statementJa: "日米の外務・防衛4閣僚が拡大抑止に関する初の閣僚会合を開く。",
      edtf: "2024-07-28",
      state: "happened",
      category: "deterrence",
      evidence: [
        on("two-plus-two-wattle", FIRST_AT_THEIR_LEVEL),
        on("two-plus-two-cedar", FIRST_AT_THEIR_LEVEL),
        on(
          "deterrence-guidelines-ja",
          "拡大抑止をめぐっては、7月28日に東京で初めての閣僚会合が開かれ、外務・防衛の4閣僚が協議を深めることを確認していた。",
        ),
      ],
    },
    {
      statement: "Japan announces that it will transfer PAC-3 interceptors to the United States.",
      statementJa: "日本が迎撃ミサイルPAC3を米国へ移転すると発表する。",
      edtf: "2024-07-28",
      state: "happened",
      category: "arms-industry",
      evidence: [
        on(
          "two-plus-two-wattle",
          "Japan announced on July 28 that it will transfer PAC-3 interceptors from its own production to the United States, the first export of the kind since Tokyo relaxed its rules in December.",
        ),
      ],
    },
    {
      statement: "Japan plans to establish its Joint Operations Command by the end of March 2025.",
      statementJa: "自衛隊が2025年3月末までに統合作戦司令部を新設する予定。",
      edtf: "../2025-03",
      state: "planned",
      category: "command",
      evidence: [
        on("two-plus-two-wattle", COUNTERPART),
        on(
          "summit-ja",
          "背景には、自衛隊が陸海空の部隊を一元的に指揮する統合作戦司令部を2025年3月までに新設する計画がある。",
        ),
        on("two-plus-two-cedar", COUNTERPART),
        on(
          "keen-sword",
          "The command of about 240 people at Ichigaya in Tokyo will be set up by the end of March 2025, and staff officers are using Keen Sword to try its procedures.",
        ),
        on("deterrence-guidelines-ja", BOTH_COMMANDS_JA),
      ],
    },
    {
      statement:
        "The change of US Forces Japan into a joint force headquarters is planned to start in March 2025.",
      statementJa: "在日米軍の統合軍司令部への改編が2025年3月に段階的に始まる予定。",
      edtf: "2025-03",
      state: "planned",
      category: "command",
      evidence: [
        on("two-plus-two-wattle", AMERICAN_CHANGE),
        on("two-plus-two-cedar", AMERICAN_CHANGE),
        on("deterrence-guidelines-ja", BOTH_COMMANDS_JA),
      ],
    },
    {
      statement:
        "The Missile Defense Agency selects Northrop Grumman to develop the Glide Phase Interceptor.",
      edtf: "2024-09-25",
      state: "happened",
      category: "arms-industry",
      evidence: [
        on(
          "keen-sword",
          "The Missile Defense Agency selected Northrop Grumman on Sept. 25 to develop the Glide Phase Interceptor, after a competition with Raytheon.",
        ),
      ],
    },
    {
      statement: "Shigeru Ishiba becomes prime minister of Japan.",
      statementJa: "石破茂氏が首相に就任する。",
      edtf: "2024-10-01",
      state: "happened",
      category: "diplomacy",
      evidence: [
        on(
          "keen-sword",
          "Shigeru Ishiba became prime minister on Oct. 1, and Gen Nakatani returned as defense minister.",
        ),
      ],
    },
    {
      statement: "Japan and the United States hold the Keen Sword exercise with some 45,000 troops.",
      statementJa: "自衛隊と米軍が約4万5千人規模の共同統合演習「キーン・ソード」を実施する。",
      edtf: "2024-10-23/2024-11-01",
      state: "happened",
      category: "exercises",
      evidence: [
        on(
          "keen-sword",
          "Japan and the United States began the Keen Sword exercise on Oct. 23 at bases and in waters across the country.",
        ),
        on(
          "keen-sword",
          "The drills, held every second year, will run until Nov. 1 with about 33,000 members of the Self-Defense Forces and 12,000 American troops.",
        ),
      ],
    },
    {
      statement: "The aircraft carrier USS George Washington returns to Yokosuka.",
      statementJa: "米空母ジョージ・ワシントンが横須賀に再び配備される。",
      edtf: "../2024-12",
      state: "planned",
      category: "bases",
      evidence: [
        on(
          "keen-sword",
          "The aircraft carrier USS George Washington is expected at Yokosuka before the end of the year.",
        ),
      ],
      outcome: {
        state: "happened",
        edtf: "2024-11-22",
        reason: "The ship arrived at Yokosuka on 22 November 2024. No article on the desk reports it yet.",
      },
    },
    {
      statement: "Japan and the United States announce their first guidelines for extended deterrence.",
      statementJa: "日米両政府が拡大抑止に関するガイドラインを策定したと発表する。",
      edtf: "2024-12-27",
      state: "happened",
      category: "deterrence",
      evidence: [
        on(
          "deterrence-guidelines-ja",
          "日米両政府は27日、米国の「核の傘」を含む拡大抑止に関するガイドラインを策定したと発表した。",
        ),
      ],
    },
  ],
};

const partners: DemoStory = {
  title: "Three and four at the table: the Quad and the trilaterals",
  titleJa: "三者と四者の協力―クアッド、日米韓、日米比",
  summary: `The alliance worked in wider circles in 2024. The leaders of the United States, Japan and the Philippines met for the first time in April; the United States, Japan and South Korea held a new exercise in June and put their security cooperation into writing in July; the Quad's foreign ministers met in Tokyo, and its leaders in Wilmington.

India was to host the Quad leaders in 2024 and changed places with the United States. Its summit, a joint voyage of coast guards and training off Japan were announced for 2025.`,
  state: "published",
  pages: ["three-leaders", "singapore", "freedom-edge", "quad-tokyo", "quad-wilmington"],
  developments: [
    {
      statement:
        "Australia, Japan, the Philippines and the United States patrol together in the South China Sea.",
      statementJa: "日米豪比4カ国が南シナ海で初の海上協同活動を行う。",
      edtf: "2024-04-07",
      state: "happened",
      category: "region",
      evidence: [
        on(
          "three-leaders",
          "Australia, Japan, the Philippines and the United States called the patrol on April 7 the first maritime cooperative activity of its kind.",
        ),
      ],
    },
    {
      statement:
        "The leaders of the Philippines, Japan and the United States hold their first three-way summit.",
      statementJa: "日米比3カ国が初の首脳会合を開く。",
      edtf: "2024-04-11",
      state: "happened",
      category: "diplomacy",
      evidence: [
        on(
          "three-leaders",
          "President Ferdinand Marcos Jr., US President Joe Biden and Japanese Prime Minister Fumio Kishida met at the White House on April 11 for the first summit of the three countries.",
        ),
      ],
    },
    {
      statement: "The three governments launch the Luzon Economic Corridor.",
      statementJa: "日米比3カ国が「ルソン経済回廊」を立ち上げる。",
      edtf: "2024-04-11",
      state: "happened",
      category: "economy",
      evidence: [
        on(
          "three-leaders",
          "The three governments launched the Luzon Economic Corridor on April 11, a plan to link Subic Bay, Clark, Manila and Batangas with rail, ports, clean energy and semiconductor plants.",
        ),
      ],
    },
    {
      statement:
        "The coast guards of Japan, the Philippines and the United States are to train off Japan in 2025.",
      statementJa: "日米比3カ国の海上保安機関が2025年に日本周辺で合同訓練を行う予定。",
      edtf: "2025",
      state: "planned",
      category: "exercises",
      evidence: [
        on(
          "three-leaders",
          "The coast guards of the three countries will hold a joint training activity in waters around Japan in 2025.",
        ),
      ],
    },
    {
      statement: "Japan and the Philippines sign a Reciprocal Access Agreement.",
      statementJa: "日本とフィリピンが円滑化協定（RAA）に署名する。",
      edtf: "2024",
      state: "planned",
      category: "region",
      evidence: [
        on(
          "three-leaders",
          "Tokyo and Manila plan to sign it this year, according to an official familiar with the talks.",
        ),
      ],
      outcome: {
        state: "happened",
        edtf: "2024-07-08",
        reason: "The agreement was signed in Manila on 8 July 2024. No article on the desk reports it yet.",
      },
    },
    {
      statement:
        "The United States, Japan and South Korea share data on North Korean missile launches in real time.",
      statementJa: "日米韓3カ国が北朝鮮のミサイル警戒データの即時共有を始める。",
      edtf: "2023-12",
      state: "happened",
      category: "cyber-space",
      evidence: [
        on(
          "singapore",
          "Since December the three countries have shared warning data of North Korean missile launches in real time.",
        ),
      ],
    },
    {
      statement: "The United States, Japan and South Korea hold the first Freedom Edge exercise.",
      statementJa: "日米韓3カ国が初の共同訓練「フリーダム・エッジ」を実施する。",
      edtf: "2024-22",
      state: "planned",
      category: "exercises",
      evidence: [
        on("singapore", "The exercise, called Freedom Edge, will be held for the first time this summer."),
      ],
      outcome: {
        state: "happened",
        edtf: "2024-06-27/2024-06-29",
        told: on(
          "freedom-edge",
          "South Korea, the United States and Japan held the first Freedom Edge exercise from June 27 to June 29 in international waters south of Jeju.",
        ),
      },
    },
    {
      statement: "The three trade and industry ministers meet in Washington and agree to meet once a year.",
      statementJa: "日米韓の商務・産業相が初会合を開き、年1回の開催で合意する。",
      edtf: "2024-06-26",
      state: "happened",
      category: "economy",
      evidence: [
        on(
          "freedom-edge",
          "The trade and industry ministers of the three countries met in Washington on June 26 and agreed to meet once a year.",
        ),
      ],
    },
    {
      statement: "The three defence ministers put a framework for their security cooperation into writing.",
      statementJa: "日米韓の防衛相が安全保障協力の枠組みに関する覚書に署名する。",
      edtf: "2024",
      state: "planned",
      category: "diplomacy",
      evidence: [
        on(
          "singapore",
          "Washington, Tokyo and Seoul plan to complete a framework for their security cooperation within 2024.",
        ),
        on(
          "two-plus-two-wattle",
          "Later on July 28, the defence ministers of Japan, South Korea and the United States signed a memorandum on a framework for their security cooperation.",
        ),
      ],
      outcome: {
        state: "happened",
        edtf: "2024-07-28",
        told: on(
          "quad-tokyo",
          "On July 28, the defence ministers of the United States, Japan and South Korea signed a memorandum on a framework for trilateral security cooperation, which sets down how they share warnings and plan exercises.",
        ),
      },
    },
    {
      statement: "The Quad foreign ministers meet in Tokyo.",
      statementJa: "日米豪印（クアッド）の外相会合が東京で開かれる。",
      edtf: "2024-07-29",
      state: "happened",
      category: "diplomacy",
      evidence: [
        on(
          "quad-tokyo",
          "The foreign ministers of Australia, India, Japan and the United States met in Tokyo on July 29, a day after the security talks between Washington and Tokyo.",
        ),
      ],
    },
    {
      statement: "India is to host the summit of the Quad leaders later in 2024.",
      statementJa: "インドが2024年後半にクアッド首脳会合を開催する予定。",
      edtf: "2024-07-30/2024-12-31",
      state: "planned",
      category: "diplomacy",
      evidence: [
        on(
          "quad-tokyo",
          "India will host the next summit of the Quad leaders later in 2024, the ministers said.",
        ),
      ],
      outcome: {
        state: "replaced",
        told: on("quad-wilmington", TURNS_EXCHANGED),
        reason:
          "India and the United States exchanged their turns: the leaders met in Wilmington in September 2024, and India took over 2025.",
      },
    },
    {
      statement: "The United States is to host the next meeting of the Quad foreign ministers in 2025.",
      statementJa: "次回のクアッド外相会合は2025年に米国で開かれる予定。",
      edtf: "2025",
      state: "planned",
      category: "diplomacy",
      evidence: [
        on("quad-tokyo", "The United States will host the next meeting of the foreign ministers in 2025."),
      ],
    },
    {
      statement:
        "Kishida announces that he will not seek another term as leader of the Liberal Democratic Party.",
      statementJa: "岸田首相が自民党総裁選に立候補しないと表明する。",
      edtf: "2024-08-14",
      state: "happened",
      category: "diplomacy",
      evidence: [
        on(
          "quad-wilmington",
          "Kishida said on August 14 that he would not seek another term as head of his party.",
        ),
      ],
    },
    {
      statement: "The leaders of Australia, India, Japan and the United States meet in Wilmington.",
      statementJa: "日米豪印（クアッド）の首脳会合が米デラウェア州ウィルミントンで開かれる。",
      edtf: "2024-09-21",
      state: "happened",
      category: "diplomacy",
      evidence: [
        on(
          "quad-wilmington",
          "President Joe Biden hosted the leaders of Australia, India and Japan in Wilmington, Delaware, on September 21 for the fourth Quad summit in person.",
        ),
      ],
    },
    {
      statement: "India is to host the Quad leaders in 2025.",
      statementJa: "インドが2025年にクアッド首脳会合を開催する予定。",
      edtf: "2025",
      state: "planned",
      category: "diplomacy",
      evidence: [on("quad-wilmington", TURNS_EXCHANGED)],
    },
    {
      statement:
        "The coast guards of the four Quad countries plan a first joint voyage of observers in 2025.",
      statementJa: "クアッド4カ国の海上保安機関が2025年に初の合同乗船任務を行う予定。",
      edtf: "2025",
      state: "planned",
      category: "exercises",
      evidence: [
        on(
          "quad-wilmington",
          "The coast guards of the four countries plan a first joint voyage of observers, called Quad-at-Sea, in 2025.",
        ),
      ],
    },
  ],
};

const okinawa: DemoStory = {
  title: "Okinawa: new fighters, an old airfield, and the first Marines for Guam",
  titleJa: "沖縄の基地―新型戦闘機、辺野古、グアム移転",
  summary: `The American presence in Okinawa changed in small steps in 2024: work began on the other side of the bay at Henoko, new fighters were promised for Kadena, and in December the first hundred Marines left for Guam, twelve years after the two governments had agreed on it.`,
  state: "review",
  pages: ["kadena-fighters", "marines-guam-ja"],
  developments: [
    {
      statement: "Work starts on the Oura Bay side of the Henoko site.",
      statementJa: "名護市辺野古の大浦湾側で工事が始まる。",
      edtf: "2024-01-10",
      state: "happened",
      category: "bases",
      evidence: [
        on(
          "kadena-fighters",
          "The central government started work on the Oura Bay side of the Henoko site on Jan. 10, 2024, after it overrode the governor's refusal to approve a change of design.",
        ),
        on(
          "marines-guam-ja",
          "普天間飛行場の移設先とされる名護市辺野古では、1月10日に大浦湾側の工事が始まった。",
        ),
      ],
    },
    {
      statement: "US forces resume flights of the Osprey in Japan.",
      statementJa: "在日米軍がオスプレイの飛行を再開する。",
      edtf: "2024-03-14",
      state: "happened",
      category: "bases",
      evidence: [
        on(
          "kadena-fighters",
          "US forces resumed flights of the Osprey in Japan on March 14, 2024, three months after all aircraft of the type were grounded because of a fatal crash off Yakushima.",
        ),
      ],
    },
    {
      statement: "The Pentagon announces a plan to modernise its tactical aircraft in Japan.",
      statementJa: "米国防総省が在日米軍の戦術航空機を更新する計画を発表する。",
      edtf: "2024-07-03",
      state: "happened",
      category: "bases",
      evidence: [
        on(
          "kadena-fighters",
          "The US Department of Defense announced on July 3 a plan worth 10 billion dollars to modernize its tactical aircraft in Japan.",
        ),
      ],
    },
    {
      statement: "36 F-15EX fighters are to replace the older F-15s at Kadena over several years.",
      edtf: null,
      state: "planned",
      category: "bases",
      evidence: [
        on(
          "kadena-fighters",
          "At Kadena in Okinawa, 36 new F-15EX fighters will replace 48 aging F-15C and F-15D aircraft over the next several years.",
        ),
      ],
    },
    {
      statement: "The first Marines begin to move from Okinawa to Guam.",
      statementJa: "在沖縄米海兵隊のグアムへの移転が始まる。",
      edtf: "2024-12-14",
      state: "happened",
      category: "bases",
      evidence: [
        on(
          "marines-guam-ja",
          "日米両政府は14日、沖縄に駐留する米海兵隊のグアムへの移転を開始したと発表した。",
        ),
      ],
    },
    {
      statement: "Some 4,000 Marines are to move from Okinawa to Guam; no date of completion has been given.",
      statementJa: "沖縄の海兵隊員約4千人がグアムに移転する予定（完了時期は未定）。",
      edtf: null,
      state: "planned",
      category: "bases",
      evidence: [
        on(
          "marines-guam-ja",
          "計画では、沖縄の海兵隊員約1万9千人のうち約9千人が国外に移り、このうち約4千人がグアムに移転する予定だ。",
        ),
      ],
    },
  ],
};

export const STORIES: readonly DemoStory[] = [alliance, partners, okinawa];
