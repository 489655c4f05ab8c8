import { monthNumber, zoneMinutes } from "./date-words";

/** Longer texts are no dates. */
const MAX_LENGTH = 100;
/** The web is not older; what lies further ahead is a mistake. (`0001-01-01` is how .NET writes “none”.) */
const YEARS = { from: 1970, to: 2200 };

interface Day {
  year: number;
  month: number;
  day: number;
}

/** RFC 2822 §4.3: 00–49 are of this century, 50–99 of the last; three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

/** First years of the Japanese eras, less one. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** Year first: ISO 8601 and W3C-DTF of any precision, compact, ordinal (`2004-139`), slashed, Chinese, Japanese and Korean. */
function yearFirst(text: string): { day: Day; rest: string } | null {
  const era = /^(令和|平成|昭和)\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u.exec(text);
  if (era) {
    const year = (ERAS[era[1] ?? ""] ?? 0) + (era[2] === "元" ? 1 : Number(era[2]));
    return { day: { year, month: Number(era[3]), day: Number(era[4]) }, rest: text.slice(era[0].length) };
  }
  const ordinal = /^(\d{4})-(\d{3})(?=$|[T\s])/u.exec(text);
  if (ordinal) {
    const date = new Date(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2])));
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    return { day, rest: text.slice(ordinal[0].length) };
  }
  const found =
    /^(\d{4})(?:\s*[-/.年년]\s*(\d{1,2})(?:\s*[-/.月월]\s*(\d{1,2})\s*[日일]?)?)?[.月]?(?=$|[T\s(（,])/iu.exec(
      text,
    ) ??
    /^(\d{4})(\d{2})(\d{2})(?=$|[T\s])/iu.exec(text) ??
    /^(\d{4})-(\d{2})()(?=$|[T\s])/u.exec(text);
  if (!found) return null;
  const day = { year: Number(found[1]), month: Number(found[2] ?? 1), day: Number(found[3] || 1) };
  return { day, rest: text.slice(found[0].length) };
}

/** Day first, with the month by name (RFC 822, RFC 850) or dotted (`29.7.2024`); month first (`July 29, 2024`, asctime). */
function nameInside(text: string): { day: Day; rest: string } | null {
  const dotted = /(?:^|\s)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u.exec(text);
  if (dotted) {
    const day = { year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) };
    return { day, rest: text.slice(dotted.index + dotted[0].length) };
  }
  // with slashes, day and month are told apart only where one is above twelve; with a short year (24/07/29) nothing is
  const slashed = /(?:^|\s)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    if (first <= 12 && second <= 12 && first !== second) return null;
    const [month, day] = first > 12 ? [second, first] : [first, second];
    const year = Number(slashed[3]);
    return { day: { year, month, day }, rest: text.slice(slashed.index + slashed[0].length) };
  }
  for (const word of text.matchAll(/[\p{L}\p{M}]{3,}/gu)) {
    const month = monthNumber(word[0]);
    if (month === null) continue;
    const before = /(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s,-]*(?:de\s+|of\s+)?$/iu.exec(
      text.slice(0, word.index),
    );
    const after = text.slice(word.index + word[0].length);
    if (before) {
      const year = /^[.\s,'’-]*(?:de\s+|del\s+)?(\d{4}|\d{2,3})(?![\d:])/iu.exec(after);
      if (!year) continue;
      const day = { year: fullYear(year[1] ?? ""), month, day: Number(before[1]) };
      return { day, rest: after.slice(year[0].length) };
    }
    const day = /^[.\s]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/iu.exec(after);
    const year = day ? /(?:^|[\s,])(\d{4})(?!\d|:)/u.exec(after.slice(day[0].length)) : null;
    if (!day || !year) continue;
    const tail = after.slice(day[0].length);
    // “mar. 30 juil. 2024”: the first word was a weekday
    const between = tail.slice(0, year.index).match(/[\p{L}\p{M}]{3,}/gu) ?? [];
    if (between.some((other) => monthNumber(other) !== null)) continue;
    const rest = `${tail.slice(0, year.index)} ${tail.slice(year.index + year[0].length)}`;
    return { day: { year: Number(year[1]), month, day: Number(day[1]) }, rest };
  }
  return null;
}

