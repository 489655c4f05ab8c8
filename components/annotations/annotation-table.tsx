import Link from "next/link";
import { ANNOTATION_KINDS } from "@/lib/domain/annotations/kinds";
import type { AnnotationInList } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm } from "../forms/action-form";

const PLURALS: Record<string, string> = {
  comment: "Comments",
  claim: "Claims",
  quote: "Quotes",
  date: "Dates",
  framing: "Framing",
  question: "Questions",
};

/** All notes of a kind, across all articles. */
export function AnnotationTable({
  annotations,
  kind,
  open,
  resolve,
}: {
  annotations: AnnotationInList[];
  kind: string | null;
  open: boolean;
  resolve: FormAction;
}) {
  const address = (one: string | null, only: boolean) =>
    `/desk/annotations?${new URLSearchParams({ ...(one ? { kind: one } : {}), ...(only ? { open: "1" } : {}) })}`;
  return (
    <main id="main" className="work">
      <header>
        <h1>Notes</h1>
        <p>
          {annotations.length} {open ? "open" : "in all"} ·{" "}
          <Link href={address(kind, !open)}>{open ? "show resolved too" : "open ones only"}</Link>
        </p>
      </header>
      <nav className="tabs" aria-label="Kinds">
        <Link href={address(null, open)} aria-current={kind === null ? "page" : undefined}>
          All
        </Link>
        {ANNOTATION_KINDS.map((one) => (
          <Link key={one} href={address(one, open)} aria-current={kind === one ? "page" : undefined}>
            {PLURALS[one]}
          </Link>
        ))}
      </nav>
      {annotations.length === 0 && (
        <p className="two">
          No notes here yet. Open an article, select some of its text, and choose what it is.
        </p>
      )}
      <ol className="list">
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <div className="row s13">
              <b className="b">{annotation.kind}</b>
              <span className="two">{annotation.author.name}</span>
              <time className="mute" dateTime={annotation.createdAt.toISOString()}>
                {annotation.createdAt.toISOString().slice(0, 10)}
              </time>
              {annotation.anchored !== "exact" && (
                <span className={annotation.anchored === "moved" ? "mute" : "acc"}>
                  {annotation.anchored}
                </span>
              )}
              {annotation.resolvedAt && <span className="mute">resolved</span>}
              <ActionForm
                action={resolve}
                hidden={{
                  id: annotation.id,
                  version: annotation.version,
                  resolved: annotation.resolvedAt ? "false" : "true",
                }}
                className="push"
              >
                <button className="linkbtn">{annotation.resolvedAt ? "Open again" : "Resolve"}</button>
              </ActionForm>
            </div>
            <q className="serif" lang={annotation.article.language}>
              {annotation.exact}
            </q>
            {annotation.body && <p>{annotation.body}</p>}
            <p className="hint">
              {annotation.article.source?.name ?? "Outlet unknown"} ·{" "}
              <Link href={`/desk/articles/${annotation.article.id}`}>{annotation.article.title}</Link>
              {annotation.replies.length > 0 &&
                ` · ${annotation.replies.length} ${annotation.replies.length === 1 ? "reply" : "replies"}`}
            </p>
          </li>
        ))}
      </ol>
    </main>
  );
}
