import type { DateFact } from "../../facts";
import { saysUpdate } from "../published";
import { statedDate } from "./dates";
import type { Head } from "./head";
import { isElsewhere, type PageData } from "./meta";
import { textOf, upFrom, type PageElement } from "./tree";

/** A line of dates is no longer than this: a byline may stand in it, a sentence may not. */
export const LONGEST_DATE_LINE = 140;
/** A label stands so many elements around a date, or nearer. */
const LABEL_LEVELS = 4;
/** White space of markup in such a line may be many times its text. */
const MOST_MARKUP = 2000;
/** Past so many the rest are those of a calendar or of comments. */
const MOST_TIMES = 300;

const timeFact = (time: PageElement): DateFact | null =>
  statedDate(time.attributes.datetime ?? time.attributes.content ?? textOf(time), "<time>");

const namesOf = ({ attributes }: PageElement): string =>
  `${attributes.itemprop ?? ""} ${attributes.property ?? ""} ${attributes.class ?? ""}`;
const isMarked = (time: PageElement): boolean => /publi|posted|entry-date/iu.test(namesOf(time));

/** The words before a `<time>` in the line that it stands in: "Updated" in `<span>Updated</span><time>…`. */
function wordsBefore(time: PageElement): string {
  const own = textOf(time);
  let level = 0;
  for (const at of upFrom(time)) {
    const text = textOf(at, MOST_MARKUP);
    if (text.length > LONGEST_DATE_LINE || level++ > LABEL_LEVELS) return "";
    const before = own ? text.slice(0, text.indexOf(own)).trim() : "";
    if (before) return before;
  }
  return "";
}

/** True where a `<time>`, by its names or by the label before it, is that of a change. */
const isOfUpdate = (time: PageElement): boolean =>
  (/modif|updat/iu.test(namesOf(time)) && !/publi/iu.test(namesOf(time))) || saysUpdate(wordsBefore(time));

/** The first `<time>` that stands in one of some blocks, in their order. */
function timeIn(times: readonly PageElement[], blocks: Head["blocks"]): DateFact | null {
  for (const { element, text } of blocks) {
    if (text.length > LONGEST_DATE_LINE) continue;
    const own = times.find((time) => [...upFrom(time)].includes(element) && text.includes(textOf(time)));
    const fact = own ? timeFact(own) : null;
    if (fact) return fact;
  }
  return null;
}

/** The moment of those `<time>` that are all of one day. */
function agreed(times: readonly PageElement[]): DateFact | null {
  const facts = times.flatMap((time) => timeFact(time) ?? []);
  return new Set(facts.map(({ edtf }) => edtf.slice(0, 10))).size === 1 ? (facts[0] ?? null) : null;
}

/** The `<time>` elements that may be the article's own: not of a change, nor in a part of the page that speaks of other articles. */
export const ownTimes = (data: PageData, head: Head): PageElement[] =>
  data.times.slice(0, MOST_TIMES).filter((time) => !isElsewhere(time, head.around) && !isOfUpdate(time));

/**
 * The moment of publication by `<time>`: those marked as such where they agree, else the one below the title, else what all of them agree on,
 * else one above the title.
 */
export function timeElement(times: readonly PageElement[], head: Head): DateFact | null {
  const marked = times.filter(isMarked);
  const [above, below] = [head.blocks.slice(0, head.titleAt + 1), head.blocks.slice(head.titleAt + 1)];
  return (
    agreed(marked) ??
    timeIn(times, below) ??
    agreed(times) ??
    timeIn(times, above.toReversed()) ??
    (marked[0] ? timeFact(marked[0]) : null)
  );
}

/** The moments of some `<time>` elements. */
export const timeFacts = (times: readonly PageElement[]): DateFact[] =>
  times.flatMap((time) => timeFact(time) ?? []);
