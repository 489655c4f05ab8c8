import Link from "next/link";
import type { ActInList, StoryOutlook, WholeStory } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { Field, Select } from "../forms/field";
import { KeyList } from "../forms/key-list";
import { isDisputed } from "../timeline/differences";
import { counted } from "../marks/counted";
import { categoryWord } from "../marks/categories";
import { DateLabel, dateWords } from "../marks/date-label";
import { StateMark } from "../marks/state-mark";
import { ActList } from "../record/act-list";
import { LateArticle, Origins, OutlookProposals } from "./story-outlook";
import { STORY_STATES } from "./story-table";

type Actions = Record<"edit" | "move" | "reject" | "submit" | "publish" | "unpublish" | "undo", FormAction> &
  Record<"merge" | "split", FormAction<{ id: string }>>;

interface Props {
  story: WholeStory;
  others: readonly { id: string; title: string }[];
  acts: readonly ActInList[];
  outlook: StoryOutlook;
  singleKeys: boolean;
  actions: Actions;
}

/** A story on the desk: its developments, its articles, and its way to the readers. */
export function StoryDesk({ story, others, acts, outlook, singleKeys, actions }: Props) {
  return (
    <main id="main" className="work">
      <header>
        <div className="grow">
          <h1>{story.title}</h1>
          {story.titleJa && (
            <p lang="ja" className="two">
              {story.titleJa}
            </p>
          )}
        </div>
        <Publishing story={story} actions={actions} />
      </header>
      <div className="two-col">
        <div>
          <Developments story={story} />
          <Articles story={story} others={others} outlook={outlook} actions={actions} />
        </div>
        <aside>
          <KeyList on={singleKeys}>
            <OutlookProposals story={story} outlook={outlook} actions={actions} />
          </KeyList>
          <h2>About the story</h2>
          <ActionForm
            key={story.version}
            action={actions.edit}
            hidden={{ id: story.id, version: story.version }}
            className="stack mt-2"
            inForm
          >
            <Field label="Title">
              <input className="field" name="title" defaultValue={story.title} required />
            </Field>
            <Field label="Title in Japanese">
              <input className="field" name="titleJa" lang="ja" defaultValue={story.titleJa ?? ""} />
            </Field>
            <Field label="Summary for readers" hint="In our own words.">
              <textarea className="field" name="summary" rows={6} defaultValue={story.summary} />
            </Field>
            <Submit className="btn">Save</Submit>
          </ActionForm>
          {others.length > 0 && (
            <>
              <h2>Merge</h2>
              <ActionForm
                action={actions.merge}
                hidden={{ from: story.id, version: story.version }}
                className="row mt-2"
                inForm
              >
                <Select
                  name="into"
                  label="Story to merge into"
                  choices={others.map(({ id, title }) => ({ value: id, label: title }))}
                />
                <Submit className="btn">Merge into it</Submit>
              </ActionForm>
            </>
          )}
          <h2>Activity</h2>
          <ActList acts={acts} undo={actions.undo} />
        </aside>
      </div>
    </main>
  );
}

function Publishing({ story, actions }: { story: WholeStory; actions: Actions }) {
  const hidden = { id: story.id, version: story.version };
  const waiting = story.developments.filter((development) => !development.publishedAt).length;
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";
  return (
    <div className="row">
      <span className="two s13">
        <b className="b">{STORY_STATES[story.state]}</b>
        {story.state === "review" && ` · sent by ${story.submittedBy}, ${day(story.submittedAt)}`}
        {story.state === "published" && ` · by ${story.publishedBy}, ${day(story.publishedAt)}`}
      </span>
      {story.state === "draft" && (
        <ActionForm action={actions.submit} hidden={hidden}>
          <Submit className="btn">Send to review</Submit>
        </ActionForm>
      )}
      {story.state !== "published" && <Missing story={story} />}
      {story.state !== "published" && (
        <ActionForm action={actions.publish} hidden={hidden}>
          <Submit className="btn primary">Publish</Submit>
        </ActionForm>
      )}
      {story.state === "published" && waiting > 0 && (
        <ActionForm action={actions.publish} hidden={hidden}>
          <Submit className="btn primary">Publish {waiting} more</Submit>
        </ActionForm>
      )}
      {story.state === "published" && (
        <>
          <Link className="btn" href={`/stories/${story.slug}`}>
            As readers see it
          </Link>
          <ActionForm action={actions.unpublish} hidden={hidden}>
            <Submit className="btn quiet">Take back</Submit>
          </ActionForm>
        </>
      )}
    </div>
  );
}

