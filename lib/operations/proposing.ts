import type { Store } from "../data/store";
import type { Proposal } from "../data/suggestions";
import { getStory } from "../data/stories";
import { textFingerprint } from "../domain/articles/fingerprint";
import type { ReadArticle } from "../domain/articles/article";
import { matchDevelopment } from "../domain/developments/match";
import type { EntityFinder } from "../domain/entities/find";
import { proposeDevelopments, type ProposedDevelopment } from "../domain/developments/propose";

/** What accepting a proposed development makes. */
export interface DevelopmentPayload {
  statement: string;
  edtf: string | null;
  basis: string | null;
  basisNote: string;
  alternatives: string[];
  state: string;
  category: string;
  entities: string[];
  /** The spans in this article. */
  evidence: { start: number; end: number; quote: string }[];
  /** A development of the story that seems to say the same. */
  mergeInto: { id: string; statement: string; why: string } | null;
}

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
  const existing = storyId ? (await getStory(store, storyId)).developments : [];
  const known = existing.map(({ id, statement, edtf, entities }) => ({
    id,
    statement,
    edtf,
    entities: entities.map(({ entityId }) => entityId),
  }));
  const supported = new Set(
    existing.flatMap((development) =>
      development.evidence.filter((item) => item.articleId === article.id).map((item) => item.exact),
    ),
  );
  return proposeDevelopments([article, ...companions], finder)
    .flatMap((proposal) => {
      const evidence = proposal.evidence.filter(
        (item) => item.id === article.id && !supported.has(item.quote),
      );
      return evidence.length
        ? [asProposal(proposal, evidence, matchDevelopment(proposal, known), existing)]
        : [];
    })
    .slice(0, MOST_PROPOSALS);
}

function asProposal(
  proposal: ProposedDevelopment,
  evidence: ProposedDevelopment["evidence"],
  match: ReturnType<typeof matchDevelopment>,
  existing: readonly { id: string; statement: string }[],
): Proposal {
  const target = match ? existing.find((development) => development.id === match.id) : undefined;
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
    mergeInto:
      target && match ? { id: target.id, statement: target.statement, why: match.reasons.join("; ") } : null,
  };
  // The sentence names the proposal, so that it keeps its decision when the text around it moves.
  const key = textFingerprint(evidence.map((item) => item.quote).join("\n")).slice(0, 32);
  return { key, payload, score: proposal.score, reasons: proposal.reasons };
}
