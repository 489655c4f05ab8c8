import { describe, expect, it } from "vitest";
import { ENTITIES } from "../alliance/entities";
import type { ReadArticle } from "../articles/article";
import { createEntityFinder } from "../entities/find";
import { JANUARY_TALKS, JULY_TALKS, JULY_TALKS_JA, JULY_TALKS_TOO } from "./cases/talks";
import { fallApart } from "./fall-apart";
import { storyFeatures } from "./features";
import { weigh } from "./likeness";
import { BACKGROUND } from "./rarity";

const finder = createEntityFinder(ENTITIES);
const member = (article: ReadArticle) => ({
  weighed: weigh(
    storyFeatures(article, finder.find(`${article.title}\n${article.text}`, article)),
    BACKGROUND,
  ),
});
const again = (article: ReadArticle, id: string, more: string): ReadArticle => ({
  ...article,
  id,
  text: `${article.text} ${more}`,
});
const ids = (members: readonly ReturnType<typeof member>[]) =>
  members.map(({ weighed }) => weighed.features.id).toSorted();

const ENGLISH = [JULY_TALKS, again(JULY_TALKS, "july-3", "The talks lasted three hours."), JULY_TALKS_TOO];
const JAPANESE = [JULY_TALKS_JA, again(JULY_TALKS_JA, "july-ja-2", "協議は三時間続いた。")];
const OLDER = [JANUARY_TALKS, again(JANUARY_TALKS, "january-2", "The talks lasted two hours.")];

describe("fallApart", () => {
  it("leaves a story told in two languages whole", () => {
    expect(fallApart([...ENGLISH, ...JAPANESE].map(member))).toBeNull();
  });

  it("parts two meetings of one kind, and puts the other language with the meeting that it tells of", () => {
    const halves = fallApart([...ENGLISH, ...JAPANESE, ...OLDER].map(member));
    expect(halves?.map(ids)).toEqual([
      ["july-1", "july-2", "july-3", "july-ja", "july-ja-2"],
      ["january", "january-2"],
    ]);
  });

  it("gives the larger one first, also where it is larger by the other language alone", () => {
    const talks = [JULY_TALKS, ENGLISH[1] ?? JULY_TALKS, ...JAPANESE].map(member);
    expect(fallApart([...OLDER.map(member), ...talks])?.[0].length).toBe(4);
  });
});
