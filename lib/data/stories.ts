import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { expectOne } from "./versions";
import { PUBLISHED_DEVELOPMENTS, visibleStories } from "./visible";
import { developmentShape } from "./developments";
import type { Language } from "../domain/languages";
import { notFound } from "../errors";

const inList = {
  articles: {
    select: {
      id: true,
      title: true,
      language: true,
      published: true,
      source: { select: { name: true, country: true } },
    },
  },
  developments: { select: { id: true, publishedAt: true, state: true } },
} satisfies Prisma.StoryInclude;
export type StoryInList = Prisma.StoryGetPayload<{ include: typeof inList }>;

export async function listStories(store: Store): Promise<StoryInList[]> {
  return store.db.story.findMany({
    where: { AND: [visibleStories(store.actor), { mergedIntoId: null }] },
    include: inList,
    orderBy: { createdAt: "desc" },
  });
}

/** For readers: published stories, with what of them is public. */
export async function listPublishedStories(store: Store) {
  return store.db.story.findMany({
    where: { state: "published", mergedIntoId: null },
    select: {
      slug: true,
      title: true,
      titleJa: true,
      summary: true,
      publishedAt: true,
      developments: {
        where: PUBLISHED_DEVELOPMENTS,
        select: { id: true, edtf: true, latest: true, state: true },
      },
      articles: { select: { source: { select: { name: true, country: true } } } },
    },
    orderBy: { publishedAt: "desc" },
  });
}

