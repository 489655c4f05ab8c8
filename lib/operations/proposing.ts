import type { Store } from "../data/store";
import type { Proposal } from "../data/suggestions";
import { getStory } from "../data/stories";
import { textFingerprint } from "../domain/articles/fingerprint";
import type { ReadArticle } from "../domain/articles/article";
import { matchDevelopment } from "../domain/developments/match";
import type { EntityFinder } from "../domain/entities/find";
import { differing } from "../domain/stories/delta";
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
  const own = companions.length ? proposeDevelopments([article], finder) : [];
  return proposeDevelopments([article, ...companions], finder)
    .flatMap((proposal) => {
      const evidence = proposal.evidence.filter(
        (item) => item.id === article.id && !supported.has(item.quote),
      );
      if (evidence.length === 0) return [];
      const match = alreadyTold(proposal, existing) ?? matchDevelopment(proposal, known);
      return [asProposal(inItsLanguage(proposal, own, article), evidence, match, existing)];
    })
    .slice(0, MOST_PROPOSALS);
}

type Existing = Awaited<ReturnType<typeof getStory>>["developments"][number];

/** A development that rests on another sentence of the same event, in whichever language that is told. */
function alreadyTold(
  { evidence }: ProposedDevelopment,
  existing: readonly Existing[],
): { id: string; reasons: string[] } | null {
  for (const development of existing) {
    const told = development.evidence.find((item) =>
      evidence.some(({ id, quote }) => id === item.articleId && quote === item.exact),
    );
    if (told)
      return { id: development.id, reasons: ["the same event, told by another article of the story"] };
  }
  return null;
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
  match: { id: string; reasons: string[] } | null,
  existing: readonly Existing[],
): Proposal {
  const target = match ? existing.find((development) => development.id === match.id) : undefined;
  const numbers = target
    ? differing(
        [target.statement, ...target.evidence.map(({ exact }) => exact)],
        evidence.map(({ quote }) => quote),
      )
    : [];
  const disputes = numbers.map(({ thing, ours, theirs }) => `but ${thing}: ${theirs} here, ${ours} there`);
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
      target && match
        ? { id: target.id, statement: target.statement, why: [...match.reasons, ...disputes].join("; ") }
        : null,
  };
  // The sentence names the proposal, so that it keeps its decision when the text around it moves.
  const key = textFingerprint(evidence.map((item) => item.quote).join("\n")).slice(0, 32);
  return { key, payload, score: proposal.score, reasons: proposal.reasons };
}
