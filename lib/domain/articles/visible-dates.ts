/** A date that a page shows, as EDTF, with what it was read from. */
export interface VisibleDate {
  edtf: string;
  start: number;
  end: number;
}

/** How a date of numbers between slashes is read where both orders fit; null where nobody can tell. */
export type SlashOrder = "day-first" | null;

/** English is written in either order; these countries that write it put the day first. */
const DAY_FIRST_ENGLISH = /^en[-_](?:GB|IE|AU|NZ|IN|ZA|SG|MY|HK|KE|NG)\b/iu;
const DAY_FIRST = /^(?:fr|de|es|it|pt|nl|da|nb|nn|no|fi|pl|cs|sk|tr|ro|el|ca|gl|hr|sl)\b/iu;

/** The order of day and month in the language of a page (a tag of BCP 47). */
export const slashOrder = (language: string | null): SlashOrder =>
  DAY_FIRST.test(language ?? "") || DAY_FIRST_ENGLISH.test(language ?? "") ? "day-first" : null;

const MONTHS: Record<string, number> = {};
const NAMES = [
  "january jan januar janvier janv enero ene gennaio gen janeiro januari jän jänner stycznia ocak tammikuuta ledna",
  "february feb februar février févr fevr febrero febbraio fevereiro fev februari lutego şubat feber helmikuuta února",
  "march mar märz maerz mär mars marzo março maart mrt marca mart",
  "april apr avril avr abril abr aprile april kwietnia nisan",
  "may mai mayo maggio mag maio mei maj maja mayıs",
  "june jun juni juin junio giugno giu junho juni czerwca haziran",
  "july jul juli juillet juil julio luglio lug julho lipca temmuz",
  "august aug août aout agosto ago augustus augusti sierpnia ağustos",
  "september sep sept septembre septiembre settembre set setembro września eylül",
  "october oct oktober okt octobre octubre ottobre ott outubro out oktober października ekim",
  "november nov novembre noviembre novembro november listopada kasım",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember grudnia aralık",
];
NAMES.forEach((names, index) => {
  for (const name of names.split(" ")) MONTHS[name] = index + 1;
});
const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** Zones that mean one thing wherever they are printed. */
const ZONES: Record<string, string> = {
  jst: "+09:00",
  kst: "+09:00",
  utc: "Z",
  gmt: "Z",
  z: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  cet: "+01:00",
  cest: "+02:00",
};

const CLOCK = String.raw`(?:[\s,|·•at@à‐–—-]|um|las|alle|kl\.?|\()*?(?<hour>[01]?\d|2[0-3])(?:[:.h時](?<minute>[0-5]\d)(?::[0-5]\d)?分?|(?=\s*[ap]\.?m))\s*(?<half>[ap]\.?m\.?)?\)?\s*(?<zone>\(?(?:JST|KST|IST|UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|MT|PT|CET|CEST|[+-]\d{2}:?\d{2}|Z)\b\)?)?`;
const DAY_TEXT = String.raw`(?<![\d/.-])(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s/-]+(?:de |of )?(?<month>${MONTH})\.?,?[\s/-]+(?:de |del )?(?<year>(?:19|20)\d\d)`;
const TEXT_DAY = String.raw`(?<month>${MONTH})(?:\.\s*|\s+)(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*[,–—-]\s*|\s+)(?<year>(?:19|20)\d\d)`;
const ISO = String.raw`(?<!\d)(?<year>(?:19|20)\d\d)(?<gap>[-/]|\.\s?)(?<month>\d{1,2})\k<gap>(?<day>\d{1,2})(?!\d)T?`;
const KANJI = String.raw`(?:(?<year>(?:19|20)\d\d)|(?<era>令和|平成)(?<eraYear>\d{1,2}|元))[年년]\s*(?<month>\d{1,2})[月월]\s*(?<day>\d{1,2})[日일](?:\s*[（(][月火水木金土日][)）])?`;
const DOTTED = String.raw`(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d\d)(?!\d)`;
const SLASHED = String.raw`(?<![\d/-])(?<first>\d{1,2})(?<gap>[/-])(?<second>\d{1,2})\k<gap>(?<year>(?:19|20)\d\d|\d\d(?=\s\d{1,2}:\d\d\s*[ap]\.?m))(?![\d/-])`;
/** "25.4.24": only where nothing but a clock stands beside it on the line, since versions and numbers look alike. */
const SHORT_DOTTED = String.raw`^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d\d)(?=$|,?\s+\d{1,2}[:.]\d\d(?:\s+Uhr)?$)`;

