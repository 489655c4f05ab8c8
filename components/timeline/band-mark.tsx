import type { CSSProperties, KeyboardEvent } from "react";
import { OPEN_TAIL, type BandItem, type Mark } from "@/lib/domain/timeline/band";
import { dateWords } from "../marks/date-label";
import { stateWord } from "../marks/state-mark";
import { Shape } from "../marks/symbols";

interface Props {
  mark: Mark;
  y: number;
  /** One mark of the picture is in the page's tab order; arrows lead to the others. */
  inOrder: boolean;
  onFocus: (id: string) => void;
  onOpen: (mark: Mark, button: HTMLElement) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What a mark says to those who do not see it. */
export const nameOf = ({ statement, edtf, state, due }: BandItem): string =>
  `${statement.replace(/[.。]$/u, "")}, ${dateWords(edtf)}, ${stateWord(due ? "due" : state)}`;

/** One thing is a link to its line; several are a button that lists them. */
export function BandMark({ mark, y, inOrder, onFocus, onOpen, onKeyDown }: Props) {
  const [first] = mark.items;
  if (!first) return null;
  const shared = {
    className: `bm ${mark.kind} ${mark.look}${mark.items.length > 1 ? " many" : ""}`,
    style: { left: mark.x, width: mark.width, top: y } satisfies CSSProperties,
    tabIndex: inOrder ? 0 : -1,
    "data-ids": mark.items.map(({ id }) => id).join(" "),
    onFocus: () => onFocus(first.id),
    onKeyDown,
  };
  const body = (
    <>
      <MarkShape mark={mark} />
      {mark.side && (
        <span
          className={`bm-label ${mark.side}`}
          aria-hidden="true"
          style={mark.side === "inside" ? { left: Math.max(0, -mark.x) } : undefined}
        >
          {mark.label}
        </span>
      )}
    </>
  );
  if (mark.items.length === 1)
    return (
      <a {...shared} href={`#d-${first.id}`} aria-label={nameOf(first)} title={nameOf(first)}>
        {body}
      </a>
    );
  const last = mark.items.at(-1) ?? first;
  const dates = [...new Set([dateWords(first.edtf), dateWords(last.edtf)])].join(" to ");
  const name = `${mark.items.length} developments, ${dates}`;
  return (
    <button
      {...shared}
      type="button"
      aria-label={name}
      title={name}
      aria-haspopup="true"
      onClick={(event) => onOpen(mark, event.currentTarget)}
    >
      {body}
    </button>
  );
}

function MarkShape({ mark: { kind, look, items } }: { mark: Mark }) {
  if (kind === "point")
    return items.length > 1 ? <span className="pill">{items.length}</span> : <Shape id={`s-${look}`} />;
  if (kind === "bar") return <span className="length" />;
  return <OpenEnd kind={kind} />;
}

/** A stop where the known end is, dashes that fade where nobody told. */
function OpenEnd({ kind }: { kind: "until" | "since" }) {
  const width = OPEN_TAIL + 2;
  return (
    <svg
      className="open-end"
      width={width}
      height="16"
      viewBox={`0 0 ${width} 16`}
      aria-hidden="true"
      transform={kind === "since" ? "scale(-1 1)" : undefined}
    >
      <path d={`M${width - 1.5} 1V15`} strokeWidth="2.5" />
      <path
        d={`M${width - 2} 8H${width - 24}M${width - 28} 8h-6M${width - 38} 8h-4M${width - 46} 8h-2`}
        strokeWidth="3"
      />
    </svg>
  );
}
