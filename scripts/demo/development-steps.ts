import { peekArticle } from "../../lib/operations/articles";
import { addEvidence, create, setState, show } from "../../lib/operations/developments";
import { perform } from "../../lib/operations/perform";
import { accept, listOpen } from "../../lib/operations/suggestions";
import { systemActor } from "../../lib/policy";
import { articleOf, type Filed } from "./article-steps";
import type { DemoDevelopment, DemoOutcome, DemoSentence } from "./newsroom";
import { quotesOf } from "./proposals";

const demo = systemActor("demo");

/** Makes a development of the machine's own proposal where there is one, of the selected sentence otherwise. */
export async function settleDevelopment(filed: Filed, development: DemoDevelopment): Promise<void> {
  const { statement, statementJa, edtf, state, category, evidence, outcome } = development;
  const facts = { statement, statementJa, edtf, state, category };
  const [first, ...others] = evidence;
  const own = evidence.filter(({ page }) => page === first.page).map(({ sentence }) => sentence);
  const proposal = await proposalFor(articleOf(filed, first.page), own, first.sentence);
  if (proposal) await perform(accept, demo, { id: proposal, ...facts, edited: "true" });
  else await perform(create, demo, { ...(await spanOf(filed, first)), ...facts });
  const id = await developmentSaying(articleOf(filed, first.page), statement);
  for (const other of others) await support(filed, id, other);
  if (outcome) await settleOutcome(filed, id, outcome);
}

async function settleOutcome(
  filed: Filed,
  id: string,
  { state, edtf, told, reason }: DemoOutcome,
): Promise<void> {
  if (told) await support(filed, id, told);
  const { development } = (await perform(show, demo, { id })).output;
  const evidenceId = told && development.evidence.find((item) => item.exact.includes(told.sentence))?.id;
  await perform(setState, demo, { id, version: development.version, state, edtf, evidenceId, reason });
}

/** One more sentence for a development, unless it stands there already. */
async function support(filed: Filed, id: string, told: DemoSentence): Promise<void> {
  const articleId = articleOf(filed, told.page);
  const { development } = (await perform(show, demo, { id })).output;
  if (development.evidence.some((item) => item.articleId === articleId && item.exact.includes(told.sentence)))
    return;
  const proposal = await proposalFor(articleId, [told.sentence], told.sentence);
  if (proposal) await perform(accept, demo, { id: proposal, mergeInto: id });
  else await perform(addEvidence, demo, { id, ...(await spanOf(filed, told)) });
}

/** The open proposal that rests on this sentence and on nothing that the demo does not name. */
async function proposalFor(
  articleId: string,
  own: readonly string[],
  sentence: string,
): Promise<string | undefined> {
  const { output: open } = await perform(listOpen, demo, { articleId, kind: "development" });
  return open.find(({ payload }) => {
    const quotes = quotesOf(payload);
    return (
      quotes.some((quote) => quote.includes(sentence)) &&
      quotes.every((quote) => own.some((one) => quote.includes(one)))
    );
  })?.id;
}

async function spanOf(filed: Filed, { page, sentence }: DemoSentence) {
  const articleId = articleOf(filed, page);
  const { currentVersion } = (await perform(peekArticle, demo, { id: articleId })).output;
  const start = currentVersion?.text.indexOf(sentence) ?? -1;
  if (!currentVersion || start < 0)
    throw new Error(`The text read from ${page} does not hold the sentence “${sentence}”.`);
  return { articleId, versionId: currentVersion.id, start, end: start + sentence.length };
}

async function developmentSaying(articleId: string, statement: string): Promise<string> {
  const { evidence } = (await perform(peekArticle, demo, { id: articleId })).output;
  const found = evidence.find((item) => item.development.statement === statement);
  if (!found) throw new Error(`The development was not made: “${statement}”.`);
  return found.developmentId;
}
