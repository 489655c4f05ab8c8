import type { DateFact } from "../../facts";
import { slashOrder } from "../visible-dates";
import { dateInUrl } from "./dates";
import type { Head } from "./head";
import type { JsonLdArticle } from "./json-ld";
import { isLocal, localDay } from "./local-day";
import type { PageData } from "./meta";
import { laterDate, shownDates } from "./shown-dates";
import { statedDates, type StatedDates } from "./stated-dates";
import { ownTimes, timeElement, timeFacts } from "./time-elements";

export interface DateSources {
  data: PageData;
  ld: JsonLdArticle | null;
  /** What stands around the title, down to the first paragraph. */
  head: Head;
  address: string | undefined;
  language: string | null;
}

const DAY_MS = 24 * 3600 * 1000;
const day = ({ edtf }: DateFact): string => edtf.slice(0, 10);
const daysOf = (facts: readonly DateFact[]): number => new Set(facts.map(day)).size;
/** Days in two time zones are at most one apart. */
const isNear = (a: DateFact, b: DateFact): boolean =>
  Math.abs(Date.parse(day(a)) - Date.parse(day(b))) <= DAY_MS;

/** What the page's data states. Where JSON-LD and metadata are days apart, that which a third source confirms; nothing where none does. */
function settled({ ld, meta }: StatedDates, others: readonly (DateFact | null)[]): DateFact | null {
  const [first] = meta;
  if (!ld || !first || isNear(ld, first)) return ld ?? first ?? null;
  return [ld, first].find((fact) => others.some((other) => other && isNear(fact, other))) ?? null;
}

/**
 * The data's date held against those that the page shows, which call themselves no update. A day apart, the data is in another time zone. Further
 * apart, the data is that of another edition, and the one day that is shown is that of the text below it.
 */
function heldAgainst(best: DateFact, shown: readonly [DateFact, ...DateFact[]]): DateFact {
  if (shown.some((fact) => day(fact) === day(best))) return best;
  const near = shown.find((fact) => isNear(fact, best));
  if (near) return isLocal(best) ? best : near;
  return daysOf(shown) === 1 ? shown[0] : best;
}

/**
 * The moment of publication: what the page's data states, in the order of JSON-LD, metadata, `<time>` and the address, held against the date
 * that the page shows its readers beside the title without calling it an update. Where none is shown, the day is that of the publisher's zone
 * (local-day.ts). Dates of updates and of other articles are never taken.
 */
export function pageDate({ data, ld, head, address, language }: DateSources): DateFact | null {
  const stated = statedDates(data, ld);
  const times = ownTimes(data, head);
  const time = timeElement(times, head);
  const inAddress = dateInUrl(address);
  const order = slashOrder(language);
  const [first, ...more] = shownDates(head, order);
  const best = stated.ld ?? stated.meta[0] ?? time;
  if (first && best) return heldAgainst(best, [first, ...more]);
  if (first) return (daysOf([first, ...more]) === 1 ? first : inAddress) ?? first;
  const later = laterDate(head, order);
  if (!best) return inAddress ?? later;
  const sure = best === time ? time : settled(stated, [time, inAddress, later]);
  if (sure && later && isNear(sure, later)) return heldAgainst(sure, [later]);
  return sure && localDay(sure, [...stated.meta, ...timeFacts(times)], inAddress, language);
}
