import { groupBy } from "@/lib/domain/group";
import type { PaneMark } from "./reading-pane";
import { rangeIn } from "./selection";

/** The CSS Custom Highlight API Module Level 1: paints ranges without touching the DOM that React owns. */
export const supportsHighlights = (): boolean => typeof CSS !== "undefined" && "highlights" in CSS;

/** Paints the marks; the function that it returns takes the paint off. */
export function paint(pane: HTMLElement, marks: readonly PaneMark[]): () => void {
  const blocks = [...pane.querySelectorAll<HTMLElement>("[data-start]")];
  const groups = groupBy(marks, (mark) => mark.name);
  for (const [name, group] of groups) {
    const ranges = group.flatMap((mark) =>
      blocks.flatMap((block) => {
        const start = Number(block.dataset.start);
        const length = block.querySelector("[data-text]")?.textContent?.length ?? 0;
        const [from, to] = [Math.max(0, mark.start - start), Math.min(length, mark.end - start)];
        return from < to ? (rangeIn(block, from, to) ?? []) : [];
      }),
    );
    CSS.highlights.set(name, new Highlight(...ranges));
  }
  return () => {
    for (const name of groups.keys()) CSS.highlights.delete(name);
  };
}
