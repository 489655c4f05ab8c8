import { compatible } from "./dating";
import { differingWords } from "./differing";
import { cosine, sentenceVector } from "./likeness";

/** The smallest shape of a development that is already on the desk. */
export interface ExistingDevelopment {
  id: string;
  statement: string;
  edtf: string | null;
  entities: string[];
}

export interface DevelopmentMatch {
  id: string;
  /** 0–1. */
  score: number;
  reasons: string[];
}

/** Above this a proposal is offered as more evidence for what is there. */
const MATCH = 0.4;

/** Finds the development that a proposal is more evidence for: the same words and names, and a date that can be the same. */
export function matchDevelopment(
  proposal: Omit<ExistingDevelopment, "id"> & { state?: string },
  existing: readonly ExistingDevelopment[],
): DevelopmentMatch | null {
  // what is said to have moved has another day than the one that was promised
  const hasMoved = proposal.state === "slipped";
  const vector = sentenceVector(proposal.statement, proposal.entities);
  const [best] = existing
    .filter((one) => hasMoved || compatible(one.edtf, proposal.edtf))
    .map((one) => ({ one, value: cosine(vector, sentenceVector(one.statement, one.entities)) }))
    .sort((a, b) => b.value - a.value || a.one.id.localeCompare(b.one.id));
  if (!best || best.value < MATCH) return null;
  const names = proposal.entities.filter((id) => best.one.entities.includes(id));
  return {
    id: best.one.id,
    score: Math.round(best.value * 1000) / 1000,
    reasons: [
      ...(names.length > 0 ? [`both name ${names.slice(0, 4).join(", ")}`] : []),
      best.one.edtf && best.one.edtf === proposal.edtf
        ? `the same date, ${best.one.edtf}`
        : compatible(best.one.edtf, proposal.edtf)
          ? "dates that can be the same"
          : `its date has moved, from ${best.one.edtf} to ${proposal.edtf}`,
      "much the same words",
    ],
  };
}

/** A development with the sentences that it rests on. */
export interface SupportedDevelopment extends ExistingDevelopment {
  evidence: readonly { articleId: string; exact: string; role: string }[];
}

/** What a development says by those that bear it out: what contradicts it is no measure for others. */
export const tellingOf = ({
  statement,
  evidence,
}: {
  statement: string;
  evidence: readonly { exact: string; role: string }[];
}): string[] => [
  statement,
  ...evidence.filter(({ role }) => role !== "contradicts").map(({ exact }) => exact),
];

/** A proposal with its sentences, and those of other articles that tell the same. */
export interface TellingProposal extends Omit<ExistingDevelopment, "id"> {
  state?: string;
  evidence: readonly { articleId: string; quote: string }[];
  elsewhere: readonly { articleId: string; quote: string }[];
}

/** The development that a proposal seems to tell of again, and why it seems so. */
export interface MergeTarget {
  id: string;
  statement: string;
  why: string;
  /** What the two count differently, in words; null where nothing differs. */
  differs: string | null;
}

/**
 * The development that a proposal is more evidence for: one that rests on another sentence of the same event, in whichever language that is told, or
 * one that says much the same.
 */
export function mergeTarget(
  proposal: TellingProposal,
  existing: readonly SupportedDevelopment[],
): MergeTarget | null {
  const sentences = [...proposal.evidence, ...proposal.elsewhere];
  const told = existing.find((development) =>
    development.evidence.some((item) =>
      sentences.some(({ articleId, quote }) => articleId === item.articleId && quote === item.exact),
    ),
  );
  const match = told
    ? { id: told.id, reasons: ["it rests on a sentence of the same event"] }
    : matchDevelopment(proposal, existing);
  const target = existing.find(({ id }) => id === match?.id);
  if (!match || !target) return null;
  return {
    id: target.id,
    statement: target.statement,
    why: match.reasons.join("; "),
    differs: differingWords(
      tellingOf(target),
      proposal.evidence.map(({ quote }) => quote),
    ),
  };
}
