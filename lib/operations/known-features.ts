import type { Store } from "../data/store";
import { textsOf, type NearArticle } from "../data/stories";
import type { ReadArticle } from "../domain/articles/article";
import type { EntityFinder, Mention } from "../domain/entities/find";
import { storyFeatures, type StoryFeatures } from "../domain/stories/suggest";

/** Twice as many as a new article is compared with; some kilobytes each. */
const MOST_KEPT = 400;

interface Kept {
  /** Everything that the features were read from. */
  from: string;
  features: StoryFeatures;
}

/** By article, oldest first. They go with the finder that found their names: with a vocabulary that has changed. */
const keptFor = new WeakMap<EntityFinder, Map<string, Kept>>();

/**
 * The features of articles that a new one is compared with. Reading them takes milliseconds for each, and the next new article is compared
 * with nearly the same ones: so they are kept, and texts are read from the database only for those that are not known yet or have changed.
 */
export async function knownFeatures(
  store: Store,
  finder: EntityFinder,
  articles: readonly NearArticle[],
): Promise<Map<string, StoryFeatures>> {
  const kept = keptFor.get(finder) ?? new Map<string, Kept>();
  keptFor.set(finder, kept);
  const isKnown = (article: NearArticle) => kept.get(article.id)?.from === stateOf(article);
  const unknown = articles.filter((article) => !isKnown(article));
  const texts = new Map(
    (
      await textsOf(
        store,
        unknown.flatMap(({ versionId }) => versionId ?? []),
      )
    ).map((one) => [one.id, one]),
  );
  const found = new Map<string, StoryFeatures>();
  for (const article of articles) {
    const { id, title, published, language, outlet, versionId } = article;
    const before = kept.get(id);
    const from = stateOf(article);
    const version = texts.get(versionId ?? "");
    const read = { id, title, text: version?.text ?? "", published, language, outlet };
    const features =
      before?.from === from ? before.features : storyFeaturesOf(finder, read, version?.mentions ?? []);
    kept.delete(id);
    kept.set(id, { from, features });
    found.set(id, features);
  }
  for (const id of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(id);
  }
  return found;
}

/** The names found depend on these and on the vocabulary, which is the finder's. */
const stateOf = ({ title, published, language, outlet, versionId }: NearArticle): string =>
  JSON.stringify([title, published, language, outlet, versionId]);

/** Names in the headline count as well as those of the text, which are known. */
export function storyFeaturesOf(
  finder: EntityFinder,
  article: ReadArticle,
  mentions: readonly Mention[],
): StoryFeatures {
  return storyFeatures(article, [...finder.find(article.title, article), ...mentions]);
}
