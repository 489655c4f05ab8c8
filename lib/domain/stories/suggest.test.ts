import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENTITIES } from "../alliance/entities";
import type { ReadArticle } from "../articles/article";
import { extractText } from "../articles/text";
import { createEntityFinder } from "../entities/find";
import { JANUARY_TALKS, JULY_TALKS, JULY_TALKS_JA, JULY_TALKS_TOO, STEEL } from "./cases/talks";
import { createClusterer } from "./cluster";
import { storyFeatures, suggestStory } from "./suggest";

const finder = createEntityFinder(ENTITIES);
const features = (article: ReadArticle) =>
  storyFeatures(article, finder.find(`${article.title}\n${article.text}`, article));
const story = (id: string, ...articles: ReadArticle[]) => ({
  id,
  title: `The ${id}`,
  articles: articles.map(features),
});

const SEEDS = ["daily-guardian", "al-mayadeen"].map((name) => `../shared/seeds/${name}.txt`);
const seed = (file: string): ReadArticle => {
  const { title, text, published, language, outlet } = extractText(readFileSync(file, "utf8"));
  return { id: file, title: title ?? "", text, published: published?.edtf ?? null, language, outlet };
};

describe("suggestStory", () => {
  it("brings two reports of one meeting together, and says what they share", () => {
    const found = suggestStory(features(JULY_TALKS_TOO), [story("talks", JULY_TALKS), story("steel", STEEL)]);
    expect(found.storyId).toBe("talks");
    expect(found.score).toBeGreaterThan(0.5);
    expect(found.reasons.join("; ")).toMatch(
      /shared names: .*shared rare words: .*shared quotation: .*no publication date/,
    );
  });

  it("keeps two meetings of one kind apart", () => {
    expect(
      suggestStory(features(JANUARY_TALKS), [story("talks", JULY_TALKS, JULY_TALKS_TOO)]).storyId,
    ).toBeNull();
    expect(suggestStory(features(JULY_TALKS), [story("january", JANUARY_TALKS)]).storyId).toBeNull();
  });

  it("lets a Japanese report meet the English ones by names and dates, and not the older meeting", () => {
    const found = suggestStory(features(JULY_TALKS_JA), [
      story("talks", JULY_TALKS),
      story("january", JANUARY_TALKS),
    ]);
    expect(found.storyId).toBe("talks");
  });

  it("names the story that comes close", () => {
    const found = suggestStory(features(JULY_TALKS_TOO), [
      story("talks", JULY_TALKS),
      story("other talks", JULY_TALKS),
    ]);
    expect(found.reasons.at(-1)).toMatch(/^close to it: “The talks” \(0\.\d+\)$/u);
  });

  it("proposes a new story when there is none", () => {
    expect(suggestStory(features(STEEL), [])).toMatchObject({ storyId: null, score: 1, runnersUp: [] });
  });

  it.skipIf(!SEEDS.every((file) => existsSync(file)))("proposes the two real pages as one story", () => {
    const [first, second] = SEEDS.map(seed);
    if (!first || !second) throw new Error("two seeds are expected");
    expect(
      suggestStory(features(second), [story("first", first), story("january", JANUARY_TALKS)]).storyId,
    ).toBe("first");
    expect(
      suggestStory(features(first), [story("second", second), story("january", JANUARY_TALKS)]).storyId,
    ).toBe("second");
  });
});

describe("createClusterer", () => {
  it("decides each article from those before it, and names a story by its first", () => {
    const clusterer = createClusterer(finder);
    const stories = [JANUARY_TALKS, JULY_TALKS, STEEL, JULY_TALKS_TOO, JULY_TALKS_JA].map(
      (article) => clusterer.add(article).story,
    );
    expect(stories).toEqual(["january", "july-1", "steel", "july-1", "july-1"]);
  });
});
