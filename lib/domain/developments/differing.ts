import { STOP_WORDS } from "../stories/common-words";

/** Two tellings that count the same thing differently. */
export interface DifferingNumber {
  thing: string;
  ours: string;
  theirs: string;
}

const NUMBERED =
  /(?<![\d,.:])(\d{1,12}(?:[.,]\d{1,6}){0,5})(?![:\d])\s?(%|(?:(?:hundred|thousand|million|billion|trillion) )?[\p{Script=Latin}]{3,}|[\p{Script=Han}]{1,4})/gu;
/** What a number counts in these is a date, not a thing. */
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|hours?|minutes?|local|time|a\.?m|p\.?m|年|月|日|時|分|年度|令和|月上旬|日午前|日午後)/iu;

const MONTH_REACH = 12;
const MONTH_BEFORE =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? $/iu;
/** The day of a month, or a year: no count of what follows. */
const isOfCalendar = (number: string, before: string): boolean =>
  /^(?:19|20)\d\d$/.test(number) || MONTH_BEFORE.test(before);

/** The things that a text counts, with their numbers as digits alone: "1,000 troops" → troops, 1000. */
function counted(texts: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const raw of texts)
    for (const { 1: number = "", 2: thing = "", index, input: text } of raw
      .normalize("NFKC")
      .matchAll(NUMBERED)) {
      if (
        CALENDAR.test(thing) ||
        STOP_WORDS.has(thing.toLowerCase()) ||
        isOfCalendar(number, text.slice(Math.max(0, index - MONTH_REACH), index))
      )
        continue;
      const key = thing.toLowerCase().replace(/s$/, "");
      const numbers = found.get(key) ?? new Set();
      numbers.add(number.replace(/,(?=\d{3})/g, ""));
      found.set(key, numbers);
    }
  return found;
}

const shareNone = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  ![...a].some((one) => b.has(one));

/** A number differs where both count the same thing, and the new telling has a number of it that the other does not have. */
export function differing(ours: readonly string[], theirs: readonly string[]): DifferingNumber[] {
  const known = counted(ours);
  return [...counted(theirs)].flatMap(([thing, numbers]) => {
    const before = known.get(thing);
    const other = [...numbers].filter((number) => !before?.has(number));
    if (!before || other.length === 0) return [];
    return [{ thing, ours: [...before].join(", "), theirs: other.join(", ") }];
  });
}

/** Numbers that cannot both be right: of one thing, with none in common. */
export function contradicting(ours: readonly string[], theirs: readonly string[]): DifferingNumber[] {
  const [mine, others] = [counted(ours), counted(theirs)];
  return differing(ours, theirs).filter(({ thing }) =>
    shareNone(mine.get(thing) ?? new Set(), others.get(thing) ?? new Set()),
  );
}

/** "interceptors: 18 here, 12 there"; null where nothing differs. */
export function differingWords(ours: readonly string[], theirs: readonly string[]): string | null {
  const words = contradicting(ours, theirs).map(
    (one) => `${one.thing}: ${one.theirs} here, ${one.ours} there`,
  );
  return words.length > 0 ? words.join("; ") : null;
}

/** What sentences count differently, and who gives which number. */
export interface Disagreement {
  thing: string;
  said: { number: string; by: string[] }[];
}

/** Things of which no two numbers that sentences give can be the same: "interceptors: 12 (Ledger), 18 (Review)". */
export function disagreements(sentences: readonly { by: string; text: string }[]): Disagreement[] {
  const things = new Map<string, { by: string; numbers: Set<string> }[]>();
  for (const { by, text } of sentences)
    for (const [thing, numbers] of counted([text]))
      things.set(thing, [...(things.get(thing) ?? []), { by, numbers }]);
  return [...things].flatMap(([thing, tellings]) => {
    const differ = tellings.some((one) => tellings.some((other) => shareNone(one.numbers, other.numbers)));
    if (!differ) return [];
    const said = new Map<string, Set<string>>();
    for (const { by, numbers } of tellings)
      for (const number of numbers) said.set(number, (said.get(number) ?? new Set()).add(by));
    return [{ thing, said: [...said].map(([number, who]) => ({ number, by: [...who] })) }];
  });
}
