import { civilDay, dayEdtf } from "../dates/calendar";
import type { Edtf } from "../dates/edtf";
import { edtfBounds, FAR_FUTURE, FAR_PAST, parseEdtf, precisionOf } from "../dates/edtf";
import type { Lender } from "../dates/lend";
import { lendYear } from "../dates/lend";
import type { DateMention } from "../dates/read";
import type { Basis } from "../facts";
import type { Candidate } from "./candidates";
import { eventAt } from "./cues";

/** The date of a development with its grounds; all null where nothing tells. */
export interface Dating {
  edtf: Edtf | null;
  basis: Basis | null;
  /** In words. */
  note: string;
  alternatives: string[];
}

/** How far before publication a year may lie and still date the event, rather than the treaty that it mentions. */
const RECENT_YEARS = 2;

const POINTED: ReadonlySet<string> = new Set(["day", "month", "interval", "season", "open-start"]);

function tells(mention: DateMention, candidate: Candidate): boolean {
  if (mention.edtf.startsWith("XXXX")) return true;
  const edtf = parseEdtf(mention.edtf);
  if (!edtf || precisionOf(edtf) === "open-end" || precisionOf(edtf) === "decade") return false;
  // "the November race" names a thing by its month; nothing happens in the sentence then.
  if (
    /^\s(?:presidential |general )?(?:race|election|campaign)/.test(
      candidate.article.text.slice(mention.end, mention.end + 24),
    )
  )
    return false;
  const published = civilDay(candidate.article.published);
  if (!published || POINTED.has(precisionOf(edtf))) return true;
  return edtfBounds(edtf).latest.getUTCFullYear() >= published.year - RECENT_YEARS;
}

/** The date that stands nearest to the event verb. */
function nearest(candidate: Candidate): DateMention | null {
  const at = candidate.start + eventAt(candidate.quote, candidate.article.language);
  const ranked = candidate.dates
    .filter((mention) => tells(mention, candidate))
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  return ranked[0] ?? null;
}

/** Dates a candidate: by its own words, a year lent by another article, or, for reports, the day of publication as the latest. */
export function dateOf(candidate: Candidate, lenders: readonly Lender[]): Dating {
  const { article, state } = candidate;
  const mention = nearest(candidate);
  if (mention) {
    const edtf = parseEdtf(mention.edtf);
    if (edtf)
      return {
        edtf,
        basis: mention.basis,
        note: `“${mention.text}”: ${mention.reason}`,
        alternatives: mention.alternatives,
      };
    const lent = lendYear(
      mention,
      lenders.filter((lender) => lender.id !== article.id),
    );
    const lentEdtf = lent && parseEdtf(lent.edtf);
    if (lent && lentEdtf) return { edtf: lentEdtf, basis: "lent", note: lent.reason, alternatives: [] };
    return {
      edtf: null,
      basis: null,
      note: `“${mention.text}” names no year, and nothing lends it one`,
      alternatives: [],
    };
  }
  const published = civilDay(article.published);
  if (state === "happened" && published)
    return {
      edtf: parseEdtf(`../${dayEdtf(published)}`),
      basis: "inferred",
      note: "no day is named: it had happened by the day of publication",
      alternatives: [],
    };
  return {
    edtf: null,
    basis: null,
    note: published ? "no day is named" : "no day is named, and the article has no date",
    alternatives: [],
  };
}

/** ISO instants for sorting; null at an open end. */
export function isoBounds(edtf: Edtf | null): { earliest: string | null; latest: string | null } {
  if (!edtf) return { earliest: null, latest: null };
  const { earliest, latest } = edtfBounds(edtf);
  return {
    earliest: earliest.getTime() === FAR_PAST.getTime() ? null : earliest.toISOString(),
    latest: latest.getTime() === FAR_FUTURE.getTime() ? null : latest.toISOString(),
  };
}

/** Two dates can be of one event when they share an instant; an unknown one agrees with any. */
export function compatible(a: string | null, b: string | null): boolean {
  const [x, y] = [a && parseEdtf(a), b && parseEdtf(b)];
  if (!x || !y) return true;
  const [p, q] = [edtfBounds(x), edtfBounds(y)];
  return p.earliest <= q.latest && q.earliest <= p.latest;
}

const PRECISION = ["day", "interval", "month", "season", "open-start", "year", "open-end", "decade"];

/** Smaller is more exact; no date comes last. */
export const vagueness = (edtf: Edtf | null) =>
  edtf ? PRECISION.indexOf(precisionOf(edtf)) : PRECISION.length;
