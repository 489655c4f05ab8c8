/** Quotations stay short: the rest is at the publisher's. */
const LONGEST_QUOTATION = 280;
/** Not further back than this for the sake of a whole word: Japanese has no spaces to find. */
const WORD_SEARCH = 40;

const OPENS_WITH_A_MARK = /^[“"«「『‘']/u;

/** A sentence as it may be shown: whole where it is short, else cut at a word with an ellipsis. */
export function shortened(text: string, longest = LONGEST_QUOTATION): string {
  const clean = text.replace(/\s+/gu, " ").trim();
  if (clean.length <= longest) return clean;
  const head = clean.slice(0, longest);
  const space = head.lastIndexOf(" ");
  const cut = space > longest - WORD_SEARCH ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/u, "");
  return `${cut.replace(/[\s,;:、，–—-]+$/u, "")}…`;
}

/** With the marks of its language; a sentence that begins with a quotation brings its own. */
export function inMarks(text: string, language: string): string {
  const short = shortened(text);
  if (OPENS_WITH_A_MARK.test(short)) return short;
  return language === "ja" ? `「${short}」` : `“${short}”`;
}
