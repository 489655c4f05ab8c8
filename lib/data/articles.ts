import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { searchTerms } from "./search-terms";
import { expectOne } from "./versions";
import { visibleArticles } from "./visible";
import { notFound } from "../errors";
import type { Extraction, LineCorrection } from "../domain/articles/extraction";
import { storable } from "../domain/storable";
import { edtfBounds, parseEdtf } from "../domain/dates/edtf";

/** What the desk shows of an article in a list. */
const inList = {
  source: true,
  story: { select: { id: true, title: true, slug: true, state: true } },
  currentVersion: { select: { id: true, number: true, lines: true, text: true } },
  suggestions: { where: { state: "open" }, select: { kind: true, payload: true, score: true } },
  tags: { select: { tag: { select: { id: true, en: true, ja: true } } } },
} satisfies Prisma.ArticleInclude;

const whole = {
  source: true,
  story: true,
  currentVersion: {
    include: {
      mentions: { include: { entity: true }, orderBy: { start: "asc" } },
      original: { select: { sha256: true, size: true, mediaType: true } },
    },
  },
  suggestions: { orderBy: { score: "desc" } },
  tags: { include: { tag: true } },
  annotations: {
    include: {
      author: { select: { name: true } },
      replies: { include: { author: { select: { name: true } } }, orderBy: { createdAt: "asc" } },
    },
    orderBy: { start: "asc" },
  },
  evidence: {
    select: {
      id: true,
      developmentId: true,
      exact: true,
      anchored: true,
      start: true,
      end: true,
      development: { select: { statement: true } },
    },
  },
} satisfies Prisma.ArticleInclude;

export type ArticleInList = Prisma.ArticleGetPayload<{ include: typeof inList }>;
export type WholeArticle = Prisma.ArticleGetPayload<{ include: typeof whole }>;

export type InboxView = "inbox" | "proposals" | "no-story" | "no-date" | "doubtful" | "archived" | "all";

export async function listArticles(
  store: Store,
  filter: { view: InboxView; words: string | null; take: number },
): Promise<ArticleInList[]> {
  const where: Prisma.ArticleWhereInput = {
    AND: [visibleArticles(store.actor), viewFilter(filter.view), wordsFilter(filter.words)],
  };
  return store.db.article.findMany({
    where,
    include: inList,
    orderBy: { createdAt: "desc" },
    take: filter.take,
  });
}

function viewFilter(view: InboxView): Prisma.ArticleWhereInput {
  switch (view) {
    case "archived":
      return { state: "archived" };
    case "proposals":
      return { state: "inbox", suggestions: { some: { state: "open" } } };
    case "no-story":
      return { state: "inbox", storyId: null };
    case "no-date":
      return { state: "inbox", published: null };
    case "doubtful":
      return { state: "inbox", currentVersion: { lines: { array_contains: [{ doubtful: true }] } } };
    case "inbox":
      return { state: "inbox" };
    case "all":
      return {};
  }
}

function wordsFilter(words: string | null): Prisma.ArticleWhereInput {
  const terms = searchTerms(words);
  return {
    AND: terms.map((term) => ({
      OR: [
        { title: { contains: term, mode: "insensitive" as const } },
        { currentVersion: { text: { contains: term, mode: "insensitive" as const } } },
        { source: { name: { contains: term, mode: "insensitive" as const } } },
      ],
    })),
  };
}

