import { agreement } from "./entity";

export const AGREEMENTS = [
  agreement("us-japan-alliance", "US-Japan alliance", "日米同盟", {
    also: [
      "U.S.-Japan alliance",
      "US–Japan alliance",
      "Japan-US alliance",
      "Japan-U.S. alliance",
      "Japan–US alliance",
      "US-Japanese alliance",
    ],
    alsoJa: ["日米"],
  }),
  agreement("security-treaty-1960", "Treaty of Mutual Cooperation and Security (1960)", "日米安全保障条約", {
    also: [
      "US-Japan Security Treaty",
      "U.S.-Japan Security Treaty",
      "Japan-US Security Treaty",
      "Japan-U.S. Security Treaty",
      "Treaty of Mutual Cooperation and Security",
      "1960 security treaty",
      "mutual security treaty",
    ],
    alsoJa: ["日米安保条約", "安保条約"],
  }),
  agreement("sofa", "Status of Forces Agreement", "日米地位協定", {
    also: ["SOFA", "Status-of-Forces Agreement", "status of forces agreement"],
    alsoJa: ["地位協定"],
  }),
  agreement(
    "special-measures-agreement",
    "Special Measures Agreement",
    "在日米軍駐留経費負担に係る特別協定",
    { also: ["host nation support"], alsoJa: ["思いやり予算", "同盟強靱化予算", "駐留経費負担"] },
  ),
  agreement(
    "defense-guidelines-2015",
    "Guidelines for Japan-US Defense Cooperation (2015)",
    "日米防衛協力のための指針",
    {
      also: [
        "Guidelines for U.S.-Japan Defense Cooperation",
        "Guidelines for Japan-U.S. Defense Cooperation",
        "Guidelines for US-Japan Defense Cooperation",
      ],
      alsoJa: ["日米防衛協力指針"],
      loosely: ["Guidelines"],
    },
  ),
  agreement(
    "extended-deterrence-guidelines-2024",
    "Guidelines for Extended Deterrence (2024)",
    "拡大抑止に関するガイドライン",
    { also: ["Guidelines for Extended Deterrence"] },
  ),
  agreement("extended-deterrence-dialogue", "Extended Deterrence Dialogue", "日米拡大抑止協議", {
    alsoJa: ["拡大抑止協議"],
  }),
  agreement("camp-david-agreements", "Camp David agreements (2023)", "キャンプデービッド合意", {
    also: ["Spirit of Camp David", "Camp David Principles"],
  }),
  agreement(
    "us-japan-leaders-statement-2024",
    "US-Japan Leaders' Statement, April 2024",
    "日米首脳共同声明（2024年4月）",
    { also: ["Global Partners for the Future"], alsoJa: ["未来のためのグローバル・パートナー"] },
  ),
  agreement(
    "national-security-strategy-2022",
    "National Security Strategy of Japan (2022)",
    "国家安全保障戦略",
    {
      also: ["Japan's National Security Strategy"],
      alsoJa: ["安保関連3文書", "安保3文書"],
      loosely: ["National Security Strategy"],
    },
  ),
  agreement("japan-australia-raa", "Japan-Australia Reciprocal Access Agreement", "日豪円滑化協定", {
    loosely: ["Reciprocal Access Agreement"],
    looselyJa: ["円滑化協定"],
  }),
  agreement("japan-philippines-raa", "Japan-Philippines Reciprocal Access Agreement", "日比円滑化協定", {
    alsoJa: ["日フィリピン円滑化協定"],
    loosely: ["Reciprocal Access Agreement"],
    looselyJa: ["円滑化協定"],
  }),
  agreement("japan-uk-raa", "Japan-UK Reciprocal Access Agreement", "日英円滑化協定", {
    loosely: ["Reciprocal Access Agreement"],
    looselyJa: ["円滑化協定"],
  }),
  agreement("edca", "Enhanced Defense Cooperation Agreement", "防衛協力強化協定", { also: ["EDCA"] }),
  agreement("us-philippines-mdt", "US-Philippines Mutual Defense Treaty", "米比相互防衛条約", {
    loosely: ["Mutual Defense Treaty"],
  }),
  agreement("taiwan-relations-act", "Taiwan Relations Act", "台湾関係法"),
  agreement("npt", "Treaty on the Non-Proliferation of Nuclear Weapons", "核拡散防止条約", {
    also: ["NPT", "Non-Proliferation Treaty"],
    alsoJa: ["NPT"],
  }),
  agreement("tpnw", "Treaty on the Prohibition of Nuclear Weapons", "核兵器禁止条約", { also: ["TPNW"] }),
  agreement("washington-declaration", "Washington Declaration (2023)", "ワシントン宣言", {
    also: ["Washington Declaration"],
  }),
  agreement("ndaa", "National Defense Authorization Act", "国防権限法", { also: ["NDAA"] }),
];
