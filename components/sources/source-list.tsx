import Link from "next/link";
import type { HealthState } from "@/lib/domain/feeds/health";
import { HEALTH_ORDER } from "@/lib/domain/feeds/health";
import type { SourceInList } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ownershipWord } from "../articles/inbox";
import { ActionForm } from "../forms/action-form";
import { KeyList } from "../forms/key-list";
import { KeyLegend } from "../frame/key-legend";
import { counted } from "../marks/counted";
import { Moment } from "../marks/moment";
import { HealthMark } from "./health-mark";
import { OpmlForm } from "./opml-form";
import { countryWord, languageWord } from "./place-words";
import { SourcePane, type ShownSource, type SourceActions } from "./source-pane";
import { Sparkline } from "./sparkline";

interface Props {
  sources: SourceInList[];
  manages: boolean;
  shown: ShownSource | null;
  singleKeys: boolean;
  actions: SourceActions & { importOpml: FormAction<{ problems: string[] }> };
}

/** All outlets, worst first, with the one that has focus beside them. */
export function SourceList({ sources, manages, shown, singleKeys, actions }: Props) {
  return (
    <>
      <KeyList on={singleKeys} className="listpage">
        <main id="main" className="admin">
          <div className="title">
            <h1>Sources</h1>
            <span className="two">{sources.length}</span>
            <Counts sources={sources} />
            {manages && (
              <span className="row push">
                <OpmlForm importOpml={actions.importOpml} />
                <Link className="btn primary" href="/admin/sources/new">
                  Add source
                </Link>
              </span>
            )}
          </div>
          {sources.length === 0 ? (
            <Empty manages={manages} />
          ) : (
            <div className="split">
              <div className="wide">
                <table className="t src">
                  <thead>
                    <tr>
                      <th>Health</th>
                      <th>Source</th>
                      <th className="hide-s">Country</th>
                      <th className="hide-s">Ownership</th>
                      <th className="hide-s">Items a day, 30 days</th>
                      <th className="hide-s n">24 h</th>
                      <th>Last item</th>
                    </tr>
                  </thead>
                  <tbody data-rows>
                    {sources.map((source) => (
                      <Row
                        key={source.id}
                        source={source}
                        isShown={source.id === shown?.source.id}
                        pollNow={manages ? actions.pollNow : null}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
              {shown && <SourcePane key={shown.source.id} {...shown} actions={actions} />}
            </div>
          )}
        </main>
      </KeyList>
      <KeyLegend
        on={singleKeys}
        keys={[
          ["j k", "move"],
          ["o", "open"],
          ...(manages ? ([["r", "poll now"]] as const) : []),
          ["z", "undo"],
          ["/", "search"],
        ]}
      />
    </>
  );
}

function Counts({ sources }: { sources: readonly SourceInList[] }) {
  const counts = new Map<HealthState, number>();
  for (const { health } of sources) if (health) counts.set(health.state, (counts.get(health.state) ?? 0) + 1);
  return HEALTH_ORDER.filter((state) => counts.has(state)).map((state) => (
    <HealthMark key={state} state={state} count={counts.get(state)} />
  ));
}

function Empty({ manages }: { manages: boolean }) {
  return (
    <div className="work max-w-prose">
      <p>No outlets yet. They come with the articles that you bring in, or you add them with their feeds.</p>
      {manages && (
        <p className="mt-4">
          <Link className="btn primary" href="/admin/sources/new">
            Add the first source
          </Link>
        </p>
      )}
    </div>
  );
}

function Row({
  source,
  isShown,
  pollNow,
}: {
  source: SourceInList;
  isShown: boolean;
  pollNow: FormAction | null;
}) {
  const { health, counts } = source;
  return (
    <tr
      className={isShown ? "focus" : undefined}
      aria-current={isShown ? "true" : undefined}
      data-row
      data-shown={isShown ? "" : undefined}
      tabIndex={-1}
    >
      <td className="nowrap">
        <HealthMark state={health?.state ?? null} />
      </td>
      <td>
        <b lang={source.language ?? undefined}>
          <Link
            href={`/admin/sources?source=${source.id}`}
            scroll={false}
            data-follow
            data-key="o"
            className="no-underline"
          >
            {source.name}
          </Link>
        </b>
        <span className="sub">{health?.words ?? counted(counts.articles, "article")}</span>
        {pollNow && source.feeds.length > 0 && (
          <ActionForm action={pollNow} className="sr">
            {source.feeds.map((feed) => (
              <input key={feed.id} type="hidden" name="id" value={feed.id} />
            ))}
            <button type="submit" data-key="r" tabIndex={-1}>
              Poll {source.name} now
            </button>
          </ActionForm>
        )}
      </td>
      <td className="hide-s">
        {countryWord(source.country)}
        <br />
        <span className="sub">{languageWord(source.language)}</span>
      </td>
      <td className="hide-s">
        {ownershipWord(source.ownership) ?? "unknown"}
        <br />
        <span className="sub">{source.owner}</span>
      </td>
      <td className="hide-s">{source.feeds.length > 0 && <Sparkline days={source.spark} />}</td>
      <td className="hide-s n">{source.feeds.length ? counts.lastDay : ""}</td>
      <td className="nowrap">
        {(source.feeds.length > 0 || counts.lastItemAt) && <Moment at={counts.lastItemAt} />}
      </td>
    </tr>
  );
}
