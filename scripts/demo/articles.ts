import { readFileSync } from "node:fs";

/** A page as somebody copied it from a browser, in `pages/<page>.txt`. Written for this demo; the facts are public. */
export interface DemoArticle {
  page: string;
  /** Absent where the address was not copied along; the outlet then comes from the page's own words. */
  url?: string;
  /** Lines (by how they start) that the machine dropped and an editor took back. */
  keep?: readonly string[];
  /** What an editor tagged it with; absent for what still waits in the inbox. */
  tags?: readonly string[];
  /** Proposals (by how their sentence starts) that an editor turned down. */
  reject?: readonly string[];
}

/** In the order of publication, as a desk would bring them in. */
export const ARTICLES: readonly DemoArticle[] = [
  {
    page: "tomahawk-contract",
    url: "https://kanto-courier.example/defense/2024/01/19/tomahawk-contract",
    tags: ["counterstrike", "defence-budget"],
  },
  {
    page: "summit-ja",
    url: "https://aonami.example/seiji/20240411-summit",
    tags: ["command-and-control", "summits", "arms-industry"],
  },
  {
    page: "summit-washington",
    url: "https://potomac-ledger.example/world/biden-kishida-alliance-overhaul",
    tags: ["summits", "command-and-control", "arms-industry"],
  },
  {
    page: "three-leaders",
    url: "https://luzon-sentinel.example/nation/three-leaders-meet",
    tags: ["us-japan-philippines", "south-china-sea", "summits"],
  },
  {
    page: "interceptor",
    url: "https://thames-defence-review.example/analysis/glide-phase-interceptor",
    tags: ["missile-defence", "missile-production"],
  },
  {
    page: "singapore",
    url: "https://merlion-gazette.example/asia/new-exercise-named",
    tags: ["us-japan-korea", "exercises", "north-korea"],
  },
  {
    page: "freedom-edge",
    url: "https://hangang-monitor.example/security/3381",
    tags: ["us-japan-korea", "exercises"],
  },
  {
    page: "kadena-fighters",
    url: "https://kanto-courier.example/defense/2024/07/04/kadena-fighters",
    tags: ["okinawa-bases", "base-communities"],
  },
  {
    page: "two-plus-two-wattle",
    url: "https://wattle.example/news/2024-07-29/joint-command",
    tags: ["security-consultative-committee", "usfj-upgrade", "extended-deterrence"],
    reject: ["Listeners in Darwin"],
  },
  {
    page: "two-plus-two-cedar",
    url: "https://cedar-wire.example/news/world/command-in-japan",
    keep: ["Beijing objected"],
    tags: ["security-consultative-committee", "usfj-upgrade"],
  },
  {
    page: "quad-tokyo",
    url: "https://yamuna-standard.example/world/quad-ministers-tokyo",
    tags: ["quad", "diplomacy"],
  },
  {
    page: "quad-wilmington",
    url: "https://potomac-ledger.example/world/wilmington-four-leaders",
    tags: ["quad", "summits"],
  },
  {
    page: "keen-sword",
    url: "https://kanto-courier.example/defense/2024/10/24/keen-sword-opens",
    tags: ["exercises", "jjoc", "southwest-islands"],
  },
  {
    page: "marines-guam-ja",
    url: "https://sango.example/kichi/20241215-guam",
    tags: ["marine-realignment", "okinawa-bases"],
  },
  {
    page: "deterrence-guidelines-ja",
    url: "https://aonami.example/seiji/20241228-shishin",
    tags: ["extended-deterrence", "jjoc"],
  },
  { page: "quad-wattle", url: "https://wattle.example/news/2024-09-23/quad-coast-guards" },
  { page: "explainer-undated" },
  {
    page: "steel-takeover",
    url: "https://potomac-ledger.example/business/steel-decision-biden",
  },
];

export const pageText = (page: string): string =>
  readFileSync(new URL(`./pages/${page}.txt`, import.meta.url), "utf8");
