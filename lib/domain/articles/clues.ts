import type { LineFacts } from "./features";
import type { Region } from "./region";
import { findVisibleDates } from "./visible-dates";

/** Clues are for a person to weigh; three say enough. */
const MOST = 3;

/** Hints on when the page was captured, from its furniture. Never a date: a list of teasers may be older or newer. */
export function findClues(
  facts: readonly LineFacts[],
  body: Region | null,
  published: number | null,
): string[] {
  const clues: string[] = [];
  let list: string | null = null;
  let newest: { day: string; list: string | null } | null = null;
  const times: { text: string; list: string | null }[] = [];
  facts.forEach((it, index) => {
    // what stands in the article is about the article, and above it stand its own dates
    if (!body || index <= body.last) return;
    if (it.phrase?.opens) list = it.line.text;
    if (it.relativeTime && /前|ago|vor|il y a|hace|fa$/iu.test(it.line.text))
      times.push({ text: it.line.text, list });
    if (index === published) return;
    for (const { edtf } of it.dated ? findVisibleDates(it.line.text) : []) {
      const day = edtf.slice(0, 10);
      if (!newest || day > newest.day) newest = { day, list };
    }
  });
  const where = (name: string | null): string =>
    name ? `the list “${name.slice(0, 40)}”` : "a list beside the article";
  const [first] = times;
  if (first)
    clues.push(
      `${where(first.list)} says “${first.text}”: the page was captured that long after another article`,
    );
  const latest = newest as { day: string; list: string | null } | null;
  if (latest)
    clues.push(`${where(latest.list)} has an item dated ${latest.day}: captured on or after that day`);
  return clues.slice(0, MOST);
}
