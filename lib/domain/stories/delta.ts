import { contentWords } from "../articles/lines";
import { edtfBounds, parseEdtf } from "../dates/edtf";

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
  numbers: { thing: string; ours: string; theirs: string }[];
}

const NUMBERED =
  /(?<![\d,.])(\d[\d,.]{0,20})\s?(%|(?:(?:hundred|thousand|million|billion|trillion) )?[\p{Script=Latin}]{3,}|[\p{Script=Han}]{1,4})/gu;
/** What a number counts in these is a date, not a thing. */
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|hours?|minutes?|a\.?m|p\.?m|年|月|日|時|分|年度|令和|月上旬|日午前|日午後)/iu;

/** The things that a text counts, with their numbers as digits alone: "1,000 troops" → troops, 1000. */
function counted(texts: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const text of texts)
    for (const [, number = "", thing = ""] of text.normalize("NFKC").matchAll(NUMBERED)) {
      if (CALENDAR.test(thing)) continue;
      const key = thing.toLowerCase().replace(/s$/, "");
      const numbers = found.get(key) ?? new Set();
      numbers.add(number.replace(/,(?=\d{3})/g, "").replace(/[.,]$/, ""));
      found.set(key, numbers);
    }
  return found;
}

/** A number differs where both count the same thing, and the new telling has a number of it that the story does not have. */
export function differing(ours: readonly string[], theirs: readonly string[]): Delta["numbers"] {
  const known = counted(ours);
  return [...counted(theirs)].flatMap(([thing, numbers]) => {
    const before = known.get(thing);
    const other = [...numbers].filter((number) => !before?.has(number));
    if (!before || other.length === 0) return [];
    return [{ thing, ours: [...before].join(", "), theirs: other.join(", ") }];
  });
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
