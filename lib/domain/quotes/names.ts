const WORD = String.raw`\p{Lu}[\p{L}'’.-]*\p{L}`;
const FULL = new RegExp(
  String.raw`\b${WORD}(?:\s+(?:(?:bin|al|van|von|de|der|el|da)\s+)?${WORD}){1,7}`,
  "gu",
);
/** Capitalised words that stand before a name without being part of it. */
const TITLES = new Set(
  "US U.S. UK Japanese American Chinese Korean South North Russian Ukrainian French German British Indian Australian Philippine Filipino Taiwanese European Secretary State Defense Defence Foreign Prime Minister President Vice Deputy Chief Cabinet Ambassador General Gen Gen. Admiral Adm Adm. Lt Lt. Colonel Col. Major Captain Capt. Senator Sen. Rep. Representative Governor Gov. Mayor Chancellor Premier King Queen Prince Princess Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Professor Prof. Sir Lady Lord Spokesman Spokeswoman Spokesperson Director Commander Chairman Chairwoman Chair Speaker Judge Justice Treasury Interior Finance Trade Commerce Economy The In On At As And But For From After Before While When Following Meanwhile However Former Then Later Earlier Also Yesterday Today Now Still Yet Since Although Though Both Only Even Here There Once Soon Instead Because Despite Under Over With Without Until Like Our His Her Their Its He She They We It This That These Those What Why How Who Where Not No If Or A National Security Adviser Advisor Counselor Officer Minister's Analyst Rear Lieutenant Brigadier Commodore Sergeant Economist Historian Journalist Engineer Lawyer Activist Scientist Author Pilot Leader Head Acting Retired Expert Researcher Fellow Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(
    " ",
  ),
);
/** Words that make a run of capitals an organisation, a place or a programme, not a person. */
const NO_PERSON =
  /\b(?:States|Kingdom|Nations|Command|Forces|Force|Committee|Council|Ministry|Department|Agency|Party|University|Institute|Sea|Seas|Ocean|Island|Islands|City|Guest|House|Office|Navy|Army|Corps|Air|Treaty|Agreement|Times|News|Post|Press|Street|Bank|Inc|Ltd|Center|Centre|Union|Alliance|Pacific|East|West|Court|Congress|Parliament|Diet|Group|Company|Association|Federation|Base|Fleet|Strait)\b/u;

/** Someone whom a text names in full, with what it says they are. */
export interface Named {
  name: string;
  /** Where the name stands, without the titles before it. */
  start: number;
  /** Words of office before the name or in apposition behind it, in small letters: "defence minister". */
  role: string;
  /** The titles before the name as printed: "Defence Minister". */
  title: string;
  /** What stands in apposition behind it as printed: "head of the union". */
  apposition: string;
}

/** What stands behind a name between commas: ", the US defense secretary,". */
const APPOSITION = /^,\s+(?:(?:who is|the|a|an|its|[\p{Lu}][\p{L}]+['’]s)\s+)?([^,.;:\n\uFFFC]{3,80})[,.]/u;

/** Everyone named in full, each time, in order. Names are runs of capitals once the offices before them are taken off. */
export function namedPeople(text: string): Named[] {
  return [...text.matchAll(FULL)].flatMap((match) => {
    const all = match[0].split(/\s+/u);
    // "Harbour Minister Lena Forsberg": what stands before the last word of office belongs to the office
    const lastTitle = all.findLastIndex((word) => TITLES.has(word));
    const [titles, words] = [all.slice(0, lastTitle + 1), all.slice(lastTitle + 1)];
    const joined = words.join(" ");
    const name = joined.replace(/['’]s$/u, "");
    if (words.length < 2 || words.length > 4 || NO_PERSON.test(name)) return [];
    const end = match.index + match[0].length;
    const behind = APPOSITION.exec(text.slice(end, end + 100))?.[1] ?? "";
    return [
      {
        name,
        start: end - joined.length,
        role: `${titles.join(" ")} ${behind}`.trim().toLowerCase(),
        title: titles.join(" "),
        apposition: behind,
      },
    ];
  });
}

/** The words of a name without the titles before it and the possessive behind it. */
export const withoutTitles = (short: string): string =>
  short
    .split(/\s+/u)
    .filter((word) => !TITLES.has(word))
    .join(" ")
    .replace(/['’]s$/u, "");
