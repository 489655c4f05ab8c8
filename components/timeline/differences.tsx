import { lineKey } from "@/lib/domain/articles/lines";
import { disagreements } from "@/lib/domain/developments/differing";
import type { DevelopmentRow } from "@/lib/operations/shapes";

type Sentences = DevelopmentRow["evidence"];

/** True where an editor let a sentence stand that says otherwise. */
export const isDisputed = (evidence: readonly { role: string }[]): boolean =>
  evidence.some(({ role }) => role === "contradicts");

/** True where all say it in the very same words: several outlets then likely print one report. */
export const isOneText = (evidence: readonly { exact: string }[]): boolean =>
  evidence.length > 1 && new Set(evidence.map(({ exact }) => lineKey(exact))).size === 1;

/** What the sentences of a development count differently, each number with who gives it. Nothing where they agree. */
export function Differences({ evidence }: { evidence: Sentences }) {
  const found = disagreements(
    evidence.map(({ article, exact }) => ({ by: article.source?.name ?? article.title, text: exact })),
  );
  if (found.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="acc b">They count differently</p>
      <ul className="s13">
        {found.map(({ thing, said }) => (
          <li key={thing}>
            {thing}: {said.map(({ number, by }) => `${number} (${by.join(", ")})`).join("; ")}
          </li>
        ))}
      </ul>
    </div>
  );
}
