import type { HealthState } from "@/lib/domain/feeds/health";
import { Shape } from "../marks/symbols";

const WORDS: Record<HealthState, string> = {
  failing: "Failing",
  quiet: "Gone quiet",
  empty: "Empty",
  new: "Not polled yet",
  paused: "Paused",
  fine: "Fine",
};

const SHAPES: Record<HealthState, string> = {
  failing: "h-failing",
  quiet: "h-quiet",
  empty: "h-empty",
  new: "h-new",
  paused: "h-paused",
  fine: "h-fine",
};

/** How a source is, as shape and word, always both. */
export function HealthMark({ state, count }: { state: HealthState | null; count?: number }) {
  if (!state) return <span className="state two">No feed</span>;
  return (
    <span className={`state ${state}`}>
      <Shape id={SHAPES[state]} />
      {count === undefined ? WORDS[state] : `${count} ${WORDS[state].toLowerCase()}`}
    </span>
  );
}
