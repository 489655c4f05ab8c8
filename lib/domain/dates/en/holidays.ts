import type { DateParser } from "../parser";
import { group, stated, inferred } from "../parser";
import { dayEdtf } from "../calendar";
import { resolveMonthDay } from "../resolve";
import { YEAR } from "./words";

/** Days of the calendar that news calls by name. Only those that never move. */
const FIXED: Record<string, [month: number, day: number]> = {
  "new year’s day": [1, 1],
  "new year’s eve": [12, 31],
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  christmas: [12, 25],
  "veterans day": [11, 11],
  juneteenth: [6, 19],
};

export const holiday: DateParser = {
  name: "holiday",
  pattern: new RegExp(
    `\\b(?:on )?(?<h>New Year['’]?s (?:Day|Eve)|Christmas(?: Eve| Day)?|Veterans Day|Juneteenth)(?:,? (?<y>${YEAR}))?\\b(?! (?:tree|island|party|card|present))`,
    "gi",
  ),
  read(match, reading) {
    const name = (group(match, "h") ?? "").toLowerCase().replace(/year['’]?s/, "year’s");
    const [month, day] = FIXED[name] ?? [12, 25];
    const year = group(match, "y");
    if (year) return stated(dayEdtf({ year: Number(year), month, day }));
    if (!reading.reference)
      return inferred(
        `XXXX-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
        "no year is named",
      );
    return resolveMonthDay(
      month,
      day,
      reading.reference,
      reading.direction({ start: match.index, end: match.index + match[0].length }),
    );
  },
};
