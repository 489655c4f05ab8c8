import { daysInMonth } from "./calendar";

declare const edtf: unique symbol;
/** A string that was parsed as EDTF (the part of ISO 8601-2 that we use). */
export type Edtf = string & { readonly [edtf]: true };

export type Precision =
  "day" | "month" | "season" | "year" | "decade" | "interval" | "open-start" | "open-end";

/** Stand in for the missing end of an open interval, so that every date has two instants to sort by. */
export const FAR_PAST = new Date("0001-01-01T00:00:00.000Z");
export const FAR_FUTURE = new Date("9999-12-31T23:59:59.999Z");

const POINT =
  /^(\d{4}|\d{3}X)(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?)?)?([~?%])?$/;

/** EDTF numbers the seasons 21 (spring) to 24 (winter); we read them on the northern hemisphere, whole months. */
const SEASON_STARTS: Record<number, number> = { 21: 3, 22: 6, 23: 9, 24: 12 };

interface Point {
  precision: "day" | "month" | "season" | "year" | "decade";
  earliest: Date;
  latest: Date;
}

const instant = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, 0);
  return date;
};

const before = (date: Date) => new Date(date.getTime() - 1);

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

function readPoint(value: string): Point | null {
  const match = POINT.exec(value);
  if (!match) return null;
  const [, head = "", monthText, dayText, hourText, minuteText, secondText, zone] = match;
  if (head.endsWith("X")) {
    if (monthText) return null;
    const year = Number(head.slice(0, 3)) * 10;
    return { precision: "decade", earliest: instant(year, 1, 1), latest: before(instant(year + 10, 1, 1)) };
  }
  const year = Number(head);
  if (!monthText)
    return { precision: "year", earliest: instant(year, 1, 1), latest: before(instant(year + 1, 1, 1)) };
  const month = Number(monthText);
  const season = SEASON_STARTS[month];
  if (season !== undefined && !dayText) {
    const earliest = instant(year, season, 1);
    return { precision: "season", earliest, latest: before(instant(year, season + 3, 1)) };
  }
  if (month < 1 || month > 12) return null;
  if (!dayText) {
    const latest = before(instant(year, month + 1, 1));
    return { precision: "month", earliest: instant(year, month, 1), latest };
  }
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  if (!hourText)
    return {
      precision: "day",
      earliest: instant(year, month, day),
      latest: before(instant(year, month, day + 1)),
    };
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const ahead = minutesAhead(zone);
  if (ahead === null) return null;
  const local = instant(year, month, day, hour, minute, second);
  const earliest = new Date(local.getTime() - ahead * MINUTE_MS);
  const length = secondText ? SECOND_MS : MINUTE_MS;
  return { precision: "day", earliest, latest: new Date(earliest.getTime() + length - 1) };
}

/** How far a zone is ahead of UTC; a local time is taken as if it were UTC. Null for a zone that no clock has. */
function minutesAhead(zone: string | undefined): number | null {
  if (!zone || zone === "Z") return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(":").map(Number);
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

interface Read {
  precision: Precision;
  earliest: Date;
  latest: Date;
}

function readEdtf(value: string): Read | null {
  const halves = value.split("/");
  if (halves.length === 1) return readPoint(value);
  if (halves.length !== 2) return null;
  const [left = "", right = ""] = halves;
  const open = (half: string) => half === "..";
  const from = open(left) ? null : readPoint(left);
  const to = open(right) ? null : readPoint(right);
  if (open(left)) return to && { precision: "open-start", earliest: FAR_PAST, latest: to.latest };
  if (open(right)) return from && { precision: "open-end", earliest: from.earliest, latest: FAR_FUTURE };
  if (!from || !to || from.earliest > to.latest) return null;
  return { precision: "interval", earliest: from.earliest, latest: to.latest };
}

/**
 * Reads EDTF (ISO 8601-2, level 1 in part): days, months, seasons 21–24, years, decades (`202X`), a
 * date-time, local (`2024-07-29T10:09`) or with its zone (`2024-07-29T10:09Z`, `+09:00`), intervals with open ends (`../b`, `a/..`), each point with `~`, `?` or `%`.
 * Dates without a year (`XXXX-04`) have no place on a timeline and give null.
 */
export function parseEdtf(value: string): Edtf | null {
  return readEdtf(value) ? (value as Edtf) : null;
}

const readOf = (value: Edtf): Read => {
  const read = readEdtf(value);
  if (!read) throw new RangeError(`not EDTF: ${value}`);
  return read;
};

/**
 * The first and last instant (UTC, milliseconds) that the date can mean; open ends give FAR_PAST and FAR_FUTURE.
 * A local time is taken as if it were UTC: good for sorting, not for clocks.
 */
export function edtfBounds(value: Edtf): { earliest: Date; latest: Date } {
  const { earliest, latest } = readOf(value);
  return { earliest, latest };
}

export function precisionOf(value: Edtf): Precision {
  return readOf(value).precision;
}
