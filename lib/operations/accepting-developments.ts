import type { Store } from "../data/store";
import {
  addEvidence,
  createDevelopment,
  developmentsOfStory,
  getDevelopment,
  joinEntities,
  type NewEvidence,
} from "../data/developments";
import { getArticle } from "../data/articles";
import { nearArticles, textsOf } from "../data/stories";
import { decideSuggestion, openSuggestionsOf } from "../data/suggestions";
import { conflict } from "../errors";
import { describeSelector } from "../domain/annotations/anchor";
import { contradicting } from "../domain/developments/differing";
import { tellingOf } from "../domain/developments/match";
import type { Span } from "../domain/spans";
import { groundsOf } from "./grounds";
import { tagsOfDevelopment } from "../domain/developments/tagging";
import type { Category, DevelopmentState } from "../domain/developments/states";
import { developmentPayload, sentenceKey, type DevelopmentPayload } from "./development-payload";

interface Edits {
  statement: string | null;
  statementJa: string | null;
  edtf: string | null;
  state?: DevelopmentState | undefined;
  category?: Category | undefined;
  mergeInto: string | null;
  /** Of the sentences in other articles, those to take with it, as `sentenceKey` names them; absent means all that differ in nothing. */
  also?: readonly string[] | undefined;
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
  const target = edits.mergeInto ? await getDevelopment(store, edits.mergeInto) : null;
  // an article may bear out a development of another story, as by hand; the others of its own story do not come along then
  const isElsewhere = target !== null && target.storyId !== article.storyId;
  const role = roleBeside(
    state,
    target
      ? tellingOf(target)
      : [edits.statement ?? proposed.statement, ...proposed.evidence.map(({ quote }) => quote)],
  );
  const evidence = [
    ...proposed.evidence.map((span) => evidenceOf(article, span, role(span.quote))),
    ...(await evidenceElsewhere(
      store,
      article.storyId,
      proposed.elsewhere.filter((item) => !isElsewhere && isTaken(item, edits, role)),
      role,
    )),
  ];
  if (target) {
    const has = new Set(target.evidence.map((item) => `${item.articleId} ${item.exact}`));
    for (const item of evidence)
      if (!has.has(`${item.articleId} ${item.exact}`)) await addEvidence(store, target.id, item);
    await joinEntities(store, target.id, proposed.entities);
    await settleSame(store, evidence);
    const isAgainst = evidence.some((item) => item.role === "contradicts");
    store.about(
      "development",
      target.id,
      `${isAgainst ? "Evidence against" : "More evidence for"} “${target.statement}”`,
    );
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
  await settleSame(store, evidence);
  store.about("development", id, `Accepted “${edits.statement ?? proposed.statement}”`);
}

type Role = NewEvidence["role"];

/** What a sentence is to a development that says this: one that counts differently confirms nothing. */
const roleBeside =
  (state: DevelopmentState, ours: readonly string[]) =>
  (quote: string): Role =>
    contradicting(ours, [quote]).length > 0 ? "contradicts" : state === "planned" ? "announces" : "confirms";

/** A form says which sentences of other articles come along; without one, all that differ in nothing. */
function isTaken(
  sentence: DevelopmentPayload["elsewhere"][number],
  { also, edited }: Edits,
  role: (quote: string) => Role,
): boolean {
  if (also || edited) return also?.includes(sentenceKey(sentence)) ?? false;
  return role(sentence.quote) !== "contradicts";
}

/** Sentences of other articles as evidence: those that still stand in the current text of an article of this story. */
async function evidenceElsewhere(
  store: Store,
  storyId: string,
  sentences: DevelopmentPayload["elsewhere"],
  role: (quote: string) => Role,
): Promise<NewEvidence[]> {
  const supported = new Set(
    (await developmentsOfStory(store, storyId)).flatMap(({ evidence }) =>
      evidence.map((item) => `${item.articleId} ${item.exact}`),
    ),
  );
  const articles = await nearArticles(store, [...new Set(sentences.map(({ articleId }) => articleId))]);
  const texts = await textsOf(
    store,
    articles.flatMap(({ versionId }) => versionId ?? []),
  );
  const versions = new Map(texts.map((version) => [version.id, version]));
  const bearers = new Map(
    articles
      .filter((article) => article.storyId === storyId)
      .map(({ id, versionId }) => [id, { id, currentVersion: versions.get(versionId ?? "") ?? null }]),
  );
  return sentences.flatMap(({ articleId, start, end, quote }) => {
    const article = bearers.get(articleId);
    const stands = article?.currentVersion?.text.slice(start, end) === quote;
    return article && stands && !supported.has(`${articleId} ${quote}`)
      ? [evidenceOf(article, { start, end }, role(quote))]
      : [];
  });
}

/** What other articles propose on these very sentences is accepted with them: it would be the same development again. */
async function settleSame(store: Store, evidence: readonly NewEvidence[]): Promise<void> {
  const taken = new Set(evidence.map(({ articleId, exact }) => `${articleId} ${exact}`));
  const articles = [...new Set(evidence.map(({ articleId }) => articleId))];
  for (const { id, articleId, payload } of await openSuggestionsOf(store, articles, "development"))
    if (developmentPayload.parse(payload).evidence.every(({ quote }) => taken.has(`${articleId} ${quote}`)))
      await decideSuggestion(store, id, "accepted");
}

/** A span of an article's current text, with what finds it again when the text changes. */
export function evidenceOf(
  article: { id: string; currentVersion: { id: string; text: string } | null },
  span: Span,
  role: Role,
): NewEvidence {
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
