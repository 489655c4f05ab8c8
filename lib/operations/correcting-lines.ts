import { z } from "zod";
import { changeArticle, factColumns, getArticle } from "../data/articles";
import { originalBytes } from "../data/originals";
import { openUnrecorded, type Store } from "../data/store";
import { LINE_ROLES, type LineCorrection } from "../domain/articles/extraction";
import { AppError, conflict } from "../errors";
import { flag, id, version } from "./fields";
import { factsUnlessByHand, fileVersion } from "./filing";
import { write } from "./operation";
import { readCorrected } from "./reading-pages";

/** Keeps or drops a line of a pasted page, or gives it another role; the article is built again from what is kept. */
export const correctLine = write({
  name: "articles.correctLine",
  allow: "article:edit",
  input: z.object({
    id,
    version,
    line: z.coerce.number().int().min(1),
    keep: flag.optional(),
    role: z.enum(LINE_ROLES).optional(),
  }),
  gather: async ({ id, line, keep, role }, _world, actor) => {
    const { output: was } = await openUnrecorded(actor, (store) => pastedPage(store, id));
    const before = was.corrections.find(({ n }) => n === line);
    const correction: LineCorrection = {
      ...before,
      n: line,
      ...(keep === undefined ? {} : { keep }),
      ...(role === undefined ? {} : { role }),
    };
    const corrections = [...was.corrections.filter(({ n }) => n !== line), correction];
    return {
      versionId: was.versionId,
      corrections,
      before: await readCorrected(was.bytes, was.url, was.corrections),
      after: await readCorrected(was.bytes, was.url, corrections),
    };
  },
  run: async (store, { id, version, line, keep, role }, { versionId, corrections, before, after }) => {
    const article = await getArticle(store, id);
    if (article.currentVersionId !== versionId)
      throw conflict(
        "This article has another version since you opened it. Nothing was changed; look at it again.",
      );
    const facts = factsUnlessByHand(article, factColumns(before), factColumns(after));
    await changeArticle(store, id, version, facts);
    await fileVersion(store, article, after, corrections);
    const done = role ? `Called line ${line} ${role}` : `${keep ? "Kept" : "Dropped"} line ${line}`;
    store.about("article", id, done);
    return { id, version: version + 1 };
  },
});

/** The page that an article was pasted from, and what was corrected of it. Throws `invalid` where it was not pasted. */
async function pastedPage(store: Store, id: string) {
  const { url, currentVersion } = await getArticle(store, id);
  if (!currentVersion || currentVersion.reading !== "text")
    throw new AppError("invalid", "Only pasted text has lines to correct.");
  const { bytes } = await originalBytes(store, currentVersion.originalSha256);
  return { versionId: currentVersion.id, url, bytes, corrections: correctionsOf(currentVersion.corrections) };
}

function correctionsOf(value: unknown): LineCorrection[] {
  return z
    .array(z.object({ n: z.number(), keep: z.boolean().optional(), role: z.enum(LINE_ROLES).optional() }))
    .parse(value);
}
