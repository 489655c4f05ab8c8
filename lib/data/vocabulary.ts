import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { toJson } from "./articles";
import { expectOne } from "./versions";
import { conflict, notFound } from "../errors";

const tagShape = {
  synonyms: true,
  _count: { select: { articles: true, developments: true } },
} satisfies Prisma.TagInclude;
export type TagRow = Prisma.TagGetPayload<{ include: typeof tagShape }>;

export async function listTags(store: Store): Promise<TagRow[]> {
  return store.db.tag.findMany({ where: { mergedIntoId: null }, include: tagShape, orderBy: { en: "asc" } });
}

/**
 * Changes whenever the vocabulary does: how many rows there are, and the sum of the transactions that wrote them last (PostgreSQL's `xmin`),
 * in whatever order those ended.
 */
export async function vocabularyState(store: Store): Promise<string> {
  const [row] = await store.db.$queryRaw<{ state: string }[]>`
    SELECT concat_ws(' ',
      (SELECT concat(count(*), '/', sum(xmin::text::bigint)) FROM "Entity"),
      (SELECT concat(count(*), '/', sum(xmin::text::bigint)) FROM "EntityAlias"),
      (SELECT concat(count(*), '/', sum(xmin::text::bigint)) FROM "Tag"),
      (SELECT concat(count(*), '/', sum(xmin::text::bigint)) FROM "TagSynonym"),
      (SELECT concat(count(*), '/', sum(xmin::text::bigint)) FROM "ListedWord")) AS state`;
  return row?.state ?? "";
}

export async function getTag(store: Store, id: string): Promise<TagRow> {
  const tag = await store.db.tag.findUnique({ where: { id }, include: tagShape });
  if (!tag) throw notFound("tag");
  return tag.mergedIntoId ? getTag(store, tag.mergedIntoId) : tag;
}

interface NewTag {
  id: string;
  en: string;
  ja: string;
  parentId: string | null;
  category: string;
  cues: string[];
}

export async function createTag(store: Store, tag: NewTag): Promise<void> {
  if (await store.db.tag.findUnique({ where: { id: tag.id } }))
    throw conflict(`There is a tag “${tag.id}” already.`);
  await store.db.tag.create({ data: tag });
}

export async function renameTag(
  store: Store,
  id: string,
  version: number,
  names: { en: string; ja: string; parentId: string | null },
) {
  const { count } = await store.db.tag.updateMany({
    where: { id, version },
    data: { ...names, version: { increment: 1 } },
  });
  expectOne(count, "tag");
}

export async function addTagSynonym(store: Store, tagId: string, text: string): Promise<void> {
  await store.db.tagSynonym.createMany({ data: [{ tagId, text }], skipDuplicates: true });
}

export async function removeTagSynonym(store: Store, id: string): Promise<void> {
  await store.db.tagSynonym.delete({ where: { id } });
}

/** Everything that carried `from` carries `into`; the old names stay findable as synonyms. */
export async function mergeTags(store: Store, from: string, into: string): Promise<void> {
  const old = await getTag(store, from);
  for (const text of [old.en, old.ja, ...old.synonyms.map((synonym) => synonym.text)])
    await addTagSynonym(store, into, text);
  const carrying = await store.db.articleTag.findMany({ where: { tagId: from } });
  await store.db.articleTag.createMany({
    data: carrying.map(({ articleId }) => ({ articleId, tagId: into })),
    skipDuplicates: true,
  });
  await store.db.articleTag.deleteMany({ where: { tagId: from } });
  const developments = await store.db.developmentTag.findMany({ where: { tagId: from } });
  await store.db.developmentTag.createMany({
    data: developments.map(({ developmentId }) => ({ developmentId, tagId: into })),
    skipDuplicates: true,
  });
  await store.db.developmentTag.deleteMany({ where: { tagId: from } });
  // A child that takes its parent in moves up, so that it does not stand under itself.
  await store.db.tag.updateMany({ where: { id: into, parentId: from }, data: { parentId: old.parentId } });
  await store.db.tag.updateMany({ where: { parentId: from }, data: { parentId: into } });
  await store.db.tag.update({ where: { id: from }, data: { mergedIntoId: into, version: { increment: 1 } } });
}

export async function tagArticle(store: Store, articleId: string, tagId: string): Promise<void> {
  await store.db.articleTag.createMany({ data: [{ articleId, tagId }], skipDuplicates: true });
}

export async function untagArticle(store: Store, articleId: string, tagId: string): Promise<void> {
  await store.db.articleTag.deleteMany({ where: { articleId, tagId } });
}

const entityShape = {
  aliases: true,
  _count: { select: { mentions: true, developments: true } },
} satisfies Prisma.EntityInclude;
export type EntityRow = Prisma.EntityGetPayload<{ include: typeof entityShape }>;

export async function listEntities(store: Store, words: string | null = null): Promise<EntityRow[]> {
  return store.db.entity.findMany({
    ...(words
      ? {
          where: {
            OR: [
              { en: { contains: words, mode: "insensitive" } },
              { ja: { contains: words } },
              { aliases: { some: { text: { contains: words, mode: "insensitive" } } } },
            ],
          },
        }
      : {}),
    include: entityShape,
    orderBy: [{ kind: "asc" }, { en: "asc" }],
  });
}

export async function addEntityAlias(
  store: Store,
  entityId: string,
  text: string,
  language: string,
): Promise<void> {
  await store.db.entityAlias.createMany({ data: [{ entityId, text, language }], skipDuplicates: true });
}

export async function removeEntityAlias(store: Store, id: string): Promise<void> {
  await store.db.entityAlias.delete({ where: { id } });
}

export interface NewEntity {
  id: string;
  kind: string;
  en: string;
  ja: string;
  wikidata: string | null;
  country: string | null;
  offices: unknown;
  aliases: { text: string; language: string; ambiguous: boolean }[];
}

export async function createEntity(store: Store, entity: NewEntity): Promise<void> {
  const { aliases, offices, ...columns } = entity;
  if (await store.db.entity.findUnique({ where: { id: entity.id } }))
    throw conflict(`There is an entry “${entity.id}” already.`);
  await store.db.entity.create({
    data: { ...columns, offices: toJson(offices), aliases: { create: aliases } },
  });
}

/** Fills the beat's vocabulary where it is missing, leaving what editors changed. Returns how many entries were added. */
export async function seedVocabulary(
  store: Store,
  tags: readonly NewTag[],
  entities: readonly NewEntity[],
): Promise<number> {
  const have = new Set((await store.db.tag.findMany({ select: { id: true } })).map((tag) => tag.id));
  const newTags = tags.filter((tag) => !have.has(tag.id));
  // Parents first: a topic may name a parent that stands after it.
  for (const tag of newTags) await store.db.tag.create({ data: { ...tag, parentId: null } });
  for (const tag of newTags)
    if (tag.parentId) await store.db.tag.update({ where: { id: tag.id }, data: { parentId: tag.parentId } });
  const known = new Set(
    (await store.db.entity.findMany({ select: { id: true } })).map((entity) => entity.id),
  );
  const newEntities = entities.filter((entity) => !known.has(entity.id));
  await store.db.entity.createMany({
    data: newEntities.map(({ id, kind, en, ja, wikidata, country, offices }) => ({
      id,
      kind,
      en,
      ja,
      wikidata,
      country,
      offices: toJson(offices),
    })),
  });
  await store.db.entityAlias.createMany({
    data: newEntities.flatMap(({ id, aliases }) => aliases.map((alias) => ({ entityId: id, ...alias }))),
    skipDuplicates: true,
  });
  return newTags.length + newEntities.length;
}
