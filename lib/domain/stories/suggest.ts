import type { StoryFeatures } from "./features";
import type { Weighed } from "./likeness";
import { likeness, likenessReasons, weigh } from "./likeness";
import type { Rarity } from "./rarity";
import { BACKGROUND } from "./rarity";
import { SETTINGS, type StorySettings } from "./settings";

export type { StoryFeatures } from "./features";
export { storyFeatures } from "./features";

/** A story that the article may belong to, by the features of its articles. */
export interface CandidateStory {
  id: string;
  /** What an editor knows it by. */
  title: string;
  articles: readonly StoryFeatures[];
}

export interface StorySuggestion {
  /** Null proposes a new story. */
  storyId: string | null;
  /** 0–1; 0.5 is where it could go either way. For a new story: how sure it is that none fits. */
  score: number;
  reasons: string[];
  runnersUp: { storyId: string; score: number }[];
}

/** Likeness from which an article is proposed for a story. */
export const SAME_STORY = SETTINGS.sameStory;

/** The likeness to a story is that to its nearest articles: one alone could be a chance, all of them drift as a story goes on. */
const NEAREST = 2;

const RUNNERS_UP = 3;

/** Likeness as a score: 0.5 at the threshold. */
export const scoreOf = (value: number) => Math.round((value / (value + SAME_STORY)) * 1000) / 1000;

export interface Fit {
  value: number;
  nearest: Weighed | null;
}

/** How well an article fits a story: the mean of its likeness to the nearest articles, and a little less where there is but one. */
export function fit(article: Weighed, members: readonly Weighed[], settings: StorySettings = SETTINGS): Fit {
  const ranked = members
    .map((member) => ({ member, value: likeness(article, member, settings) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, NEAREST);
  const mean = ranked.reduce((sum, { value: one }) => sum + one, 0) / (ranked.length || 1);
  return { value: ranked.length < NEAREST ? settings.lone * mean : mean, nearest: ranked[0]?.member ?? null };
}

/** Made ready once for each state of the counts, which seldom change: a new article is compared with the same ones as the one before it. */
const ready = new WeakMap<Rarity, WeakMap<StoryFeatures, Weighed>>();

function weighOnce(features: StoryFeatures, rarity: Rarity): Weighed {
  const known = ready.get(rarity) ?? new WeakMap<StoryFeatures, Weighed>();
  ready.set(rarity, known);
  const weighed = known.get(features) ?? weigh(features, rarity);
  known.set(features, weighed);
  return weighed;
}

/** Proposes the story that an article belongs to, or a new one (`storyId: null`), with reasons in words and the runners-up. */
export function suggestStory(
  article: StoryFeatures,
  candidates: readonly CandidateStory[],
  rarity: Rarity = BACKGROUND,
): StorySuggestion {
  const subject = weighOnce(article, rarity);
  const ranked = candidates
    .filter((candidate) => candidate.articles.length > 0)
    .map((candidate) => ({
      id: candidate.id,
      title: candidate.title,
      ...fit(
        subject,
        candidate.articles.map((member) => weighOnce(member, rarity)),
      ),
    }))
    .sort((a, b) => b.value - a.value || a.id.localeCompare(b.id));
  const [best, ...others] = ranked;
  const runnersUp = (rest: typeof ranked) =>
    rest.slice(0, RUNNERS_UP).map(({ id, value }) => ({ storyId: id, score: scoreOf(value) }));
  if (best && best.value >= SAME_STORY) {
    const [rival] = others;
    const tie =
      rival && rival.value >= SAME_STORY ? [`close to it: “${rival.title}” (${scoreOf(rival.value)})`] : [];
    const reasons = best.nearest ? likenessReasons(subject, best.nearest) : [];
    return {
      storyId: best.id,
      score: scoreOf(best.value),
      reasons: [...reasons, ...tie],
      runnersUp: runnersUp(others),
    };
  }
  return {
    storyId: null,
    score: Math.round((1 - scoreOf(best?.value ?? 0)) * 1000) / 1000,
    reasons: whyNew(subject, best),
    runnersUp: runnersUp(ranked),
  };
}

/** Below this likeness two articles share what any two of the beat share, and it would mislead to list it. */
const CHANCE = 0.05;

function whyNew(subject: Weighed, best: (Fit & { id: string }) | undefined): string[] {
  if (!best?.nearest) return ["no story to compare with yet"];
  if (best.value < CHANCE) return ["no story that we have shares more than the beat’s own words"];
  return [
    `nearest is “${best.nearest.features.title}”, but too little is shared`,
    ...likenessReasons(subject, best.nearest),
  ];
}
