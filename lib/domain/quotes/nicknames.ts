import type { Marked } from "./marks";

/** Whether a quotation is one word inside a name: Leonard “Lenny” Kowal. */
export const isNickname = (text: string, { start, end, outer }: Marked): boolean =>
  /^\p{Lu}[\p{L}'’.-]{1,20}$/u.test(text.slice(start, end)) &&
  /(?:^|\s)\p{Lu}[\p{L}.]{1,20} $/u.test(text.slice(Math.max(0, outer.start - 24), outer.start)) &&
  /^ \p{Lu}\p{Ll}/u.test(text.slice(outer.end, outer.end + 3));
