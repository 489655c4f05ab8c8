import type { ActInList } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";

/** Who did what and when, newest first, each with its undo. */
export function ActList({
  acts,
  undo,
  links = false,
}: {
  acts: readonly ActInList[];
  undo: FormAction;
  links?: boolean;
}) {
  if (acts.length === 0) return <p className="hint mt-4">Nothing has been done here yet.</p>;
  return (
    <ol className="acts mt-4">
      {acts.map((act) => (
        <li key={act.id} className={act.undoneBy ? "undone" : ""}>
          <span className="what">
            {act.summary}
            {links && act.subject && act.subjectId && ADDRESSES[act.subject] && (
              <>
                {" "}
                <a href={`${ADDRESSES[act.subject]}${act.subjectId}`}>Open</a>
              </>
            )}
          </span>
          {act.inverse !== null && !act.undoneBy ? (
            <ActionForm action={undo} hidden={{ id: act.id }}>
              <Submit className="btn sm">{act.undoes ? "Redo" : "Undo"}</Submit>
            </ActionForm>
          ) : (
            <span className="hint">{act.undoneBy ? `undone by ${act.undoneBy}` : ""}</span>
          )}
          <span className="by">
            {act.actorName} ·{" "}
            <time dateTime={act.at.toISOString()}>
              {act.at.toISOString().slice(0, 16).replace("T", " ")} UTC
            </time>
            {links && ` · ${act.operation}`}
            {act.reason && ` · “${act.reason}”`}
          </span>
        </li>
      ))}
    </ol>
  );
}

const ADDRESSES: Record<string, string> = {
  article: "/desk/articles/",
  story: "/desk/stories/",
  development: "/desk/developments/",
};
