/** Outlets that do not exist. Their hosts are under `.example`, which is reserved for this (RFC 2606). */
export interface DemoOutlet {
  name: string;
  homepage: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  language: "en" | "ja";
  owner: string;
  ownership: "state" | "public" | "private" | "nonprofit";
}

export const OUTLETS: readonly DemoOutlet[] = [
  {
    name: "Potomac Ledger",
    homepage: "https://potomac-ledger.example/",
    country: "US",
    language: "en",
    owner: "Ledger Printing Company",
    ownership: "private",
  },
  {
    name: "Kanto Courier",
    homepage: "https://kanto-courier.example/",
    country: "JP",
    language: "en",
    owner: "Kanto Courier Co.",
    ownership: "private",
  },
  {
    name: "青波新聞",
    homepage: "https://aonami.example/",
    country: "JP",
    language: "ja",
    owner: "青波新聞社",
    ownership: "private",
  },
  {
    name: "珊瑚日報",
    homepage: "https://sango.example/",
    country: "JP",
    language: "ja",
    owner: "珊瑚日報社",
    ownership: "private",
  },
  {
    name: "Thames Defence Review",
    homepage: "https://thames-defence-review.example/",
    country: "GB",
    language: "en",
    owner: "Thames Defence Review Trust",
    ownership: "nonprofit",
  },
  {
    name: "Wattle Public Media",
    homepage: "https://wattle.example/",
    country: "AU",
    language: "en",
    owner: "Wattle Public Media Corporation",
    ownership: "public",
  },
  {
    name: "Yamuna Standard",
    homepage: "https://yamuna-standard.example/",
    country: "IN",
    language: "en",
    owner: "Yamuna Press Private Limited",
    ownership: "private",
  },
  {
    name: "Hangang Monitor",
    homepage: "https://hangang-monitor.example/",
    country: "KR",
    language: "en",
    owner: "Hangang Monitor Foundation",
    ownership: "nonprofit",
  },
  {
    name: "Luzon Sentinel",
    homepage: "https://luzon-sentinel.example/",
    country: "PH",
    language: "en",
    owner: "Sentinel Publishing",
    ownership: "private",
  },
  {
    name: "Merlion Gazette",
    homepage: "https://merlion-gazette.example/",
    country: "SG",
    language: "en",
    owner: "Merlion Gazette House",
    ownership: "state",
  },
  {
    name: "Beirut Cedar Wire",
    homepage: "https://cedar-wire.example/",
    country: "LB",
    language: "en",
    owner: "Cedar Wire SAL",
    ownership: "private",
  },
];
