import { organisation } from "./entity";

const US = { country: "united-states" };
const JP = { country: "japan" };

const AMERICAN = [
  organisation("us-department-of-defense", "US Department of Defense", "米国防総省", {
    ...US,
    wikidata: "Q11209",
    also: ["Department of Defense", "Defense Department", "Pentagon", "DoD", "Department of War"],
    alsoJa: ["国防総省", "ペンタゴン"],
  }),
  organisation("us-department-of-state", "US Department of State", "米国務省", {
    ...US,
    also: ["State Department", "Department of State"],
    alsoJa: ["国務省"],
  }),
  organisation("us-department-of-commerce", "US Department of Commerce", "米商務省", {
    ...US,
    also: ["Commerce Department"],
    alsoJa: ["商務省"],
  }),
  organisation("us-national-security-council", "US National Security Council", "米国家安全保障会議", {
    ...US,
    also: ["White House National Security Council"],
  }),
  organisation("white-house", "White House", "ホワイトハウス", { ...US }),
  organisation("us-congress", "US Congress", "米議会", {
    ...US,
    also: ["Congress", "House of Representatives", "US Senate", "U.S. Senate"],
    alsoJa: ["米連邦議会", "米上院", "米下院"],
  }),
  organisation("us-joint-chiefs", "Joint Chiefs of Staff", "統合参謀本部", { ...US }),
  organisation("us-forces-japan", "US Forces Japan", "在日米軍", {
    ...US,
    also: [
      "USFJ",
      "U.S. Forces Japan",
      "United States Forces Japan",
      "US Forces, Japan",
      "U.S. Forces, Japan",
      "US forces in Japan",
      "U.S. forces in Japan",
    ],
    alsoJa: ["在日米軍司令部"],
  }),
  organisation("us-forces-korea", "US Forces Korea", "在韓米軍", {
    ...US,
    also: ["USFK", "U.S. Forces Korea"],
  }),
  organisation("indopacom", "US Indo-Pacific Command", "米インド太平洋軍", {
    ...US,
    also: [
      "INDOPACOM",
      "USINDOPACOM",
      "U.S. Indo-Pacific Command",
      "Indo-Pacific Command",
      "United States Indo-Pacific Command",
    ],
    alsoJa: ["インド太平洋軍"],
  }),
  organisation("us-pacific-fleet", "US Pacific Fleet", "米太平洋艦隊", {
    ...US,
    also: ["U.S. Pacific Fleet", "Pacific Fleet"],
    alsoJa: ["太平洋艦隊"],
  }),
  organisation("us-seventh-fleet", "US Seventh Fleet", "米第7艦隊", {
    ...US,
    also: ["Seventh Fleet", "7th Fleet", "U.S. 7th Fleet"],
    alsoJa: ["第7艦隊", "第七艦隊"],
  }),
  organisation("us-navy", "US Navy", "米海軍", { ...US, also: ["U.S. Navy"] }),
  organisation("us-air-force", "US Air Force", "米空軍", { ...US, also: ["U.S. Air Force"] }),
  organisation("us-army", "US Army", "米陸軍", { ...US, also: ["U.S. Army"] }),
  organisation("us-marine-corps", "US Marine Corps", "米海兵隊", {
    ...US,
    also: ["U.S. Marine Corps", "Marine Corps", "US Marines", "U.S. Marines"],
    alsoJa: ["海兵隊"],
  }),
  organisation("us-space-force", "US Space Force", "米宇宙軍", {
    ...US,
    also: ["U.S. Space Force", "Space Force"],
    alsoJa: ["宇宙軍"],
  }),
  organisation("us-cyber-command", "US Cyber Command", "米サイバー軍", {
    ...US,
    also: ["U.S. Cyber Command", "Cyber Command"],
  }),
  organisation("third-marine-expeditionary-force", "III Marine Expeditionary Force", "第3海兵遠征軍", {
    ...US,
    also: ["III MEF", "Third Marine Expeditionary Force"],
    alsoJa: ["第三海兵遠征軍"],
  }),
  organisation("twelfth-marine-littoral-regiment", "12th Marine Littoral Regiment", "第12海兵沿岸連隊", {
    ...US,
    also: ["12th MLR", "Marine Littoral Regiment"],
    alsoJa: ["海兵沿岸連隊"],
  }),
  organisation("us-missile-defense-agency", "Missile Defense Agency", "米ミサイル防衛局", {
    ...US,
    alsoJa: ["ミサイル防衛局"],
  }),
];

