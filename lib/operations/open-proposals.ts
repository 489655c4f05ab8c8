import { developmentsOfStory } from "../data/developments";
import type { Store } from "../data/store";
import { differingWords } from "../domain/developments/differing";
import { mergeTarget, type SupportedDevelopment } from "../domain/developments/match";
import { developmentPayload, type DevelopmentPayload } from "./development-payload";

/** A proposed development beside those that its story has by now: what it repeats, and what of its sentences is new to them. */
export function besideDevelopments(
  payload: unknown,
  articleId: string,
  existing: readonly SupportedDevelopment[],
): DevelopmentPayload {
  const proposed = developmentPayload.parse(payload);
  const supported = new Set(
    existing.flatMap(({ evidence }) => evidence.map((item) => `${item.articleId} ${item.exact}`)),
  );
  const { statement, edtf, state, entities, elsewhere } = proposed;
  const evidence = proposed.evidence.map(({ quote }) => ({ articleId, quote }));
  const ours = [statement, ...evidence.map(({ quote }) => quote)];
  return {
    ...proposed,
    elsewhere: elsewhere
      .filter((item) => !supported.has(`${item.articleId} ${item.quote}`))
      .map((item) => ({ ...item, differs: differingWords(ours, [item.quote]) })),
    mergeInto: mergeTarget({ statement, edtf, state, entities, evidence, elsewhere }, existing),
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
  return suggestions.map((one) =>
    isOpen(one) ? { ...one, payload: besideDevelopments(one.payload, id, existing) } : one,
  );
}
