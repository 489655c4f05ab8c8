import { createHash } from "node:crypto";

/**
 * What makes two proposals about stories the same one: the stories that they are about and the articles of the smaller side. A large story that goes on
 * growing says nothing new about whether a part of it, or a small one beside it, belongs to it; another article on the small side does. The same
 * from either of two stories. Hexadecimal.
 */
export function proposalKey(
  storyIds: readonly string[],
  sides: readonly [readonly string[], readonly string[]],
): string {
  const [a, b] = sides.map((side) => side.toSorted().join(" "));
  const [first, second] = sides;
  const isFirst = first.length === second.length ? (a ?? "") < (b ?? "") : first.length < second.length;
  const small = isFirst ? a : b;
  return createHash("sha256")
    .update(`${storyIds.toSorted().join(" ")}\n${small}`)
    .digest("hex");
}