const JAPANESE = [
  organisation("japan-ministry-of-defense", "Japan Ministry of Defense", "防衛省", {
    ...JP,
    also: [
      "Ministry of Defense",
      "Japanese Defense Ministry",
      "Japan's Defense Ministry",
      "Defense Ministry",
    ],
  }),
  organisation("japan-ministry-of-foreign-affairs", "Japan Ministry of Foreign Affairs", "外務省", {
    ...JP,
    also: [
      "Ministry of Foreign Affairs of Japan",
      "Japanese Foreign Ministry",
      "Japan's Foreign Ministry",
      "MOFA",
    ],
  }),
  organisation("japan-meti", "Ministry of Economy, Trade and Industry", "経済産業省", {
    ...JP,
    also: ["METI"],
    alsoJa: ["経産省"],
  }),
  organisation(
    "japan-national-security-secretariat",
    "Japan National Security Secretariat",
    "国家安全保障局",
    { ...JP, also: ["National Security Secretariat"] },
  ),
  organisation("japan-diet", "National Diet", "国会", { ...JP, also: ["Diet"] }),
  organisation("ldp", "Liberal Democratic Party", "自民党", { ...JP, also: ["LDP"], alsoJa: ["自由民主党"] }),
  organisation("sdf", "Japan Self-Defense Forces", "自衛隊", {
    ...JP,
    also: ["Self-Defense Forces", "SDF", "JSDF", "Self-Defence Forces"],
  }),
  organisation("jgsdf", "Ground Self-Defense Force", "陸上自衛隊", {
    ...JP,
    also: ["Japan Ground Self-Defense Force", "JGSDF", "GSDF"],
    alsoJa: ["陸自"],
  }),
  organisation("jmsdf", "Maritime Self-Defense Force", "海上自衛隊", {
    ...JP,
    also: ["Japan Maritime Self-Defense Force", "JMSDF", "MSDF"],
    alsoJa: ["海自"],
  }),
  organisation("jasdf", "Air Self-Defense Force", "航空自衛隊", {
    ...JP,
    also: ["Japan Air Self-Defense Force", "JASDF", "ASDF"],
    alsoJa: ["空自"],
  }),
  organisation("japan-joint-staff", "Joint Staff", "統合幕僚監部", {
    ...JP,
    also: ["Japan Joint Staff"],
    alsoJa: ["統幕"],
  }),
  organisation("jjoc", "Japan Joint Operations Command", "統合作戦司令部", {
    ...JP,
    also: ["JJOC", "Joint Operations Command", "Joint Operations Headquarters"],
  }),
  organisation("japan-coast-guard", "Japan Coast Guard", "海上保安庁", {
    ...JP,
    also: ["JCG"],
    alsoJa: ["海保"],
  }),
  organisation("jaxa", "Japan Aerospace Exploration Agency", "宇宙航空研究開発機構", {
    ...JP,
    also: ["JAXA"],
  }),
  organisation("atla", "Acquisition, Technology and Logistics Agency", "防衛装備庁", {
    ...JP,
    also: ["ATLA"],
  }),
  organisation("japan-cabinet", "Japanese Cabinet", "閣議", { ...JP, also: ["Japan's Cabinet"] }),
];

