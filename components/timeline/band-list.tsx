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
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const ended = new AbortController();
    element.querySelector("a")?.focus({ preventScroll: true });
    element.addEventListener("keydown", (event) => event.key === "Escape" && close.current(true), ended);
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) close.current(false);
    };
    document.addEventListener("focusin", leave, ended);
    document.addEventListener("pointerdown", leave, ended);
    return () => ended.abort();
  }, []);
  return (
    <div
      ref={list}
      className="band-list"
      style={{ left, top }}
      role="dialog"
      aria-label={`${mark.items.length} developments`}
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
