import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { toJson } from "./articles";
import { expectOne } from "./versions";
import { visibleArticles } from "./visible";
import { notFound } from "../errors";

export interface Proposal {
  key: string;
  payload: unknown;
  score: number;
  reasons: string[];
}

/**
 * Replaces the open proposals of one kind: what is proposed again is refreshed, what is no longer proposed is withdrawn,
 * what a person has decided stays decided.
 */
export async function replaceProposals(
  store: Store,
  articleId: string,
  kind: string,
  proposals: readonly Proposal[],
): Promise<void> {
  const known = await store.db.suggestion.findMany({ where: { articleId, kind } });
  const byKey = new Map(known.map((suggestion) => [suggestion.key, suggestion]));
  const wanted = new Set(proposals.map((proposal) => proposal.key));
  for (const suggestion of known)
    if (suggestion.state === "open" && !wanted.has(suggestion.key))
      await store.db.suggestion.update({
        where: { id: suggestion.id },
        data: { state: "withdrawn", version: { increment: 1 } },
      });
  const fresh = proposals.filter(({ key }) => !byKey.has(key));
  if (fresh.length)
    await store.db.suggestion.createMany({
      data: fresh.map(({ key, payload, score, reasons }) => ({
        articleId,
        kind,
        key,
        payload: toJson(payload),
        score,
        reasons,
      })),
    });
  for (const { key, payload, score, reasons } of proposals) {
    const before = byKey.get(key);
    const data = { payload: toJson(payload), score, reasons };
    if (before && (before.state === "open" || before.state === "withdrawn"))
      await store.db.suggestion.update({
        where: { id: before.id },
        data: { ...data, state: "open", version: { increment: 1 } },
      });
  }
}

export async function getSuggestion(store: Store, id: string) {
  const suggestion = await store.db.suggestion.findFirst({
    where: { id, article: visibleArticles(store.actor) },
    include: {
      article: { select: { id: true, title: true, storyId: true, currentVersionId: true, version: true } },
    },
  });
  if (!suggestion) throw notFound("suggestion");
  return suggestion;
}

/** Decides an open suggestion; a conflict when someone else was first. */
export async function decideSuggestion(
  store: Store,
  id: string,
  state: "accepted" | "rejected",
): Promise<void> {
  const { count } = await store.db.suggestion.updateMany({
    where: { id, state: "open" },
    data: { state, decidedBy: store.actorName, decidedAt: store.now, version: { increment: 1 } },
  });
  expectOne(count, "suggestion");
}

export async function openSuggestions(store: Store, articleId: string, kind: string) {
  return store.db.suggestion.findMany({
    where: { articleId, kind, state: "open", article: visibleArticles(store.actor) },
    orderBy: { score: "desc" },
  });
}

export type SuggestionRow = Prisma.SuggestionGetPayload<object>;
