import { readFileSync } from "node:fs";
import type { ReadArticle } from "../lib/domain/articles/article";

/** Real news in order of arrival, which others have sorted into stories. */
export const DATA = "../shared/bench/clusters";
const SETS = ["ecb-topics-1-35", "wikinews", "wikinews_medium", "wikinews_big"];

export interface StorySet {
  name: string;
  articles: ReadArticle[];
  /** The story of each article, by its id. */
  gold: Map<string, string>;
}

const lines = (file: string): string[] =>
  readFileSync(`${DATA}/${file}`, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");

export const readStorySets = (): StorySet[] =>
  SETS.map((name) => ({
    name,
    articles: lines(`${name}.jsonl`).map((line) => JSON.parse(line) as ReadArticle),
    gold: new Map(
      lines(`${name}.gold.tsv`).map((line) => {
        const [id = "", story = ""] = line.split("\t");
        return [id, story] as const;
      }),
    ),
  }));
