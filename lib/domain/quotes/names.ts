const WORD = String.raw`\p{Lu}[\p{L}'’.-]*\p{L}`;
const FULL = new RegExp(
  String.raw`\b${WORD}(?:\s+(?:(?:bin|al|van|von|de|der|el|da)\s+)?${WORD}){1,3}`,
  "gu",
);
/** Capitalised words that stand before a name without being part of it. */
const TITLES = new Set(
  "US U.S. UK Japanese American Chinese Korean South North Russian Ukrainian French German British Indian Australian Philippine Filipino Taiwanese European Secretary State Defense Defence Foreign Prime Minister President Vice Deputy Chief Cabinet Ambassador General Gen Gen. Admiral Adm Adm. Lt Lt. Colonel Col. Major Captain Capt. Senator Sen. Rep. Representative Governor Gov. Mayor Chancellor Premier King Queen Prince Princess Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Professor Prof. Sir Lady Lord Spokesman Spokeswoman Spokesperson Director Commander Chairman Chairwoman Chair Speaker Judge Justice Treasury Interior Finance Trade Commerce Economy The In On At As And But For From After Before While When Following Meanwhile However Former Then National Security Adviser Advisor Counselor Officer Minister's Analyst Professor Expert Researcher Fellow Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(
    " ",
  ),
);
/** Words that make a run of capitals an organisation, a place or a programme, not a person. */
const NO_PERSON =
  /\b(?:States|Kingdom|Nations|Command|Forces|Force|Committee|Council|Ministry|Department|Agency|Party|University|Institute|Sea|Seas|Ocean|Island|Islands|City|Guest|House|Office|Navy|Army|Corps|Air|Treaty|Agreement|Times|News|Post|Press|Street|Bank|Inc|Ltd|Center|Centre|Union|Alliance|Pacific|East|West|Court|Congress|Parliament|Diet|Group|Company|Association|Federation|Base|Fleet|Strait)\b/u;

/** Full personal names in a text, in order of appearance, without the offices before them. */
export function fullNames(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(FULL)) {
    const words = run.split(/\s+/u);
    while (words.length > 0 && TITLES.has(words[0] ?? "")) words.shift();
    const name = words.join(" ").replace(/['’]s$/u, "");
    if (
      words.length > 1 &&
      words.length < 5 &&
      !NO_PERSON.test(name) &&
      !words.some((word) => TITLES.has(word))
    )
      found.add(name);
  }
  return [...found];
}

/**
 * The full name behind a short one, by the article's own mentions: "Austin" → "Lloyd Austin". When two people share the
 * surname, the short form stays: unknown beats wrong.
 */
export function expandName(short: string, names: readonly string[]): string {
  if (!/\p{Lu}/u.test(short.replace(/^The\s/u, "")) || /\s\p{Ll}+s?$/u.test(short)) return short;
  const bare = short
    .split(/\s+/u)
    .filter((word) => !TITLES.has(word))
    .join(" ")
    .replace(/['’]s$/u, "");
  if (bare === "") return short;
  if (bare.includes(" ")) return bare;
  const owners = names.filter((name) => name.split(" ").at(-1) === bare || name.split(" ")[0] === bare);
  const bySurname = owners.filter((name) => name.split(" ").at(-1) === bare);
  const [one, another] = bySurname.length ? bySurname : owners;
  return one !== undefined && another === undefined ? one : bare;
}
