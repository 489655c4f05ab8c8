import { z } from "zod";
import type { Store } from "../data/store";
import { getArticle, type WholeArticle } from "../data/articles";
import { saveMentions } from "../data/mentions";
import { replaceProposals, type Proposal } from "../data/suggestions";
import { candidateArticles, type CandidateArticle } from "../data/stories";
import { listEntities, listTags } from "../data/vocabulary";
import type { ReadArticle } from "../domain/articles/article";
import { createEntityFinder, type EntityFinder, type Mention } from "../domain/entities/find";
import { CATEGORIES } from "../domain/developments/states";
import { suggestTags } from "../domain/entities/topics";
import { proposeFrom } from "./proposing";
import { storyProposals } from "./story-proposals";

/** Articles further apart than this are about different moments of a story, and are joined by hand. */
const STORY_WINDOW_MS = 45 * 24 * 3600 * 1000;
/** The newest articles that a new one is compared with. */
const MOST_CANDIDATES = 200;
/** Weaker tags would be noise on the screen. */
const WEAKEST_TAG = 0.2;

/**
 * Reads an article's current text: saves the names found in it and renews what the machine proposes (tags, story, developments).
 * Decisions that people made stay.
 */
export async function enrich(store: Store, articleId: string): Promise<void> {
  const article = await getArticle(store, articleId);
  const version = article.currentVersion;
  if (!version) return;
  const read = asReadArticle(article);
  const finder = await entityFinder(store);
  const mentions = finder.find(read.text, read);
  await saveMentions(store, version.id, mentions);
  await replaceProposals(store, articleId, "tag", await tagProposals(store, article, read, mentions));
  const near = await candidateArticles(store, {
    id: articleId,
    published: article.publishedEarliest,
    within: STORY_WINDOW_MS,
    take: MOST_CANDIDATES,
  });
  const stories = article.storyId ? [] : storyProposals(finder, read, mentions, near);
  await replaceProposals(store, articleId, "story", stories);
  await proposeDevelopments(store, article, near, finder);
}

/** Renews the proposed developments of an article, with the other articles of its story as lenders of dates. */
export async function proposeDevelopments(
  store: Store,
  article: WholeArticle,
  near: readonly CandidateArticle[],
  finder: EntityFinder,
): Promise<void> {
  const companions = near.filter((other) => article.storyId !== null && other.storyId === article.storyId);
  const proposals = await proposeFrom(
    store,
    asReadArticle(article),
    companions.map(candidateAsRead),
    article.storyId,
    finder,
  );
  await replaceProposals(store, article.id, "development", proposals);
}

/** Renews them for every article of a story, after articles came or went: a date may now be lent, or no longer. */
export async function renewStory(store: Store, articleIds: readonly string[]): Promise<void> {
  const finder = await entityFinder(store);
  for (const id of articleIds) {
    const article = await getArticle(store, id);
    const near = await candidateArticles(store, { id, published: null, within: 0, take: MOST_CANDIDATES });
    await proposeDevelopments(store, article, near, finder);
  }
}

const offices = z.array(
  z.object({ title: z.string(), titleJa: z.string(), from: z.string(), to: z.string().nullable() }),
);

/** The finder last built, with the state of the vocabulary that it was built from. One is kept per process. */
let lastFinder: { state: string; finder: EntityFinder } | null = null;

/** Finds the vocabulary's names. Built again only when this transaction reads a vocabulary that has changed. */
async function entityFinder(store: Store): Promise<EntityFinder> {
  const entities = await listEntities(store);
  const state = entities
    .map(({ id, version, aliases }) => `${id} ${version} ${aliases.map((alias) => alias.id).join(" ")}`)
    .join("\n");
  if (lastFinder?.state === state) return lastFinder.finder;
  const finder = createEntityFinder(
    entities.map((entity) => ({ ...entity, offices: offices.parse(entity.offices) })),
  );
  lastFinder = { state, finder };
  return finder;
}

async function tagProposals(
  store: Store,
  article: WholeArticle,
  read: ReadArticle,
  mentions: Mention[],
): Promise<Proposal[]> {
  const has = new Set(article.tags.map(({ tagId }) => tagId));
  const topics = (await listTags(store)).map(({ id, parentId, en, ja, cues, category, synonyms }) => ({
    id,
    parent: parentId,
    en,
    ja,
    cues: [...cues, ...synonyms.map((synonym) => synonym.text)],
    category: CATEGORIES.find((one) => one === category) ?? ("diplomacy" as const),
  }));
  const names = new Map(topics.map((topic) => [topic.id, topic]));
  return suggestTags(read, mentions, topics)
    .filter((tag) => tag.score >= WEAKEST_TAG && !has.has(tag.tagId))
    .map(({ tagId, score, reasons }) => ({
      key: tagId,
      payload: { tagId, en: names.get(tagId)?.en, ja: names.get(tagId)?.ja },
      score,
      reasons,
    }));
}

export function asReadArticle(article: WholeArticle): ReadArticle {
  return {
    id: article.id,
    title: article.title,
    text: article.currentVersion?.text ?? "",
    published: article.published,
    language: article.language,
    outlet: article.source?.name ?? null,
  };
}

function candidateAsRead(article: CandidateArticle): ReadArticle {
  return {
    id: article.id,
    title: article.title,
    text: article.currentVersion?.text ?? "",
    published: article.published,
    language: article.language,
    outlet: article.source?.name ?? null,
  };
}
