import type { Store } from "../data/store";
import { findByKeys, sharedTextsAmong } from "../data/reading-index";
import {
  articlesOfStory,
  nearArticles,
  wasRejected,
  type NearArticle,
  type WholeStory,
} from "../data/stories";
import { developmentsOfStory } from "../data/developments";
import { openSuggestionsOf } from "../data/suggestions";
import { hash32 } from "../domain/articles/minhash";
import { civilDay } from "../domain/dates/calendar";
import { groupBy } from "../domain/group";
import { deltaWords, storyDelta, type Delta } from "../domain/stories/delta";
import { fallApart } from "../domain/stories/fall-apart";
import { keysOf } from "../domain/stories/keys";
import { likeness, likenessReasons, weigh, type Weighed } from "../domain/stories/likeness";
import { originsOf } from "../domain/stories/origins";
import { meanBetween } from "../domain/stories/partition";
import { proposalKey } from "../domain/stories/proposal-key";
import { fit, SAME_STORY, scoreOf } from "../domain/stories/suggest";
import { besideDevelopments } from "./open-proposals";
import { knownFeatures } from "./known-features";
import { knownRarity } from "./known-rarity";
import { knownVocabulary } from "./known-vocabulary";

/** What the machine sees in a story as it stands now. A person disposes. */
export interface StoryOutlook {
  /** The articles by origin: those of one group share a text. */
  origins: string[][];
  /** Who shares what with whom. */
  shared: {
    earlierId: string;
    laterId: string;
    verdict: "same" | "origin";
    similarity: number;
    runs: string[];
  }[];
  /** Articles that agree among themselves against the rest; null where the story is one. */
  part: { key: string; articleIds: string[]; title: string; score: number; reasons: string[] } | null;
  /** Another story that may be the same one. */
  same: { key: string; id: string; title: string; score: number; reasons: string[] } | null;
  /** What articles that came after publication would add. */
  late: { articleId: string; words: string; delta: Delta }[];
}

/** The newest articles of a story that are looked at. */
const MOST = 40;
/** The newest articles by which other stories are looked for, and the others that are looked at. */
const PROBES = 3;
const NEIGHBOURS = 30;
const RIVALS = 3;

export async function outlookOf(store: Store, story: WholeStory): Promise<StoryOutlook> {
  const ids = story.articles.map(({ id }) => id);
  const shared = await sharedTextsAmong(store, ids);
  const pairs = shared.map(({ earlierId, laterId }) => ({ a: earlierId, b: laterId }));
  const origins = originsOf(ids, pairs);
  const near = await articlesOfStory(store, story.id, MOST);
  const own = await weighed(store, near);
  return {
    origins,
    shared,
    part: await partOf(store, story, own),
    same: story.mergedIntoId ? null : await sameStory(store, story, own),
    late: await lateArticles(store, story),
  };
}

async function weighed(store: Store, articles: readonly NearArticle[]): Promise<Weighed[]> {
  const { finder } = await knownVocabulary(store);
  const features = await knownFeatures(store, finder, articles);
  const rarity = await knownRarity(store);
  return articles.flatMap(({ id }) => {
    const found = features.get(id);
    return found ? [weigh(found, rarity)] : [];
  });
}

async function partOf(
  store: Store,
  story: WholeStory,
  own: readonly Weighed[],
): Promise<StoryOutlook["part"]> {
  const halves = fallApart(own.map((one) => ({ weighed: one })));
  const [rest, part] = (halves ?? []).map((half) => half.map(({ weighed: one }) => one));
  if (!rest || !part) return null;
  const [first] = part;
  if (!first) return null;
  const key = proposalKey([story.id], [idsOf(part), idsOf(rest)]);
  if (await wasRejected(store, key)) return null;
  const between = meanBetween(part, rest, likeness);
  return {
    key,
    articleIds: idsOf(part),
    title: first.features.title,
    score: Math.round((1 - scoreOf(between)) * 1000) / 1000,
    reasons: [
      `these ${part.length} are more alike one another than they are like the other ${rest.length}`,
      ...tellingApart(part, rest),
    ],
  };
}

const idsOf = (articles: readonly Weighed[]): string[] => articles.map(({ features }) => features.id);

