import type { DateFact } from "../facts";
import type { LineFacts } from "./features";
import { feltLength } from "./lines";
import { findVisibleDates, type SlashOrder } from "./visible-dates";

const PUBLISHED =
  /\b(?:published|posted|first published|date|issued|publié|veröffentlicht|publicado|pubblicato|gepubliceerd|publicerad|giriş|yayınlanma|opublikowano|julkaistu|erstellt|erschienen|pubblicato il|créé|publié le)\b|公開|掲載|配信|発行|投稿/iu;
const OTHER =
  /\b(?:updated?|modified|last (?:edited|changed|reviewed)|revised|corrected|accessed|retrieved|expires?|aktualisiert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|güncelleme|opdateret|oppdatert|aktualizacja|päivitetty|stand|(?:available|valid|open) until|until|verfügbar bis|bis|expires)\b|更新|最終|訂正|改訂|現在/iu;
/** Above and below the title, dates this many lines away are still the article's own. */
const ABOVE = 6;
const BELOW = 30;
/** A line that is not labelled has to be a date line: little else stands on it. */
const REST = 60;
/** Far from the title only a short line with a label counts. */
const LABELLED = 120;

export interface OwnDate {
  edtf: string;
  /** A label before or behind it says "published". */
  labelled: boolean;
  /** How much else stands in the line, as a felt length. */
  rest: number;
}

/** Where a label stands last before a date, or -1. */
function lastOf(label: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(label.source, "giu"))) last = match.index;
  return last;
}

/** True where the last label of some words before a date calls it one of a change, and not of publication. */
export const saysUpdate = (before: string): boolean => lastOf(OTHER, before) > lastOf(PUBLISHED, before);

/**
 * The dates of a line that are not dates of an update, as its labels tell them apart. `above` is a short line that may hold the
 * label ("Updated" ⏎ "4 Aug 2024").
 */
export function ownDates(text: string, above = "", order: SlashOrder = null): OwnDate[] {
  let from = 0;
  const dates = findVisibleDates(text, order).map(({ edtf, start, end }, index) => {
    const before = `${index === 0 && findVisibleDates(above).length === 0 ? `${above} ` : ""}${text.slice(from, start)}`;
    const after = text.slice(end);
    from = end;
    const [published, other] = [lastOf(PUBLISHED, before), lastOf(OTHER, before)];
    return {
      edtf,
      // a label behind the date counts where none stands before it: "公開 3日 更新 5日" labels what follows
      updated:
        other > published || (published < 0 && /^\s*(?:更新|最終更新|\(?updated\)?\s*$)/iu.test(after)),
      labelled: published > other || /^\s*(?:公開|掲載|配信)/u.test(after),
      // "16時から17時半まで" is when something took place
      event:
        /^\s{0,3}(?:[(（][月火水木金土日](?:・?祝)?[)）])?\s{0,3}(?:\d{1,2}[時:：](?:\d{1,2}分?)?)?\s{0,3}(?:から|より開|[～〜~]\s*\d)/u.test(
          after,
        ),
      text: text.slice(start, end),
    };
  });
  const rest = feltLength(text) - dates.reduce((sum, date) => sum + feltLength(date.text), 0);
  return dates
    .filter((date) => !date.updated && !date.event)
    .map(({ edtf, labelled }) => ({ edtf, labelled, rest }));
}

/** An update's label on a line of its own ("Updated" ⏎ "4 Aug 2024") speaks for the date below it. */
function isUpdateBelowLabel(facts: readonly LineFacts[], index: number): boolean {
  const above = facts[index - 1]?.line.text ?? "";
  return (
    above.length < 30 && OTHER.test(above) && !PUBLISHED.test(above) && findVisibleDates(above).length === 0
  );
}

/** A date this near above the first paragraph is the article's, whatever stands between it and the title. */
const RIGHT_ABOVE = 4;
/** Paragraphs below the title that may stand above a date line: a summary, and a note on the author. */
const SUMMARIES = 2;

/** The last line of the head: a page's date stands below its title, at most behind a summary or two. */
function headEnd(facts: readonly LineFacts[], top: number, keep: readonly boolean[]): number {
  let prose = 0;
  for (let index = top + 1; index < Math.min(facts.length, top + BELOW); index++) {
    const it = facts[index];
    if (it?.phrase?.opens && it.phrase.role !== "share") return index - 1;
    if (keep[index] && it?.size === "L" && ++prose > SUMMARIES) return index - 1;
  }
  return Math.min(facts.length - 1, top + BELOW);
}

export interface PublishedLine {
  fact: DateFact;
  /** The line that states it and nothing else of weight; null where the text itself begins with it. */
  index: number | null;
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
  const top = title ?? span?.first;
  if (top === undefined) return null;
  const head = title === null ? (span?.first ?? 0) + 1 : headEnd(facts, title, body.keep);
  const last = Math.max(span?.last ?? 0, head);
  let best: (PublishedLine & { worth: number }) | null = null;
  for (let index = Math.max(0, top - ABOVE); index < facts.length && index <= last + 8; index++) {
    const it = facts[index];
    if (!it?.dated || it.caption || it.relativeTime || isUpdateBelowLabel(facts, index)) continue;
    const inHead =
      index <= head || (span !== null && index < span.first && index >= span.first - RIGHT_ABOVE);
    // of two dates side by side the later one is an update
    for (const { edtf, labelled, rest } of ownDates(it.line.text).sort((a, b) =>
      a.edtf < b.edtf ? -1 : 1,
    )) {
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
  return best ? { index: best.index, fact: best.fact } : filedOn(facts, span?.first);
}

/** "YOKOSUKA, Japan, Nov. 4, 2025 (Agency) — ": where and when a report was filed, in the words before its text. */
const PLACE = /^\p{Lu}[\p{L}.'’ -]{1,40}(?:, \p{Lu}[\p{L}.'’ ]{1,30})?,? \(?$/u;
const TEXT_BEGINS = /^\)?\s*(?:[(（][^()（）]{2,40}[)）]\s*)?(?:--?|–|—|\/)\s/u;
const LONGEST_DATELINE = 110;

/** The day in the dateline of a wire report: its first line names place, day and agency before a dash. */
function filedOn(facts: readonly LineFacts[], first: number | undefined): PublishedLine | null {
  if (first === undefined) return null;
  const text = facts[first]?.line.text ?? "";
  const date = findVisibleDates(text.slice(0, LONGEST_DATELINE))[0];
  if (!date || !PLACE.test(text.slice(0, date.start)) || !TEXT_BEGINS.test(text.slice(date.end))) return null;
  return { index: null, fact: { edtf: date.edtf, basis: "stated", evidence: text.slice(0, date.end) } };
}

function evidence(text: string, edtf: string): string {
  const zone = edtf.includes("T") && !/(?:Z|[+-]\d\d:\d\d)$/u.test(edtf) ? " (zone unknown)" : "";
  return `${text.slice(0, 120)}${zone}`;
}