const COMPANIES = [
  organisation("mitsubishi-heavy-industries", "Mitsubishi Heavy Industries", "三菱重工業", {
    ...JP,
    also: ["MHI", "Mitsubishi Heavy"],
    alsoJa: ["三菱重工"],
  }),
  organisation("mitsubishi-electric", "Mitsubishi Electric", "三菱電機", { ...JP }),
  organisation("kawasaki-heavy-industries", "Kawasaki Heavy Industries", "川崎重工業", {
    ...JP,
    also: ["Kawasaki Heavy"],
    alsoJa: ["川崎重工"],
  }),
  organisation("ihi", "IHI Corporation", "IHI", { ...JP, also: ["IHI"] }),
  organisation("nec", "NEC", "NEC", { ...JP, also: ["NEC Corporation"], alsoJa: ["日本電気"] }),
  organisation("nippon-steel", "Nippon Steel", "日本製鉄", { ...JP }),
  organisation("us-steel", "US Steel", "USスチール", { ...US, also: ["U.S. Steel", "United States Steel"] }),
  organisation("raytheon", "Raytheon", "レイセオン", {
    ...US,
    also: ["RTX", "RTX Corporation", "Raytheon Technologies"],
    alsoJa: ["RTX"],
  }),
  organisation("lockheed-martin", "Lockheed Martin", "ロッキード・マーチン", {
    ...US,
    wikidata: "Q7240",
    alsoJa: ["ロッキードマーチン"],
  }),
  organisation("northrop-grumman", "Northrop Grumman", "ノースロップ・グラマン", {
    ...US,
    alsoJa: ["ノースロップグラマン"],
  }),
  organisation("boeing", "Boeing", "ボーイング", { ...US, wikidata: "Q66" }),
  organisation("general-dynamics", "General Dynamics", "ゼネラル・ダイナミクス", { ...US }),
  organisation("bae-systems", "BAE Systems", "BAEシステムズ", { country: "united-kingdom", also: ["BAE"] }),
  organisation("leonardo", "Leonardo S.p.A.", "レオナルド", { country: "italy", loosely: ["Leonardo"] }),
  organisation("rolls-royce", "Rolls-Royce", "ロールス・ロイス", {
    country: "united-kingdom",
    alsoJa: ["ロールスロイス"],
  }),
];

const INTERNATIONAL = [
  organisation("scc", "Japan-US Security Consultative Committee", "日米安全保障協議委員会", {
    also: [
      "Security Consultative Committee",
      "US-Japan Security Consultative Committee",
      "U.S.-Japan Security Consultative Committee",
      "Japan-U.S. Security Consultative Committee",
      "2+2",
      "two-plus-two",
    ],
    alsoJa: ["日米2プラス2", "2プラス2", "２プラス２", "日米2＋2", "2＋2", "２＋２"],
  }),
  organisation("us-japan-joint-committee", "US-Japan Joint Committee", "日米合同委員会", {
    also: ["U.S.-Japan Joint Committee", "Japan-US Joint Committee"],
  }),
  organisation("quad", "Quad", "クアッド", {
    also: ["Quadrilateral Security Dialogue"],
    alsoJa: ["日米豪印"],
  }),
  organisation("united-nations", "United Nations", "国際連合", {
    wikidata: "Q1065",
    also: ["UN", "U.N."],
    alsoJa: ["国連"],
  }),
  organisation("un-security-council", "UN Security Council", "国連安全保障理事会", {
    also: ["U.N. Security Council", "United Nations Security Council"],
    alsoJa: ["国連安保理", "安保理"],
  }),
  organisation("un-command", "United Nations Command", "国連軍司令部", {
    also: ["UN Command", "UNC", "U.N. Command"],
    alsoJa: ["国連軍"],
  }),
  organisation("nato", "NATO", "北大西洋条約機構", {
    wikidata: "Q7184",
    also: ["North Atlantic Treaty Organization"],
    alsoJa: ["NATO"],
  }),
  organisation("european-union", "European Union", "欧州連合", {
    wikidata: "Q458",
    also: ["EU"],
    alsoJa: ["EU"],
  }),
  organisation("asean", "ASEAN", "東南アジア諸国連合", {
    wikidata: "Q7768",
    also: ["Association of Southeast Asian Nations"],
    alsoJa: ["ASEAN"],
  }),
  organisation("g7", "G7", "主要7カ国", { also: ["Group of Seven"], alsoJa: ["G7", "先進7カ国"] }),
  organisation("apec", "APEC", "アジア太平洋経済協力会議", {
    also: ["Asia-Pacific Economic Cooperation"],
    alsoJa: ["APEC"],
  }),
  organisation("pla", "People's Liberation Army", "中国人民解放軍", {
    country: "china",
    also: ["PLA"],
    alsoJa: ["人民解放軍", "中国軍"],
  }),
  organisation("china-coast-guard", "China Coast Guard", "中国海警局", {
    country: "china",
    also: ["Chinese coast guard"],
    alsoJa: ["海警局"],
  }),
  organisation("chinese-foreign-ministry", "Chinese Foreign Ministry", "中国外務省", {
    country: "china",
    also: ["China's Foreign Ministry", "Chinese foreign ministry"],
  }),
  organisation("kcna", "Korean Central News Agency", "朝鮮中央通信", {
    country: "north-korea",
    also: ["KCNA"],
  }),
];

export const ORGANISATIONS = [...AMERICAN, ...JAPANESE, ...COMPANIES, ...INTERNATIONAL];
