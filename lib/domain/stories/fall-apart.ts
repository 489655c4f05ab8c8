import { groupBy } from "../group";
import { likeness, type Weighed } from "./likeness";
import { meanBetween, split } from "./partition";
import { SETTINGS, type StorySettings } from "./settings";

/**
 * The members of a story as two stories, the larger first, where they fall apart; null where they are one. Reports in one language are held against each other
 * alone, because across languages only names can agree, and two halves would part by language; the others go with the half that they are nearer to.
 */
export function fallApart<Member extends { weighed: Weighed }>(
  members: readonly Member[],
  settings: StorySettings = SETTINGS,
): [Member[], Member[]] | null {
  const alike = (a: Member, b: Member): number => likeness(a.weighed, b.weighed, settings);
  const languages = [...groupBy(members, ({ weighed }) => weighed.features.language).values()];
  for (const own of languages.toSorted((a, b) => b.length - a.length)) {
    const halves = split(own, alike, settings.apart);
    if (!halves) continue;
    // Where nothing tells, a report in another language stays with the larger half.
    const [a, b] = halves[0].length >= halves[1].length ? halves : [halves[1], halves[0]];
    for (const other of members.filter((member) => !own.includes(member)))
      (meanBetween([other], a, alike) >= meanBetween([other], b, alike) ? a : b).push(other);
    return a.length >= b.length ? [a, b] : [b, a];
  }
  return null;
}
