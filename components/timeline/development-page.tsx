import Link from "next/link";
import type { ReactNode } from "react";
import type { DevelopmentRow } from "@/lib/operations/shapes";
import { categoryWord } from "../marks/categories";
import { DateLabel, dateWords } from "../marks/date-label";
import { StateMark } from "../marks/state-mark";
import { storyAddress, timelineAddress, type TimelineFilter } from "./address";
import { outletsOf } from "./coverage";
import { counted } from "../marks/counted";
import { Differences, isDisputed, isOneText } from "./differences";
import { Evidence } from "./evidence";
import { shortened } from "./quoting";
import { StateHistory } from "./state-history";
import { nearness, publicNote } from "./telling";
import { isDue } from "@/lib/domain/timeline/build";

/** One development: when and how we know, what became of it, and every sentence that it rests on. */
export function DevelopmentPage({ development, today }: { development: DevelopmentRow; today: string }) {
  const { statement, statementJa, story, evidence } = development;
  const outlets = outletsOf(evidence.map(({ article }) => article)).length;
  return (
    <main id="main" className="page">
      <header className="story-head">
        <div>
          <p className="crumb">
            <Link href="/timeline">Timeline</Link> /{" "}
            <Link href={storyAddress(story.slug)}>{story.title}</Link>
          </p>
          <h1 className="statement">{statement}</h1>
          {statementJa && (
            <p className="h-ja" lang="ja">
              {statementJa}
            </p>
          )}
        </div>
        <DevelopmentFacts development={development} today={today} />
      </header>
      <section className="sect" aria-labelledby="evidence">
        <header>
          <h2 id="evidence">Evidence</h2>
          <p>
            {isDisputed(evidence) && <b className="acc">Sources differ. </b>}
            {counted(evidence.length, "sentence")} in {counted(outlets, "outlet")}
            {outlets > 1 && isOneText(evidence) && ", in the very same words: likely one report"}. Quotations
            are short; the whole is at the outlet.
          </p>
        </header>
        <div>
          {evidence.map((sentence) => (
            <Evidence key={sentence.id} sentence={sentence} />
          ))}
          {isDisputed(evidence) && <Differences evidence={evidence} />}
        </div>
      </section>
      <section className="sect" aria-labelledby="history">
        <header>
          <h2 id="history">What became of it</h2>
          <p>Each change with the sentence or the reason behind it.</p>
        </header>
        <StateHistory history={development.history.map(quotedShort)} />
      </section>
    </main>
  );
}

function quotedShort(change: DevelopmentRow["history"][number]) {
  return {
    ...change,
    evidence: change.evidence && { ...change.evidence, exact: shortened(change.evidence.exact) },
  };
}

function DevelopmentFacts({ development, today }: { development: DevelopmentRow; today: string }) {
  const { edtf, basis, basisNote, alternatives, state, category, entities, tags, story } = development;
  const note = publicNote(basis, basisNote);
  const near = nearness(development, today);
  return (
    <dl className="facts">
      <dt>Date</dt>
      <dd>
        <DateLabel edtf={edtf} basis={basis} />
        {note && <p className="two">{note}</p>}
      </dd>
      {alternatives.length > 0 && (
        <>
          <dt>Or read as</dt>
          <dd>{alternatives.map((other) => dateWords(other)).join(", ")}</dd>
        </>
      )}
      <dt>State</dt>
      <dd>
        <StateMark state={state} due={isDue(development, today)} />
        {near && <p className="two">{near}</p>}
      </dd>
      <dt>Lane</dt>
      <dd>
        <Narrow by={{ category }}>{categoryWord(category)}</Narrow>
      </dd>
      <Linked title="Names" terms={entities.map(({ entity }) => entity)} filter={(entity) => ({ entity })} />
      <Linked title="Topics" terms={tags.map(({ tag }) => tag)} filter={(topic) => ({ topic })} />
      <dt>Story</dt>
      <dd>
        <Link href={storyAddress(story.slug)}>{story.title}</Link>
      </dd>
    </dl>
  );
}

interface Terms {
  title: string;
  terms: readonly { id: string; en: string }[];
  filter: (id: string) => Partial<TimelineFilter>;
}

/** Names and topics lead to everything on the timeline that shares them. */
function Linked({ title, terms, filter }: Terms) {
  if (terms.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd className="terms">
        {terms.map(({ id, en }) => (
          <Narrow key={id} by={filter(id)}>
            {en}
          </Narrow>
        ))}
      </dd>
    </>
  );
}

function Narrow({ by, children }: { by: Partial<TimelineFilter>; children: ReactNode }) {
  return (
    <Link href={timelineAddress(by)} prefetch={false}>
      {children}
    </Link>
  );
}
