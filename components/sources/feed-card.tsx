import type { SourceInList } from "@/lib/operations/shapes";
import { ActionForm, Submit } from "../forms/action-form";
import { Field } from "../forms/field";
import { counted } from "../marks/counted";
import { Moment } from "../marks/moment";
import { HealthMark } from "./health-mark";
import type { SourceActions } from "./source-pane";

type Feed = SourceInList["feeds"][number];

interface Props {
  feed: Feed;
  manages: boolean;
  actions: SourceActions;
}

/** One feed of a source: how it is, when it is asked, and what can be done about it. */
export function FeedCard({ feed, manages, actions }: Props) {
  const { polling } = feed;
  const title = feed.title ?? polling?.title ?? null;
  const hidden = { id: feed.id, version: feed.version };
  return (
    <section className="feedcard" aria-label={`Feed ${title ?? feed.url}`}>
      <p className="row">
        <HealthMark state={feed.health.state} />
        {title && <b className="b">{title}</b>}
      </p>
      <p className="two break">
        {feed.url.replace(/^https?:\/\//, "")}
        {polling?.format && `, ${polling.format}`}
      </p>
      {feed.pausedReason !== null && <p className="two">Paused: {feed.pausedReason}</p>}
      {polling?.problem && (
        <pre className="log">
          {polling.message ?? polling.problem}
          {"\n"}
          {counted(polling.failures, "failure")} in a row
          {polling.failingSince && (
            <>
              , since <Moment at={polling.failingSince} />
            </>
          )}
        </pre>
      )}
      <p className="two">
        {polling?.lastAt ? (
          <>
            Last asked <Moment at={polling.lastAt} />
            {polling.problem && polling.lastOkAt && (
              <>
                ; last good answer <Moment at={polling.lastOkAt} />
              </>
            )}
            {polling.itemCount !== null && `, ${counted(polling.itemCount, "item")}`}
          </>
        ) : (
          "Not asked yet"
        )}
        {feed.awaited && "; being asked now"}
        {feed.pausedReason === null && polling && !feed.awaited && (
          <>
            ; next <Moment at={polling.nextAt} />
            {polling.nextReason && ` (${polling.nextReason})`}
          </>
        )}
        .
      </p>
      {manages && (
        <div className="row mt-2">
          {feed.pausedReason === null ? (
            <ActionForm action={actions.pollNow} hidden={{ id: feed.id }}>
              <Submit className="btn sm" shortcut="r" busy="Asking…">
                Poll now
              </Submit>
            </ActionForm>
          ) : (
            <ActionForm action={actions.resume} hidden={hidden}>
              <Submit className="btn sm">Resume</Submit>
            </ActionForm>
          )}
          {feed.pausedReason === null && (
            <details className="more inline" data-close>
              <summary>Pause</summary>
              <ActionForm action={actions.pause} hidden={hidden} className="stack mt-2" inForm>
                <Field label="Why">
                  <input className="field" name="because" maxLength={300} required />
                </Field>
                <Submit className="btn sm">Pause this feed</Submit>
              </ActionForm>
            </details>
          )}
          <details className="more inline" data-close>
            <summary>Edit</summary>
            <ActionForm
              key={feed.version}
              action={actions.editFeed}
              hidden={{ ...hidden, was: feed.url }}
              className="stack mt-2"
              inForm
            >
              <Field label="Address">
                <input className="field" name="url" type="url" defaultValue={feed.url} required />
              </Field>
              <Field label="Title">
                <input className="field" name="title" maxLength={200} defaultValue={feed.title ?? ""} />
              </Field>
              <Submit className="btn sm">Save the feed</Submit>
            </ActionForm>
          </details>
          <ActionForm action={actions.removeFeed} hidden={hidden}>
            <Submit className="linkbtn" label={`Remove the feed ${title ?? feed.url}`}>
              Remove
            </Submit>
          </ActionForm>
        </div>
      )}
    </section>
  );
}
