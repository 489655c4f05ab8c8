import type { DateFact } from "../facts";
import type { LineFacts } from "./features";
import { findVisibleDates } from "./visible-dates";

const PUBLISHED =
  /\b(?:published|posted|first published|date|issued|publié|veröffentlicht|publicado|pubblicato|gepubliceerd|publicerad)\b|公開|掲載|配信|発行|投稿/iu;
const OTHER =
  /\b(?:updated?|modified|last (?:edited|changed|reviewed)|revised|corrected|accessed|retrieved|expires?|aktualisiert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|stand|(?:available|valid|open) until|until|verfügbar bis|bis|expires)\b|更新|最終|訂正|改訂|現在/iu;
/** Above and below the title, dates this many lines away are still the article's own. */
const ABOVE = 6;
const BELOW = 30;
/** A line that is not labelled has to be a date line: little else stands on it. */
const REST = 60;
/** Far from the title only a short line with a label counts. */
const LABELLED = 120;

/** The dates of a line that are not dates of an update, with whether a label says "published". */
function own(text: string): { edtf: string; labelled: boolean; rest: number }[] {
  let from = 0;
  const dates = findVisibleDates(text).map(({ edtf, start, end }) => {
    const before = text.slice(from, start);
    const after = text.slice(end, end + 8);
    from = end;
    const labels = [PUBLISHED, OTHER].map((label) =>
      before.search(new RegExp(`(?:${label.source})(?![\\s\\S]*(?:${label.source}))`, "iu")),
    );
    const [published = -1, other = -1] = labels;
    const updated = other > published || /^\s*(?:更新|最終更新|updated)/iu.test(after);
    return {
      edtf,
      updated,
      labelled: published > other || /^\s*(?:公開|掲載|配信)/u.test(after),
      length: end - start,
    };
  });
  const rest = text.length - dates.reduce((sum, date) => sum + date.length, 0);
  return dates.filter((date) => !date.updated).map(({ edtf, labelled }) => ({ edtf, labelled, rest }));
}

/** An update's label on a line of its own ("Updated" ⏎ "4 Aug 2024") speaks for the date below it. */
function isUpdateBelowLabel(facts: readonly LineFacts[], index: number): boolean {
  const above = facts[index - 1]?.line.text ?? "";
  return (
    above.length < 30 && OTHER.test(above) && !PUBLISHED.test(above) && findVisibleDates(above).length === 0
  );
}

/** A summary stands this near below its title, and its byline and date this near below it. */
const SUMMARY_REACH = 6;
const PARTED_REACH = 6;

/** The last line of the head: right below the first kept one, or above the second where the first is a summary parted from the text. */
function headEnd(
  facts: readonly LineFacts[],
  title: number | null,
  keep: readonly boolean[],
  first: number,
): number {
  const second = keep.indexOf(true, first + 1);
  if (title === null || first - title > SUMMARY_REACH || second < 0 || second - first > PARTED_REACH)
    return first + 1;
  const between = facts.slice(first + 1, second);
  return between.some((line) => line.phrase?.opens || line.size === "L") ? first + 1 : second - 1;
}

export interface PublishedLine {
  fact: DateFact;
  index: number;
}

/**
 * The publication date that the page shows near its title, or behind an explicit label right around the body.
 * Dates of updates, of other articles and of furniture are never taken: unknown beats wrong.
 */
export function findPublished(
  facts: readonly LineFacts[],
  title: number | null,
  body: { keep: readonly boolean[]; span: { first: number; last: number } | null },
): PublishedLine | null {
  const { span } = body;
  if (!span) return null;
  const top = title ?? span.first;
  const head = headEnd(facts, title, body.keep, span.first);
  let best: (PublishedLine & { worth: number }) | null = null;
  for (let index = Math.max(0, top - ABOVE); index < facts.length && index <= span.last + 8; index++) {
    const it = facts[index];
    if (!it?.dated || it.caption || it.relativeTime || isUpdateBelowLabel(facts, index)) continue;
    const inHead = index <= Math.min(head, top + BELOW);
    // of two dates side by side the later one is an update
    for (const { edtf, labelled, rest } of own(it.line.text).sort((a, b) => (a.edtf < b.edtf ? -1 : 1))) {
      const near = inHead && index > top - ABOVE;
      if (!labelled && (!near || rest > REST || it.phrase)) continue;
      if (labelled && it.line.text.length > LABELLED) continue;
      // a date line inside the body without a label belongs to a box or to the story told
      if (!inHead && !labelled) continue;
      const worth =
        (labelled ? 3 : 0) +
        (index > top ? 1.5 : 0) -
        Math.abs(index - top) * 0.05 +
        (edtf.includes("T") ? 0.3 : 0);
      if (best && best.worth >= worth) continue;
      best = { index, worth, fact: { edtf, basis: "stated", evidence: evidence(it.line.text, edtf) } };
    }
  }
  return best && { index: best.index, fact: best.fact };
}

function evidence(text: string, edtf: string): string {
  const zone = edtf.includes("T") && !/(?:Z|[+-]\d\d:\d\d)$/u.test(edtf) ? " (zone unknown)" : "";
  return `${text.slice(0, 120)}${zone}`;
}
