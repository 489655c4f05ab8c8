import type { ReactNode } from "react";
import { buildTimeline } from "@/lib/domain/timeline/build";
import { DEVELOPMENT_STATES, type DevelopmentState } from "@/lib/domain/developments/states";
import type { DevelopmentRow } from "@/lib/operations/shapes";
import { counted } from "../marks/counted";
import { DevelopmentLine } from "./development-line";

interface Props {
  developments: readonly DevelopmentRow[];
  order: "newest" | "oldest";
  today: string;
}

const MONTHS = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
const monthName = (month: number) => MONTHS.format(new Date(Date.UTC(2024, month - 1, 1)));

/** The timeline in words: what is due and ahead, then the record by year and month, then what has no date. */
export function DevelopmentShelves({ developments, order, today }: Props) {
  const { due, ahead, years, undated } = buildTimeline(developments.filter(isStated), { order, today });
  const open = [due.length && `${due.length} due`, ahead.length && `${ahead.length} planned`].filter(Boolean);
  return (
    <div className="tl">
      {open.length > 0 && (
        <Year title="Due and ahead" count={open.join(", ")}>
          <Shelf title="Due" note="No report yet" lines={due} today={today} />
          <Shelf title="Ahead" note={counted(ahead.length, "development")} lines={ahead} today={today} />
        </Year>
      )}
      {years.map(({ year, months }) => {
        const all = months.reduce((sum, { items }) => sum + items.length, 0);
        return (
          <Year key={year} title={String(year)} count={counted(all, "development")}>
            {months.map(({ month, items }) => (
              <Shelf
                key={month ?? 0}
                title={month ? monthName(month) : "Month not told"}
                note={counted(items.length, "development")}
                lines={items}
                today={today}
              />
            ))}
          </Year>
        );
      })}
      {undated.length > 0 && (
        <Year title="Without a date" count={counted(undated.length, "development")}>
          <Shelf title="Undated" note="No report tells when" lines={undated} today={today} />
        </Year>
      )}
    </div>
  );
}

function Year({ title, count, children }: { title: string; count: string; children: ReactNode }) {
  return (
    <>
      <div className="year">
        <h2>{title}</h2>
        <span className="count">{count}</span>
      </div>
      {children}
    </>
  );
}

function Shelf({
  title,
  note,
  lines,
  today,
}: {
  title: string;
  note: string;
  lines: readonly DevelopmentRow[];
  today: string;
}) {
  if (lines.length === 0) return null;
  return (
    <section className="month">
      <h3>
        {title}
        <span>{note}</span>
      </h3>
      <ol>
        {lines.map((development) => (
          <DevelopmentLine key={development.id} development={development} today={today} />
        ))}
      </ol>
    </section>
  );
}

type Stated = DevelopmentRow & { state: DevelopmentState };

/** The store keeps states as text; each was checked on its way in. */
export const isStated = (row: DevelopmentRow): row is Stated =>
  DEVELOPMENT_STATES.some((state) => state === row.state);
