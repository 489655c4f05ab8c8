/** Bounded, and never begun within a run of them: time stays linear on whatever text. */
const WORD = String.raw`(?<![\p{L}'’.-])\p{Lu}[\p{L}'’.-]{0,40}\p{L}`;
const FULL = new RegExp(
  String.raw`\b${WORD}(?:\s+(?:(?:bin|al|van|von|de|der|el|da)\s+|(?:al|el|ad|ash|ar|as|an)-)?${WORD}){1,7}`,
  "gu",
);
/** Words of office and nationality: what stands before the last of them in a run of capitals is no name. */
const TITLES = new Set(
  "US U.S. UK Japanese American Chinese Korean South North Russian Ukrainian French German British Indian Australian Philippine Filipino Taiwanese European Secretary State Defense Defence Foreign Prime Minister President Vice Deputy Chief Cabinet Ambassador General Gen Gen. Admiral Adm Adm. Lt Lt. Colonel Col. Major Captain Capt. Senator Sen. Rep. Representative Governor Gov. Mayor Chancellor Premier King Queen Prince Princess Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Professor Prof. Sir Lady Lord Spokesman Spokeswoman Spokesperson Director Commander Chairman Chairwoman Chair Speaker Judge Justice Treasury Interior Finance Trade Commerce Economy National Security Adviser Advisor Counselor Officer Minister's Analyst Rear Lieutenant Brigadier Commodore Sergeant Economist Historian Journalist Engineer Lawyer Activist Scientist Author Pilot Leader Head Acting Retired Veteran Honorable Honourable Reverend Rev. Hon. Expert Researcher Fellow Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(
    " ",
  ),
);
/** Words that open sentences; inside a name they may be part of it. */
const OPENERS = new Set(
  "The In On At As And But For From After Before While When Following Meanwhile However Former Then Later Earlier Also Yesterday Today Now Still Yet Since Although Though Both Only Even Here There Once Soon Instead Because Despite Under Over With Without Until Like Our His Her Their Its He She They We It This That These Those What Why How Who Where Not No If Or A An One Two Three Four Five Six Seven Eight Nine Ten Many Some Several Most All Among Between During Asked".split(
    " ",
  ),
);
/** "Western-backed", "Gaza-based": of no name. */
const COMPOUND = /-(?:\p{Ll}+ed|led|run|based|held|born|style|wide|owned|era)$/u;
/** Those of a nation ("Four Israeli"): never the end of a personal name in print. */
const DEMONYM =
  /^(?:Israeli|Palestinian|Iraqi|Iranian|Saudi|Egyptian|Syrian|Turkish|Afghan|Pakistani|Bangladeshi|Malaysian|Indonesian|Vietnamese|Thai|Singaporean|Mexican|Canadian|Brazilian|Italian|Spanish|Polish|Swedish|Norwegian|Danish|Finnish|Dutch|Belgian|Greek|Hungarian|Romanian|Libyan|Tunisian|Algerian|Moroccan|Nigerian|Kenyan|Ethiopian|Somali|Arab|African|Asian|Latin|Western|Eastern|Northern|Southern|Islamic|Muslim|Christian|Jewish|Catholic|Democratic|Republican|Soviet|Japanese|American|Chinese|Korean|Russian|Ukrainian|French|German|British|Indian|Australian|Philippine|Filipino|Taiwanese|European)s?$/u;
/** Words that make a run of capitals an organisation, a place or a programme, not a person. */
const NO_PERSON =
  /\b(?:States|Kingdom|Nations|Command|Forces|Force|Forum|Policy|Works|Industries|Strategy|Strategic|Society|Board|Foundation|Network|Academy|Corporation|Corp|Shipyard|Division|Regiment|Battalion|Squadron|Wing|Commission|Organization|Organisation|Committee|Council|Ministry|Department|Agency|Party|University|Institute|Sea|Seas|Ocean|Island|Islands|City|Guest|House|Office|Navy|Army|Corps|Air|Treaty|Agreement|Times|News|Post|Press|Street|Bank|Inc|Ltd|Center|Centre|Union|Alliance|Pacific|East|West|Court|Congress|Parliament|Diet|Group|Company|Association|Federation|Base|Fleet|Strait|Strip|League|Brigades?|Images|Flight|Airlines|Airways|Peninsula|Authority|Reuters|River|Lake|Mountains?|Valley|Desert|Square|Avenue|Road|Bridge|Tower|Park|Palace|Hall|Stadium|Hotel|Museum|Church|School|College|Hospital|Prize|Award|Cup|Games|Day|War|Operation|Zone|Republic|Province|District|County|Region|Summit|Conference|Act|Bill|Law|Plan|Project|Program|Programme|Dome)\b/u;

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

/** "Defense Minister Gen Nakatani": between another title and a single name, Gen is no general. */
const isGivenName = (words: readonly string[], at: number, before: string): boolean =>
  words[at] === "Gen" &&
  at === words.length - 2 &&
  (TITLES.has(words[at - 1] ?? "") ||
    /\b(?:minister|secretary|chief|lawmaker|counterpart),?\s$/u.test(before));

/** Everyone named in full, each time, in order. Names are runs of capitals once the offices before them are taken off. */
export function namedPeople(text: string): Named[] {
  return [...text.matchAll(FULL)].flatMap((match) => {
    const all = match[0].split(/\s+/u);
    // "Harbour Minister Lena Forsberg": what stands before the last word of office belongs to the office
    const opening = all.findIndex((word) => !OPENERS.has(word.replace(/['’](?:s|re|ve|ll|d)$/u, "")));
    const lastTitle = all.findLastIndex((word) => TITLES.has(word) || COMPOUND.test(word));
    const first = Math.max(
      opening,
      isGivenName(all, lastTitle, text.slice(Math.max(0, match.index - 14), match.index))
        ? lastTitle
        : lastTitle + 1,
    );
    const [titles, words] = [all.slice(0, first), all.slice(first)];
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
export const withoutTitles = (short: string): string => {
  const words = short.split(/\s+/u).filter((word) => !OPENERS.has(word));
  // "Farm Minister Lena Forsberg": what stands before a word of office belongs to the office
  const named = words.slice(words.findLastIndex((word) => TITLES.has(word)) + 1);
  return (named.length > 0 ? named : words.filter((word) => !TITLES.has(word)))
    .join(" ")
    .replace(/['’]s$/u, "");
};

/** Capitals that name nobody: a nation's, a place's, or words that open sentences. */
export const isNobody = (name: string): boolean =>
  (withoutTitles(name) === "" && !/^(?:he|she|they)$/iu.test(name)) ||
  DEMONYM.test(name) ||
  /\s(?:Strip|Bank|Peninsula|Sea|Strait|Islands?)$/u.test(name);
