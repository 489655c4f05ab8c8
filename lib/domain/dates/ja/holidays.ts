import type { CivilDay } from "../calendar";
import { dayEdtf } from "../calendar";
import type { Feast } from "../feasts";
import { fixed, floating, yearsOf } from "../feasts";
import type { DateParser } from "../parser";
import { group, inferred, spanOf, stated } from "../parser";
import { resolveAmong } from "../resolve";
import { YEAR, yearIn } from "./absolute";

/**
 * The equinoxes by the almanac's formula for 1980–2099 (Japan's national astronomical observatory announces them a year ahead; the
 * formula has agreed each time).
 */
const equinox =
  (month: number, base: number): Feast =>
  (year) => ({
    year,
    month,
    day: Math.floor(base + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4)),
  });

/** Days that news calls by name: Japan's holidays as they are now, and the days of remembrance of the beat. */
const FEASTS: Record<string, Feast> = {
  元日: fixed(1, 1),
  元旦: fixed(1, 1),
  お正月: fixed(1, 1),
  成人の日: floating(1, 1, 2),
  節分: fixed(2, 3),
  建国記念の日: fixed(2, 11),
  バレンタインデー: fixed(2, 14),
  天皇誕生日: fixed(2, 23),
  春分の日: equinox(3, 20.8431),
  昭和の日: fixed(4, 29),
  憲法記念日: fixed(5, 3),
  みどりの日: fixed(5, 4),
  こどもの日: fixed(5, 5),
  子供の日: fixed(5, 5),
  沖縄慰霊の日: fixed(6, 23),
  慰霊の日: fixed(6, 23),
  七夕: fixed(7, 7),
  海の日: floating(7, 1, 3),
  広島原爆の日: fixed(8, 6),
  長崎原爆の日: fixed(8, 9),
  山の日: fixed(8, 11),
  終戦の日: fixed(8, 15),
  終戦記念日: fixed(8, 15),
  防災の日: fixed(9, 1),
  敬老の日: floating(9, 1, 3),
  秋分の日: equinox(9, 23.2488),
  スポーツの日: floating(10, 1, 2),
  体育の日: floating(10, 1, 2),
  ハロウィン: fixed(10, 31),
  文化の日: fixed(11, 3),
  勤労感謝の日: fixed(11, 23),
  クリスマスイブ: fixed(12, 24),
  クリスマス: fixed(12, 25),
  大みそか: fixed(12, 31),
  大晦日: fixed(12, 31),
};

const NAMES = Object.keys(FEASTS)
  .toSorted((a, b) => b.length - a.length)
  .join("|");

/** 元日, 来年の元日, 2025年のこどもの日. */
export const holiday: DateParser = {
  name: "holiday",
  pattern: new RegExp(`(?:${YEAR})?(?<feast>${NAMES})(?!島|号|ケーキ|ツリー|商戦|休み|明け)`, "g"),
  read(match, reading) {
    const feast = FEASTS[group(match, "feast") ?? ""];
    if (!feast) return null;
    const day = (year: number): CivilDay => feast(year);
    const named = yearIn(match, reading);
    if (named)
      return named.said
        ? stated(dayEdtf(day(named.year)), "a day of the calendar, named with its year")
        : inferred(dayEdtf(day(named.year)), "a day of the calendar, counted from the publication date");
    const { reference } = reading;
    return (
      reference && resolveAmong(yearsOf(feast, reference.year), reference, reading.direction(spanOf(match)))
    );
  },
};

/** Days that became names. */
export const eponymousDay: DateParser = {
  name: "eponymous-day",
  pattern: /(?<![\d.])(?<d>9|3)[・･.]11(?![\d.])/g,
  read: (match) =>
    stated(group(match, "d") === "9" ? "2001-09-11" : "2011-03-11", "a day that became a name"),
};
