import type { BandItem } from "@/lib/domain/timeline/band";
import type { DevelopmentRow } from "@/lib/operations/shapes";
import { isDue } from "@/lib/domain/timeline/build";

/** What the picture needs of the lines, and nothing else: this is all that goes to the browser. */
export function bandItems(developments: readonly DevelopmentRow[], today: string): BandItem[] {
  return developments.flatMap(({ id, statement, edtf, state, category, latest }) =>
    edtf ? [{ id, statement, edtf, state, category, due: isDue({ edtf, state, latest }, today) }] : [],
  );
}
