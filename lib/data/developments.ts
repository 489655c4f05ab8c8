import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { searchTerms } from "./search-terms";
import { expectOne } from "./versions";
import { visibleDevelopments, PUBLISHED_DEVELOPMENTS } from "./visible";
import { notFound } from "../errors";
import type { SupportedDevelopment } from "../domain/developments/match";
import { edtfBounds, FAR_FUTURE, FAR_PAST, parseEdtf } from "../domain/dates/edtf";

/** A development with what supports it. Of the articles: facts and the quoted span, never the text. */
export const developmentShape = {
  story: { select: { id: true, slug: true, title: true, titleJa: true, state: true } },
  evidence: {
    include: {
      article: {
        select: {
          id: true,
          title: true,
          url: true,
          language: true,
          published: true,
          publishedBasis: true,
          source: true,
        },
      },
    },
    orderBy: { createdAt: "asc" },
  },
  entities: { include: { entity: { select: { id: true, en: true, ja: true, kind: true } } } },
  tags: { include: { tag: { select: { id: true, en: true, ja: true } } } },
  history: { orderBy: { changedAt: "asc" }, include: { evidence: { select: { id: true, exact: true } } } },
} satisfies Prisma.DevelopmentInclude;
export type DevelopmentRow = Prisma.DevelopmentGetPayload<{ include: typeof developmentShape }>;

