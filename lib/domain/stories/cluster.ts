import { ENTITIES } from "../alliance/entities";
import type { ReadArticle } from "../articles/article";
import type { EntityFinder } from "../entities/find";
import { createEntityFinder } from "../entities/find";
import { storyFeatures } from "./features";
import type { Weighed } from "./likeness";
import { likenessReasons, weigh } from "./likeness";
import { createRarity } from "./rarity";
import type { Fit } from "./suggest";
import { fit, SAME_STORY, scoreOf } from "./suggest";

export interface Clustered {
  /** The id of the story's first article. */
  story: string;
  score: number;
  reasons: string[];
}

export interface Clusterer {
  add(article: ReadArticle): Clustered;
}

/** An article is looked up by so many of its weightiest terms. */
const KEYS = 50;
/** A term that stands in more stories than this finds nothing in particular. */
const BUSY_TERM = 100;
/** Stories that share most key weight are compared in full. */
const COMPARED = 20;
/** A story is its latest articles; older ones are history. */
const LATEST = 40;

interface Story {
  id: string;
  members: Weighed[];
}

/**
 * Groups articles one at a time, in order of arrival: each is decided from what came before it alone, and a decision is not taken back.
 * Candidates come from an inverted index of weighty terms, so that time per article does not grow with the number of stories.
 */
export function createClusterer(finder: EntityFinder = createEntityFinder(ENTITIES)): Clusterer {
  const rarity = createRarity();
  const index = new Map<string, Set<Story>>();

  const candidates = (keys: [string, number][]): Story[] => {
    const shared = new Map<Story, number>();
    for (const [term, weight] of keys) {
      const stories = index.get(term);
      if (!stories || stories.size > BUSY_TERM) continue;
      for (const story of stories) shared.set(story, (shared.get(story) ?? 0) + weight * weight);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([story]) => story);
  };

  return {
    add(article) {
      const mentions = finder.find(`${article.title}\n${article.text}`, article);
      const features = storyFeatures(article, mentions);
      rarity.add([...Object.keys(features.terms), ...Object.keys(features.names).map((id) => `@${id}`)]);
      const subject = weigh(features, rarity);
      const keys = [...subject.vector].sort((a, b) => b[1] - a[1]).slice(0, KEYS);
      for (const name of subject.names) if (!keys.some(([term]) => term === name[0])) keys.push(name);

      let best: { story: Story; found: Fit } | null = null;
      for (const story of candidates(keys)) {
        const found = fit(subject, story.members);
        if (!best || found.value > best.found.value) best = { story, found };
      }
      const joins = best && best.found.value >= SAME_STORY;
      const story = joins && best ? best.story : { id: article.id, members: [] };
      story.members.push(subject);
      if (story.members.length > LATEST) story.members.shift();
      for (const [term] of keys) {
        const stories = index.get(term) ?? new Set();
        stories.add(story);
        index.set(term, stories);
      }
      const nearest = best?.found.nearest;
      const value = scoreOf(best?.found.value ?? 0);
      return {
        story: story.id,
        score: joins ? value : Math.round((1 - value) * 1000) / 1000,
        reasons: joins && nearest ? likenessReasons(subject, nearest) : ["nothing before it is near enough"],
      };
    },
  };
}
