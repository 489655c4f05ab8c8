import type { DevelopmentRow } from "@/lib/operations/shapes";
import { dateWords } from "../marks/date-label";
import { StateMark } from "../marks/state-mark";
import { dayWords } from "./telling";

/** What was said to have become of it, in order, with the sentence or the reason. */
export function StateHistory({ history }: { history: DevelopmentRow["history"] }) {
  return (
    <ol className="acts">
      {history.map((change) => (
        <li key={change.id}>
          <span className="row">
            {change.fromState && (
              <>
                <StateMark state={change.fromState} />
                <span className="two">became</span>
              </>
            )}
            <StateMark state={change.toState} />
            <span>{dateWords(change.edtf)}</span>
          </span>
          <time className="hint" dateTime={change.changedAt.toISOString()}>
            {dayWords(change.changedAt)}
          </time>
          {(change.reason || change.evidence) && (
            <span className="by">{change.evidence ? `“${change.evidence.exact}”` : change.reason}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