export interface NewEvidence {
  articleId: string;
  versionId: string;
  role: "announces" | "confirms" | "contradicts";
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

interface NewDevelopment {
  storyId: string;
  statement: string;
  statementJa: string | null;
  edtf: string | null;
  basis: string | null;
  basisNote: string;
  alternatives: string[];
  state: string;
  category: string;
  entities: string[];
  tags: string[];
  evidence: NewEvidence[];
}

/** The instants that a date sorts by; both null when it is unknown. */
export function boundColumns(edtf: string | null) {
  const parsed = edtf ? parseEdtf(edtf) : null;
  if (!parsed) return { earliest: null, latest: null };
  const { earliest, latest } = edtfBounds(parsed);
  // An open end sorts by the end that is known.
  return {
    earliest: earliest.getTime() <= FAR_PAST.getTime() ? latest : earliest,
    latest: latest.getTime() >= FAR_FUTURE.getTime() ? earliest : latest,
  };
}

export async function createDevelopment(store: Store, given: NewDevelopment): Promise<string> {
  const { entities, tags, evidence, ...columns } = given;
  const { id } = await store.db.development.create({
    data: {
      ...columns,
      ...boundColumns(given.edtf),
      createdBy: store.actorName,
      entities: { create: [...new Set(entities)].map((entityId) => ({ entityId })) },
      tags: { create: [...new Set(tags)].map((tagId) => ({ tagId })) },
      evidence: { create: evidence.map((item) => ({ ...item, anchored: "exact" })) },
      history: { create: { toState: given.state, edtf: given.edtf, changedBy: store.actorName } },
    },
  });
  return id;
}

export async function addEvidence(
  store: Store,
  developmentId: string,
  evidence: NewEvidence,
): Promise<string> {
  const { id } = await store.db.evidence.create({ data: { ...evidence, developmentId, anchored: "exact" } });
  return id;
}

/** Adds names to those that a development has. */
export async function joinEntities(
  store: Store,
  developmentId: string,
  entityIds: readonly string[],
): Promise<void> {
  await store.db.developmentEntity.createMany({
    data: [...new Set(entityIds)].map((entityId) => ({ developmentId, entityId })),
    skipDuplicates: true,
  });
}

export async function setEvidenceRole(store: Store, id: string, role: NewEvidence["role"]): Promise<void> {
  await store.db.evidence.update({ where: { id }, data: { role } });
}

export async function removeEvidence(store: Store, id: string): Promise<void> {
  await store.db.evidence.delete({ where: { id } });
}

export async function getDevelopment(store: Store, id: string): Promise<DevelopmentRow> {
  const development = await store.db.development.findFirst({
    where: { AND: [{ id }, visibleDevelopments(store.actor)] },
    include: developmentShape,
  });
  if (!development) throw notFound("development");
  return development;
}

/** What a story says by now, and on which sentences it rests: enough to compare a proposal with. */
export async function developmentsOfStory(store: Store, storyId: string): Promise<SupportedDevelopment[]> {
  const found = await store.db.development.findMany({
    where: { AND: [{ storyId }, visibleDevelopments(store.actor)] },
    select: {
      id: true,
      statement: true,
      edtf: true,
      entities: { select: { entityId: true } },
      evidence: { select: { articleId: true, exact: true, role: true }, orderBy: { createdAt: "asc" } },
    },
    orderBy: { id: "asc" },
  });
  return found.map(({ entities, ...one }) => ({
    ...one,
    entities: entities.map(({ entityId }) => entityId),
  }));
}

export async function changeDevelopment(
  store: Store,
  id: string,
  version: number,
  data: Prisma.DevelopmentUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await store.db.development.updateMany({
    where: { AND: [{ id, version }, visibleDevelopments(store.actor)] },
    data: { ...data, version: { increment: 1 } },
  });
  expectOne(count, "development");
}

export async function recordStateChange(
  store: Store,
  developmentId: string,
  change: {
    fromState: string;
    toState: string;
    edtf: string | null;
    reason: string | null;
    evidenceId: string | null;
  },
): Promise<void> {
  await store.db.stateChange.create({ data: { developmentId, ...change, changedBy: store.actorName } });
}

/** Evidence, names, tags and history of `from` go over to `into`, and `from` goes. */
export async function mergeDevelopments(store: Store, from: string, into: string): Promise<void> {
  await store.db.evidence.updateMany({ where: { developmentId: from }, data: { developmentId: into } });
  const entities = await store.db.developmentEntity.findMany({ where: { developmentId: from } });
  await store.db.developmentEntity.createMany({
    data: entities.map(({ entityId }) => ({ developmentId: into, entityId })),
    skipDuplicates: true,
  });
  const tags = await store.db.developmentTag.findMany({ where: { developmentId: from } });
  await store.db.developmentTag.createMany({
    data: tags.map(({ tagId }) => ({ developmentId: into, tagId })),
    skipDuplicates: true,
  });
  await store.db.stateChange.updateMany({ where: { developmentId: from }, data: { developmentId: into } });
  await store.db.development.delete({ where: { id: from } });
}

export async function deleteDevelopment(store: Store, id: string): Promise<void> {
  await store.db.development.delete({ where: { id } });
}

export interface TimelineFilter {
  words: string | null;
  topic: string | null;
  entity: string | null;
  state: string | null;
  country: string | null;
  category: string | null;
}

/** What stands on the public timeline, filtered. Always the public part, whoever asks. */
export async function publishedDevelopments(store: Store, filter: TimelineFilter): Promise<DevelopmentRow[]> {
  const { words, topic, entity, state, country, category } = filter;
  const conditions: Prisma.DevelopmentWhereInput[] = [PUBLISHED_DEVELOPMENTS];
  for (const term of searchTerms(words))
    conditions.push({
      OR: [
        { statement: { contains: term, mode: "insensitive" } },
        { statementJa: { contains: term } },
        { evidence: { some: { exact: { contains: term, mode: "insensitive" } } } },
        {
          entities: {
            some: {
              entity: { OR: [{ en: { contains: term, mode: "insensitive" } }, { ja: { contains: term } }] },
            },
          },
        },
      ],
    });
  if (topic) conditions.push({ tags: { some: { tag: { OR: [{ id: topic }, { parentId: topic }] } } } });
  if (entity) conditions.push({ entities: { some: { entityId: entity } } });
  if (state) conditions.push({ state });
  if (category) conditions.push({ category });
  if (country) conditions.push({ evidence: { some: { article: { source: { country } } } } });
  return store.db.development.findMany({
    where: { AND: conditions },
    include: developmentShape,
    orderBy: [{ earliest: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: 2000,
  });
}

/** The choices that the public timeline's filters offer: only what would find something. */
export async function timelineChoices(store: Store) {
  const published = { developments: { some: { development: PUBLISHED_DEVELOPMENTS } } };
  const tags = await store.db.tag.findMany({
    where: { OR: [published, { children: { some: published } }] },
    select: { id: true, en: true, ja: true },
    orderBy: { en: "asc" },
  });
  const entities = await store.db.entity.findMany({
    where: published,
    select: { id: true, en: true, ja: true, kind: true },
    orderBy: { en: "asc" },
  });
  const sources = await store.db.source.findMany({
    where: {
      country: { not: null },
      articles: { some: { evidence: { some: { development: PUBLISHED_DEVELOPMENTS } } } },
    },
    select: { country: true },
    distinct: ["country"],
  });
  return { tags, entities, countries: sources.flatMap((source) => source.country ?? []).sort() };
}
