import type { Store } from "./store";
import { Prisma } from "./generated/client";
import { expectOne } from "./versions";
import { visibleAnnotations } from "./visible";
import { notFound } from "../errors";
import type { Anchor } from "../domain/annotations/selectors";

const inList = {
  author: { select: { name: true } },
  article: { select: { id: true, title: true, language: true, source: { select: { name: true } } } },
  replies: { include: { author: { select: { name: true } } }, orderBy: { createdAt: "asc" } },
} satisfies Prisma.AnnotationInclude;
export type AnnotationInList = Prisma.AnnotationGetPayload<{ include: typeof inList }>;

export async function listAnnotations(
  store: Store,
  filter: { kind: string | null; open: boolean },
): Promise<AnnotationInList[]> {
  return store.db.annotation.findMany({
    where: {
      AND: [
        visibleAnnotations(store.actor),
        filter.kind ? { kind: filter.kind } : {},
        filter.open ? { resolvedAt: null } : {},
      ],
    },
    include: inList,
    orderBy: { createdAt: "desc" },
    take: 500,
  });
}

interface NewAnnotation {
  articleId: string;
  versionId: string;
  kind: string;
  body: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

export async function createAnnotation(store: Store, annotation: NewAnnotation): Promise<string> {
  const { id } = await store.db.annotation.create({
    data: { ...annotation, anchored: "exact", authorId: store.personId },
  });
  return id;
}

export async function getAnnotation(store: Store, id: string): Promise<AnnotationInList> {
  const annotation = await store.db.annotation.findFirst({
    where: { AND: [{ id }, visibleAnnotations(store.actor)] },
    include: inList,
  });
  if (!annotation) throw notFound("annotation");
  return annotation;
}

export async function changeAnnotation(
  store: Store,
  id: string,
  version: number,
  data: Prisma.AnnotationUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await store.db.annotation.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  expectOne(count, "annotation");
}

export async function deleteAnnotation(store: Store, id: string): Promise<void> {
  await store.db.annotation.delete({ where: { id } });
}

export async function createReply(store: Store, annotationId: string, body: string): Promise<string> {
  const { id } = await store.db.reply.create({ data: { annotationId, body, authorId: store.personId } });
  return id;
}

export async function deleteReply(store: Store, id: string): Promise<void> {
  await store.db.reply.delete({ where: { id } });
}

/** What stands on an article's text and has to be found again when the text changes. */
export async function anchoredOn(store: Store, articleId: string) {
  const select = {
    id: true,
    exact: true,
    prefix: true,
    suffix: true,
    start: true,
    end: true,
    anchored: true,
  } as const;
  const annotations = await store.db.annotation.findMany({ where: { articleId }, select });
  return { annotations, evidence: await store.db.evidence.findMany({ where: { articleId }, select }) };
}

export async function moveAnchor(
  store: Store,
  what: "annotation" | "evidence",
  id: string,
  versionId: string,
  anchor: Anchor,
) {
  const data = { versionId, start: anchor.start, end: anchor.end, anchored: anchor.status };
  if (what === "annotation")
    await store.db.annotation.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  else await store.db.evidence.update({ where: { id }, data });
}
