/**
 * `npm run bench:clusters -- --halves`: two stories that one likeness takes for one, parted again. How many articles land on the side of their own
 * story, beside average-link clustering (Sokal and Michener 1958) cut at its last two groups, in the same run.
 */
import type { ReadArticle } from "../lib/domain/articles/article";
import type { EntityFinder } from "../lib/domain/entities/find";
import { storyFeatures } from "../lib/domain/stories/features";
import { halves } from "../lib/domain/stories/halves";
import { likeness, weigh } from "../lib/domain/stories/likeness";
import { createRarity } from "../lib/domain/stories/rarity";
import { SAME_STORY } from "../lib/domain/stories/suggest";

/** Fewer are too few to be called a story of their own. */
const SMALLEST = 3;

type Links = Float64Array[];

function linksOf(articles: readonly ReadArticle[], finder: EntityFinder): Links {
  const rarity = createRarity();
  const weighed = articles.map((article) => {
    const features = storyFeatures(article, finder.find(`${article.title}\n${article.text}`, article));
    rarity.add([...Object.keys(features.terms), ...Object.keys(features.names).map((id) => `@${id}`)]);
    return weigh(features, rarity);
  });
  return weighed.map((a, n) => Float64Array.from(weighed, (b, m) => (n === m ? 1 : likeness(a, b))));
}

function averageLink(links: Links): boolean[] {
  let groups = links.map((_, n) => [n]);
  const mean = (a: number[], b: number[]): number =>
    a.reduce((sum, x) => sum + b.reduce((part, y) => part + (links[x]?.[y] ?? 0), 0), 0) /
    (a.length * b.length);
  while (groups.length > 2) {
    const pairs = groups.flatMap((a, n) => groups.slice(0, n).map((b) => ({ a, b, value: mean(a, b) })));
    const nearest = pairs.reduce((best, pair) => (pair.value > best.value ? pair : best));
    groups = [
      ...groups.filter((one) => one !== nearest.a && one !== nearest.b),
      [...nearest.a, ...nearest.b],
    ];
  }
  return links.map((_, n) => groups[0]?.includes(n) ?? false);
}

/** The share of members on the side of their own story. */
const rightSide = (sides: readonly boolean[], first: number): number => {
  const right = sides.filter((side, n) => side === n < first).length;
  return Math.max(right, sides.length - right) / sides.length;
};

/** Prints one line for a set. */
export function compareHalves(
  name: string,
  articles: readonly ReadArticle[],
  gold: ReadonlyMap<string, string>,
  finder: EntityFinder,
): void {
  const links = linksOf(articles, finder);
  const stories = new Map<string, number[]>();
  for (const [n, { id }] of articles.entries())
    stories.set(gold.get(id) ?? id, [...(stories.get(gold.get(id) ?? id) ?? []), n]);
  const large = [...stories.values()].filter((members) => members.length >= SMALLEST);
  let [pairs, ours, theirs, larger] = [0, 0, 0, 0];
  for (const [n, a] of large.entries())
    for (const b of large.slice(0, n)) {
      const nearest = a.flatMap((x) => b.map((y) => links[x]?.[y] ?? 0)).toSorted((x, y) => y - x);
      if (((nearest[0] ?? 0) + (nearest[1] ?? 0)) / 2 < SAME_STORY) continue;
      const both = [...a, ...b];
      const part = both.map((x) => Float64Array.from(both, (y) => links[x]?.[y] ?? 0));
      pairs++;
      ours += rightSide(halves(part), a.length);
      theirs += rightSide(averageLink(part), a.length);
      larger += Math.max(a.length, b.length) / both.length;
    }
  const percent = (sum: number) => `${((100 * sum) / (pairs || 1)).toFixed(1)} %`;
  console.log(
    `${name.padEnd(18)} ${pairs} pairs; right side: ours ${percent(ours)}, average link ${percent(theirs)}, not parted ${percent(larger)}`,
  );
}