const TIME =
  /(午前|午後|오전|오후)?\s*(\d{1,2})\s*(?:[:時시]|\.(?=\d{2}\b))\s*(\d{1,2})?(?:\s*[:分분.]\s*(\d{1,2})?\s*秒?초?)?(?:[.,]\d+)?\s*(a\.?m\.?|p\.?m\.?)?/iu;

/** Seconds since midnight, and the zone behind it; null when the hour does not exist. */
function timeOf(text: string): { seconds: number; zone: number | null } | null {
  const compact = /^\s*T(\d{2})(\d{2})(\d{2})?(?=[Z+\-\s]|$)/iu.exec(text);
  const spoken = compact ? null : TIME.exec(text);
  // an hour alone (T12Z) is beyond the profiles, but seen
  const found = compact ?? spoken ?? /^\s*T(\d{2})()()(?=[Z+-])/iu.exec(text);
  if (!found) return { seconds: 0, zone: zoneMinutes(text.trim()) };
  const [half, first, second, third] = spoken
    ? [spoken[1] ?? spoken[5] ?? "", ...spoken.slice(2, 5)]
    : ["", ...found.slice(1, 4)];
  let hour = Number(first);
  if (/^(?:p|午後|오후)/iu.test(half) && hour < 12) hour += 12;
  if (/^(?:a|午前|오전)/iu.test(half) && hour === 12) hour = 0;
  const [minute, sec] = [Number(second || 0), Number(third || 0)];
  // 24:00 ends a day (ISO 8601), and a minute may have a 61st second (RFC 822, leap seconds)
  if (hour > 24 || (hour === 24 && minute + sec > 0) || minute > 59 || sec > 60) return null;
  const tail = text.slice(found.index + found[0].length);
  const zone = /^\s*\(?\s*((?:utc|gmt|ut|z)?\s*[+\-−]\s*\d{1,2}:?(?:\d{2})?|\p{L}{1,5})/iu.exec(tail);
  return { seconds: hour * 3600 + minute * 60 + sec, zone: zone ? zoneMinutes(zone[1] ?? "") : null };
}

function exists({ year, month, day }: Day): boolean {
  if (year < YEARS.from || year > YEARS.to || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const told = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** Seconds or milliseconds since 1970, which some feeds print as they keep them. */
function fromEpoch(text: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/u.test(text)) return null;
  return told(Number(text.slice(0, 10)) * 1000);
}

/**
 * A date of a feed as an instant in UTC (`2024-07-29T01:00:00Z`), or null when it is none, impossible (31 February) or
 * ambiguous (03/04/2024). Reads RFC 822 with its usual sins (odd weekdays, two-digit years, month names of other languages,
 * unknown zones), ISO 8601 and W3C-DTF of any precision, asctime, and Japanese, Korean and dotted European dates. Without a
 * zone it is taken as UTC; without a time, as the beginning of the day in UTC.
 */
export function feedDate(written: string): string | null {
  const text = written.normalize("NFKC").replace(/\s+/gu, " ").trim();
  if (text === "" || text.length > MAX_LENGTH) return null;
  const digits = /^(\d{8})(\d{6})$/u.exec(text);
  if (digits) return feedDate(`${digits[1]}T${digits[2]}`);
  const epoch = fromEpoch(text);
  if (epoch) return epoch;
  const start = text.replace(/^\p{L}+\.?,\s*(?=\d{4}\D)/u, "");
  const read = yearFirst(start) ?? nameInside(text);
  if (!read || !exists(read.day)) return null;
  const time = timeOf(read.rest.replace(/^[\s(（][日月火水木金土][)）]/u, ""));
  if (!time) return null;
  const { year, month, day } = read.day;
  return told(Date.UTC(year, month - 1, day) + (time.seconds - (time.zone ?? 0) * 60) * 1000);
}
