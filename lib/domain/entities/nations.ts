/** How English and Japanese news name the country of an office: "the Japanese prime minister", 米大統領. By ids of the gazetteer. */
export const NATIONS: readonly { id: string; en: readonly string[]; ja: readonly string[] }[] = [
  { id: "japan", en: ["Japanese", "Japan's"], ja: ["日本", "日"] },
  {
    id: "united-states",
    en: ["US", "U.S.", "American", "America's", "United States'"],
    ja: ["米国", "アメリカ", "米"],
  },
  { id: "united-kingdom", en: ["British", "UK", "Britain's"], ja: ["英国", "イギリス", "英"] },
  { id: "australia", en: ["Australian", "Australia's"], ja: ["オーストラリア", "豪州", "豪"] },
  { id: "south-korea", en: ["South Korean", "South Korea's"], ja: ["韓国", "韓"] },
  { id: "north-korea", en: ["North Korean", "North Korea's"], ja: ["北朝鮮"] },
  { id: "china", en: ["Chinese", "China's"], ja: ["中国", "中"] },
  { id: "taiwan", en: ["Taiwanese", "Taiwan's"], ja: ["台湾"] },
  { id: "philippines", en: ["Philippine", "Filipino", "Philippines'"], ja: ["フィリピン", "比"] },
  { id: "india", en: ["Indian", "India's"], ja: ["インド", "印"] },
  { id: "russia", en: ["Russian", "Russia's"], ja: ["ロシア", "露"] },
  { id: "italy", en: ["Italian", "Italy's"], ja: ["イタリア", "伊"] },
];
