import { z } from "zod";
import type { Store } from "../data/store";
import { getArticle } from "../data/articles";
import { createStory, getStory, livingStory, moveArticles } from "../data/stories";
import { openSuggestions, decideSuggestion } from "../data/suggestions";
import { notFound } from "../errors";
import { renewStory } from "./enriching";

const storyPayload = z.object({
  storyId: z.string().nullable(),
  withArticleId: z.string().nullable(),
  title: z.string(),
});

/** Puts the article into the proposed story, into the one that the editor chose instead, or into a new one. */
export async function acceptStory(
  store: Store,
  suggestion: { articleId: string; payload: unknown; article: { title: string } },
  chosen: string | null,
): Promise<void> {
  const { storyId, withArticleId } = storyPayload.parse(suggestion.payload);
  const other = !chosen && withArticleId ? await getArticle(store, withArticleId) : null;
  const existing = chosen ?? storyId ?? other?.storyId ?? null;
  const target = existing ?? (await createStory(store, other?.title ?? suggestion.article.title));
  const joining = [suggestion.articleId, ...(other && !other.storyId ? [other.id] : [])];
  await joinStory(store, joining, target);
  const { title } = await getStory(store, target);
  store.about(
    "article",
    suggestion.articleId,
    existing ? `Joined the story “${title}”` : `Opened the story “${title}”`,
  );
}

/** Moves articles into a story, settles their open story proposals, and reads them beside each other again. */
export async function joinStory(store: Store, articleIds: readonly string[], chosen: string): Promise<void> {
  const living = await livingStory(store, chosen);
  if (!living) throw notFound("story");
  const storyId = living.id;
  await moveArticles(store, articleIds, storyId);
  for (const articleId of articleIds)
    for (const { id } of await openSuggestions(store, articleId, "story"))
      await decideSuggestion(store, id, "accepted");
  const { articles } = await getStory(store, storyId);
  await renewStory(
    store,
    articles.map((article) => article.id),
  );
}