export async function countArticles(
  store: Store,
  views: readonly InboxView[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  // One after the other: a transaction has one connection.
  for (const view of views)
    counts[view] = await store.db.article.count({
      where: { AND: [visibleArticles(store.actor), viewFilter(view)] },
    });
  return counts;
}

export async function getArticle(store: Store, id: string): Promise<WholeArticle> {
  const article = await store.db.article.findFirst({
    where: { AND: [{ id }, visibleArticles(store.actor)] },
    include: whole,
  });
  if (!article) throw notFound("article");
  return article;
}

const toRead = {
  id: true,
  title: true,
  language: true,
  published: true,
  publishedEarliest: true,
  storyId: true,
  source: { select: { name: true } },
  currentVersion: { select: { id: true, text: true } },
  tags: { select: { tagId: true } },
} satisfies Prisma.ArticleSelect;
export type ArticleToRead = Prisma.ArticleGetPayload<{ select: typeof toRead }>;

/** What the machine reads of an article: far less than the desk shows of it. */
export async function getArticleToRead(store: Store, id: string): Promise<ArticleToRead> {
  const article = await store.db.article.findFirst({
    where: { AND: [{ id }, visibleArticles(store.actor)] },
    select: toRead,
  });
  if (!article) throw notFound("article");
  return article;
}

/** The article that we have of this address or text already. */
export async function findSame(
  store: Store,
  canonicalUrl: string | null,
  fingerprint: string,
): Promise<{ id: string; fingerprint: string } | null> {
  return store.db.article.findFirst({
    where: { OR: [{ fingerprint }, ...(canonicalUrl ? [{ canonicalUrl }] : [])] },
    select: { id: true, fingerprint: true },
  });
}

/**
 * Makes filings of the same text or address (and readings of the same article) wait for each other, in a fixed order, to the end of the transaction: two of the same instant
 * would otherwise both find nothing and make two articles.
 */
export async function lockFiling(store: Store, keys: readonly string[]): Promise<void> {
  for (const key of keys.toSorted())
    await store.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

interface Capture {
  url: string | null;
  canonicalUrl: string | null;
  fingerprint: string;
  sourceId: string | null;
  originalSha256: string;
  reading: "text" | "html";
  corrections: readonly LineCorrection[];
  isStandIn: boolean;
}

export async function createArticle(store: Store, extraction: Extraction, capture: Capture): Promise<string> {
  const { url, canonicalUrl, fingerprint, sourceId } = capture;
  const article = await store.db.article.create({
    data: { ...factColumns(extraction), url, canonicalUrl, fingerprint, sourceId },
  });
  await addVersion(store, article.id, extraction, { ...capture, number: 1 });
  return article.id;
}

/** A new state of an article becomes its current one. */
export async function addVersion(
  store: Store,
  articleId: string,
  extraction: Extraction,
  from: {
    originalSha256: string;
    reading: string;
    corrections: readonly LineCorrection[];
    number: number;
    /** It stands in for a page that could not be had. */
    isStandIn?: boolean;
  },
): Promise<string> {
  const version = await store.db.version.create({
    data: {
      articleId,
      number: from.number,
      originalSha256: from.originalSha256,
      reading: from.reading,
      lines: toJson(extraction.lines),
      corrections: toJson(from.corrections),
      blocks: toJson(extraction.blocks),
      facts: toJson({ ...factColumns(extraction), isStandIn: from.isStandIn ?? false }),
      text: extraction.text,
    },
  });
  await store.db.article.update({ where: { id: articleId }, data: { currentVersionId: version.id } });
  return version.id;
}

/** The facts that an extraction gives, as columns. */
export function factColumns(extraction: Extraction) {
  const { published, captured } = extraction;
  return {
    title: extraction.title ?? firstWords(extraction.text),
    dek: extraction.dek,
    bylines: extraction.bylines,
    section: extraction.section,
    language: extraction.language,
    ...publishedColumns(published),
    captured: captured?.edtf ?? null,
    capturedBasis: captured?.basis ?? null,
    capturedNote: captured?.evidence ?? null,
    publisherTags: extraction.publisherTags,
    clues: extraction.clues,
  };
}

export function publishedColumns(published: { edtf: string; basis: string; evidence: string } | null) {
  const parsed = published ? parseEdtf(published.edtf) : null;
  return {
    published: published?.edtf ?? null,
    publishedBasis: published?.basis ?? null,
    publishedNote: published?.evidence ?? null,
    publishedEarliest: parsed ? edtfBounds(parsed).earliest : null,
  };
}

/** Changes columns of an article that the person saw at `version`. */
export async function changeArticle(
  store: Store,
  id: string,
  version: number,
  data: Prisma.ArticleUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await store.db.article.updateMany({
    where: { AND: [{ id, version }, visibleArticles(store.actor)] },
    data: { ...data, version: { increment: 1 } },
  });
  expectOne(count, "article");
}

/** Reading and archiving do not depend on what was read: the last one wins. */
export async function markArticles(
  store: Store,
  ids: readonly string[],
  data: { state?: "inbox" | "archived"; readAt?: Date | null },
) {
  const { count } = await store.db.article.updateMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleArticles(store.actor)] },
    data,
  });
  if (count === 0) throw notFound("article");
  return count;
}

export async function highestVersionNumber(store: Store, articleId: string): Promise<number> {
  const { _max } = await store.db.version.aggregate({ where: { articleId }, _max: { number: true } });
  return _max.number ?? 0;
}

function firstWords(text: string): string {
  return text.slice(0, 80).trim() || "Untitled";
}

/** Prisma's input type for JSON does not accept interfaces; what we store is plain data. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(
    JSON.stringify(value, (_key, one: unknown) => (typeof one === "string" ? storable(one) : one)),
  );
}
