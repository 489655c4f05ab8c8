import type { Span } from "@/lib/domain/timeline/band-window";
import { Shape } from "../marks/symbols";

const BUTTONS: readonly (readonly [Span, string])[] = [
  ["all", "All"],
  ["2y", "2 years"],
  ["6m", "6 months"],
  ["1m", "Month"],
];

interface Props {
  words: string;
  chosen: Span | null;
  choose: (span: Span) => void;
  earlier: number;
  later: number;
  showEarlier: () => void;
  showLater: () => void;
}

/** How much is seen, what lies outside of it, and what the shapes mean. */
export function BandBar({ words, chosen, choose, earlier, later, showEarlier, showLater }: Props) {
  return (
    <div className="band-bar">
      <span className="zoom" role="group" aria-label="Zoom">
        {BUTTONS.map(([span, word]) => (
          <button key={span} type="button" aria-pressed={chosen === span} onClick={() => choose(span)}>
            {word}
          </button>
        ))}
      </span>
      <span className="two words" aria-live="polite">
        {words}
      </span>
      {earlier > 0 && (
        <button type="button" className="linkbtn outside" onClick={showEarlier}>
          ‹ {earlier} earlier
        </button>
      )}
      {later > 0 && (
        <button type="button" className="linkbtn outside" onClick={showLater}>
          {later} later ›
        </button>
      )}
      <span className="legend">
        <span>
          <Shape id="s-happened" size={12} />
          day
        </span>
        <span>
          <i className="key-bar" />
          month or longer
        </span>
        <span>
          <svg width="30" height="14" aria-hidden="true" className="key-open">
            <path d="M28 0v14" strokeWidth="2.5" />
            <path d="M27 7H10M7 7H3M1 7H-1" strokeWidth="3" />
          </svg>
          by a date
        </span>
        <span>
          <Shape id="s-planned" size={12} />
          hollow: not yet
        </span>
        <span className="acc b">
          <i className="key-bar due" />
          due, no report
        </span>
      </span>
      <span id="band-keys" className="vh">
        Arrow keys go from mark to mark in the order of time, plus and minus zoom, Home and End go to the
        first and the last.
      </span>
    </div>
  );
}
