import type { DateFact } from "../../facts";
import { findVisibleDates } from "../visible-dates";

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/u;
/** A moment as Java prints it: "Fri Dec 22 19:33:00 EST 2023". */
const JAVA = /^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d\d) (\d\d:\d\d):\d\d ([A-Z]{1,5}) (\d{4})$/u;
/** Seconds or milliseconds since 1970, from 2001 to 2033. */
const EPOCH = /^1\d{9}(?:\d{3})?$/u;
/** The web is younger than this: an earlier "publication" is a placeholder such as 1970-01-01. */
const FIRST_YEAR = 1990;
const URL_DATE =
  /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|\d{0,8}[/\-_.]|$)/u;

/** A zone as EDTF writes it; "" for none. */
function zoneOf(zone: string | undefined): string {
  if (!zone || /^[A-Z]/u.test(zone)) return zone ? "Z" : "";
  return zone.length === 3 ? `${zone}:00` : zone.replace(/^([+-]\d\d)(\d\d)$/u, "$1:$2");
}

/** A machine-readable or printed date as EDTF, keeping the zone that it states; null when it is none. */
export function toEdtf(original: string): string | null {
  const value = original.trim().replace(JAVA, "$1 $4 $2 $3");
  if (EPOCH.test(value)) return `${new Date(Number(value.padEnd(13, "0"))).toISOString().slice(0, 16)}Z`;
  const match = ISO.exec(value);
  if (!match) return findVisibleDates(value.slice(0, 100))[0]?.edtf ?? null;
  const [, year = "", month = "", day = "", hour, minute, zone] = match;
  const isReal =
    Number(year) >= FIRST_YEAR &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31;
  if (!isReal) return null;
  const clock = hour === undefined ? "" : `T${hour}:${minute ?? "00"}${zoneOf(zone)}`;
  return `${year}-${month}-${day}${clock}`;
}

/** A date that the page's data states, or null. `where` names the place for the evidence. */
export function statedDate(value: string | null | undefined, where: string): DateFact | null {
  const edtf = value ? toEdtf(value) : null;
  return edtf && value ? { edtf, basis: "stated", evidence: `${where}: ${value.trim().slice(0, 80)}` } : null;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const URL_MONTH =
  /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(0?[1-9]|[12]\d|3[01])(?=\/|$)/iu;

/** The day that an address names (`/2024/07/29/`, `/2024/jul/29/`), as an inference. */
export function dateInUrl(url: string | undefined): DateFact | null {
  const match = URL_DATE.exec(url ?? "") ?? URL_MONTH.exec(url ?? "");
  if (!match) return null;
  const [path, year = "", named = "", date = ""] = match;
  const place = MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  const [month, day] = [place > 0 ? String(place).padStart(2, "0") : named, date.padStart(2, "0")];
  return Number(year) < FIRST_YEAR
    ? null
    : { edtf: `${year}-${month}-${day}`, basis: "inferred", evidence: `the address holds ${path}` };
}
