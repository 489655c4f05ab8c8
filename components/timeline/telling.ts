import { daysUntil, isDue } from "@/lib/domain/timeline/build";
import { counted } from "../marks/counted";

interface Dated {
  state: string;
  latest: Date | null;
  edtf: string | null;
  history: readonly { edtf: string | null; changedAt: Date }[];
}

/** "31 days past its date", "in 12 days"; nothing for what is further off or has no date. */
export function nearness(item: Dated, today: string): string | null {
  if (item.state !== "planned" || !item.latest) return null;
  const days = daysUntil(item.latest, today);
  if (isDue(item, today)) return `${elapsed(1 - days)} past its date; no article we hold reports it`;
  return days <= 90 ? (days <= 1 ? "due today" : `due within ${counted(days, "day")}`) : null;
}

/** Days up to some two months, then months, then years: nobody counts in hundreds of days. */
function elapsed(days: number): string {
  if (days <= 60) return counted(Math.max(1, days), "day");
  if (days <= 730) return counted(Math.round(days / 30.44), "month");
  return counted(Math.floor(days / 365.25), "year");
}

/** The date it had before it slipped, if its history tells. */
export function earlierDate({ edtf, history }: Dated): string | null {
  return history.find((change) => change.edtf && change.edtf !== edtf)?.edtf ?? null;
}

/** When anything of it last changed in public: published, state changed, evidence added. */
export function lastChange(item: {
  publishedAt: Date | null;
  history: readonly { changedAt: Date }[];
  evidence: readonly { createdAt: Date }[];
}): Date | null {
  const moments = [
    item.publishedAt,
    ...item.history.map(({ changedAt }) => changedAt),
    ...item.evidence.map(({ createdAt }) => createdAt),
  ].flatMap((moment) => (moment ? [moment.getTime()] : []));
  return moments.length ? new Date(Math.max(...moments)) : null;
}

/** Who set a date by hand is the desk's own business; the other notes say how it was read. */
export function publicNote(basis: string | null, note: string): string | undefined {
  return basis === "by-hand" || !note ? undefined : note;
}

export const dayWords = (moment: Date): string =>
  moment.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