/** What readers would miss, said before it is published. */
function Missing({ story }: { story: WholeStory }) {
  const missing = [
    story.developments.length === 0 && "no development, so an empty timeline",
    story.summary.trim() === "" && "no summary",
    story.articles.length === 0 && "no article",
  ].filter(Boolean);
  return missing.length > 0 ? <span className="hint">Readers would find {missing.join(", ")}.</span> : null;
}

function Developments({ story }: { story: WholeStory }) {
  return (
    <section aria-label="Developments">
      <h2>
        Developments <span className="count">{story.developments.length}</span>
      </h2>
      {story.developments.length === 0 && (
        <p className="hint mt-2">
          Open an article below and accept what the desk proposes, or select a sentence and press v.
        </p>
      )}
      {story.developments.map((development) => (
        <article key={development.id} className="dev">
          <DateLabel edtf={development.edtf} basis={development.basis} note={development.basisNote} />
          <div>
            <p className="stmt">
              <Link href={`/desk/developments/${development.id}`}>{development.statement}</Link>
            </p>
            {development.statementJa && (
              <p className="stmt-ja" lang="ja">
                {development.statementJa}
              </p>
            )}
            <div className="under">
              <StateMark state={development.state} />
              <span>{categoryWord(development.category)}</span>
              {!development.publishedAt && <span className="acc">not public yet</span>}
              {isDisputed(development.evidence) && <span className="acc">Sources differ</span>}
              {development.evidence.some(
                (item) => item.anchored === "unsure" || item.anchored === "orphan",
              ) && <span className="acc">evidence to check</span>}
            </div>
          </div>
          <p className="said">
            <b>
              {counted(
                new Set(development.evidence.map((item) => item.article.source?.name ?? item.articleId)).size,
                "outlet",
              )}
            </b>
            <span className="sub">{counted(development.evidence.length, "sentence")}</span>
          </p>
        </article>
      ))}
    </section>
  );
}

function Articles({ story, others, outlook, actions }: Omit<Props, "acts" | "singleKeys">) {
  return (
    <section aria-label="Articles">
      <h2>
        Articles <span className="count">{story.articles.length}</span>
      </h2>
      <Origins story={story} outlook={outlook} />
      <ol className="list mt-2">
        {story.articles.map((article) => (
          <li key={article.id}>
            <div className="row">
              <input
                type="checkbox"
                name="articleIds"
                value={article.id}
                form="split"
                aria-label={`Select ${article.title}`}
              />
              <Link className="ti grow" href={`/desk/articles/${article.id}`} lang={article.language}>
                {article.title}
              </Link>
              <ActionForm action={actions.move} hidden={{ articleIds: article.id, storyId: "" }}>
                <button className="linkbtn s13">Take out</button>
              </ActionForm>
            </div>
            <p className="hint">
              {article.source?.name ?? "Outlet unknown"}
              {article.source?.country && ` · ${article.source.country}`} · published{" "}
              {dateWords(article.published)}
            </p>
            <LateArticle articleId={article.id} late={outlook.late} />
          </li>
        ))}
      </ol>
      {story.articles.length > 1 && (
        <ActionForm
          id="split"
          action={actions.split}
          hidden={{ id: story.id, version: story.version }}
          className="row mt-4"
          inForm
        >
          <input
            className="field grow"
            name="title"
            placeholder="Title for a new story of the ticked articles"
            aria-label="Title of the split story"
            required
          />
          <Submit className="btn">Split off</Submit>
        </ActionForm>
      )}
      {others.length > 0 && story.articles.length > 0 && (
        <details className="mt-4">
          <summary>Move an article to another story</summary>
          <ActionForm action={actions.move} className="row">
            <Select
              name="articleIds"
              label="Article"
              choices={story.articles.map(({ id, title, source }) => ({
                value: id,
                label: `${source?.name ?? "Outlet unknown"}: ${title}`,
              }))}
            />
            <Select
              name="storyId"
              label="Story"
              choices={others.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <Submit className="btn">Move</Submit>
          </ActionForm>
        </details>
      )}
    </section>
  );
}
