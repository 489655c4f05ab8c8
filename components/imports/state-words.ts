import type { ImportRow, ItemCounts } from "@/lib/operations/shapes";
import { counted } from "../marks/counted";

export const totalOf = (counts: ItemCounts): number =>
  counts.waiting + counts.taken + counts.known + counts.failed + counts.dropped;

/** How far an import is, in words. */
export function stateWords({ state, received, size, problem }: ImportRow, counts: ItemCounts): string {
  const { taken, known, failed, waiting } = counts;
  const parts = [
    counted(taken, "article"),
    ...(known ? [`${known} had before`] : []),
    ...(failed ? [`${failed} failed`] : []),
  ].join(", ");
  switch (state) {
    case "receiving":
      return `Upload broke off at ${Math.floor((received / size) * 100)} %; choose the same file again to go on`;
    case "reading":
      return `Looking for pages: ${totalOf(counts)} so far, ${parts}`;
    case "taking":
      return `${parts}, ${waiting} to go`;
    case "done":
      return problem ? `${parts}. ${problem}` : parts;
    case "failed":
      return problem ?? "Could not be read";
    case "cancelled":
      return `Cancelled; ${parts}`;
  }
}
