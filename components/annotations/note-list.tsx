import type { WholeArticle } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { Note } from "./note";

export type NoteActions = Record<"edit" | "resolve" | "remove" | "reply" | "removeReply", FormAction>;

/** The notes on an article, in the order of its text; those that lost their place last, and those that are settled folded away. */
export function NoteList({
  annotations,
  actions,
}: {
  annotations: WholeArticle["annotations"];
  actions: NoteActions;
}) {
  const open = annotations.filter((annotation) => !annotation.resolvedAt);
  const settled = annotations.filter((annotation) => annotation.resolvedAt);
  return (
    <>
      <h2 className="head">
        Notes <span className="count">{open.length}</span>
      </h2>
      {annotations.length === 0 && (
        <p className="hint mt-2">Select text to add a comment, claim, quote, date, framing or question.</p>
      )}
      {open.map((annotation) => (
        <Note key={annotation.id} annotation={annotation} actions={actions} />
      ))}
      {settled.length > 0 && (
        <details className="mt-4">
          <summary>{settled.length} resolved</summary>
          {settled.map((annotation) => (
            <Note key={annotation.id} annotation={annotation} actions={actions} />
          ))}
        </details>
      )}
    </>
  );
}
