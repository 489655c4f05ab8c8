import type { DateMention } from "./mention";

/** An article of the same story whose publication date may help an undated one. */
export interface Lender {
  id: string;
  outlet: string | null;
  /** EDTF. */
  published: string | null;
}

export interface Lent {
  edtf: string;
  basis: "lent";
  /** In words, naming the lender. */
  reason: string;
  /** The lending article's id. */
  lender: string;
}

/**
 * Gives a date without a year (`XXXX-04`, `XXXX-04-10`) the year it has for a dated article of the same story: the nearest
 * such month up to that article's month. The earliest dated article lends: it stands nearest to the events. Null when the mention has
 * a year, or nobody has a date to lend.
 */
export function lendYear(mention: DateMention, lenders: readonly Lender[]): Lent | null {
  const open = /^XXXX-(\d{2})(-\d{2})?$/.exec(mention.edtf);
  if (!open) return null;
  const [lender] = lenders
    .filter((candidate) => /^\d{4}-\d{2}/.test(candidate.published ?? ""))
    .toSorted((a, b) => (a.published ?? "").localeCompare(b.published ?? ""));
  if (!lender?.published) return null;
  const monthDay = `${open[1]}${open[2] ?? ""}`;
  const year = Number(lender.published.slice(0, 4));
  const same = monthDay <= lender.published.slice(5, 5 + monthDay.length);
  return {
    edtf: `${same ? year : year - 1}-${monthDay}`,
    basis: "lent",
    reason: `“${mention.text}” names no year and its article no date; the year is lent by ${lender.outlet ?? "another article"} of ${lender.published.slice(0, 10)}, in the same story`,
    lender: lender.id,
  };
}
