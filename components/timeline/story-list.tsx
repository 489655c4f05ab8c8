import Link from "next/link";
import { StateMark } from "../marks/state-mark";
import { storyAddress } from "./address";
import { countriesOf, outletsOf, type Reported } from "./coverage";
import { counted } from "../marks/counted";
import { shortened } from "./quoting";
import { dayWords } from "./telling";
import { isDue } from "@/lib/domain/timeline/build";

interface PublishedStory {
  slug: string;
  title: string;
  titleJa: string | null;
  summary: string;
  publishedAt: Date | null;
  developments: readonly { id: string; edtf: string | null; latest: Date | null; state: string }[];
  articles: readonly { source: { name: string; country: string | null } | null }[];
}

const SUMMARY_IN_LIST = 420;

/** All published stories, with what is open in each. */
export function StoryList({ stories, today }: { stories: readonly PublishedStory[]; today: string }) {
  return (
    <main id="main" className="page">
      <div className="lede">
        <div>
          <h1>Stories</h1>
          <p>
            Reports of one thing that goes on, kept together: what was said, by whom, and what is still open.
          </p>
        </div>
      </div>
      {stories.length === 0 ? (
        <div className="empty reader-empty">
          <h2>No story has been published yet</h2>
          <p>
            Editors <Link href="/signin">sign in</Link> to bring articles in and group them.
          </p>
        </div>
      ) : (
        <ol className="story-list">
          {stories.map((story) => (
            <StoryEntry key={story.slug} story={story} today={today} />
          ))}
        </ol>
      )}
    </main>
  );
}

function StoryEntry({ story, today }: { story: PublishedStory; today: string }) {
  const articles = story.articles.map(reported);
  const due = story.developments.filter((development) => isDue(development, today)).length;
  const ahead = story.developments.filter(({ state }) => state === "planned").length - due;
  return (
    <li>
      <div>
        <h2>
          <Link href={storyAddress(story.slug)}>{story.title}</Link>
        </h2>
        {story.titleJa && (
          <p className="stmt-ja" lang="ja">
            {story.titleJa}
          </p>
        )}
        {story.summary && <p className="sum">{shortened(firstParagraph(story.summary), SUMMARY_IN_LIST)}</p>}
      </div>
      <dl className="facts">
        {due + ahead > 0 && (
          <>
            <dt>Open</dt>
            {due > 0 && (
              <dd>
                <StateMark state="planned" due /> <b className="num">{due}</b>
              </dd>
            )}
            {ahead > 0 && (
              <dd>
                <StateMark state="planned" /> <b className="num">{ahead}</b>
              </dd>
            )}
          </>
        )}
        <dt>Timeline</dt>
        <dd>{counted(story.developments.length, "development")}</dd>
        <dt>Coverage</dt>
        <dd>
          {counted(articles.length, "article")}, {counted(outletsOf(articles).length, "outlet")},{" "}
          {counted(countriesOf(articles).length, "country")}
        </dd>
        {story.publishedAt && (
          <>
            <dt>Published</dt>
            <dd>
              <time dateTime={story.publishedAt.toISOString()}>{dayWords(story.publishedAt)}</time>
            </dd>
          </>
        )}
      </dl>
    </li>
  );
}

const firstParagraph = (text: string): string => text.split(/\n\s*\n/)[0] ?? text;

/** The list's articles come without ids: their place in the list tells them apart. */
function reported({ source }: PublishedStory["articles"][number], index: number): Reported {
  return { id: String(index), source: source && { id: source.name, ...source } };
}