const whole = {
  articles: {
    include: { source: true, currentVersion: { select: { text: true } } },
    orderBy: { publishedEarliest: { sort: "asc", nulls: "last" } },
  },
  developments: {
    include: developmentShape,
    orderBy: [{ earliest: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  },
} satisfies Prisma.StoryInclude;
export type WholeStory = Prisma.StoryGetPayload<{ include: typeof whole }>;

export async function getStory(store: Store, id: string): Promise<WholeStory> {
  const story = await store.db.story.findFirst({
    where: { AND: [{ id }, visibleStories(store.actor)] },
    include: whole,
  });
  if (!story) throw notFound("story");
  return story;
}

/** The story as readers get it: facts about its articles, never their text. */
export async function getPublishedStory(store: Store, slug: string) {
  const story = await store.db.story.findFirst({
    where: { slug, state: "published" },
    select: {
      slug: true,
      title: true,
      titleJa: true,
      summary: true,
      publishedAt: true,
      mergedIntoId: true,
      articles: {
        select: {
          id: true,
          title: true,
          url: true,
          language: true,
          published: true,
          publishedBasis: true,
          bylines: true,
          source: true,
        },
        orderBy: { publishedEarliest: { sort: "asc", nulls: "last" } },
      },
      developments: { where: { publishedAt: { not: null } }, include: developmentShape },
    },
  });
  if (!story) throw notFound("story");
  return story;
}

/** The public address of the story that this one leads to by now; null when readers may not see it. */
export async function slugOf(store: Store, id: string): Promise<string | null> {
  const story = await livingStory(store, id);
  return story?.state === "published" ? story.slug : null;
}

/** Follows merges to the story that is still there. */
export async function livingStory(store: Store, id: string) {
  const passed = new Set<string>();
  for (let at: string | null = id; at !== null && !passed.has(at);) {
    passed.add(at);
    const story: { id: string; slug: string; state: string; mergedIntoId: string | null } | null =
      await store.db.story.findUnique({
        where: { id: at },
        select: { id: true, slug: true, state: true, mergedIntoId: true },
      });
    if (!story?.mergedIntoId) return story;
    at = story.mergedIntoId;
  }
  return null;
}

export async function createStory(store: Store, title: string): Promise<string> {
  const { id } = await store.db.story.create({ data: { title, slug: await freeSlug(store, title) } });
  return id;
}

/** Words of the title in lower case; Japanese is kept, percent-encoded by the browser. */
async function freeSlug(store: Store, title: string): Promise<string> {
  const base =
    title
      .normalize("NFKC")
      .toLowerCase()
      .replace(/['’]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60)
      .replace(/-+$/, "") || "story";
  const taken = new Set(
    (await store.db.story.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })).map(
      (story) => story.slug,
    ),
  );
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

export async function changeStory(
  store: Store,
  id: string,
  version: number,
  data: Prisma.StoryUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await store.db.story.updateMany({
    where: { AND: [{ id, version }, visibleStories(store.actor)] },
    data: { ...data, version: { increment: 1 } },
  });
  expectOne(count, "story");
}

export async function moveArticles(
  store: Store,
  articleIds: readonly string[],
  storyId: string | null,
): Promise<number> {
  const { count } = await store.db.article.updateMany({
    where: { id: { in: [...articleIds] } },
    data: { storyId, version: { increment: 1 } },
  });
  return count;
}

/** Articles and developments of `from` go over to `into`; the old address leads on. */
export async function mergeStories(store: Store, from: string, into: string): Promise<void> {
  await store.db.article.updateMany({
    where: { storyId: from },
    data: { storyId: into, version: { increment: 1 } },
  });
  await store.db.development.updateMany({
    where: { storyId: from },
    data: { storyId: into, version: { increment: 1 } },
  });
  await store.db.story.update({
    where: { id: from },
    data: { mergedIntoId: into, version: { increment: 1 } },
  });
}

/** Developments that rest on these articles alone go with them. */
export async function moveDevelopmentsOf(
  store: Store,
  articleIds: readonly string[],
  from: string,
  into: string,
): Promise<number> {
  const moving = await store.db.development.findMany({
    where: { storyId: from, evidence: { every: { articleId: { in: [...articleIds] } }, some: {} } },
    select: { id: true },
  });
  await store.db.development.updateMany({
    where: { id: { in: moving.map((development) => development.id) } },
    data: { storyId: into, version: { increment: 1 } },
  });
  return moving.length;
}

/** Publishes the story's developments that are not public yet; returns how many. */
export async function publishDevelopments(store: Store, storyId: string): Promise<number> {
  const { count } = await store.db.development.updateMany({
    where: { storyId, publishedAt: null },
    data: { publishedAt: store.now, version: { increment: 1 } },
  });
  return count;
}

/** Takes the story's developments back from the readers: none of them may come back by another story's door. */
export async function withdrawDevelopments(store: Store, storyId: string): Promise<void> {
  await store.db.development.updateMany({
    where: { storyId, publishedAt: { not: null } },
    data: { publishedAt: null, version: { increment: 1 } },
  });
}

/** An article that a new one may belong with; its text is read apart, where it is needed. */
export interface NearArticle {
  id: string;
  title: string;
  language: Language;
  published: string | null;
  outlet: string | null;
  storyId: string | null;
  storyTitle: string | null;
  versionId: string | null;
}

const NEAR_ARTICLE = Prisma.sql`
  SELECT a.id, a.title, a.language::text, a.published, o.name AS outlet, a."storyId", s.title AS "storyTitle",
         a."currentVersionId" AS "versionId"
  FROM "Article" a LEFT JOIN "Story" s ON s.id = a."storyId" LEFT JOIN "Source" o ON o.id = a."sourceId"`;

/** The articles of these ids, in their order. */
export async function nearArticles(store: Store, ids: readonly string[]): Promise<NearArticle[]> {
  if (ids.length === 0) return [];
  return store.db.$queryRaw<NearArticle[]>`
    ${NEAR_ARTICLE} WHERE a.id = ANY(${[...ids]}) ORDER BY array_position(${[...ids]}, a.id)`;
}

/** The articles of a story, newest first. */
export async function articlesOfStory(store: Store, storyId: string, most: number): Promise<NearArticle[]> {
  return store.db.$queryRaw<NearArticle[]>`
    ${NEAR_ARTICLE} WHERE a."storyId" = ${storyId} ORDER BY a."createdAt" DESC LIMIT ${most}`;
}

/** The texts of versions, with the names found in them. */
export async function textsOf(store: Store, versionIds: readonly string[]) {
  if (versionIds.length === 0) return [];
  return store.db.version.findMany({
    where: { id: { in: [...versionIds] } },
    select: {
      id: true,
      text: true,
      mentions: {
        select: {
          entityId: true,
          start: true,
          end: true,
          text: true,
          ambiguous: true,
          alternatives: true,
          reason: true,
        },
        orderBy: { id: "asc" },
      },
    },
  });
}

/** Keeps an editor's no to what was proposed about a story. */
export async function rejectProposal(store: Store, storyId: string, key: string): Promise<void> {
  await store.db.storyRejection.create({ data: { storyId, key, decidedBy: store.actorName } });
}

export const wasRejected = async (store: Store, key: string): Promise<boolean> =>
  (await store.db.storyRejection.count({ where: { key } })) > 0;
