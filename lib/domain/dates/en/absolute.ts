import { dayEdtf, isDay, monthEdtf } from "../calendar";
import type { DateParser } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { fullYear, resolveMonthDay } from "../resolve";
import { stepOf } from "./relative";
import {
  DAY,
  MONTH,
  monthNumber,
  numberOf,
  SPELLED_YEAR,
  WEEKDAY,
  WEEKDAY_SHORT,
  weekdayNumber,
  writtenYear,
  YEAR,
} from "./words";

const WEEKDAY_FIRST = `(?:(?:on |this )?(?<wd>${WEEKDAY}|${WEEKDAY_SHORT})(?:,? (?:the )?| \\())?`;

/** The year of a day or month: "2024", "’24", "of 87", in words, or by relation ("last year"). */
const YEAR_AFTER = `(?:(?: ?,? (?:in |of )?|-)(?<y>${YEAR}|['’]\\d\\d\\b|(?<= of )\\d\\d\\b|${SPELLED_YEAR}|(?:this|last|next) year\\b))?`;

/** 2024-07-28, 2024/7/28, 20240728, with an optional time. */
export const isoDay: DateParser = {
  name: "iso-day",
  pattern:
    /(?:(?<![\d-])(?<y>(?:1[5-9]|20)\d\d)(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})|(?<!\d)(?<cy>(?:19|20)\d\d)(?<cm>[01]\d)(?<cd>[0-3]\d))(?:[T ](?<t>\d{2}:\d{2}))?(?!\d)/g,
  read(match) {
    const day = {
      year: Number(group(match, "y") ?? group(match, "cy")),
      month: Number(group(match, "m") ?? group(match, "cm")),
      day: Number(group(match, "d") ?? group(match, "cd")),
    };
    const time = group(match, "t");
    return isDay(day) ? stated(time ? `${dayEdtf(day)}T${time}` : dayEdtf(day)) : null;
  },
};

/** 7/28/2024 and 28.7.2024. A slash or hyphen is read the American way round unless the first number cannot be a month. */
export const numericDay: DateParser = {
  name: "numeric-day",
  pattern: /(?<![\d/.-])(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<y>\d{4}|\d{2})(?![\d/-]|\.\d)/g,
  read(match) {
    const [a, b] = [Number(match.groups?.a), Number(match.groups?.b)];
    const year = fullYear(group(match, "y") ?? "");
    const dayFirst = { year, month: b, day: a };
    const monthFirst = { year, month: a, day: b };
    const european = group(match, "sep") === ".";
    const options = (european ? [dayFirst, monthFirst] : [monthFirst, dayFirst]).filter(isDay);
    const [chosen, other] = options;
    if (!chosen) return null;
    if (!other || dayEdtf(other) === dayEdtf(chosen)) return stated(dayEdtf(chosen));
    return inferred(dayEdtf(chosen), "day and month could also be the other way round", [dayEdtf(other)]);
  },
};

/** 28 July 2024, the 28th of July, Sunday 28 July. */
export const dayMonth: DateParser = {
  name: "day-month",
  pattern: new RegExp(
    `(?<![\\d:][.,]?)\\b${WEEKDAY_FIRST}(?:on )?(?:the )?(?<d>${DAY})[ -](?:of |day of )?(?<m>${MONTH})\\b\\)?${YEAR_AFTER}`,
    "gi",
  ),
  read(match, reading) {
    return named(match, reading);
  },
};

/** July 28, 2024; July 28th; Monday (July 29); Jul/28. */
export const monthDay: DateParser = {
  name: "month-day",
  pattern: new RegExp(
    `\\b${WEEKDAY_FIRST}(?:on )?(?<m>${MONTH})(?: (?:the )?|/|-|\\.)(?<d>${DAY})(?! (?:percent|per cent|million|billion|people|troops))\\)?${YEAR_AFTER}`,
    "gi",
  ),
  read(match, reading) {
    return named(match, reading);
  },
};

const named: DateParser["read"] = (match, reading) => {
  const month = monthNumber(group(match, "m") ?? "");
  const day = numberOf(group(match, "d") ?? "");
  const written = group(match, "y");
  const relative = /^(this|last|next) year$/i.exec(written ?? "")?.[1];
  if (relative) {
    const date = reading.reference && { year: reading.reference.year + stepOf(relative), month, day };
    return date && isDay(date)
      ? inferred(dayEdtf(date), `“${relative.toLowerCase()} year”, counted from the publication date`)
      : null;
  }
  if (written) {
    const date = { year: writtenYear(written), month, day };
    return isDay(date) ? stated(dayEdtf(date)) : null;
  }
  const weekday = group(match, "wd");
  return resolveMonthDay(
    month,
    day,
    reading.reference,
    reading.direction(spanOf(match)),
    weekday ? weekdayNumber(weekday) : null,
  );
};

/** 7/28 after a preposition; without one it is a fraction or a score. */
export const bareNumeric: DateParser = {
  name: "bare-numeric",
  pattern: /(?<=\b(?:on|by|until|since|before|after|from|back|to) )(?<a>\d{1,2})[/](?<b>\d{1,2})(?![/\d])/gi,
  read(match, reading) {
    const [a, b] = [Number(match.groups?.a), Number(match.groups?.b)];
    const [month, day] = a <= 12 ? [a, b] : [b, a];
    return resolveMonthDay(month, day, reading.reference, reading.direction(spanOf(match)));
  },
};

/** 2024/Jul/28, 2024-July-28. */
export const yearMonthDay: DateParser = {
  name: "year-month-day",
  pattern: new RegExp(`\\b(?<y>${YEAR})[/ -](?<m>${MONTH})[/ -](?<d>${DAY})`, "gi"),
  read: (match, reading) => named(match, reading),
};

/** July 2024, 2024 July, July of 2024, 2024-07, 07/2024. */
export const monthYear: DateParser = {
  name: "month-year",
  pattern: new RegExp(
    `\\b(?:in )?(?:(?<m>${MONTH})(?: ?,? (?:of |in )?|-|/)(?<y>${YEAR}|${SPELLED_YEAR}|(?:this|last|next) year)|(?<y2>${YEAR})[ ,-]+(?<m2>${MONTH})(?! \\d)|(?<y3>(?:19|20)\\d\\d)[-/](?<m3>0?[1-9]|1[0-2])(?![\\d/-])|(?<m4>0?[1-9]|1[0-2])[-/](?<y4>(?:19|20)\\d\\d)(?![\\d/-]))\\b`,
    "gi",
  ),
  read(match, reading) {
    const relative = /^(this|last|next) year$/i.exec(group(match, "y") ?? "")?.[1];
    if (relative)
      return (
        reading.reference &&
        inferred(
          monthEdtf(reading.reference.year + stepOf(relative), monthNumber(group(match, "m") ?? "")),
          `“${relative.toLowerCase()} year”, counted from the publication date`,
        )
      );
    const year = writtenYear(
      group(match, "y") ?? group(match, "y2") ?? group(match, "y3") ?? group(match, "y4") ?? "",
    );
    const word = group(match, "m") ?? group(match, "m2");
    const month = word ? monthNumber(word) : Number(group(match, "m3") ?? group(match, "m4"));
    return stated(monthEdtf(year, month));
  },
};
