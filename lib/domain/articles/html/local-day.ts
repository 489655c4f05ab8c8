import type { DateFact } from "../../facts";

/** Languages that are spoken in one time zone, by their code in BCP 47, with its offset in hours. */
const ZONE_OF_LANGUAGE: Record<string, number> = { ja: 9, ko: 9 };
/** Two statements of one moment differ by no more: a clock of minutes, and a page saved twice. */
const SAME_MOMENT_MS = 10 * 60 * 1000;
const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** West of Greenwich the day is behind until this hour of UTC (Hawaii), east of it ahead from this hour on (New Zealand in summer, 13). */
const WEST_UNTIL = 10;
const EAST_FROM = 11;

/** True for a moment with the offset of a place: its day is that of the place. */
export const isLocal = ({ edtf }: DateFact): boolean => /[+-](?!00:00)\d\d:\d\d$/u.test(edtf);

/** True for a moment in UTC: its day is that of Greenwich, wherever the publisher is. */
const isUtc = ({ edtf }: DateFact): boolean => /T.*(?:Z|[+-]00:00)$/u.test(edtf);

const pad = (value: number): string => String(value).padStart(2, "0");

/** A moment in UTC as the clock of a zone so many hours ahead shows it. */
function inZone(fact: DateFact, hours: number): DateFact {
  const clock = new Date(Date.parse(fact.edtf) + hours * HOUR_MS).toISOString().slice(0, 16);
  return { ...fact, edtf: `${clock}+${pad(hours)}:00` };
}

/** The address names the day before or after that of a moment in UTC, and it is that hour of the day where the two differ somewhere. */
function isDayOfAddress(moment: DateFact, address: DateFact): boolean {
  const days = (Date.parse(address.edtf) - Date.parse(moment.edtf.slice(0, 10))) / DAY_MS;
  const hour = Number(moment.edtf.slice(11, 13));
  return (days === -1 && hour < WEST_UNTIL) || (days === 1 && hour >= EAST_FROM);
}

/**
 * The day of a moment as the publisher's readers lived it. A moment in UTC may be the day before or after there: the day is taken from the same
 * moment stated with an offset, from the one zone of the page's language, or from the address, which publishers date by their own clock.
 */
export function localDay(
  moment: DateFact,
  others: readonly DateFact[],
  address: DateFact | null,
  language: string | null,
): DateFact {
  if (!isUtc(moment)) return moment;
  const same = others.find(
    (other) =>
      isLocal(other) &&
      other.edtf.includes("T") &&
      Math.abs(Date.parse(other.edtf) - Date.parse(moment.edtf)) <= SAME_MOMENT_MS,
  );
  if (same) return same;
  const hours = ZONE_OF_LANGUAGE[language?.slice(0, 2).toLowerCase() ?? ""];
  if (hours !== undefined) return inZone(moment, hours);
  return address && isDayOfAddress(moment, address) ? address : moment;
}
