import type { Store } from "../data/store";
import {
  findByBands,
  findByKeys,
  saveIndexEntry,
  saveSharedTexts,
  type SharedTextRow,
} from "../data/reading-index";
import { nearArticles, textsOf, type NearArticle } from "../data/stories";
import { common, isEnough, shingled } from "../domain/articles/copies";
import { bandsOf, hash32 } from "../domain/articles/minhash";
import { keysOf } from "../domain/stories/keys";
import { weigh } from "../domain/stories/likeness";
import type { StoryFeatures } from "../domain/stories/features";
import type { Rarity } from "../domain/stories/rarity";

/** The articles that share most terms and names with a new one, and are compared with it in full. */
const MOST_CANDIDATES = 60;
/** Those whose texts are compared, and how much of each: more than any article has. */
const MOST_COMPARED = 12;
const COMPARED_TEXT = 50_000;

/** An article as it is looked up, and found by others. */
export interface Findable {
  articleId: string;
  published: Date | null;
  features: StoryFeatures;
  rarity: Rarity;
  text: string;
}

/** Puts an article into the indexes, notes the texts that it shares with others, and gives the articles that it may be in a story with. */
export async function placeInIndex(store: Store, article: Findable): Promise<NearArticle[]> {
  const { articleId, published, features, rarity } = article;
  const keys = keysOf(weigh(features, rarity)).map(([term, weight]) => ({
    key: hash32(term),
    weight: weight * weight,
  }));
  const text = shingled(article.text.slice(0, COMPARED_TEXT));
  const bands = isEnough(text) ? [...bandsOf(text.shingles.keys())] : [];
  await store.unrecorded(async () => {
    await saveIndexEntry(store, { articleId, published, keys: keys.map(({ key }) => key), bands });
    const others = await findByBands(store, { articleId, published, bands, most: MOST_COMPARED });
    const shared = await compared(store, articleId, text, await nearArticles(store, others));
    await saveSharedTexts(store, articleId, shared);
  });
  return nearArticles(store, await findByKeys(store, { articleId, published, keys, most: MOST_CANDIDATES }));
}

async function compared(
  store: Store,
  articleId: string,
  text: ReturnType<typeof shingled>,
  others: readonly NearArticle[],
): Promise<SharedTextRow[]> {
  const texts = new Map(
    (
      await textsOf(
        store,
        others.flatMap(({ versionId }) => versionId ?? []),
      )
    ).map((version) => [version.id, version.text]),
  );
  return others.flatMap((other) => {
    const { verdict, similarity, runs } = common(
      text,
      shingled((texts.get(other.versionId ?? "") ?? "").slice(0, COMPARED_TEXT)),
    );
    if (verdict === null) return [];
    // Ids grow with time, so the lesser is the earlier.
    const [earlierId, laterId] = other.id < articleId ? [other.id, articleId] : [articleId, other.id];
    return [{ earlierId, laterId, verdict, similarity, runs }];
  });
}
