import { addDays, addMonths, civilDay, dayEdtf, isDay, mondayOf } from "../calendar";
import type { DateParser } from "../parser";
import { group, inferred } from "../parser";
import { numberOf } from "./numerals";

const FROM_DAY = "counted from the day of publication";
const FROM_NAMED = "counted from the day named before";

/** 同日, この日, 翌日, 前日, 当日: counted from the day named last. 「前日の27日」 is the 27th, and said by it. */
export const dayAfterThat: DateParser = {
  name: "day-after-that",
  pattern: /(?:同じ日|同日|この日(?![本米中韓程時系])|翌々日|翌日|翌朝|前日|前夜|当日|次の日)(?!の\d)/g,
  read(match, reading) {
    const named = civilDay(reading.dayBefore(match.index));
    const from = named ?? reading.reference;
    if (!from) return null;
    const word = match[0];
    const step = word === "翌々日" ? 2 : /^翌|^次/.test(word) ? 1 : word.startsWith("前") ? -1 : 0;
    return inferred(dayEdtf(addDays(from, step)), named ? FROM_NAMED : FROM_DAY);
  },
};

/** 同28日, 翌29日: that day of the month named before. */
export const dayOfThatMonth: DateParser = {
  name: "day-of-that-month",
  pattern: /[同翌](?<d>\d{1,2})日(?!間|後|前)/g,
  read(match, reading) {
    const before = reading.dateBefore(match.index);
    const month = civilDay(before && before.length >= 7 ? `${before.slice(0, 7)}-01` : null);
    const base = month ?? (reading.reference && { ...reading.reference, day: 1 });
    if (!base) return null;
    const day = { ...base, day: numberOf(group(match, "d") ?? "") };
    const reason = month ? "in the month named before" : "in the month of publication";
    if (isDay(day)) return inferred(dayEdtf(day), reason);
    const next = addMonths(base, 1);
    return isDay({ ...next, day: day.day }) ? inferred(dayEdtf({ ...next, day: day.day }), reason) : null;
  },
};

/** その月, その週, 同じ年: counted from the date named last. */
export const unitAfterThat: DateParser = {
  name: "unit-after-that",
  pattern: /(?:その|同じ)(?<u>年|月|週)(?![のに]?(?:一|1)度)/g,
  read(match, reading) {
    const before = reading.dateBefore(match.index);
    const unit = group(match, "u");
    if (!before) return null;
    const reason = "the same as named before";
    if (unit === "年") return inferred(before.slice(0, 4), reason);
    if (unit === "月") return before.length >= 7 ? inferred(before.slice(0, 7), reason) : null;
    const day = civilDay(before);
    const monday = day && mondayOf(day);
    return monday && inferred(`${dayEdtf(monday)}/${dayEdtf(addDays(monday, 6))}`, reason);
  },
};
