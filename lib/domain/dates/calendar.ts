/** A day of the Gregorian calendar, without time zone. Months count from 1. */
export interface CivilDay {
  year: number;
  month: number;
  day: number;
}

const DAY_MS = 86_400_000;

const pad = (value: number, width: number) => String(value).padStart(width, "0");

export const dayEdtf = ({ year, month, day }: CivilDay) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
export const monthEdtf = (year: number, month: number) => `${pad(year, 4)}-${pad(month, 2)}`;
export const yearEdtf = (year: number) => pad(year, 4);

const utc = ({ year, month, day }: CivilDay) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

const fromUtc = (date: Date): CivilDay => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

export const addDays = (from: CivilDay, days: number): CivilDay =>
  fromUtc(new Date(utc(from).getTime() + days * DAY_MS));

/** Moves by whole months; the day is kept where the month has it, else the month's last day. */
export function addMonths(from: CivilDay, months: number): CivilDay {
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(from.day, daysInMonth(year, month)) };
}

export const daysInMonth = (year: number, month: number) =>
  utc({ year, month: month + 1, day: 0 }).getUTCDate();

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: CivilDay) => utc(day).getUTCDay() || 7;

export const isDay = ({ year, month, day }: CivilDay) =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

export const compareDays = (a: CivilDay, b: CivilDay) => utc(a).getTime() - utc(b).getTime();

/** The Monday of the day's week. */
export const mondayOf = (day: CivilDay) => addDays(day, 1 - weekdayOf(day));

/** Reads the day at the front of an EDTF date (`2024-07-29T10:09` too); null when it has no day. */
export function civilDay(edtf: string | null): CivilDay | null {
  const match = edtf?.match(/^(\d{4})-(\d{2})-(\d{2})(?!\d)/);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

/** The open interval that ends with an EDTF date. "By the end of March" is "by March": its last third ends when the month does. */
export function deadline(edtf: string): string {
  const last = edtf.split("/").at(-1) ?? edtf;
  const day = civilDay(last);
  const isLastThird =
    day && edtf.startsWith(`${last.slice(0, 7)}-21/`) && day.day === daysInMonth(day.year, day.month);
  return `../${isLastThird ? last.slice(0, 7) : last}`;
}
