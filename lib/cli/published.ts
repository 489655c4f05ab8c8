import { dayOf } from "../domain/articles/told";
import { civilDay } from "../domain/dates/calendar";
import { parseEdtf } from "../domain/dates/edtf";

export const EXPECTED_DATE =
  "an EDTF or ISO 8601 date, such as 2024-07-29, 2024-07 or 2024-07-29T10:09+09:00";

/** EDTF with places left open, which the desk does not sort by: 2024-07-XX, XXXX-07-29. */
const LEFT_OPEN = /^(?=[^X]*X)[\dX]{4}(?:-[\dX]{2}){0,2}[~?%]?$/u;

const isPoint = (point: string): boolean =>
  parseEdtf(point) !== null || civilDay(point) !== null || LEFT_OPEN.test(point);

/** EDTF, and what begins with a day: fractions of seconds and zones of any spelling may follow. */
function isDate(value: string): boolean {
  if (isPoint(value)) return true;
  const ends = value.split("/");
  const told = ends.filter((end) => end !== "" && end !== "..");
  return ends.length === 2 && told.length > 0 && told.every(isPoint);
}

/**
 * The day of publication as a caller gives it: EDTF and ISO 8601 stay as they are, the dates of mails and feeds (RFC 822) become their day. Nothing
 * is null, and what is no date is undefined.
 */
export function publishedOf(value: string | null | undefined): string | null | undefined {
  if (value === null || value === undefined || value.trim() === "") return null;
  return isDate(value) ? value : (dayOf(value, null) ?? undefined);
}
