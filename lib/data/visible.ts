import type { Prisma } from "./generated/client";
import { grants, type Actor } from "../policy";

/**
 * What an actor may see, as filters that every read of the data layer starts from. A row outside of them is not there.
 * Readers see developments that were published, of stories that are published, and nothing of the desk.
 */
const NOTHING = { id: { in: [] as string[] } };

export function visibleArticles(actor: Actor): Prisma.ArticleWhereInput {
  return grants(actor, "article:read") ? {} : NOTHING;
}

export function visibleStories(actor: Actor): Prisma.StoryWhereInput {
  return grants(actor, "article:read") ? {} : { state: "published", mergedIntoId: null };
}

export function visibleDevelopments(actor: Actor): Prisma.DevelopmentWhereInput {
  return grants(actor, "article:read") ? {} : PUBLISHED_DEVELOPMENTS;
}

/** What stands on the public timeline, whoever looks. */
export const PUBLISHED_DEVELOPMENTS = {
  publishedAt: { not: null },
  story: { state: "published", mergedIntoId: null },
} satisfies Prisma.DevelopmentWhereInput;

export function visibleAnnotations(actor: Actor): Prisma.AnnotationWhereInput {
  return grants(actor, "article:read") ? {} : NOTHING;
}

/** What was done to people and accounts is for admins. */
export function visibleActs(actor: Actor): Prisma.ActWhereInput {
  if (grants(actor, "people:manage")) return {};
  return { permission: { notIn: ["people:manage", "account:own", "session:begin", "task:run"] } };
}

export function visiblePeople(actor: Actor): Prisma.PersonWhereInput {
  if (grants(actor, "people:manage")) return {};
  return actor.kind === "person" ? { id: actor.id } : NOTHING;
}
