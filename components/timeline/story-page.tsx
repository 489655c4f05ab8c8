import Link from "next/link";
import { buildTimeline } from "@/lib/domain/timeline/build";
import type { DevelopmentRow } from "@/lib/operations/shapes";
import { dateWords } from "../marks/date-label";
import { StateMark } from "../marks/state-mark";
import { countriesOf, outletsOf } from "./coverage";
import { counted } from "../marks/counted";
import { DevelopmentLine } from "./development-line";
import { isStated } from "./development-shelves";
import { SourceTable, type SourceArticle } from "./source-table";
import { dayWords, lastChange } from "./telling";

/** Enough to see what is open; all of them stand first in the timeline. */
const MOST_DUE = 3;

interface Story {
  title: string;
  titleJa: string | null;
  summary: string;
  articles: readonly SourceArticle[];
  developments: readonly DevelopmentRow[];
}

/** A story as readers see it: what it is about, what is due, its timeline, and who reported it. */
export function StoryPage({ story, origins, today }: { story: Story; origins: number; today: string }) {
  const { due, ahead, years, undated } = buildTimeline(story.developments.filter(isStated), {
    order: "newest",
    today,
  });
  const record = years.flatMap(({ months }) => months.flatMap(({ items }) => items));
  const lines = [...due, ...ahead, ...record, ...undated];
  return (
    <main id="main" className="page">
      <header className="story-head">
        <div>
          <p className="crumb">
            <Link href="/stories">Stories</Link>
          </p>
          <h1>{story.title}</h1>
          {story.titleJa && (
            <p className="h-ja" lang="ja">
              {story.titleJa}
            </p>
          )}
          {story.summary
            .split(/\n\s*\n/)
            .filter(Boolean)
            .map((paragraph) => (
              <p key={paragraph} className="sum">
                {paragraph}
              </p>
            ))}
        </div>
        <StoryFacts story={story} origins={origins} due={due} ahead={ahead} />
      </header>
      <section className="sect" aria-labelledby="timeline">
        <header>
          <h2 id="timeline">Timeline</h2>
          <p>What is due and ahead first, then newest first. Hollow marks have not happened yet.</p>
        </header>
        <ol>
          {lines.map((development) => (
            <DevelopmentLine key={development.id} development={development} today={today} withStory={false} />
          ))}
        </ol>
      </section>
      <section className="sect" aria-labelledby="sources">
        <header>
          <h2 id="sources">Who reported it</h2>
          <p>Owner, country and kind of outlet. No score.</p>
        </header>
        <SourceTable articles={story.articles} developments={story.developments} />
      </section>
    </main>
  );
}

function StoryFacts({
  story,
  origins,
  due,
  ahead,
}: {
  story: Story;
  /** Articles that share a text count once. */
  origins: number;
  due: readonly DevelopmentRow[];
  ahead: readonly DevelopmentRow[];
}) {
  const changes = story.developments.flatMap((development) => lastChange(development)?.getTime() ?? []);
  const next = ahead.find(({ latest }) => latest !== null);
  const known = story.articles.filter(({ source }) => source !== null);
  const unknown = story.articles.length - known.length;
  return (
    <dl className="facts">
      {due.length > 0 && (
        <>
          <dt>What’s due</dt>
          <dd>
            <StateMark state="planned" due />
            {due.slice(0, MOST_DUE).map((development) => (
              <Promised key={development.id} development={development} />
            ))}
            {due.length > MOST_DUE && <p className="promised two">and {due.length - MOST_DUE} more below</p>}
          </dd>
        </>
      )}
      {next && (
        <>
          <dt>Next</dt>
          <dd>
            <StateMark state="planned" />
            <Promised development={next} />
          </dd>
        </>
      )}
      <dt>Coverage</dt>
      <dd>
        {counted(story.articles.length, "article")}
        {known.length > 0 && `, ${counted(outletsOf(known).length, "outlet")}`}
        {unknown > 0 && `, outlet unknown for ${unknown}`}
        {origins < story.articles.length && `, likely ${counted(origins, "origin")}`}
      </dd>
      <dt>Countries</dt>
      <dd>
        {countriesOf(story.articles)
          .map(({ country, count }) => `${country} ${count}`)
          .join(", ")}
      </dd>
      {changes.length > 0 && (
        <>
          <dt>Last change</dt>
          <dd>
            <time>{dayWords(new Date(Math.max(...changes)))}</time>
          </dd>
        </>
      )}
    </dl>
  );
}

function Promised({ development }: { development: DevelopmentRow }) {
  return (
    <p className="promised">
      <b>{dateWords(development.edtf)}</b>, <a href={`#d-${development.id}`}>{development.statement}</a>
    </p>
  );
}
