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
  /** EDTF dates that no development of the story has. */
  dates: string[];
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
function differing(ours: readonly string[], theirs: readonly string[]): Delta["numbers"] {
  const known = counted(ours);
  return [...counted(theirs)].flatMap(([thing, numbers]) => {
    const before = known.get(thing);
    const other = [...numbers].filter((number) => !before?.has(number));
    if (!before || other.length === 0) return [];
    return [{ thing, ours: [...before].join(", "), theirs: other.join(", ") }];
  });
}

/** What the proposals of an article would add to the developments of its story, or dispute in them. */
export function storyDelta(
  developments: readonly (Told & { id: string })[],
  proposals: readonly ProposedTelling[],
): Delta {
  const dates = new Set(developments.flatMap(({ edtf }) => edtf ?? []));
  const added = proposals.filter(({ sameAs }) => sameAs === null);
  const merged = proposals.flatMap((proposal) => {
    const known = developments.find(({ id }) => id === proposal.sameAs);
    return known ? [{ known, proposal }] : [];
  });
  const numbers = merged.flatMap(({ known, proposal }) =>
    differing([known.statement, ...known.quotes], [proposal.statement, ...proposal.quotes]),
  );
  return {
    statements: added.map(({ statement }) => statement),
    dates: [...new Set(proposals.flatMap(({ edtf }) => (edtf !== null && !dates.has(edtf) ? [edtf] : [])))],
    numbers: [...new Map(numbers.map((one) => [JSON.stringify(one), one])).values()],
  };
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** "+2 statements, +1 date, 1 number differs"; empty where nothing is new. */
export function deltaWords({ statements, dates, numbers }: Delta): string {
  return [
    statements.length ? `+${plural(statements.length, "statement")}` : "",
    dates.length ? `+${plural(dates.length, "date")}` : "",
    numbers.length
      ? `${plural(numbers.length, "number")} ${numbers.length === 1 ? "differs" : "differ"}`
      : "",
  ]
    .filter(Boolean)
    .join(", ");
}
