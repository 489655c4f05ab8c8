/**
 * Looks for the numbers of lib/domain/stories/settings.ts on sets of real news that others have sorted:
 *   npx tsx bench/train-stories.ts [--rounds 400] [--cross-validate]
 * A climb by chance: a few numbers are changed a little, and the change stays when the mean BCubed F1 of the sets is better for it. It starts from the
 * settings as they are and prints what it found, for a person to round and write down. With --cross-validate it starts from plain values, without one
 * set in turn, and measures on that one.
 */
import { existsSync } from "node:fs";
import { ENTITIES } from "../lib/domain/alliance/entities";
import { createEntityFinder } from "../lib/domain/entities/find";
import { createClusterer } from "../lib/domain/stories/cluster";
import { storyFeatures, type StoryFeatures } from "../lib/domain/stories/features";
import { SETTINGS, type StorySettings } from "../lib/domain/stories/settings";
import { bcubed } from "./bcubed";
import { machine } from "./machine";
import { DATA, readStorySets } from "./story-sets";

/** What one would try first, knowing none of the sets. */
const PLAIN: StorySettings = {
  sameStory: 0.2,
  lone: 1,
  apart: 0.6,
  before: 300,
  commonShare: 0.25,
  nameShare: 0.05,
  otherShare: 0.002,
  rarity: 1,
  again: 1,
  proper: 1,
  number: 1,
  name: 1,
  sharedQuote: 0.02,
};
/** Shares, and numbers that only ever take away. */
const AT_MOST_ONE = new Set<string>(["sameStory", "lone", "apart", "commonShare", "nameShare", "otherShare"]);
const NAMES = Object.keys(PLAIN) as (keyof StorySettings)[];
/** Numbers are changed by factors: their logarithm by up to so much. */
const STEP = 0.4;
const MOST_CHANGED = 3;

interface Read {
  name: string;
  features: StoryFeatures[];
  gold: Map<string, string>;
}

/** The same numbers in each run (Numerical Recipes' linear congruential generator). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function f1({ features, gold }: Read, settings: StorySettings): number {
  const clusterer = createClusterer(finder, settings);
  return bcubed(gold, new Map(features.map((one) => [one.id, clusterer.place(one).story]))).f1;
}

const mean = (sets: readonly Read[], settings: StorySettings): number =>
  sets.reduce((sum, set) => sum + f1(set, settings), 0) / sets.length;

function changed(settings: StorySettings, random: () => number): StorySettings {
  const next = { ...settings };
  for (let n = 1 + Math.floor(random() * MOST_CHANGED); n > 0; n--) {
    const name = NAMES[Math.floor(random() * NAMES.length)] ?? "sameStory";
    const value = next[name] * Math.exp(STEP * (random() + random() - 1));
    next[name] = AT_MOST_ONE.has(name) ? Math.min(1, value) : value;
  }
  return next;
}

function climb(sets: readonly Read[], start: StorySettings, rounds: number): StorySettings {
  const random = chance(7);
  let [best, reached] = [start, mean(sets, start)];
  for (let round = 0; round < rounds; round++) {
    const next = changed(best, random);
    const value = mean(sets, next);
    if (value > reached) [best, reached] = [next, value];
  }
  return best;
}

const show = (sets: readonly Read[], settings: StorySettings): string =>
  sets.map((set) => `${set.name} ${f1(set, settings).toFixed(3)}`).join("  ");
const rounded = (settings: StorySettings): string =>
  JSON.stringify(settings, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(3)) : value,
  );

const finder = createEntityFinder(ENTITIES);
if (!existsSync(DATA)) console.log(`skipped: ${DATA} is absent`);
else {
  console.log(machine());
  const asked = Number(process.argv[process.argv.indexOf("--rounds") + 1]);
  const rounds = process.argv.includes("--rounds") && Number.isInteger(asked) ? asked : 400;
  const sets = readStorySets().map(({ name, articles, gold }) => ({
    name,
    gold,
    features: articles.map((one) => storyFeatures(one, finder.find(`${one.title}\n${one.text}`, one))),
  }));
  if (process.argv.includes("--cross-validate")) {
    console.log(`from plain values   ${show(sets, PLAIN)}`);
    for (const left of sets) {
      const others = sets.filter((set) => set !== left);
      const found = climb(others, PLAIN, rounds);
      console.log(`without ${show([left], found)}  (learned from: ${show(others, found)})`);
    }
  } else {
    console.log(`as they are  ${show(sets, SETTINGS)}`);
    const found = climb(sets, SETTINGS, rounds);
    console.log(`found        ${show(sets, found)}\n${rounded(found)}`);
  }
}