const PATTERNS = [KANJI, ISO, TEXT_DAY, DAY_TEXT, DOTTED, SLASHED, SHORT_DOTTED].map(
  (date) => new RegExp(`${date}(?:${CLOCK})?`, "giu"),
);

const ERA_START: Record<string, number> = { 令和: 2018, 平成: 1988 };
const pad = (value: number): string => String(value).padStart(2, "0");
const japaneseDigits = (text: string): string =>
  text.replace(/[０-９：／]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

function readYear(groups: Record<string, string | undefined>): number {
  // two digits: the web is younger than 1990
  if (groups.year)
    return Number(groups.year) + (groups.year.length > 2 ? 0 : Number(groups.year) < 90 ? 2000 : 1900);
  const first = ERA_START[groups.era ?? ""] ?? 0;
  return first + (groups.eraYear === "元" ? 1 : Number(groups.eraYear));
}

function readMonthAndDay(
  groups: Record<string, string | undefined>,
  order: SlashOrder,
): [number, number] | null {
  if (groups.first !== undefined) {
    const [first, second] = [Number(groups.first), Number(groups.second)];
    if (first > 12) return [second, first];
    // a clock of twelve hours and a zone of North America: the month comes first there
    if (groups.half && /^\(?[ECMP][SD]?T/iu.test(groups.zone ?? "")) return [first, second];
    if (second <= 12 && order === "day-first") return [second, first];
    // 03/04/2024 is March in one country and April in another: unknown beats wrong
    return second > 12 || first === second ? [first, second] : null;
  }
  const month = Number(groups.month) || MONTHS[(groups.month ?? "").toLowerCase()] || 0;
  return [month, Number(groups.day)];
}

function readClock(groups: Record<string, string | undefined>): string {
  if (groups.hour === undefined) return "";
  let hour = Number(groups.hour);
  const half = groups.half?.toLowerCase().charAt(0);
  if (half && hour > 12) return "";
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  const zone = (groups.zone ?? "").replace(/[()]/gu, "").toLowerCase();
  // "ET" is the clock on the wall of the east, summer or winter: no offset
  const offset = /^(?:[ecmp]t|ist)$/u.test(zone)
    ? ""
    : (ZONES[zone] ?? zone.replace(/^([+-]\d\d):?(\d\d)$/u, "$1:$2"));
  return `T${pad(hour)}:${groups.minute ?? "00"}${offset}`;
}

/** True where a match begins inside a word. "Ann LeeDec 20, 2023" is two lines that a page put together: a capital after a small letter. */
function isInsideWord(text: string, start: number): boolean {
  const [before, first] = [text.charAt(start - 1), text.charAt(start)];
  if (!/\p{L}/u.test(before) || !/[a-zà-ÿ]/iu.test(first)) return false;
  return !(/\p{Ll}/u.test(before) && /\p{Lu}/u.test(first));
}

/**
 * Every full date (day, month and year) in a short text, in English, Japanese and the main European languages.
 * `order` reads 03/04/2024, which is null where nobody can tell. A clock time beside it is kept; without a zone the result is local time, zone unknown (`2024-07-29T10:09`).
 */
export function findVisibleDates(original: string, order: SlashOrder = null): VisibleDate[] {
  const text = japaneseDigits(original);
  const found: VisibleDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const monthAndDay = readMonthAndDay(groups, order);
      if (!monthAndDay) continue;
      const [month, day] = monthAndDay;
      const year = readYear(groups);
      if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
        continue;
      const [start, end] = [match.index, match.index + match[0].length];
      if (isInsideWord(text, start)) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ edtf: `${year}-${pad(month)}-${pad(day)}${readClock(groups)}`, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
