import type { Store } from "../data/store";
import { getArticleToRead, lockFiling, type ArticleToRead } from "../data/articles";
import { saveMentions } from "../data/mentions";
import { replaceProposals, type Proposal } from "../data/suggestions";
import { articlesOfStory, textsOf, type NearArticle } from "../data/stories";
import type { Topic } from "../domain/alliance/topics";
import type { ReadArticle } from "../domain/articles/article";
import { findNewNames, type NewName } from "../domain/entities/beyond";
import type { EntityFinder, Mention } from "../domain/entities/find";
import { suggestTags } from "../domain/entities/topics";
import type { Language } from "../domain/languages";
import type { NamePayload } from "./name-payload";
import { knownFeatures, storyFeaturesOf } from "./known-features";
import { knownRarity } from "./known-rarity";
import { knownVocabulary } from "./known-vocabulary";
import { proposeFrom } from "./proposing";
import { placeInIndex } from "./reading-index";
import { storyProposals } from "./story-proposals";

/**
 * So much of a text is read for proposals, and so much for names: whole articles, and the beginning of what is longer than any. The site's process
 * answers others meanwhile, so what is done in one go is kept short, and others get a turn between.
 */
export const READ_FOR_PROPOSALS = 40_000;
const READ_FOR_NAMES = 200_000;

/** The newest articles of a story that an article of it is read beside. */
const MOST_COMPANIONS = 40;
/** Weaker tags would be noise on the screen. */
const WEAKEST_TAG = 0.2;

/**
 * Reads an article's current text: saves the names found in it and renews what the machine proposes (tags, story, developments).
 * Decisions that people made stay.
 */
export async function enrich(store: Store, articleId: string): Promise<void> {
  // Two who read one article at once would both write what is found in it.
  await lockFiling(store, [`read ${articleId}`]);
  const article = await getArticleToRead(store, articleId);
  const version = article.currentVersion;
  if (!version) return;
  const whole = asReadArticle(article);
  const read = beginning(whole);
  const { finder, offices, topics } = await knownVocabulary(store);
  const names = whole.text.slice(0, READ_FOR_NAMES);
  const named = finder.find(names, whole);
  const mentions = [...named, ...offices.find(names, whole, named)].toSorted((a, b) => a.start - b.start);
  await saveMentions(store, version.id, mentions);
  const features = storyFeaturesOf(finder, read, mentions);
  const rarity = await knownRarity(store);
  const near = await placeInIndex(store, {
    articleId,
    published: article.publishedEarliest,
    features,
    rarity,
    text: names,
  });
  const stories = article.storyId
    ? []
    : storyProposals(features, near, await knownFeatures(store, finder, near), rarity);
  await replaceProposals(store, articleId, {
    tag: tagProposals(
      article,
      read,
      mentions.filter(({ end }) => end <= read.text.length),
      topics,
    ),
    story: stories,
    development: await developmentProposals(store, article, finder),
    name: nameProposals(findNewNames(read.text, { language: read.language, known: mentions }), read.language),
  });
}

/** A name that is told with an office, or stands there again, is worth an editor's look; more than these would be a list. */
const MOST_NAMES = 8;

function nameProposals(found: readonly NewName[], language: Language): Proposal[] {
  return found
    .filter(({ role, again }) => role !== null || again.length > 0)
    .map(({ text, kind, role, reason, again }) => {
      const payload: NamePayload = {
        en: language === "ja" ? null : text,
        ja: language === "ja" ? text : null,
        kind,
        role,
      };
      const times = again.length + 1;
      // Named with an office, and named often: each makes it likelier that the desk will meet the name again.
      const score = 1 - (role === null ? 0.6 : 0.35) / Math.sqrt(times);
      const reasons = [reason, ...(times > 1 ? [`stands there ${times} times`] : [])];
      return { key: text, payload, score: Math.round(score * 1000) / 1000, reasons };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NAMES);
}

/** Developments that an article may support, with the other articles of its story as lenders of dates. */
async function developmentProposals(
  store: Store,
  article: ArticleToRead,
  finder: EntityFinder,
): Promise<Proposal[]> {
  const { storyId } = article;
  const companions = storyId
    ? (await articlesOfStory(store, storyId, MOST_COMPANIONS)).filter(({ id }) => id !== article.id)
    : [];
  return proposeFrom(
    store,
    beginning(asReadArticle(article)),
    await readTexts(store, companions),
    article.storyId,
    finder,
  );
}

async function readTexts(store: Store, articles: readonly NearArticle[]): Promise<ReadArticle[]> {
  const texts = new Map(
    (
      await textsOf(
        store,
        articles.flatMap(({ versionId }) => versionId ?? []),
      )
    ).map(({ id, text }) => [id, text]),
  );
  return articles.map(({ id, title, published, language, outlet, versionId }) => ({
    id,
    title,
    text: (texts.get(versionId ?? "") ?? "").slice(0, READ_FOR_PROPOSALS),
    published,
    language,
    outlet,
  }));
}

/** Renews them for every article of a story, after articles came or went: a date may now be lent, or no longer. */
export async function renewStory(store: Store, articleIds: readonly string[]): Promise<void> {
  const { finder } = await knownVocabulary(store);
  for (const id of articleIds.toSorted()) {
    const article = await getArticleToRead(store, id);
    const development = await developmentProposals(store, article, finder);
    await replaceProposals(store, id, { development });
  }
}

function tagProposals(
  article: ArticleToRead,
  read: ReadArticle,
  mentions: Mention[],
  topics: readonly Topic[],
): Proposal[] {
  const has = new Set(article.tags.map(({ tagId }) => tagId));
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

const beginning = (article: ReadArticle): ReadArticle => ({
  ...article,
  text: article.text.slice(0, READ_FOR_PROPOSALS),
});

function asReadArticle(article: ArticleToRead): ReadArticle {
  const { id, title, published, language, source, currentVersion } = article;
  return { id, title, text: currentVersion?.text ?? "", published, language, outlet: source?.name ?? null };
}
