import { z } from "zod";
import { getArticle } from "../data/articles";
import {
  changeAnnotation,
  createAnnotation,
  createReply,
  deleteAnnotation,
  deleteReply,
  getAnnotation,
  listAnnotations,
} from "../data/annotations";
import { conflict } from "../errors";
import { describeSelector } from "../domain/annotations/anchor";
import { ANNOTATION_KINDS } from "../domain/annotations/kinds";
import { read, write } from "./operation";
import { flag, id, noNul, NUL, optionalText, span, text, version } from "./fields";

export const list = read({
  name: "annotations.list",
  allow: "article:read",
  input: z.object({
    kind: z.enum(ANNOTATION_KINDS).nullish().catch(null),
    open: flag.catch(false).default(false),
  }),
  run: async (store, { kind, open }) => ({
    annotations: await listAnnotations(store, { kind: kind ?? null, open }),
    kind: kind ?? null,
    open,
  }),
});

/** A note on a span of the article's text as the person saw it (`versionId`). */
export const create = write({
  name: "annotations.create",
  allow: "annotation:write",
  input: z.object({
    articleId: id,
    versionId: id,
    kind: z.enum(ANNOTATION_KINDS),
    body: optionalText(5000),
    ...span,
  }),
  run: async (store, { articleId, versionId, kind, body, start, end }) => {
    const article = await getArticle(store, articleId);
    const current = article.currentVersion;
    if (!current || current.id !== versionId)
      throw conflict(
        "The text of this article has changed since you opened it. Look at it again and select once more.",
      );
    if (start >= end || end > current.text.length) throw conflict("That selection is not in the text.");
    const [quote, position] = describeSelector(current.text, { start, end });
    const annotation = await createAnnotation(store, {
      articleId,
      versionId,
      kind,
      body: body ?? "",
      exact: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      start: position.start,
      end: position.end,
    });
    store.about("article", articleId, `Added a ${kind}`);
    return { id: annotation };
  },
});

export const edit = write({
  name: "annotations.edit",
  allow: "annotation:write",
  input: z.object({
    id,
    version,
    body: z.string().max(5000).refine(noNul, NUL),
    kind: z.enum(ANNOTATION_KINDS),
  }),
  run: async (store, input) => {
    const { articleId } = await getAnnotation(store, input.id);
    await changeAnnotation(store, input.id, input.version, { body: input.body.trim(), kind: input.kind });
    store.about("article", articleId, `Edited a ${input.kind}`);
  },
});

export const resolve = write({
  name: "annotations.resolve",
  allow: "annotation:write",
  input: z.object({ id, version, resolved: flag }),
  run: async (store, input) => {
    const { articleId, kind } = await getAnnotation(store, input.id);
    await changeAnnotation(store, input.id, input.version, { resolvedAt: input.resolved ? store.now : null });
    store.about("article", articleId, `${input.resolved ? "Resolved" : "Opened again"} a ${kind}`);
  },
});

export const remove = write({
  name: "annotations.remove",
  allow: "annotation:write",
  input: z.object({ id }),
  run: async (store, input) => {
    const { articleId, kind } = await getAnnotation(store, input.id);
    await deleteAnnotation(store, input.id);
    store.about("article", articleId, `Deleted a ${kind}`);
  },
});

export const reply = write({
  name: "annotations.reply",
  allow: "annotation:write",
  input: z.object({ id, body: text(5000) }),
  run: async (store, input) => {
    const { articleId } = await getAnnotation(store, input.id);
    await createReply(store, input.id, input.body);
    store.about("article", articleId, "Replied to a note");
  },
});

export const removeReply = write({
  name: "annotations.removeReply",
  allow: "annotation:write",
  input: z.object({ id, articleId: id }),
  run: async (store, input) => {
    await deleteReply(store, input.id);
    store.about("article", input.articleId, "Deleted a reply");
  },
});
