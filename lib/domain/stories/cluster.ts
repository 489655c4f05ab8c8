import { ENTITIES } from "../alliance/entities";
import type { ReadArticle } from "../articles/article";
import type { EntityFinder } from "../entities/find";
import { createEntityFinder } from "../entities/find";
import { fallApart } from "./fall-apart";
import { storyFeatures } from "./features";
import { keysOf } from "./keys";
import type { Weighed } from "./likeness";
import { likenessReasons, weigh } from "./likeness";
import { createRarity } from "./rarity";
import type { Fit } from "./suggest";
import { SETTINGS, type StorySettings } from "./settings";
import { fit, scoreOf, type StoryFeatures } from "./suggest";

export interface Clustered {
  /** The id of the story's first article. */
  story: string;
  score: number;
  reasons: string[];
}

export interface Clusterer {
  add(article: ReadArticle): Clustered;
  /** The same for an article whose features are known. */
  place(features: StoryFeatures): Clustered;
}

/** A term that stands in more groups than this finds nothing in particular. */
const BUSY_TERM = 400;
/** Groups that share most key weight are compared in full. */
const COMPARED = 100;
/** A group is its latest articles; older ones are history. */
const LATEST = 40;

interface Member {
  weighed: Weighed;
  /** The story that was answered for it. An answer is not taken back. */
  story: string;
}

interface Group {
  members: Member[];
}

/**
 * Groups articles one at a time, in order of arrival: each is answered from what came before it alone, and an answer is not taken back.
 * A single pass over nearest groups (Yang et al. 1998, Allan et al. 1998), with one thing added: what was grouped is looked at again. The first
 * report of a second event of one kind is often taken for the first event; when the next one comes, the two of them agree against the
 * others, and the group falls into two. What was answered stays, but what follows is answered right.
 * Candidates come from an inverted index of weighty terms, so that time per article does not grow with the number of stories.
 */
export function createClusterer(
  finder: EntityFinder = createEntityFinder(ENTITIES),
  settings: StorySettings = SETTINGS,
): Clusterer {
  const rarity = createRarity(undefined, settings);
  const index = new Map<string, Set<Group>>();
  const answered = new Map<string, number>();

  const candidates = (keys: readonly [string, number][]): Group[] => {
    const shared = new Map<Group, number>();
    for (const [term, weight] of keys) {
      const groups = index.get(term);
      if (!groups || groups.size > BUSY_TERM) continue;
      for (const group of groups) shared.set(group, (shared.get(group) ?? 0) + weight * weight);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([group]) => group);
  };

  const enter = (group: Group, member: Member): void => {
    for (const [term] of keysOf(member.weighed)) {
      const groups = index.get(term) ?? new Set();
      groups.add(group);
      index.set(term, groups);
    }
  };
  const leave = (group: Group, member: Member): void => {
    for (const [term] of keysOf(member.weighed)) index.get(term)?.delete(group);
  };

  /** The part of a group that holds the newcomer, after the group was split as often as it falls apart. */
  const resettle = (group: Group, newcomer: Member): Group => {
    const halves = fallApart(group.members, settings);
    if (!halves) return group;
    const [stay, go] = halves.toSorted((a, b) => b.length - a.length);
    if (!stay || !go) return group;
    const other: Group = { members: go };
    for (const member of group.members) leave(group, member);
    group.members = stay;
    for (const part of [group, other]) for (const member of part.members) enter(part, member);
    return resettle(go.includes(newcomer) ? other : group, newcomer);
  };

  const place = (features: StoryFeatures): Clustered => {
    rarity.add([...Object.keys(features.terms), ...Object.keys(features.names).map((id) => `@${id}`)]);
    const subject = weigh(features, rarity, settings);

    let best: { group: Group; found: Fit } | null = null;
    for (const group of candidates(keysOf(subject))) {
      const found = fit(
        subject,
        group.members.map(({ weighed }) => weighed),
        settings,
      );
      if (!best || found.value > best.found.value) best = { group, found };
    }
    const joins = best !== null && best.found.value >= settings.sameStory;
    const newcomer: Member = { weighed: subject, story: features.id };
    let group: Group = joins && best ? best.group : { members: [] };
    group.members.push(newcomer);
    if (group.members.length > LATEST) group.members.shift();
    enter(group, newcomer);
    group = resettle(group, newcomer);
    newcomer.story = nameOf(group, newcomer, answered) ?? features.id;
    answered.set(newcomer.story, (answered.get(newcomer.story) ?? 0) + 1);

    const nearest = best?.found.nearest;
    const value = scoreOf(best?.found.value ?? 0);
    const reasons =
      joins && nearest ? likenessReasons(subject, nearest) : ["nothing before it is near enough"];
    const apart = joins && newcomer.story === features.id;
    return {
      story: newcomer.story,
      score: joins && !apart ? value : Math.round((1 - value) * 1000) / 1000,
      reasons: apart
        ? [...reasons, "agrees with a part of that story against the rest: a story of its own"]
        : reasons,
    };
  };
  const add = (article: ReadArticle): Clustered =>
    place(storyFeatures(article, finder.find(`${article.title}\n${article.text}`, article)));
  return { add, place };
}

/** The story that most of a group was answered with, if most of that story is in it; null for a new one. */
function nameOf(group: Group, newcomer: Member, answered: ReadonlyMap<string, number>): string | null {
  const votes = new Map<string, number>();
  for (const { story, weighed } of group.members)
    if (weighed !== newcomer.weighed) votes.set(story, (votes.get(story) ?? 0) + 1);
  const share = (story: string, here: number) => here / Math.min(LATEST, answered.get(story) ?? here);
  const [best] = [...votes]
    .filter(([story, here]) => share(story, here) >= 0.5)
    .sort((a, b) => b[1] * share(...b) - a[1] * share(...a) || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}
