import { Shape } from "./symbols";

const WORDS: Record<string, string> = {
  planned: "Planned",
  happened: "Happened",
  partly: "Partly happened",
  slipped: "Slipped",
  cancelled: "Cancelled",
  replaced: "Replaced",
  unknown: "Unknown",
  due: "Due, no report",
};

export const stateWord = (state: string): string => WORDS[state] ?? state;

/** A state as shape and word, always both. `due` is a planned one whose time has passed without a report. */
export function StateMark({ state, due = false }: { state: string; due?: boolean }) {
  const shown = due ? "due" : state;
  return (
    <span className={`state ${shown}`}>
      <Shape id={`s-${shown in WORDS ? shown : "unknown"}`} />
      {stateWord(shown)}
    </span>
  );
}
