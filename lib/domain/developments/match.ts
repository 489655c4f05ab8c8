import { compatible } from "./dating";
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
  proposal: Omit<ExistingDevelopment, "id">,
  existing: readonly ExistingDevelopment[],
): DevelopmentMatch | null {
  const vector = sentenceVector(proposal.statement, proposal.entities);
  const [best] = existing
    .filter((one) => compatible(one.edtf, proposal.edtf))
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
        : "dates that can be the same",
      "much the same words",
    ],
  };
}
