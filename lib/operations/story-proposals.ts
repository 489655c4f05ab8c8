import { groupBy } from "../domain/group";
import type { CandidateArticle } from "../data/stories";
import type { Proposal } from "../data/suggestions";
import type { ReadArticle } from "../domain/articles/article";
import type { EntityFinder, Mention } from "../domain/entities/find";
import {
  storyFeatures,
  suggestStory,
  type CandidateStory,
  type StoryFeatures,
} from "../domain/stories/suggest";

/** What accepting a story suggestion does: join a story, or make one, perhaps together with another article. */
export interface StoryPayload {
  storyId: string | null;
  withArticleId: string | null;
  title: string;
}

/** An article that is in no story yet stands as a story of its own. */
const ALONE = "article:";

/** The story that an article may belong to, with near ties as further proposals; a new one when nothing fits. */
export function storyProposals(
  finder: EntityFinder,
  article: ReadArticle,
  mentions: readonly Mention[],
  near: readonly CandidateArticle[],
): Proposal[] {
  const groups = groupBy(near, (other) => other.storyId ?? `${ALONE}${other.id}`);
  const candidates: CandidateStory[] = [...groups].map(([id, articles]) => ({
    id,
    articles: articles.map((other) => candidateFeatures(finder, other)),
  }));
  const best = suggestStory(features(finder, article, mentions), candidates);
  const describe = (id: string): StoryPayload => {
    const [first] = groups.get(id) ?? [];
    return id.startsWith(ALONE)
      ? { storyId: null, withArticleId: id.slice(ALONE.length), title: first?.title ?? "" }
      : { storyId: id, withArticleId: null, title: first?.story?.title ?? "" };
  };
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
  const ties = best.runnersUp.map(({ storyId, score }) => ({
    key: storyId,
    payload: describe(storyId),
    score,
    reasons: ["nearly as close as the first"],
  }));
  return [first, ...ties];
}

/** Names in the headline count as well as those of the text, which are known. */
function features(finder: EntityFinder, article: ReadArticle, mentions: readonly Mention[]): StoryFeatures {
  return storyFeatures(article, [...finder.find(article.title, article), ...mentions]);
}

function candidateFeatures(finder: EntityFinder, candidate: CandidateArticle): StoryFeatures {
  const { id, title, published, language, currentVersion, source } = candidate;
  const article = {
    id,
    title,
    text: currentVersion?.text ?? "",
    published,
    language,
    outlet: source?.name ?? null,
  };
  return features(finder, article, currentVersion?.mentions ?? []);
}
