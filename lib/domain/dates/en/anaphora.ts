import type { CivilDay } from "../calendar";
import { addDays, addMonths, civilDay, dayEdtf, mondayOf, monthEdtf, yearEdtf } from "../calendar";
import type { DateParser, Found } from "../parser";
import { group, inferred } from "../parser";
import { move, steppedTo, week } from "./relative";
import { COUNT, numberOf } from "./words";

const NAMED = "counted from the day named before";
const PUBLISHED = "counted from the day of publication";

/** the same day, on that day, the following day, later in the day: counted from the day named last, else from publication. */
export const dayAfterThat: DateParser = {
  name: "day-after-that",
  pattern:
    /\b(?:(?:on |the ){0,2}(?:(?<rel>same|following|next|previous)|(?<=\b(?:on|earlier|later) |^|[.!?\n] *)that(?: same)?) day|(?<within>later|earlier) in the day|the day (?<beside>after|before)(?=[.,;?!]|$))\b/gi,
  read(match, reading) {
    const named = civilDay(reading.dayBefore(match.index));
    const beside = group(match, "beside")?.toLowerCase();
    const word = beside
      ? beside === "after"
        ? "next"
        : "previous"
      : (group(match, "rel") ?? "that").toLowerCase();
    const isOpen = beside !== undefined || group(match, "within") !== undefined || word !== "that";
    const from = named ?? (isOpen ? reading.reference : null);
    if (!from) return null;
    const step = word === "same" || word === "that" ? 0 : word === "previous" ? -1 : 1;
    return inferred(dayEdtf(addDays(from, step)), named ? NAMED : PUBLISHED);
  },
};

/** The first day of a named day, month or year. */
function startOf(edtf: string | null): CivilDay | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf ?? "") ?? [];
  return year ? { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) } : null;
}

/** the following year, that month, the same year, the previous week: counted from the date named last; without one from publication. */
export const unitAfterThat: DateParser = {
  name: "unit-after-that",
  pattern:
    /\b(?:(?:earlier|later|early|late) )?(?:in )?(?:(?:the )(?<rel>same|following|previous|preceding|next)|(?<=\b(?:in|earlier|later|early|late|during) )(?<that>that)(?: same)?) (?<u>week|month|year)\b(?! (?:of|after|before|later|ago)\b)/gi,
  read(match, reading) {
    const before = reading.dateBefore(match.index);
    const unit = (group(match, "u") ?? "").toLowerCase();
    const fine = unit === "year" || (before !== null && before.length >= (unit === "month" ? 7 : 10));
    const word = (group(match, "rel") ?? "that").toLowerCase();
    const from =
      before && fine ? startOf(before) : word === "that" || word === "same" ? null : reading.reference;
    if (!from) return null;
    const step = /following|next/.test(word) ? 1 : /previous|preceding/.test(word) ? -1 : 0;
    const reason =
      before && fine ? "counted from the date named before" : "counted from the publication date";
    if (unit === "year") return inferred(yearEdtf(from.year + step), reason);
    if (unit === "week") return inferred(week(addDays(mondayOf(from), 7 * step)), reason);
    const month = addMonths({ ...from, day: 1 }, step);
    return inferred(monthEdtf(month.year, month.month), reason);
  },
};

/** Whole months from a month, whole years from a month or a year; null where the step is finer than the date. */
function stepFromCoarse(edtf: string | null, count: number, unit: string): Found | null {
  const from = edtf !== null && edtf.length < 10 ? startOf(edtf) : null;
  if (!edtf || !from || !(unit === "year" || (unit === "month" && edtf.length === 7))) return null;
  const moved = move(from, count, unit);
  return inferred(
    edtf.length === 7 ? monthEdtf(moved.year, moved.month) : yearEdtf(moved.year),
    "counted from the date named before",
  );
}

/** Two days later, a week earlier, four years later: from the date named last. Without one, only days count, from publication. */
export const countedFromThat: DateParser = {
  name: "counted-from-that",
  pattern: new RegExp(
    `\\b(?<n>${COUNT}) (?<u>day|week|month|year)s? (?<dir>earlier|later|afterwards?)\\b(?! than\\b)`,
    "gi",
  ),
  read(match, reading) {
    const unit = (group(match, "u") ?? "").toLowerCase();
    const count = numberOf(group(match, "n") ?? "") * (/earlier/i.test(match[0]) ? -1 : 1);
    const coarse = stepFromCoarse(reading.dateBefore(match.index), count, unit);
    if (coarse) return coarse;
    const named = civilDay(reading.dayBefore(match.index));
    if (named) return steppedTo(named, count, unit, "the day named before");
    if (!reading.reference || unit !== "day") return null;
    return inferred(dayEdtf(move(reading.reference, count, unit)), PUBLISHED);
  },
};
