import Link from "next/link";
import type { DevelopmentRow } from "@/lib/operations/shapes";
import { isNarrowed, timelineAddress, type TimelineFilter } from "./address";
import { Band } from "./band";
import { bandItems } from "./band-items";
import { counted } from "../marks/counted";
import { DevelopmentShelves } from "./development-shelves";
import { FilterForm, type TimelineChoices } from "./filter-form";
import { isDue } from "@/lib/domain/timeline/build";

interface Props {
  developments: readonly DevelopmentRow[];
  choices: TimelineChoices;
  filter: TimelineFilter;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** The public timeline: the question at the top, the picture, and the same in words. */
export function TimelinePage({ developments, choices, filter, today }: Props) {
  const narrowed = isNarrowed(filter);
  const nothingYet = developments.length === 0 && !narrowed;
  return (
    <main id="main" className="page">
      <div className="lede">
        <div>
          <h1>Timeline</h1>
          <p>
            Dated things that happened or were promised between the United States and Japan. Each rests on a
            sentence you can open.
          </p>
        </div>
      </div>
      {nothingYet ? (
        <NothingYet />
      ) : (
        <>
          {/* A new address is a new form: what one typed before must not stay in its fields. */}
          <FilterForm key={timelineAddress(filter)} filter={filter} choices={choices} />
          <Found developments={developments} filter={filter} today={today} />
          {developments.length === 0 ? (
            <NothingFound filter={filter} />
          ) : (
            <>
              <Band key={timelineAddress(filter)} items={bandItems(developments, today)} today={today} />
              <DevelopmentShelves developments={developments} order={filter.order} today={today} />
            </>
          )}
        </>
      )}
    </main>
  );
}

function Found({ developments, filter, today }: Omit<Props, "choices">) {
  const due = developments.filter((development) => isDue(development, today)).length;
  const articles = new Set(developments.flatMap(({ evidence }) => evidence.map(({ article }) => article.id)))
    .size;
  return (
    <p className="filters-note">
      <span>
        <b>{counted(developments.length, "development")}</b> from {counted(articles, "article")}
      </span>
      {due > 0 && <span className="acc b">{due} due, no report</span>}
      <span>
        <Order filter={filter} order="newest" />, <Order filter={filter} order="oldest" />
      </span>
      {isNarrowed(filter) && <Link href={timelineAddress({ order: filter.order })}>Clear filters</Link>}
      <a className="push" href={timelineAddress({ ...filter, order: "newest" }, "/timeline/feed.xml")}>
        Feed of this view
      </a>
    </p>
  );
}

function Order({ filter, order }: { filter: TimelineFilter; order: TimelineFilter["order"] }) {
  const words = `${order} first`;
  return filter.order === order ? (
    <span>{words}</span>
  ) : (
    <Link href={timelineAddress({ ...filter, order })}>{words}</Link>
  );
}

function NothingFound({ filter }: { filter: TimelineFilter }) {
  return (
    <div className="empty reader-empty">
      <h2>Nothing on the timeline fits</h2>
      <p>
        Try fewer words or another topic, or{" "}
        <Link href={timelineAddress({ order: filter.order })}>clear the filters</Link> and see everything.
      </p>
    </div>
  );
}

function NothingYet() {
  return (
    <div className="empty reader-empty">
      <h2>Nothing has been published yet</h2>
      <p>
        The timeline grows from articles. Editors <Link href="/signin">sign in</Link> to bring them in, find
        the sentences that say what happened or is promised, and publish the story.
      </p>
      <p>
        Meanwhile: <Link href="/dating">how we date things</Link>.
      </p>
    </div>
  );
}
