import type { Language } from "../languages";

/** A word in its plainest form ("claim", 主張する) and the group that an editor would put it in. */
export interface ListedWord<Group extends string = string> {
  text: string;
  language: Language;
  group: Group;
}

/** How many there are of each group that there are any of, in the order of `groups`. */
export function countGroups<Group extends string>(
  groups: readonly Group[],
  found: readonly (Group | null)[],
): { group: Group; count: number }[] {
  return groups
    .map((group) => ({ group, count: found.filter((one) => one === group).length }))
    .filter(({ count }) => count > 0);
}
