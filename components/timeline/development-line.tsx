import Link from "next/link";
import type { DevelopmentRow } from "@/lib/operations/shapes";
import { categoryWord } from "../marks/categories";
import { DateLabel, dateWords } from "../marks/date-label";
import { StateMark } from "../marks/state-mark";
import { developmentAddress, storyAddress } from "./address";
import { countriesOf, outletsOf } from "./coverage";
import { counted } from "../marks/counted";
import { isDisputed, isOneText } from "./differences";
import { Evidence } from "./evidence";
import { earlierDate, nearness, publicNote } from "./telling";
import { isDue } from "@/lib/domain/timeline/build";

interface Props {
  development: DevelopmentRow;
  today: string;
  /** On a story's own page its name is not repeated. */
  withStory?: boolean;
}

/** A line of the timeline: when, what, where it stands, and, folded, the sentences that it rests on. */
export function DevelopmentLine({ development, today, withStory = true }: Props) {
  const { id, statement, statementJa, edtf, basis, basisNote, state, category, story, evidence } =
    development;
  const near = nearness(development, today);
  const earlier = state === "slipped" ? earlierDate(development) : null;
  return (
    <li className="dev" id={`d-${id}`}>
      <DateLabel edtf={edtf} basis={basis} note={publicNote(basis, basisNote)} />
      <div>
        <p className="stmt">
          <Link href={developmentAddress(id)} prefetch={false}>
            {statement}
          </Link>
        </p>
        {statementJa && (
          <p className="stmt-ja" lang="ja">
            {statementJa}
          </p>
        )}
        <p className="under">
          <StateMark state={state} due={isDue(development, today)} />
          {isDisputed(evidence) && <span className="acc">Sources differ</span>}
          <span>{categoryWord(category)}</span>
          {withStory && (
            <Link href={storyAddress(story.slug)} prefetch={false}>
              {story.title}
            </Link>
          )}
          {near && <span>{near}</span>}
          {earlier && (
            <span>
              Earlier date: <del>{dateWords(earlier)}</del>
            </span>
          )}
        </p>
      </div>
      <Said evidence={evidence} />
      <details className="proof">
        <summary>
          <span className="shut">Show evidence</span>
          <span className="open">Hide evidence</span>
        </summary>
        <div className="drawer">
          {evidence.map((sentence) => (
            <Evidence key={sentence.id} sentence={sentence} />
          ))}
        </div>
      </details>
    </li>
  );
}

/**
 * How many outlets, and of where: a count of reports, not of confirmations. One line below says what matters most: that some say otherwise,
 * that all print the same sentence, or where they are.
 */
function Said({ evidence }: { evidence: DevelopmentRow["evidence"] }) {
  const bearing = evidence.filter(({ role }) => role !== "contradicts");
  const agreeing = bearing.length > 0 ? bearing : evidence;
  const articles = agreeing.map((sentence) => sentence.article);
  const countries = countriesOf(articles);
  const outlets = outletsOf(articles).length;
  const differing = outletsOf(
    evidence.filter(({ role }) => role === "contradicts").map(({ article }) => article),
  ).length;
  return (
    <p className="said">
      <b>{counted(outlets, "outlet")}</b>
      {bearing.length > 0 && differing > 0 ? (
        <span className="sub acc">
          {differing} {differing === 1 ? "says" : "say"} otherwise
        </span>
      ) : (
        <span className="sub">
          {outlets > 1 && isOneText(agreeing)
            ? "in the same words"
            : countries.length > 2
              ? `of ${countries.length} countries`
              : countries.map(({ country }) => country).join(", ")}
        </span>
      )}
    </p>
  );
}
