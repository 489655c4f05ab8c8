import type { Edtf } from "./edtf";
import { precisionOf } from "./edtf";

export interface DateWords {
  value: string;
  /** True where the date names no day, so that a screen can leave the day's place empty. */
  blankDay: boolean;
  blankMonth: boolean;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SEASONS: Record<string, { en: string; ja: string }> = {
  "21": { en: "spring", ja: "春" },
  "22": { en: "summer", ja: "夏" },
  "23": { en: "autumn", ja: "秋" },
  "24": { en: "winter", ja: "冬" },
};

type Speech = "en" | "ja";

/** "18:40+09:00" → "18:40 UTC+9": how far from Greenwich, as people write it. */
const clockInWords = (clock: string): string =>
  clock
    .replace(/Z$|[+-]00:?00$/, " UTC")
    .replace(/([+-])0?(\d{1,2}):?(\d\d)$/, (_, sign: string, hours: string, minutes: string) => {
      const rest = minutes === "00" ? "" : `:${minutes}`;
      return ` UTC${sign === "-" ? "−" : "+"}${hours}${rest}`;
    });

function pointInWords(point: string, language: Speech): string {
  const uncertain = /[?%]$/.test(point);
  const about = /[~%]$/.test(point);
  const [date = "", clock] = point.replace(/[~?%]$/, "").split("T");
  const time = clock ? clockInWords(clock) : "";
  const [year = "", month, day] = date.split("-");
  const season = month ? SEASONS[month] : undefined;
  const name = month ? (MONTHS[Number(month) - 1] ?? "") : "";
  if (language === "ja") {
    const decade = year.endsWith("X") ? `${year.slice(0, 3)}0年代` : `${Number(year)}年`;
    const months = season ? season.ja : month ? `${Number(month)}月` : "";
    const words = `${decade}${months}${day ? `${Number(day)}日` : ""}${time ? ` ${time}` : ""}`;
    return `${words}${about ? "ごろ" : ""}${uncertain ? "（不確か）" : ""}`;
  }
  const decade = year.endsWith("X") ? `the ${year.slice(0, 3)}0s` : String(Number(year));
  const words = [day ? String(Number(day)) : "", season ? season.en : name, decade].filter(Boolean).join(" ");
  return `${about ? "about " : ""}${words}${time ? `, ${time}` : ""}${uncertain ? " (uncertain)" : ""}`;
}

/** "10–12 Apr 2024" rather than "10 Apr 2024–12 Apr 2024", where both ends are plain days of one month. */
function intervalInWords(from: string, to: string, language: Speech): string {
  const [a, b] = [/^(\d{4})-(\d{2})-(\d{2})$/.exec(from), /^(\d{4})-(\d{2})-(\d{2})$/.exec(to)];
  const first = pointInWords(from, language);
  const last = pointInWords(to, language);
  if (language === "ja") {
    if (!a || !b || a[1] !== b[1]) return `${first}〜${last}`;
    return `${first}〜${last.replace(a[2] === b[2] ? /^.*月/ : /^.*年/, "")}`;
  }
  if (a && b && a[1] === b[1]) return `${first.replace(a[2] === b[2] ? / \S+ \d+$/ : / \d+$/, "")}–${last}`;
  return `${first} – ${last}`;
}

/** Says an EDTF date in English ("29 Jul 2024", "by 29 Jul 2024", "about 2025") or Japanese ("2024年7月29日まで"). */
export function dateInWords(edtf: Edtf, language: Speech): DateWords {
  const [left = "", right] = edtf.split("/");
  const precision = precisionOf(edtf);
  const english = language === "en";
  if (right !== undefined) {
    const value =
      precision === "open-start"
        ? english
          ? `by ${pointInWords(right, "en")}`
          : `${pointInWords(right, "ja")}まで`
        : precision === "open-end"
          ? english
            ? `from ${pointInWords(left, "en")}`
            : `${pointInWords(left, "ja")}以降`
          : intervalInWords(left, right, language);
    return { value, blankDay: false, blankMonth: false };
  }
  return {
    value: pointInWords(edtf, language),
    blankDay: precision !== "day",
    blankMonth: precision === "year" || precision === "decade",
  };
}
