import Link from "next/link";
import type { ArticleInList, TagRow, WholeArticle } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { KeyList } from "../forms/key-list";
import { KeyLegend } from "../frame/key-legend";
import { SuggestionList, type SuggestionActions } from "../suggestions/suggestion-list";
import { EmptyDesk } from "./empty-desk";
import { InboxRow } from "./inbox-row";
import { TagForm } from "./tag-form";
import { ThreeDates } from "./three-dates";

const VIEWS: readonly (readonly [string, string])[] = [
  ["inbox", "To read"],
  ["proposals", "With proposals"],
  ["no-story", "No story yet"],
  ["no-date", "Date unknown"],
  ["doubtful", "Lines to check"],
  ["archived", "Archived"],
  ["all", "All articles"],
];

interface Props {
  articles: ArticleInList[];
  counts: Record<string, number>;
  view: string;
  words: string | null;
  peek: WholeArticle | null;
  tags: readonly TagRow[];
  singleKeys: boolean;
  actions: SuggestionActions & { tag: FormAction } & Record<
      "archive" | "restore" | "markRead",
      FormAction
    > & { createStory: FormAction<{ id: string }> };
}

export function Inbox({ articles, counts, view, words, peek, tags, singleKeys, actions }: Props) {
  const title = VIEWS.find(([name]) => name === view)?.[1] ?? "To read";
  if (counts.all === 0) return <EmptyDesk />;
  return (
    <>
      <KeyList on={singleKeys} className="inbox">
        <nav className="side" aria-label="Views">
          <h2>Inbox</h2>
          {VIEWS.map(([name, label]) => (
            <Link
              key={name}
              href={`/desk/inbox?view=${name}`}
              aria-current={name === view ? "page" : undefined}
            >
              {label}
              <span className="count">{counts[name]}</span>
            </Link>
          ))}
        </nav>
        <main id="main">
          <div>
            <div className="listbar">
              <h1>{words ? `“${words}”` : title}</h1>
              <span className="count">{articles.length}</span>
              {words && <Link href={`/desk/inbox?view=${view}`}>Clear search</Link>}
              <ActionForm action={actions.createStory} id="group" hidden={{}} className="row push">
                <input
                  className="field grouptitle"
                  data-focus-key="g"
                  name="title"
                  placeholder="Title of a new story"
                  aria-label="Title of a new story of the selected articles"
                  required
                />
                <Submit className="btn sm">Group selected</Submit>
              </ActionForm>
            </div>
            {articles.length === 0 && (
              <p className="work two">{words ? "No article has these words." : "Nothing here. Well done."}</p>
            )}
            <ol data-rows>
              {articles.map((article) => (
                <InboxRow
                  key={article.id}
                  article={article}
                  view={view}
                  shown={article.id === peek?.id}
                  actions={actions}
                />
              ))}
            </ol>
          </div>
        </main>
        {peek && (
          <aside className="peek" data-beside data-rows aria-label="The article with focus">
            <h2 lang={peek.language}>
              <Link href={`/desk/articles/${peek.id}`} className="no-underline">
                {peek.title}
              </Link>
            </h2>
            <p className="src">
              {[
                peek.source?.name ?? "Outlet unknown",
                peek.source?.country,
                ownershipWord(peek.source?.ownership),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <ThreeDates article={peek} />
            <SuggestionList article={peek} actions={actions} />
            <TagForm articleId={peek.id} tags={tags} tag={actions.tag} />
            <div className="row mt-4">
              <Link className="btn" href={`/desk/articles/${peek.id}`}>
                Open
              </Link>
              {peek.currentVersion?.reading === "text" && (
                <Link className="btn" href={`/desk/articles/${peek.id}/lines`}>
                  Lines
                </Link>
              )}
            </div>
          </aside>
        )}
      </KeyList>
      <KeyLegend
        on={singleKeys}
        keys={[
          ["j k", "move"],
          ["o", "open"],
          ["x", "select"],
          ["e", "archive"],
          ["g", "group selected"],
          ["y", "accept"],
          ["n", "reject"],
          ["z", "undo"],
          ["/", "search"],
        ]}
      />
    </>
  );
}

export function ownershipWord(ownership: string | undefined): string | null {
  return ownership && ownership !== "unknown"
    ? ownership === "nonprofit"
      ? "non-profit"
      : `${ownership}-owned`.replace("private-owned", "private")
    : null;
}
