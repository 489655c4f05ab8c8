import { developmentsOfStory } from "../data/developments";
import { nearArticles } from "../data/stories";
import type { Store } from "../data/store";
import { differingWords } from "../domain/developments/differing";
import { mergeTarget, tellingOf, type SupportedDevelopment } from "../domain/developments/match";
import { developmentPayload, type DevelopmentPayload } from "./development-payload";

/** A proposed development beside those that its story has by now: what it repeats, and what of its sentences is new to them. */
export function besideDevelopments(
  payload: unknown,
  articleId: string,
  existing: readonly SupportedDevelopment[],
  /** The articles that are in the story now. */
  inStory: ReadonlySet<string>,
): DevelopmentPayload {
  const proposed = developmentPayload.parse(payload);
  const supported = new Set(
    existing.flatMap(({ evidence }) => evidence.map((item) => `${item.articleId} ${item.exact}`)),
  );
  const { statement, edtf, state, entities } = proposed;
  const elsewhere = proposed.elsewhere.filter((item) => inStory.has(item.articleId));
  const evidence = proposed.evidence.map(({ quote }) => ({ articleId, quote }));
  const mergeInto = mergeTarget({ statement, edtf, state, entities, evidence, elsewhere }, existing);
  const target = existing.find(({ id }) => id === mergeInto?.id);
  const ours = target ? tellingOf(target) : [statement, ...evidence.map(({ quote }) => quote)];
  return {
    ...proposed,
    elsewhere: elsewhere
      .filter((item) => !supported.has(`${item.articleId} ${item.quote}`))
      .map((item) => ({ ...item, differs: differingWords(ours, [item.quote]) })),
    mergeInto,
  };
}

/** An article's proposals as they are to be shown now; those of other kinds are as they were made. */
export async function asTheyStand<Row extends { kind: string; state: string; payload: unknown }>(
  store: Store,
  { id, storyId }: { id: string; storyId: string | null },
  suggestions: readonly Row[],
): Promise<Row[]> {
  const isOpen = ({ kind, state }: Row) => kind === "development" && state === "open";
  if (!suggestions.some(isOpen)) return [...suggestions];
  const existing = storyId ? await developmentsOfStory(store, storyId) : [];
  const named = suggestions
    .filter(isOpen)
    .flatMap(({ payload }) => developmentPayload.parse(payload).elsewhere.map(({ articleId }) => articleId));
  const near = await nearArticles(store, [...new Set(named)]);
  const inStory = new Set(near.filter((one) => one.storyId === storyId).map((one) => one.id));
  return suggestions.map((one) =>
    isOpen(one) ? { ...one, payload: besideDevelopments(one.payload, id, existing, inStory) } : one,
  );
}
