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

/** By kind: `tag`, `story`, `development`. */
export type Proposals = Readonly<Record<string, readonly Proposal[]>>;

/**
 * Replaces the open proposals of these kinds: what is proposed again is refreshed, what is no longer proposed is withdrawn,
 * what a person has decided stays decided.
 */
export async function replaceProposals(store: Store, articleId: string, proposals: Proposals): Promise<void> {
  const known = await store.db.suggestion.findMany({
    where: { articleId, kind: { in: Object.keys(proposals) } },
  });
  const named = (kind: string, key: string) => `${kind} ${key}`;
  const before = new Map(known.map((suggestion) => [named(suggestion.kind, suggestion.key), suggestion]));
  const wanted = Object.entries(proposals).flatMap(([kind, some]) => some.map((one) => ({ kind, ...one })));
  const names = new Set(wanted.map(({ kind, key }) => named(kind, key)));
  for (const { id, kind, key, state } of known)
    if (state === "open" && !names.has(named(kind, key)))
      await store.db.suggestion.update({
        where: { id },
        data: { state: "withdrawn", version: { increment: 1 } },
      });
  for (const { kind, key, payload, score, reasons } of wanted) {
    const was = before.get(named(kind, key));
    if (was && (was.state === "open" || was.state === "withdrawn"))
      await store.db.suggestion.update({
        where: { id: was.id },
        data: { payload: toJson(payload), score, reasons, state: "open", version: { increment: 1 } },
      });
  }
  const fresh = wanted.filter(({ kind, key }) => !before.has(named(kind, key)));
  if (fresh.length)
    await store.db.suggestion.createMany({
      data: fresh.map(({ payload, ...columns }) => ({ articleId, ...columns, payload: toJson(payload) })),
    });
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

/** Those of several articles. */
export async function openSuggestionsOf(store: Store, articleIds: readonly string[], kind: string) {
  return store.db.suggestion.findMany({
    where: {
      articleId: { in: [...articleIds] },
      kind,
      state: "open",
      article: visibleArticles(store.actor),
    },
    orderBy: { score: "desc" },
  });
}

export type SuggestionRow = Prisma.SuggestionGetPayload<object>;
