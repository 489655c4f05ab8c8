import type { LineCorrection, LineDecision, LineRole } from "./extraction";
import { endsSentence, feltLength } from "./lines";

/** Roles whose lines belong to the article. */
export const KEPT_ROLES: ReadonlySet<LineRole> = new Set<LineRole>([
  "title",
  "dek",
  "byline",
  "dateline",
  "section",
  "heading",
  "body",
  "quotation",
  "publisher-tags",
]);

/** A kept line without a role is a heading when it is short and does not end as a sentence does. */
const LONGEST_HEADING = 90;

function roleFor(decision: LineDecision, correction: LineCorrection): LineRole {
  if (correction.role) return correction.role;
  if (correction.keep === true && !KEPT_ROLES.has(decision.role)) {
    return endsSentence(decision.text) || feltLength(decision.text) > LONGEST_HEADING ? "body" : "heading";
  }
  return decision.role;
}

/** Lays an editor's corrections over the machine's decisions. A corrected line is never doubtful. */
export function correct(decisions: LineDecision[], corrections: readonly LineCorrection[]): LineDecision[] {
  if (corrections.length === 0) return decisions;
  const byLine = new Map(corrections.map((correction) => [correction.n, correction]));
  return decisions.map((decision) => {
    const correction = byLine.get(decision.n);
    if (!correction || decision.role === "blank") return decision;
    const role = roleFor(decision, correction);
    const keep = correction.keep ?? KEPT_ROLES.has(role);
    return { ...decision, role, keep, reason: "set by an editor", doubtful: false };
  });
}
