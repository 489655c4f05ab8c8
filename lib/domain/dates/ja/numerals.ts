/** Narrows full-width digits, slashes and tildes; every character stays one UTF-16 unit, so spans keep. */
export const narrowDigits = (text: string): string =>
  text.replace(/[０-９／－．：]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** A number as Japanese dates write it: 28, 二十八, 元 (the first year of an era). */
export const NUMBER = "(?:\\d{1,4}|[〇一二三四五六七八九十百]{1,4}|元)";

const DIGITS = "〇一二三四五六七八九";

/** Reads 28, 二十八, 二〇二四, 元; NaN when it is no number. */
export function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  if (words === "元") return 1;
  if (/^[〇一二三四五六七八九]+$/.test(words))
    return Number([...words].map((sign) => DIGITS.indexOf(sign)).join(""));
  const [, hundreds = "", tens = "", ones = ""] =
    /^(?:([一二三四五六七八九]?百))?([一二三四五六七八九]?十)?([一二三四五六七八九])?$/.exec(words) ?? [];
  const times = (part: string) => (part ? (part.length > 1 ? DIGITS.indexOf(part.charAt(0)) : 1) : 0);
  const value = times(hundreds) * 100 + times(tens) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
  return value || Number.NaN;
}

/** The year before an era's first, so that era year + this = common year. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };

export const ERA = `(?:${Object.keys(ERAS).join("|")})`;

/** 令和6 → 2024; a bare two-digit year is this century's when the reference allows it. */
export function yearOf(era: string | undefined, digits: string): number | null {
  const value = numberOf(digits);
  if (Number.isNaN(value)) return null;
  if (era) return (ERAS[era] ?? 0) + value;
  if (value >= 1000) return value;
  return value < 100 && digits.length === 2 ? (value < 50 ? 2000 : 1900) + value : null;
}
