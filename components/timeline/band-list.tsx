import { useEffect, useRef } from "react";
import type { Mark } from "@/lib/domain/timeline/band";
import { dateWords } from "../marks/date-label";
import { StateMark } from "../marks/state-mark";

interface Props {
  mark: Mark;
  left: number;
  top: number;
  /** Absent where a closer look would not part them. */
  onZoom: (() => void) | null;
  onClose: (backToMark: boolean) => void;
}

/** What one mark with a count stands for. */
export function BandList({ mark, left, top, onZoom, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector("a")?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={list}
      className="band-list"
      style={{ left, top }}
      role="dialog"
      aria-label={`${mark.items.length} developments`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose(true);
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose(false);
      }}
    >
      <ol>
        {mark.items.map(({ id, statement, edtf, state, due }) => (
          <li key={id}>
            <span className="two">{dateWords(edtf)}</span>
            <a href={`#d-${id}`} onClick={() => onClose(false)}>
              {statement}
            </a>
            <StateMark state={state} due={due} />
          </li>
        ))}
      </ol>
      <p className="row">
        {onZoom && (
          <button type="button" className="btn sm" onClick={onZoom}>
            Zoom in
          </button>
        )}
        <button type="button" className="btn sm" onClick={() => onClose(true)}>
          Close
        </button>
      </p>
    </div>
  );
}
