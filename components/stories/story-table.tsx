import Link from "next/link";
import type { StoryInList } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { KeyList } from "../forms/key-list";
import { counted } from "../marks/counted";
import { KeyLegend } from "../frame/key-legend";

export const STORY_STATES: Record<string, string> = {
  draft: "Draft",
  review: "In review",
  published: "Published",
};

/** All stories with where they stand. */
export function StoryTable({
  stories,
  create,
  singleKeys,
}: {
  stories: readonly StoryInList[];
  create: FormAction<{ id: string }>;
  singleKeys: boolean;
}) {
  return (
    <>
      <main id="main" className="work">
        <header>
          <h1>Stories</h1>
          <ActionForm action={create} className="row push" inForm>
            <input
              className="field"
              name="title"
              placeholder="Title of a new story"
              aria-label="Title of a new story"
              required
            />
            <Submit className="btn">Open a story</Submit>
          </ActionForm>
        </header>
        {stories.length === 0 && (
          <div className="empty">
            <h2>No stories yet</h2>
            <p>Bring in an article and accept the story that the desk proposes, or open one here.</p>
          </div>
        )}
        <KeyList on={singleKeys}>
          <ol className="list">
            {stories.map((story) => (
              <li key={story.id} data-row tabIndex={-1}>
                <div className="row">
                  <Link className="ti" href={`/desk/stories/${story.id}`} data-key="o">
                    {story.title}
                  </Link>
                  {story.titleJa && (
                    <span lang="ja" className="two">
                      {story.titleJa}
                    </span>
                  )}
                  <span className="state push">{STORY_STATES[story.state]}</span>
                </div>
                <p className="hint">{describe(story)}</p>
              </li>
            ))}
          </ol>
        </KeyList>
      </main>
      <KeyLegend
        on={singleKeys}
        keys={[
          ["j k", "move"],
          ["o", "open"],
          ["z", "undo"],
        ]}
      />
    </>
  );
}

function describe({ articles, developments }: StoryInList): string {
  const outlets = new Set(articles.map((article) => article.source?.name ?? article.id)).size;
  const waiting = developments.filter((development) => !development.publishedAt).length;
  return [
    `${counted(articles.length, "article")} from ${counted(outlets, "outlet")}`,
    counted(developments.length, "development"),
    ...(waiting ? [`${waiting} not public yet`] : []),
  ].join(" · ");
}
