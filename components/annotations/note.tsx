import { ANNOTATION_KINDS } from "@/lib/domain/annotations/kinds";
import type { WholeArticle } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";
import { Select } from "../forms/field";
import { GoTo } from "./go-to";
import type { NoteActions } from "./note-list";

/** How sure we are of a note's place, in words; nothing where it is where it was. */
const PLACE: Record<string, string> = {
  moved: "found again at another place",
  unsure: "probably here: check",
  orphan: "its text is no longer in the article",
};

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .join("")
    .slice(0, 2)
    .toUpperCase();

export function Note({
  annotation,
  actions,
}: {
  annotation: WholeArticle["annotations"][number];
  actions: NoteActions;
}) {
  const {
    id,
    version,
    kind,
    body,
    exact,
    start,
    end,
    anchored,
    author,
    createdAt,
    resolvedAt,
    replies,
    articleId,
  } = annotation;
  return (
    <article className={`note ${anchored}`} data-row tabIndex={-1}>
      <header>
        <span className="me" aria-hidden="true">
          {initials(author.name)}
        </span>
        {kind[0]?.toUpperCase() + kind.slice(1)}
        <span className="mute">{author.name}</span>
        <time dateTime={createdAt.toISOString()}>
          {createdAt.toISOString().slice(0, 16).replace("T", " ")}
        </time>
      </header>
      <p className="quoted">
        {start !== null && end !== null ? <GoTo start={start} end={end} text={exact} /> : exact}
      </p>
      {PLACE[anchored] && <p className={anchored === "moved" ? "hint" : "acc small"}>{PLACE[anchored]}</p>}
      {body && <p>{body}</p>}
      {replies.map((reply) => (
        <div key={reply.id} className="re">
          <header>
            {reply.author.name}
            <time dateTime={reply.createdAt.toISOString()}>
              {reply.createdAt.toISOString().slice(0, 16).replace("T", " ")}
            </time>
          </header>
          <p>{reply.body}</p>
          <ActionForm action={actions.removeReply} hidden={{ id: reply.id, articleId }}>
            <button className="linkbtn small">Delete reply</button>
          </ActionForm>
        </div>
      ))}
      <div className="row mt-2">
        <details className="more" data-close>
          <summary>Reply</summary>
          <ActionForm action={actions.reply} hidden={{ id }} className="stack" inForm>
            <textarea className="field" name="body" rows={2} required aria-label="Reply" />
            <Submit className="btn sm">Send reply</Submit>
          </ActionForm>
        </details>
        <details className="more" data-close>
          <summary>Edit</summary>
          <ActionForm action={actions.edit} hidden={{ id, version }} className="stack" inForm>
            <Select
              name="kind"
              label="Kind"
              value={kind}
              choices={ANNOTATION_KINDS.map((one) => ({ value: one, label: one }))}
            />
            <textarea className="field" name="body" rows={3} defaultValue={body} aria-label="Note" />
            <Submit className="btn sm">Save</Submit>
          </ActionForm>
        </details>
        <ActionForm
          action={actions.resolve}
          hidden={{ id, version, resolved: resolvedAt ? "false" : "true" }}
        >
          <button className="linkbtn">{resolvedAt ? "Open again" : "Resolve"}</button>
        </ActionForm>
        <ActionForm action={actions.remove} hidden={{ id }}>
          <button className="linkbtn">Delete</button>
        </ActionForm>
      </div>
    </article>
  );
}
