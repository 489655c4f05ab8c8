import { z } from "zod";
import type { Store } from "../data/store";
import {
  addEvidence,
  createDevelopment,
  getDevelopment,
  joinEntities,
  type NewEvidence,
} from "../data/developments";
import { getArticle, type WholeArticle } from "../data/articles";
import { conflict } from "../errors";
import { describeSelector } from "../domain/annotations/anchor";
import type { Span } from "../domain/spans";
import { groundsOf } from "./grounds";
import { tagsOfDevelopment } from "../domain/developments/tagging";
import { BASES } from "../domain/facts";
import {
  CATEGORIES,
  DEVELOPMENT_STATES,
  type Category,
  type DevelopmentState,
} from "../domain/developments/states";

export const developmentPayload = z.object({
  statement: z.string(),
  edtf: z.string().nullable(),
  basis: z.enum(BASES).nullable(),
  basisNote: z.string(),
  alternatives: z.array(z.string()),
  state: z.enum(DEVELOPMENT_STATES),
  category: z.enum(CATEGORIES),
  entities: z.array(z.string()),
  evidence: z.array(z.object({ start: z.number(), end: z.number(), quote: z.string() })),
  mergeInto: z.object({ id: z.string(), statement: z.string(), why: z.string() }).nullable(),
});

interface Edits {
  statement: string | null;
  statementJa: string | null;
  edtf: string | null;
  state?: DevelopmentState | undefined;
  category?: Category | undefined;
  mergeInto: string | null;
  /** Present when the form with all fields was sent: an empty date then means unknown. */
  edited?: string | undefined;
}

/** Makes the development, or adds its sentences to one that the story has. */
export async function acceptDevelopment(
  store: Store,
  suggestion: { articleId: string; payload: unknown },
  edits: Edits,
): Promise<void> {
  const proposed = developmentPayload.parse(suggestion.payload);
  const article = await getArticle(store, suggestion.articleId);
  if (!article.storyId) throw conflict("Put the article into a story first: a development belongs to one.");
  // what the editor decided, not what the machine read
  const state = edits.state ?? proposed.state;
  const category = edits.category ?? proposed.category;
  const evidence = proposed.evidence.map((span) =>
    evidenceOf(article, span, state === "planned" ? "announces" : "confirms"),
  );
  if (edits.mergeInto) {
    const target = await getDevelopment(store, edits.mergeInto);
    for (const item of evidence) await addEvidence(store, target.id, item);
    await joinEntities(store, target.id, proposed.entities);
    store.about("development", target.id, `More evidence for “${target.statement}”`);
    return;
  }
  const edtf = edits.edited ? edits.edtf : (edits.edtf ?? proposed.edtf);
  const grounds =
    edtf === proposed.edtf
      ? { basis: proposed.basis, basisNote: proposed.basisNote }
      : groundsOf(edtf, article, proposed.evidence);
  const id = await createDevelopment(store, {
    storyId: article.storyId,
    statement: edits.statement ?? proposed.statement,
    statementJa: edits.statementJa,
    edtf,
    ...grounds,
    alternatives: proposed.alternatives,
    state,
    category,
    entities: proposed.entities,
    tags: tagsOfDevelopment(
      article.tags.map(({ tag }) => tag),
      category,
      evidence.map(({ exact }) => exact),
    ),
    evidence,
  });
  store.about("development", id, `Accepted “${edits.statement ?? proposed.statement}”`);
}

/** A span of an article's current text, with what finds it again when the text changes. */
export function evidenceOf(article: WholeArticle, span: Span, role: NewEvidence["role"]): NewEvidence {
  const version = article.currentVersion;
  if (!version || span.end > version.text.length || span.start >= span.end)
    throw conflict("The text has changed since; select the sentence again.");
  const [quote, position] = describeSelector(version.text, span);
  return {
    articleId: article.id,
    versionId: version.id,
    role,
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    start: position.start,
    end: position.end,
  };
}
