import Link from "next/link";
import type { Discovery } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { counted } from "../marks/counted";
import { FindForm } from "./find-form";
import { SourceFacts } from "./source-facts";

interface Props {
  address: string;
  found: Discovery | null;
  /** The source that feeds are added to; null for a new one. */
  to: { id: string; name: string; homepage: string | null } | null;
  actions: { add: FormAction<{ id: string }>; addFeed: FormAction<{ id: string }> };
}

/** Adding by address: what is there is shown before anything is saved. */
export function AddSource({ address, found, to, actions }: Props) {
  return (
    <main id="main" className="bring">
      <h1>{to ? `Add a feed to ${to.name}` : "Add a source"}</h1>
      <FindForm address={address || (to?.homepage ?? "")} sourceId={to?.id ?? null} />
      {found && <Found found={found} to={to} actions={actions} />}
    </main>
  );
}

function Found({ found, to, actions }: { found: Discovery; to: Props["to"]; actions: Props["actions"] }) {
  const { feeds, problems, known } = found;
  const target = to ?? (known ? { id: known.id, name: known.name } : null);
  return (
    <section className="mt-6" aria-label="What was found">
      {feeds.length === 0 && (
        <div className="problem" role="status">
          <span>
            {problems.length
              ? "No feed could be read there."
              : "There is no feed at this address, none that its page names, and none where sites usually have it."}{" "}
            {!target && found.isAddress && "The source can be added without one; a feed can follow."}
          </span>
        </div>
      )}
      {problems.length > 0 && (
        <ul className="reasons mt-2">
          {problems.map(({ url, message }) => (
            <li key={url}>
              <span className="break">{url}</span>: {message}
            </li>
          ))}
        </ul>
      )}
      {!to && known && (
        <p className="mt-4">
          This is a feed of <b className="b">{known.name}</b>, which is among the sources already; it is added
          there.
        </p>
      )}
      {(feeds.length > 0 || (!target && found.isAddress)) && (
        <ActionForm
          action={target ? actions.addFeed : actions.add}
          hidden={target ? { sourceId: target.id } : {}}
          className="stack mt-4"
          inForm
        >
          {feeds.map((feed, n) => (
            <FoundFeed key={feed.url} feed={feed} field={target ? "url" : "feeds"} ticked={n === 0} />
          ))}
          {!target && (
            <fieldset className="form-grid">
              <legend className="b">What readers are told about the outlet</legend>
              <SourceFacts source={{ ...found, name: found.name }} />
            </fieldset>
          )}
          <div className="row">
            <Submit className="btn primary" busy="Saving…">
              {target ? `Add to ${target.name}` : "Add the source"}
            </Submit>
            <Link className="btn" href="/admin/sources">
              Cancel
            </Link>
          </div>
        </ActionForm>
      )}
    </section>
  );
}

function FoundFeed({
  feed,
  field,
  ticked,
}: {
  feed: Discovery["feeds"][number];
  field: string;
  ticked: boolean;
}) {
  return (
    <section className="feedcard">
      <label className="row">
        <input
          type="checkbox"
          name={field}
          value={feed.url}
          defaultChecked={ticked && !feed.polledFor}
          disabled={feed.polledFor !== null}
        />
        <b className="b">{feed.title ?? "Feed without a title"}</b>
      </label>
      <p className="two break">
        {feed.url}, {feed.format}, {counted(feed.itemCount, "item")}
        {feed.polledFor && `; polled already, for ${feed.polledFor}`}
      </p>
      {feed.items.length > 0 ? (
        <ol className="latest" lang={feed.language ?? undefined}>
          {feed.items.map((item, n) => (
            <li key={`${n} ${item.url}`}>
              {item.title ?? "Without a title"}
              <span className="small mute">
                {item.published ? item.published.slice(0, 16).replace("T", " ") : "date unknown"}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="two">The feed is valid and has no items now.</p>
      )}
    </section>
  );
}
