import { place } from "./entity";

const JP = { country: "japan" };

/** Countries carry their adjectives as aliases: "Japanese officials" speaks of Japan. */
const COUNTRIES = [
  place("japan", "Japan", "日本", { wikidata: "Q17", also: ["Japanese"] }),
  place("united-states", "United States", "米国", {
    wikidata: "Q30",
    also: ["US", "U.S.", "USA", "U.S.A.", "United States of America", "America", "American"],
    alsoJa: ["アメリカ", "アメリカ合衆国", "米政府", "米側"],
  }),
  place("china", "China", "中国", {
    wikidata: "Q148",
    also: ["Chinese", "People's Republic of China", "PRC"],
    alsoJa: ["中華人民共和国"],
  }),
  place("taiwan", "Taiwan", "台湾", { wikidata: "Q865", also: ["Taiwanese"] }),
  place("south-korea", "South Korea", "韓国", {
    wikidata: "Q884",
    also: ["Republic of Korea", "ROK", "South Korean"],
    alsoJa: ["大韓民国"],
  }),
  place("north-korea", "North Korea", "北朝鮮", {
    wikidata: "Q423",
    also: ["DPRK", "North Korean", "Democratic People's Republic of Korea"],
  }),
  place("russia", "Russia", "ロシア", { wikidata: "Q159", also: ["Russian", "Russian Federation"] }),
  place("ukraine", "Ukraine", "ウクライナ", { wikidata: "Q212", also: ["Ukrainian"] }),
  place("india", "India", "インド", { wikidata: "Q668", also: ["Indian"] }),
  place("australia", "Australia", "オーストラリア", {
    wikidata: "Q408",
    also: ["Australian"],
    alsoJa: ["豪州"],
  }),
  place("philippines", "Philippines", "フィリピン", { wikidata: "Q928", also: ["Philippine", "Filipino"] }),
  place("united-kingdom", "United Kingdom", "英国", {
    wikidata: "Q145",
    also: ["UK", "U.K.", "Britain", "Great Britain", "British"],
    alsoJa: ["イギリス"],
  }),
  place("italy", "Italy", "イタリア", { wikidata: "Q38", also: ["Italian"] }),
  place("france", "France", "フランス", { wikidata: "Q142", also: ["French"] }),
  place("germany", "Germany", "ドイツ", { wikidata: "Q183", also: ["German"] }),
  place("canada", "Canada", "カナダ", { wikidata: "Q16", also: ["Canadian"] }),
  place("vietnam", "Vietnam", "ベトナム", { wikidata: "Q881", also: ["Vietnamese"] }),
  place("singapore", "Singapore", "シンガポール", { wikidata: "Q334" }),
  place("new-zealand", "New Zealand", "ニュージーランド", { wikidata: "Q664" }),
];

const CITIES = [
  place("tokyo", "Tokyo", "東京", { ...JP, wikidata: "Q1490" }),
  place("washington", "Washington", "ワシントン", {
    country: "united-states",
    wikidata: "Q61",
    also: ["Washington, D.C.", "Washington D.C.", "Washington DC"],
  }),
  place("beijing", "Beijing", "北京", { country: "china", wikidata: "Q956" }),
  place("seoul", "Seoul", "ソウル", { country: "south-korea", wikidata: "Q8684" }),
  place("pyongyang", "Pyongyang", "平壌", { country: "north-korea", wikidata: "Q18808" }),
  place("moscow", "Moscow", "モスクワ", { country: "russia", wikidata: "Q649" }),
  place("taipei", "Taipei", "台北", { country: "taiwan", wikidata: "Q1867" }),
  place("canberra", "Canberra", "キャンベラ", { country: "australia", wikidata: "Q3114" }),
  place("new-delhi", "New Delhi", "ニューデリー", { country: "india", wikidata: "Q987" }),
  place("manila", "Manila", "マニラ", { country: "philippines", wikidata: "Q1461" }),
  place("hiroshima", "Hiroshima", "広島", { ...JP, wikidata: "Q34664" }),
  place("nagasaki", "Nagasaki", "長崎", { ...JP, wikidata: "Q38234" }),
  place("camp-david", "Camp David", "キャンプデービッド", {
    country: "united-states",
    alsoJa: ["キャンプ・デービッド"],
  }),
  place("hawaii", "Hawaii", "ハワイ", { country: "united-states", wikidata: "Q782" }),
  place("guam", "Guam", "グアム", { country: "united-states", wikidata: "Q16635" }),
];

