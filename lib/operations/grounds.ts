import type { WholeArticle } from "../data/articles";
import { readDates } from "../domain/dates/read";
import type { Basis } from "../domain/facts";
import type { Span } from "../domain/spans";

/** Where a development's date comes from, as readers may see it: no editor is named. */
export interface Grounds {
  basis: Basis | null;
  basisNote: string;
}

/**
 * The grounds of a date that a person gave: the words of the sentence where the machine reads the same date (or reads it as the
 * alternative), else the person's hand.
 */
export function groundsOf(edtf: string | null, article: WholeArticle, spans: readonly Span[]): Grounds {
  if (!edtf) return { basis: null, basisNote: "" };
  const text = article.currentVersion?.text ?? "";
  const inside = readDates(text, article).filter((date) =>
    spans.some((span) => date.start >= span.start && date.end <= span.end),
  );
  const same = inside.find((date) => date.edtf === edtf);
  if (same) return { basis: same.basis, basisNote: `“${same.text}”: ${same.reason}` };
  const other = inside.find((date) => date.alternatives.includes(edtf));
  if (other) return { basis: "inferred", basisNote: `“${other.text}”, which an editor reads as this date` };
  return { basis: "by-hand", basisNote: "Set by hand; the sentence does not name this date." };
}
