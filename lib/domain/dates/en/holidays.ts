import { compareDays, dayEdtf } from "../calendar";
import type { Feast } from "../feasts";
import { easter, fixed, floating, fromEaster, yearsOf } from "../feasts";
import type { DateParser } from "../parser";
import { group, inferred, stated } from "../parser";
import { resolveAmong } from "../resolve";
import { YEAR } from "./words";

/** Days that news calls by name, as they are written. Where countries differ, the American day: that is the beat's English press. */
const FEASTS: readonly [written: string, feast: Feast][] = [
  ["New Year['’]?s? Day", fixed(1, 1)],
  ["New Year['’]?s? Eve", fixed(12, 31)],
  ["Martin Luther King(?:,? Jr\\.?)? Day|MLK Day", floating(1, 1, 3)],
  ["Groundhog Day", fixed(2, 2)],
  ["Valentine['’]?s? Day", fixed(2, 14)],
  ["Presidents?['’]?s? Day", floating(2, 1, 3)],
  ["(?:Saint|St\\.?) Patrick(?:['’]?s)?(?: Day)?", fixed(3, 17)],
  ["April Fools?['’]?s? Day", fixed(4, 1)],
  ["Ash Wednesday", fromEaster(-46)],
  ["Palm Sunday", fromEaster(-7)],
  ["Good Friday", fromEaster(-2)],
  ["Easter Monday", fromEaster(1)],
  ["Easter(?: Sunday)?", easter],
  ["Earth Day", fixed(4, 22)],
  ["May Day", fixed(5, 1)],
  ["V-?E Day", fixed(5, 8)],
  ["Mother['’]?s Day", floating(5, 7, 2)],
  ["Memorial Day", floating(5, 1, -1)],
  ["Father['’]?s Day", floating(6, 7, 3)],
  ["Juneteenth", fixed(6, 19)],
  ["Independence Day", fixed(7, 4)],
  ["Bastille Day", fixed(7, 14)],
  ["Labou?r Day", floating(9, 1, 1)],
  ["Columbus Day", floating(10, 1, 2)],
  ["Halloween", fixed(10, 31)],
  ["(?:Veterans?|Armistice|Remembrance)['’]?s? Day", fixed(11, 11)],
  ["Thanksgiving(?: Day)?", floating(11, 4, 4)],
  ["Christmas Eve", fixed(12, 24)],
  ["Boxing Day", fixed(12, 26)],
  ["Christmas(?: Day)?", fixed(12, 25)],
];

const NAMES = FEASTS.map(([written]) => written).join("|");
const READERS = FEASTS.map(([written, feast]) => ({ pattern: new RegExp(`^(?:${written})$`, "i"), feast }));

/** New Year’s Day, Easter 2025, last Thanksgiving, Labor Day next year. */
export const holiday: DateParser = {
  name: "holiday",
  pattern: new RegExp(
    `\\b(?:on )?(?:(?<rel>last|previous|next|this|this coming|this past) )?(?<h>${NAMES})(?:,? (?:of |in )?(?:(?<y>${YEAR})|(?<ry>last|next|this) year))?\\b(?! (?:tree|island|party|card|present|parade|sale|eggs?|carol|market)s?\\b)`,
    "gi",
  ),
  read(match, reading) {
    const name = group(match, "h") ?? "";
    const feast = READERS.find(({ pattern }) => pattern.test(name))?.feast;
    const year = group(match, "y");
    if (!feast) return null;
    if (year) return stated(dayEdtf(feast(Number(year))), "a day of the calendar, named with its year");
    const { reference } = reading;
    if (!reference) return openYear(feast);
    const reason = "a day of the calendar, counted from the publication date";
    const far = group(match, "ry")?.toLowerCase();
    if (far)
      return inferred(
        dayEdtf(feast(reference.year + (far === "last" ? -1 : far === "next" ? 1 : 0))),
        reason,
      );
    const days = yearsOf(feast, reference.year);
    const word = group(match, "rel")?.toLowerCase() ?? "";
    const chosen = /next|coming/.test(word)
      ? days.find((day) => compareDays(day, reference) > 0)
      : /last|past|previous/.test(word)
        ? days.findLast((day) => compareDays(day, reference) < 0)
        : word
          ? feast(reference.year)
          : undefined;
    if (chosen) return inferred(dayEdtf(chosen), reason);
    const span = { start: match.index, end: match.index + match[0].length };
    return resolveAmong(days, reference, reading.direction(span));
  },
};

/** Without an article's date, only a feast that keeps its day can be said, its year left open. */
function openYear(feast: Feast) {
  const [one, other] = [dayEdtf(feast(2023)).slice(4), dayEdtf(feast(2024)).slice(4)];
  return one === other ? inferred(`XXXX${one}`, "no year is named and the article has no date") : null;
}

/** Days that became names: written so, they mean that one day, whatever the year of the article. */
export const eponymousDay: DateParser = {
  name: "eponymous-day",
  pattern: /\b(?:9\/11(?![/\d])|Sept(?:ember|\.)? 11(?:th)?(?= (?:terror(?:ist)? )?attacks))/g,
  read: () => stated("2001-09-11", "a day that became a name"),
};
