import { contentWords } from "../articles/lines";
import { edtfBounds, parseEdtf } from "../dates/edtf";
import { differing, type DifferingNumber } from "../developments/differing";

/** What a story says, for comparing: a development, or what a new article proposes for it. */
export interface Told {
  statement: string;
  /** EDTF, or null. */
  edtf: string | null;
  /** The sentences that it rests on. */
  quotes: readonly string[];
}

export interface ProposedTelling extends Told {
  /** The development of the story that it seems to tell of; null for something new. */
  sameAs: string | null;
}

/** What a late article adds to a story. */
export interface Delta {
  statements: string[];
  /** EDTF dates of these that no development of the story has. */
  dates: string[];
  /** The same told with another date (EDTF). */
  otherDates: { statement: string; ours: string; theirs: string }[];
  /** Numbers of the same thing that differ: "12 interceptors" here, "15 interceptors" there. */
  numbers: DifferingNumber[];
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** The words of a telling that are neither numbers nor months: what stays when a report is corrected. */
const wordsOf = ({ statement, quotes }: Told): Set<string> =>
  new Set(
    contentWords([statement, ...quotes].join(" ")).filter((word) => !/\d/u.test(word) && !MONTH.test(word)),
  );

/** Two tellings are of one thing when so much of what either says in words is said by the other. */
const SAME_WORDS = 0.75;

function isSameTelling(a: Told, b: Told): boolean {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  const both = [...mine].filter((word) => theirs.has(word)).length;
  return both > 0 && both >= SAME_WORDS * Math.max(mine.size, theirs.size);
}

/** True for two EDTF dates that cannot be one: "2024-07" and "2024-07-28" can. */
function areApart(ours: string, theirs: string): boolean {
  const [a, b] = [parseEdtf(ours), parseEdtf(theirs)];
  if (!a || !b) return false;
  const [here, there] = [edtfBounds(a), edtfBounds(b)];
  return here.latest < there.earliest || there.latest < here.earliest;
}

/** True where the story's articles told it before, with the same numbers and date. */
const wasTold = (before: readonly Told[], proposal: Told): boolean =>
  before.some(
    (one) =>
      one.edtf === proposal.edtf &&
      isSameTelling(one, proposal) &&
      differing([one.statement, ...one.quotes], [proposal.statement, ...proposal.quotes]).length === 0,
  );

/**
 * What the proposals of an article would add to the developments of its story, or dispute in them. `before` is what the story's other articles
 * proposed when it was published: what stands there is nothing new, though nobody accepted it.
 */
export function storyDelta(
  developments: readonly (Told & { id: string })[],
  proposals: readonly ProposedTelling[],
  before: readonly Told[] = [],
): Delta {
  const dates = new Set(developments.flatMap(({ edtf }) => edtf ?? []));
  const matched = proposals.map((proposal) => ({
    proposal,
    known:
      developments.find(({ id }) => id === proposal.sameAs) ??
      developments.find((known) => isSameTelling(known, proposal)),
  }));
  const added = matched
    .filter(({ known, proposal }) => !known && proposal.sameAs === null && !wasTold(before, proposal))
    .map(({ proposal }) => proposal);
  const merged = matched.flatMap(({ known, proposal }) => (known ? [{ known, proposal }] : []));
  const numbers = merged.flatMap(({ known, proposal }) =>
    differing([known.statement, ...known.quotes], [proposal.statement, ...proposal.quotes]),
  );
  return {
    statements: added.map(({ statement }) => statement),
    dates: [...new Set(added.flatMap(({ edtf }) => (edtf !== null && !dates.has(edtf) ? [edtf] : [])))],
    otherDates: merged.flatMap(({ known, proposal }) =>
      known.edtf !== null && proposal.edtf !== null && areApart(known.edtf, proposal.edtf)
        ? [{ statement: known.statement, ours: known.edtf, theirs: proposal.edtf }]
        : [],
    ),
    numbers: [...new Map(numbers.map((one) => [JSON.stringify(one), one])).values()],
  };
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
const differ = (count: number, word: string): string =>
  count ? `${plural(count, word)} ${count === 1 ? "differs" : "differ"}` : "";

/** "+2 statements, +1 date, 1 number differs"; empty where nothing is new. */
export function deltaWords({ statements, dates, otherDates, numbers }: Delta): string {
  return [
    statements.length ? `+${plural(statements.length, "statement")}` : "",
    dates.length ? `+${plural(dates.length, "date")}` : "",
    differ(otherDates.length, "date"),
    differ(numbers.length, "number"),
  ]
    .filter(Boolean)
    .join(", ");
}
