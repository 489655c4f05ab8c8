import * as chrono from "chrono-node";
import type { CivilDay } from "../lib/domain/dates/calendar";
import { dayEdtf, monthEdtf, yearEdtf } from "../lib/domain/dates/calendar";

const PARSERS = { en: chrono.en, ja: chrono.ja };

/** To the day, month or year that the text itself names; what chrono implied is left out. A weekday or a step names its day. */
function edtfOf(components: chrono.ParsedComponents): string {
  const [year, month, day] = [components.get("year"), components.get("month"), components.get("day")];
  if (year === null) return "";
  const named = (part: chrono.Component) => components.isCertain(part);
  if (month !== null && day !== null && (named("day") || named("weekday")))
    return dayEdtf({ year, month, day });
  if (month !== null && named("month")) return monthEdtf(year, month);
  return named("year") ? yearEdtf(year) : month !== null && day !== null ? dayEdtf({ year, month, day }) : "";
}

/** What chrono-node alone finds, plainly mapped to EDTF: the baseline of `npm run bench:dates`. */
export function readWithChrono(text: string, language: "en" | "ja", { year, month, day }: CivilDay) {
  return PARSERS[language].parse(text, new Date(year, month - 1, day, 12)).map((result) => ({
    start: result.index,
    end: result.index + result.text.length,
    edtf: result.end ? `${edtfOf(result.start)}/${edtfOf(result.end)}` : edtfOf(result.start),
  }));
}
