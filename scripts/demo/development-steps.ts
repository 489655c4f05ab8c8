import { peekArticle } from "../../lib/operations/articles";
import { addEvidence, create, setState, show } from "../../lib/operations/developments";
import { perform } from "../../lib/operations/perform";
import type { WholeArticle } from "../../lib/operations/shapes";
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
  const article = await read(filed, first.page);
  const own = evidence.filter(({ page }) => page === first.page).map(({ sentence }) => sentence);
  const proposal = await proposalFor(article.id, own, first.sentence);
  if (proposal) await perform(accept, demo, { id: proposal, ...facts, edited: "true" });
  else await perform(create, demo, { ...spanIn(article, first), ...facts });
  const id = developmentSaying(statement, await read(filed, first.page));
  for (const other of others) await support(filed, id, other);
  if (outcome) await settleOutcome(filed, id, outcome);
}

async function settleOutcome(filed: Filed, id: string, outcome: DemoOutcome): Promise<void> {
  const { state, edtf, told, reason } = outcome;
  if (told) await support(filed, id, told);
  const { development } = (await perform(show, demo, { id })).output;
  const evidenceId = told && development.evidence.find(({ exact }) => exact.includes(told.sentence))?.id;
  await perform(setState, demo, { id, version: development.version, state, edtf, evidenceId, reason });
}

/** One more sentence for a development, unless it stands there already. */
async function support(filed: Filed, id: string, told: DemoSentence): Promise<void> {
  const article = await read(filed, told.page);
  if (article.evidence.some((item) => item.developmentId === id && item.exact.includes(told.sentence)))
    return;
  const proposal = await proposalFor(article.id, [told.sentence], told.sentence);
  if (proposal) await perform(accept, demo, { id: proposal, mergeInto: id });
  else await perform(addEvidence, demo, { id, ...spanIn(article, told) });
}

async function read(filed: Filed, page: string): Promise<WholeArticle> {
  return (await perform(peekArticle, demo, { id: articleOf(filed, page) })).output;
}

/** The open proposal that rests on this sentence and on nothing that the demo does not name. */
async function proposalFor(articleId: string, own: readonly string[], sentence: string) {
  const { output: open } = await perform(listOpen, demo, { articleId, kind: "development" });
  return open.find(({ payload }) => {
    const quotes = quotesOf(payload);
    return (
      quotes.some((quote) => quote.includes(sentence)) &&
      quotes.every((quote) => own.some((one) => quote.includes(one)))
    );
  })?.id;
}

function spanIn({ id, currentVersion }: WholeArticle, { page, sentence }: DemoSentence) {
  const start = currentVersion?.text.indexOf(sentence) ?? -1;
  if (!currentVersion || start < 0)
    throw new Error(`The text read from ${page} does not hold the sentence “${sentence}”.`);
  return { articleId: id, versionId: currentVersion.id, start, end: start + sentence.length };
}

function developmentSaying(statement: string, { evidence }: WholeArticle): string {
  const found = evidence.find((item) => item.development.statement === statement);
  if (!found) throw new Error(`The development was not made: “${statement}”.`);
  return found.developmentId;
}
