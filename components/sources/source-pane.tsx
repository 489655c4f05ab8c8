import Link from "next/link";
import type { FeedItemRow, SourceInList } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ownershipWord } from "../articles/inbox";
import { ActionForm, Submit } from "../forms/action-form";
import { Refreshing } from "../frame/refreshing";
import { counted } from "../marks/counted";
import { Moment } from "../marks/moment";
import { FeedCard } from "./feed-card";
import { HealthMark } from "./health-mark";
import { countryWord, languageWord } from "./place-words";
import { SourceFacts } from "./source-facts";

export type SourceActions = Record<
  "edit" | "remove" | "pollNow" | "pause" | "resume" | "editFeed" | "removeFeed",
  FormAction
>;

export interface ShownSource {
  source: SourceInList;
  items: FeedItemRow[];
  manages: boolean;
}

/** One outlet: how it is, its feeds, what came last, and its facts. */
export function SourcePane({ source, items, manages, actions }: ShownSource & { actions: SourceActions }) {
  const { health, counts } = source;
  return (
    <aside className="pane" data-beside aria-label="The source with focus">
      <h2 lang={source.language ?? undefined}>{source.name}</h2>
      <p className="two mt-1">
        {[
          countryWord(source.country),
          languageWord(source.language),
          ownershipWord(source.ownership) ?? "ownership unknown",
          source.owner,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {health && source.feeds.length > 1 && (
        <p className="mt-4">
          <HealthMark state={health.state} /> <span className="two">{health.words}</span>
        </p>
      )}
      {(source.feeds.some((feed) => feed.awaited) || items.some(({ state }) => state === "waiting")) && (
        <Refreshing />
      )}
      {source.feeds.map((feed) => (
        <FeedCard key={feed.id} feed={feed} manages={manages} actions={actions} />
      ))}
      {manages && (
        <p className="mt-4">
          <Link href={`/admin/sources/new?source=${source.id}`}>
            {source.feeds.length ? "Add another feed" : "Add a feed"}
          </Link>
        </p>
      )}
      {items.length > 0 && <Latest items={items} />}
      <dl className="facts mt-4">
        <dt>Articles</dt>
        <dd>
          {counts.articles === 0 ? (
            "none"
          ) : (
            <Link href={`/desk/inbox?view=all&words=${encodeURIComponent(source.name)}`}>
              {counts.articles}
            </Link>
          )}
        </dd>
        {counts.articles > 0 && (
          <>
            <dt>Of these</dt>
            <dd>
              {counts.undated} without a date, {counts.unsigned} without a byline
            </dd>
          </>
        )}
        {source.homepage && (
          <>
            <dt>Homepage</dt>
            <dd className="break">
              <a href={source.homepage} rel="noreferrer noopener">
                {source.homepage.replace(/^https?:\/\//, "").replace(/\/$/, "")}
              </a>
            </dd>
          </>
        )}
      </dl>
      <details className="more" data-close>
        <summary>Edit what readers are told</summary>
        <ActionForm
          key={source.version}
          action={actions.edit}
          hidden={{ id: source.id, version: source.version }}
          className="stack mt-2"
          inForm
        >
          <SourceFacts source={source} />
          <div className="row">
            <Submit className="btn primary">Save</Submit>
          </div>
        </ActionForm>
      </details>
      {manages && (
        <details className="more" data-close>
          <summary>Delete this source</summary>
          <p className="two mt-2">
            {source.feeds.length
              ? `Its ${counted(source.feeds.length, "feed")} ${source.feeds.length === 1 ? "goes" : "go"} with it. `
              : ""}
            {counts.articles
              ? `Its ${counted(counts.articles, "article")} ${counts.articles === 1 ? "stays" : "stay"}, without a source. `
              : ""}
            It can be undone.
          </p>
          <ActionForm
            action={actions.remove}
            hidden={{ id: source.id, version: source.version }}
            className="mt-2"
            inForm
          >
            <Submit className="btn">Delete {source.name}</Submit>
          </ActionForm>
        </details>
      )}
    </aside>
  );
}

const STATE_WORDS: Record<string, string> = {
  waiting: "waits to be taken in",
  known: "was here already",
  failed: "could not be taken in",
  dropped: "left out",
};

function Latest({ items }: { items: readonly FeedItemRow[] }) {
  return (
    <>
      <h3 className="head mt-6">
        Last items <span className="count">{items.length}</span>
      </h3>
      <ul className="latest">
        {items.map((item) => (
          <li key={item.id}>
            {item.article ? (
              <Link href={`/desk/articles/${item.article.id}`} className="no-underline">
                {item.title ?? item.article.title}
              </Link>
            ) : (
              (item.title ?? item.url ?? "Without a title")
            )}
            <span className="small mute">
              <Moment at={item.arrivedAt} />
              {STATE_WORDS[item.state] && ` · ${STATE_WORDS[item.state]}`}
              {item.problem && `: ${item.problem}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
