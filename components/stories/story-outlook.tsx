import Link from "next/link";
import type { StoryOutlook, WholeStory } from "@/lib/operations/shapes";
import type { FormAction } from "@/lib/web/outcome";
import { ActionForm, Submit } from "../forms/action-form";
import { counted } from "../marks/counted";
import { dateWords } from "../marks/date-label";
import { outletsOf } from "../timeline/coverage";
import { shortened } from "../timeline/quoting";

/** "5 outlets, likely 3 origins", and which articles share a text: copies of one wire report are one confirmation. */
export function Origins({ story, outlook }: { story: WholeStory; outlook: StoryOutlook }) {
  const titles = new Map(story.articles.map(({ id, title, source }) => [id, source?.name ?? title]));
  const known = story.articles.filter(({ source }) => source !== null);
  const unknown = story.articles.length - known.length;
  if (story.articles.length < 2) return null;
  return (
    <div className="s13 two">
      <p>
        <b className="b">
          {[
            known.length > 0 && counted(outletsOf(known).length, "outlet"),
            unknown > 0 && `${counted(unknown, "article")} whose outlet is unknown`,
          ]
            .filter(Boolean)
            .join(" and ")}
          , likely {counted(outlook.origins.length, "origin")}
        </b>
        {outlook.shared.length === 0 && " · no two of them share a text"}
      </p>
      {outlook.shared.length > 0 && (
        <details className="mt-2">
          <summary>Who shares a text with whom</summary>
          <ul className="stack">
            {outlook.shared.map(({ earlierId, laterId, verdict, similarity, runs }) => (
              <li key={`${earlierId} ${laterId}`}>
                <Link href={`/desk/articles/${laterId}`}>{titles.get(laterId)}</Link>{" "}
                {verdict === "same" ? "has the text of" : "likely has an origin in common with"}{" "}
                <Link href={`/desk/articles/${earlierId}`}>{titles.get(earlierId)}</Link>
                <SharedRuns similarity={similarity} runs={runs} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const LONGEST_RUN = 160;

/** The longest runs that two texts share, as grounds for saying so. */
export function SharedRuns({ similarity, runs }: { similarity: number; runs: readonly string[] }) {
  return (
    <>
      <p className="hint">{Math.round(similarity * 100)} % of the shorter text stands in the other</p>
      {runs.slice(0, 3).map((run) => (
        <q key={run} className="serif block">
          {shortened(run, LONGEST_RUN)}
        </q>
      ))}
    </>
  );
}

interface ProposalProps {
  story: WholeStory;
  outlook: StoryOutlook;
  actions: Record<"split" | "merge", FormAction<{ id: string }>> & { reject: FormAction };
}

/** What the machine would do with the story as it stands now: take a part out, or merge it with another. */
export function OutlookProposals({ story, outlook, actions }: ProposalProps) {
  const { part, same } = outlook;
  if (!part && !same) return null;
  const chosen = story.articles.filter(({ id }) => part?.articleIds.includes(id));
  return (
    <section aria-label="Proposals" className="sugs">
      <h3>Proposed</h3>
      {part && (
        <div className="sug stm" data-row tabIndex={-1}>
          <p className="what">These {chosen.length} may be a story of their own</p>
          <ul className="s13">
            {chosen.map(({ id, title, language }) => (
              <li key={id} lang={language}>
                {title}
              </li>
            ))}
          </ul>
          <Grounds score={part.score} reasons={part.reasons} />
          <input
            className="field"
            form="split-proposed"
            name="title"
            defaultValue={part.title}
            aria-label="Title of the new story"
            required
          />
          <div className="do">
            <ActionForm
              id="split-proposed"
              action={actions.split}
              hidden={{ id: story.id, version: story.version }}
            >
              {part.articleIds.map((id) => (
                <input key={id} type="hidden" name="articleIds" value={id} />
              ))}
              <Submit className="btn sm" shortcut="y">
                Split off
              </Submit>
            </ActionForm>
            <Reject action={actions.reject} hidden={{ id: story.id, key: part.key }} />
          </div>
        </div>
      )}
      {same && (
        <div className="sug stm" data-row tabIndex={-1}>
          <p className="what">
            May be the same story as <Link href={`/desk/stories/${same.id}`}>{same.title}</Link>
          </p>
          <Grounds score={same.score} reasons={same.reasons} />
          <div className="do">
            <ActionForm
              action={actions.merge}
              hidden={{ from: story.id, version: story.version, into: same.id }}
            >
              <Submit className="btn sm" shortcut="y">
                Merge into it
              </Submit>
            </ActionForm>
            <Reject action={actions.reject} hidden={{ id: story.id, key: same.key, sameAs: same.id }} />
          </div>
        </div>
      )}
    </section>
  );
}

function Reject({ action, hidden }: { action: FormAction; hidden: Record<string, string> }) {
  return (
    <ActionForm action={action} hidden={hidden}>
      <Submit className="btn sm" shortcut="n">
        Reject
      </Submit>
    </ActionForm>
  );
}

const Grounds = ({ score, reasons }: { score: number; reasons: readonly string[] }) => (
  <p className="why">
    Score <b>{score.toFixed(2)}</b>. {reasons.join("; ")}
  </p>
);

/** What an article that came after publication would add: "+2 statements, +1 date, 1 number differs". */
export function LateArticle({ articleId, late }: { articleId: string; late: StoryOutlook["late"] }) {
  const found = late.find((one) => one.articleId === articleId);
  if (!found) return null;
  const { words, delta } = found;
  return (
    <details className="s13">
      <summary>
        <span className="acc">since it was published: {words}</span>
      </summary>
      <ul>
        {delta.statements.map((statement) => (
          <li key={statement}>+ {statement}</li>
        ))}
        {delta.dates.length > 0 && <li>dates: {delta.dates.map((date) => dateWords(date)).join("; ")}</li>}
        {delta.otherDates.map(({ statement, ours, theirs }) => (
          <li key={statement}>
            {statement} — {dateWords(ours)} in the story, {dateWords(theirs)} here
          </li>
        ))}
        {delta.numbers.map(({ thing, ours, theirs }) => (
          <li key={thing}>
            {thing}: {ours} in the story, {theirs} here
          </li>
        ))}
      </ul>
      <Link href={`/desk/articles/${articleId}`}>Decide on them</Link>
    </details>
  );
}
