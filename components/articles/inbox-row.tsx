import Link from "next/link";
import type { ArticleInList } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm } from "../forms/action-form";
import { counted } from "../marks/counted";
import { dateWords } from "../marks/date-label";

interface Props {
  article: ArticleInList;
  view: string;
  shown: boolean;
  actions: Record<"archive" | "restore", FormAction>;
}

/** One article: what it is, where it is from, and what the machine proposes, at the right. */
export function InboxRow({ article, view, shown, actions }: Props) {
  const archived = article.state === "archived";
  return (
    <li
      className={`item ${article.readAt ? "read" : ""} ${shown ? "focus" : ""}`}
      data-row
      data-shown={shown ? "" : undefined}
      tabIndex={-1}
    >
      <input
        type="checkbox"
        name="articleIds"
        value={article.id}
        form="group"
        data-key="x"
        aria-label={`Select ${article.title}`}
      />
      <time className="at" dateTime={article.createdAt.toISOString()}>
        {article.createdAt.toISOString().slice(11, 16)}
      </time>
      <div className="min-w-0">
        <p className="hl" lang={article.language}>
          <Link
            href={`/desk/inbox?view=${view}&article=${article.id}`}
            scroll={false}
            data-follow
            className="no-underline"
          >
            {article.title}
          </Link>
        </p>
        <p className="meta">
          <b>{article.source?.name ?? "Outlet unknown"}</b>
          {article.source?.country && ` · ${article.source.country}`} ·{" "}
          {article.published ? (
            `published ${dateWords(article.published)}`
          ) : (
            <span className="acc b">published unknown</span>
          )}
          {`, ${lengthWords(article)}`}
        </p>
      </div>
      <div className="props">
        {proposalWords(article).map((words) => (
          <span className="p" key={words}>
            {words}
          </span>
        ))}
        <Link href={`/desk/articles/${article.id}`} data-key="o" className="sr" tabIndex={-1}>
          Open {article.title}
        </Link>
        <ActionForm action={archived ? actions.restore : actions.archive} hidden={{ ids: article.id }}>
          <button className="linkbtn" data-key="e" tabIndex={-1}>
            {archived ? "To inbox" : "Archive"}
          </button>
        </ActionForm>
      </div>
    </li>
  );
}

function lengthWords({ language, currentVersion }: ArticleInList): string {
  const text = currentVersion?.text ?? "";
  return language === "ja"
    ? `${text.replace(/\s/g, "").length} characters`
    : `${text.split(/\s+/).filter(Boolean).length} words`;
}

function proposalWords({ suggestions, story }: ArticleInList): string[] {
  const count = (kind: string) => suggestions.filter((suggestion) => suggestion.kind === kind).length;
  const plural = (n: number, noun: string) => (n ? [counted(n, noun)] : []);
  const place = story
    ? [`story: ${story.title.length > 28 ? `${story.title.slice(0, 27)}…` : story.title}`]
    : count("story")
      ? ["story proposed"]
      : [];
  return [...place, ...plural(count("development"), "development"), ...plural(count("tag"), "tag")];
}
