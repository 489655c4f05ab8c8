import type { ReactNode } from "react";
import type { PlacedBlock } from "../articles/blocks";
import type { PaneMark } from "./reading-pane";

/** A block as the element of its kind. With marks given (where the browser cannot paint), they become elements. */
export function BlockText({ block, marks }: { block: PlacedBlock; marks: readonly PaneMark[] }) {
  const content = marks.length ? pieces(block, marks) : block.text;
  if (block.kind === "heading") return <h2 data-text>{content}</h2>;
  if (block.kind === "quotation") return <blockquote data-text>{content}</blockquote>;
  if (block.kind === "list-item")
    return (
      <ul>
        <li data-text>{content}</li>
      </ul>
    );
  return <p data-text>{content}</p>;
}

/** The block's text cut at every edge of a mark. */
function pieces({ start, text }: PlacedBlock, marks: readonly PaneMark[]): ReactNode[] {
  const inside = marks.filter((mark) => mark.start < start + text.length && mark.end > start);
  const edges = [
    ...new Set([0, text.length, ...inside.flatMap((mark) => [mark.start - start, mark.end - start])]),
  ]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const piece = text.slice(from, edges[index + 1]);
    const mark = inside.find((one) => one.start - start <= from && one.end - start > from);
    return mark ? (
      <mark key={from} className="hl" data-kind={mark.name}>
        {piece}
      </mark>
    ) : (
      piece
    );
  });
}
