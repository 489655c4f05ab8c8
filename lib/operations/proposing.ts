import { developmentsOfStory } from "../data/developments";
import type { Store } from "../data/store";
import type { Proposal } from "../data/suggestions";
import { textFingerprint } from "../domain/articles/fingerprint";
import type { ReadArticle } from "../domain/articles/article";
import type { EntityFinder } from "../domain/entities/find";
import { proposeDevelopments, type ProposedDevelopment } from "../domain/developments/propose";
import type { DevelopmentPayload } from "./development-payload";

/** More than an editor would read under one article. */
const MOST_PROPOSALS = 12;

/** The developments that rest on this article, read beside the others of its story. */
export async function proposeFrom(
  store: Store,
  article: ReadArticle,
  companions: readonly ReadArticle[],
  storyId: string | null,
  finder: EntityFinder,
): Promise<Proposal[]> {
  const existing = storyId ? await developmentsOfStory(store, storyId) : [];
  const supported = new Set(
    existing.flatMap(({ evidence }) => evidence.map(({ articleId, exact }) => `${articleId} ${exact}`)),
  );
  const own = companions.length ? proposeDevelopments([article], finder) : [];
  return proposeDevelopments([article, ...companions], finder)
    .flatMap((proposal) => {
      const here = proposal.evidence.filter(
        ({ id, quote }) => id === article.id && !supported.has(`${id} ${quote}`),
      );
      if (here.length === 0) return [];
      return [
        asProposal(
          inItsLanguage(proposal, own, article),
          here,
          elsewhere(proposal, here, [article, ...companions]),
        ),
      ];
    })
    .slice(0, MOST_PROPOSALS);
}

/** The other sentences that tell the same event, each with who wrote it. */
function elsewhere(
  { evidence }: ProposedDevelopment,
  here: ProposedDevelopment["evidence"],
  articles: readonly ReadArticle[],
): DevelopmentPayload["elsewhere"] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return evidence
    .filter((item) => !here.includes(item))
    .map(({ id, start, end, quote }) => ({
      articleId: id,
      outlet: byId.get(id)?.outlet ?? null,
      title: byId.get(id)?.title ?? "",
      start,
      end,
      quote,
      differs: null,
    }));
}

const isJapanese = (text: string): boolean =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);

/** A statement made of another outlet's sentence is better at times; in another language it would not be this article's. */
function inItsLanguage(
  proposal: ProposedDevelopment,
  own: readonly ProposedDevelopment[],
  { id, language }: ReadArticle,
): ProposedDevelopment {
  if (isJapanese(proposal.statement) === (language === "ja")) return proposal;
  const starts = new Set(proposal.evidence.filter((item) => item.id === id).map(({ start }) => start));
  const alone = own.find(({ evidence }) => evidence.some(({ start }) => starts.has(start)));
  return alone ? { ...proposal, statement: alone.statement } : proposal;
}

function asProposal(
  proposal: ProposedDevelopment,
  evidence: ProposedDevelopment["evidence"],
  told: DevelopmentPayload["elsewhere"],
): Proposal {
  const { statement, edtf, basis, basisNote, alternatives, state, category, entities } = proposal;
  const payload: DevelopmentPayload = {
    statement,
    edtf,
    basis,
    basisNote,
    alternatives,
    state,
    category,
    entities,
    evidence: evidence.map(({ start, end, quote }) => ({ start, end, quote })),
    elsewhere: told,
    mergeInto: null,
  };
  // The sentence names the proposal, so that it keeps its decision when the text around it moves.
  const key = textFingerprint(evidence.map((item) => item.quote).join("\n")).slice(0, 32);
  return { key, payload, score: proposal.score, reasons: proposal.reasons };
}
