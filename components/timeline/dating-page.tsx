import type { ReactNode } from "react";
import { DateLabel } from "../marks/date-label";
import { StateMark } from "../marks/state-mark";

/** How the desk dates, judges and quotes, told to readers with the marks that they meet on the timeline. */
export function DatingPage() {
  return (
    <main id="main" className="page">
      <div className="lede">
        <div>
          <h1>How we date things</h1>
          <p>What the marks on the timeline mean, and what we do when nobody tells us.</p>
        </div>
      </div>
      <Part id="three" title="Three dates, never mixed">
        <p>
          A report has a day on which it was <b>published</b>, and a day on which we <b>captured</b> it. What
          it tells of <b>happened</b>, or is to happen, on a third. The timeline shows the third. The other
          two stand beside the outlet’s name and are never used in its place without saying so.
        </p>
      </Part>
      <Part id="basis" title="Where a date comes from">
        <p>Under every date stands its basis.</p>
        <Terms>
          <Term word="stated">The sentence names the date, or the report prints it.</Term>
          <Term word="inferred">
            We worked it out: “on Monday” in a report of a known day, or “scheduled for March” when that March
            must be the next one. Other readings that we did not choose are kept and shown.
          </Term>
          <Term word="lent by another report">
            One report says “in April”, another on the same story names the year. The year is lent, and we say
            by whom.
          </Term>
          <Term word="set by hand">An editor decided, and the record keeps what it was before.</Term>
        </Terms>
      </Part>
      <Part id="blanks" title="What nobody told stays blank">
        <p>
          A missing day is a drawn line, not the first of the month. A missing month is a longer one. If no
          report tells when, the line stands at the end of the timeline, without a date.
        </p>
        <div className="samples">
          <DateLabel edtf="2025-03" basis="stated" />
          <DateLabel edtf="2025" basis="inferred" />
          <DateLabel edtf="../2024-07-29" basis="inferred" />
          <DateLabel edtf={null} basis={null} />
        </div>
        <p>
          In the picture above the list, a day is a point and anything longer a bar as long as what we know.
          “By 29 July” has an end but no beginning, so its dashes fade. Where several would lie upon each
          other, one mark carries their number.
        </p>
        <p>
          Behind the screen each date is kept in the Extended Date/Time Format, a part of the standard ISO
          8601-2, which can say “some day in March 2025” or “not later than 29 July 2024” without making up
          the rest.
        </p>
      </Part>
      <Part id="states" title="What became of it">
        <Terms>
          <Term word={<StateMark state="planned" />}>
            Someone announced it. It has not happened, as far as we know.
          </Term>
          <Term word={<StateMark state="planned" due />}>
            Its time has passed, and no report that we hold says what became of it. We do not guess; we keep
            looking.
          </Term>
          <Term word={<StateMark state="happened" />}>A report says that it took place.</Term>
          <Term word={<StateMark state="partly" />}>A part of it took place.</Term>
          <Term word={<StateMark state="slipped" />}>It was put off. The earlier date stays visible.</Term>
          <Term word={<StateMark state="cancelled" />}>It was called off.</Term>
          <Term word={<StateMark state="replaced" />}>Something else took its place.</Term>
          <Term word={<StateMark state="unknown" />}>We cannot tell.</Term>
        </Terms>
        <p>
          A state changes only with a sentence that says so, or with an editor’s reason in writing. The
          history of each development shows both.
        </p>
      </Part>
      <Part id="evidence" title="What evidence is">
        <p>
          Every line of the timeline is our own sentence and rests on someone else’s: the exact words of a
          report, quoted short, with the outlet, its country, who owns it, and the way to its page. A report
          may <i>announce</i> a thing, <i>confirm</i> that it came, or <i>contradict</i> it.
        </p>
        <p>
          The number of outlets counts who carried a thing. It is no measure of truth: several outlets often
          repeat one source.
        </p>
        <p>The full text of a report belongs to its publisher. You find it there, not here.</p>
      </Part>
      <Part id="scores" title="No scores for outlets">
        <p>
          We place no outlet on a scale of left and right, nor of good and bad. We show country, owner and
          kind of ownership, as far as they are known, and what each one wrote. “Unknown” is an answer that we
          give often.
        </p>
      </Part>
    </main>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="sect prose" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <div>{children}</div>
    </section>
  );
}

const Terms = ({ children }: { children: ReactNode }) => <dl className="terms-list">{children}</dl>;

function Term({ word, children }: { word: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