const BASES = [
  place("okinawa", "Okinawa", "沖縄", {
    ...JP,
    also: ["Okinawa Prefecture", "Okinawan"],
    alsoJa: ["沖縄県"],
  }),
  place("yokota", "Yokota Air Base", "横田基地", { ...JP, also: ["Yokota"], alsoJa: ["横田"] }),
  place("kadena", "Kadena Air Base", "嘉手納基地", { ...JP, also: ["Kadena"], alsoJa: ["嘉手納"] }),
  place("futenma", "Marine Corps Air Station Futenma", "普天間飛行場", {
    ...JP,
    also: ["Futenma", "MCAS Futenma"],
    alsoJa: ["普天間"],
  }),
  place("henoko", "Camp Schwab, Henoko", "辺野古", {
    ...JP,
    also: ["Henoko", "Camp Schwab"],
    alsoJa: ["キャンプ・シュワブ", "キャンプシュワブ"],
  }),
  place("yokosuka", "Yokosuka", "横須賀", {
    ...JP,
    also: ["Yokosuka Naval Base", "Fleet Activities Yokosuka"],
    alsoJa: ["横須賀基地"],
  }),
  place("sasebo", "Sasebo", "佐世保", {
    ...JP,
    also: ["Sasebo Naval Base", "Fleet Activities Sasebo"],
    alsoJa: ["佐世保基地"],
  }),
  place("iwakuni", "Marine Corps Air Station Iwakuni", "岩国基地", {
    ...JP,
    also: ["Iwakuni", "MCAS Iwakuni"],
    alsoJa: ["岩国"],
  }),
  place("misawa", "Misawa Air Base", "三沢基地", { ...JP, also: ["Misawa"], alsoJa: ["三沢"] }),
  place("atsugi", "Naval Air Facility Atsugi", "厚木基地", { ...JP, also: ["Atsugi"], alsoJa: ["厚木"] }),
  place("camp-zama", "Camp Zama", "キャンプ座間", { ...JP }),
  place("camp-hansen", "Camp Hansen", "キャンプ・ハンセン", { ...JP }),
  place("camp-courtney", "Camp Courtney", "キャンプ・コートニー", { ...JP }),
  place("ichigaya", "Ichigaya", "市ケ谷", { ...JP, alsoJa: ["市ヶ谷", "市谷"] }),
  place("akasaka-press-center", "Akasaka Press Center", "赤坂プレスセンター", {
    ...JP,
    also: ["Hardy Barracks"],
  }),
  place("nansei-islands", "Nansei Islands", "南西諸島", {
    ...JP,
    also: ["Southwest Islands", "southwestern islands", "Ryukyu Islands"],
  }),
  place("yonaguni", "Yonaguni", "与那国", { ...JP, alsoJa: ["与那国島"] }),
  place("ishigaki", "Ishigaki", "石垣島", { ...JP, alsoJa: ["石垣"] }),
  place("miyako", "Miyako Island", "宮古島", { ...JP, also: ["Miyakojima"] }),
  place("mageshima", "Mageshima", "馬毛島", { ...JP, also: ["Mage Island"] }),
];

const WATERS = [
  place("senkaku-islands", "Senkaku Islands", "尖閣諸島", {
    ...JP,
    also: ["Senkakus", "Diaoyu Islands", "Diaoyu"],
    alsoJa: ["尖閣"],
  }),
  place("east-china-sea", "East China Sea", "東シナ海", {
    also: ["East and South China Seas", "East and South China seas"],
  }),
  place("south-china-sea", "South China Sea", "南シナ海"),
  place("taiwan-strait", "Taiwan Strait", "台湾海峡"),
  place("second-thomas-shoal", "Second Thomas Shoal", "セカンド・トーマス礁", {
    also: ["Ayungin Shoal"],
    alsoJa: ["アユンギン礁"],
  }),
  place("scarborough-shoal", "Scarborough Shoal", "スカボロー礁"),
  place("korean-peninsula", "Korean Peninsula", "朝鮮半島"),
  place("indo-pacific", "Indo-Pacific", "インド太平洋", { also: ["Indo-Pacific region"] }),
  place("darwin", "Darwin", "ダーウィン", { country: "australia" }),
];

export const PLACES = [...COUNTRIES, ...CITIES, ...BASES, ...WATERS];