/** Words of weight that all of one half have and none of the other. */
function tellingApart(part: readonly Weighed[], rest: readonly Weighed[]): string[] {
  const only = (mine: readonly Weighed[], others: readonly Weighed[]): string[] =>
    [...(mine[0]?.vector ?? [])]
      .filter(
        ([term]) =>
          !term.startsWith("@") &&
          mine.every(({ vector }) => vector.has(term)) &&
          !others.some(({ vector }) => vector.has(term)),
      )
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([term]) => `“${term}”`);
  const [here, there] = [only(part, rest), only(rest, part)];
  return [
    ...(here.length ? [`only these name ${here.join(", ")}`] : []),
    ...(there.length ? [`only the others name ${there.join(", ")}`] : []),
  ];
}

/** Another story whose articles are as near as articles of one story are, and that would not fall apart from this one. */
async function sameStory(
  store: Store,
  story: WholeStory,
  own: readonly Weighed[],
): Promise<StoryOutlook["same"]> {
  const found = new Set<string>();
  for (const probe of own.slice(0, PROBES)) {
    const day = civilDay(probe.features.published);
    for (const id of await findByKeys(store, {
      articleId: probe.features.id,
      published: day ? new Date(Date.UTC(day.year, day.month - 1, day.day)) : null,
      keys: keysOf(probe).map(([term, weight]) => ({ key: hash32(term), weight: weight * weight })),
      most: NEIGHBOURS,
    }))
      found.add(id);
  }
  const others = (await nearArticles(store, [...found])).filter(
    ({ storyId }) => storyId !== null && storyId !== story.id,
  );
  const rivals = [...groupBy(others, ({ storyId }) => storyId ?? "").entries()]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, RIVALS);
  let best: StoryOutlook["same"] = null;
  for (const [id, [first]] of rivals) {
    const theirs = await weighed(store, await articlesOfStory(store, id, MOST));
    if (theirs.length === 0 || own.length === 0) continue;
    const between = own.reduce((sum, one) => sum + fit(one, theirs).value, 0) / own.length;
    const score = scoreOf(between);
    if (
      between < SAME_STORY ||
      score <= (best?.score ?? 0) ||
      fallApart([...own, ...theirs].map((one) => ({ weighed: one })))
    )
      continue;
    const key = proposalKey([story.id, id], [idsOf(own), idsOf(theirs)]);
    if (await wasRejected(store, key)) continue;
    best = { key, id, title: first?.storyTitle ?? "", score, reasons: reasonsBetween(own, theirs) };
  }
  return best;
}

/** Why two stories are alike: what the two articles share that are nearest to each other. */
function reasonsBetween(ours: readonly Weighed[], theirs: readonly Weighed[]): string[] {
  const pairs = ours.flatMap((a) => theirs.map((b) => ({ a, b, value: likeness(a, b) })));
  const [nearest] = pairs.toSorted((x, y) => y.value - x.value);
  return nearest ? likenessReasons(nearest.a, nearest.b) : [];
}

/** Articles that came into a published story after its readers first saw it, with what they would add. */
async function lateArticles(store: Store, story: WholeStory): Promise<StoryOutlook["late"]> {
  const { publishedAt } = story;
  if (story.state !== "published" || !publishedAt) return [];
  const late = story.articles.filter(({ createdAt }) => createdAt > publishedAt);
  const developments = story.developments.map(({ id, statement, edtf, evidence }) => ({
    id,
    statement,
    edtf,
    quotes: evidence.map(({ exact }) => exact),
  }));
  const supported = await developmentsOfStory(store, story.id);
  const inStory = new Set(story.articles.map(({ id }) => id));
  const open = groupBy(
    await openSuggestionsOf(
      store,
      story.articles.map(({ id }) => id),
      "development",
    ),
    ({ articleId }) => articleId,
  );
  const proposalsOf = (id: string) =>
    (open.get(id) ?? []).map(({ payload }) => {
      const { statement, edtf, evidence, mergeInto } = besideDevelopments(payload, id, supported, inStory);
      return { statement, edtf, quotes: evidence.map(({ quote }) => quote), sameAs: mergeInto?.id ?? null };
    });
  const before = story.articles.filter((one) => !late.includes(one)).flatMap(({ id }) => proposalsOf(id));
  return late.flatMap(({ id }) => {
    const delta = storyDelta(developments, proposalsOf(id), before);
    const words = deltaWords(delta);
    return words ? [{ articleId: id, words, delta }] : [];
  });
}
