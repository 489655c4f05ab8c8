import { groupBy } from "../domain/group";
import type { NearArticle } from "../data/stories";
import type { Proposal } from "../data/suggestions";
import type { Rarity } from "../domain/stories/rarity";
import { suggestStory, type CandidateStory, type StoryFeatures } from "../domain/stories/suggest";

/** What accepting a story suggestion does: join a story, or make one, perhaps together with another article. */
export interface StoryPayload {
  storyId: string | null;
  withArticleId: string | null;
  title: string;
}

/** An article that is in no story yet stands as a story of its own. */
const ALONE = "article:";

/** A story whose score is lower by more than this is no tie, unless it would do by itself. */
const NEAR = 0.1;
const WOULD_DO = 0.5;

/** The story that an article may belong to, with near ties as further proposals; a new one when nothing fits. */
export function storyProposals(
  article: StoryFeatures,
  near: readonly NearArticle[],
  featuresOf: ReadonlyMap<string, StoryFeatures>,
  rarity: Rarity,
): Proposal[] {
  const groups = groupBy(near, (other) => other.storyId ?? `${ALONE}${other.id}`);
  const describe = (id: string): StoryPayload => {
    const [first] = groups.get(id) ?? [];
    return id.startsWith(ALONE)
      ? { storyId: null, withArticleId: id.slice(ALONE.length), title: first?.title ?? "" }
      : { storyId: id, withArticleId: null, title: first?.storyTitle ?? "" };
  };
  const candidates: CandidateStory[] = [...groups].map(([id, articles]) => ({
    id,
    title: describe(id).title,
    articles: articles.flatMap((other) => featuresOf.get(other.id) ?? []),
  }));
  const best = suggestStory(article, candidates, rarity);
  if (!best.storyId) {
    const payload: StoryPayload = { storyId: null, withArticleId: null, title: article.title };
    return [{ key: "new", payload, score: best.score, reasons: best.reasons }];
  }
  const first: Proposal = {
    key: best.storyId,
    payload: describe(best.storyId),
    score: best.score,
    reasons: best.reasons,
  };
  const ties = best.runnersUp
    .filter(({ score }) => score >= best.score - NEAR || score >= WOULD_DO)
    .map(({ storyId, score }) => ({
      key: storyId,
      payload: describe(storyId),
      score,
      reasons: [score >= best.score - NEAR ? "nearly as close as the first" : "close enough by itself"],
    }));
  return [first, ...ties];
}
