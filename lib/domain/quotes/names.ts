import { ENTITIES } from "../alliance/entities";
/** Bounded, and never begun within a run of them: time stays linear on whatever text. */
const WORD = String.raw`(?<![\p{L}'’.-])\p{Lu}[\p{L}'’.-]{0,40}\p{L}`;
const FULL = new RegExp(
  String.raw`\b${WORD}(?:\s+(?:(?:bin|al|van|von|de|der|el|da)\s+|(?:al|el|ad|ash|ar|as|an)-)?${WORD}){1,7}`,
  "gu",
);
/** Words of office and nationality: what stands before the last of them in a run of capitals is no name. */
const TITLES = new Set(
  "US U.S. UK Japanese American Chinese Korean South North Russian Ukrainian French German British Indian Australian Philippine Filipino Taiwanese European Secretary State Defense Defence Foreign Prime Minister President Vice Deputy Chief Cabinet Ambassador General Gen Gen. Admiral Adm Adm. Lt Lt. Colonel Col. Major Captain Capt. Senator Sen. Rep. Representative Governor Gov. Mayor Chancellor Premier King Queen Prince Princess Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Professor Prof. Sir Lady Lord Spokesman Spokeswoman Spokesperson Director Commander Chairman Chairwoman Chair Speaker Judge Justice Treasury Interior Finance Trade Commerce Economy National Security Adviser Advisor Counselor Officer Minister's Analyst Rear Lieutenant Brigadier Commodore Sergeant Economist Historian Journalist Engineer Lawyer Activist Scientist Author Pilot Leader Head Acting Retired Spouse Resident Host Candidate Negotiator Envoy Founder Co-founder Journalist Lawmaker Councilman Councilwoman Shopkeeper Fisherman Farmer Teacher Student Retiree Survivor Organizer Organiser Attorney Veteran Honorable Honourable Reverend Rev. Hon. Expert Researcher Fellow Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(
    " ",
  ),
);
/** Words that open sentences; inside a name they may be part of it. */
const OPENERS = new Set(
  "The In On At As And But For From After Before While When Following Meanwhile However Former Then Later Earlier Also Yesterday Today Now Still Yet Since Although Though Both Only Even Here There Once Soon Instead Because Despite Under Over With Without Until Like Our His Her Their Its He She They We It This That These Those What Why How Who Where Not No If Or A An One Two Three Four Five Six Seven Eight Nine Ten Many Some Several Most All Among Between During Asked Ask".split(
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
  /\b(?:States|Kingdom|Nations|Command|Forces|Force|Forum|Policy|Works|Industries|Strategy|Strategic|Society|Board|Foundation|Network|Academy|Corporation|Corp|Shipyard|Division|Regiment|Battalion|Squadron|Wing|Commission|Organization|Organisation|Embassy|Consulate|Pentagon|Committee|Council|Ministry|Department|Agency|Party|University|Institute|Sea|Seas|Ocean|Island|Islands|City|Guest|House|Office|Navy|Army|Corps|Air|Treaty|Agreement|Times|News|Post|Press|Street|Bank|Inc|Ltd|Center|Centre|Union|Alliance|Pacific|East|West|Court|Congress|Parliament|Diet|Group|Company|Association|Federation|Base|Fleet|Strait|Strip|League|Brigades?|Images|Flight|Airlines|Airways|Peninsula|Authority|Reuters|River|Lake|Mountains?|Valley|Desert|Square|Avenue|Road|Bridge|Tower|Park|Palace|Hall|Stadium|Hotel|Museum|Church|School|College|Hospital|Prize|Award|Cup|Games|Day|War|Operation|Zone|Republic|Province|District|County|Region|Summit|Conference|Act|Bill(?!\s\p{Lu})|Law|Plan|Project|Program|Programme|Dome)\b/u;

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

/** Whose given name is Gen, by an office beside it: "Defense Minister Gen Okabe", "Gen Okabe, the defence minister". No general is a minister. */
const GEN_BEFORE =
  /(?:[Mm]inister|[Ll]awmaker|[Ss]ecretary|[Cc]ounterpart),?\sGen\s(\p{Lu}[\p{L}'’-]{1,30})/gu;
const GEN_BEHIND =
  /\bGen\s(\p{Lu}[\p{L}'’-]{1,30}), (?:the|his|her|its|\p{Lu}\p{L}{1,20}['’]s?)\s[^,.;\n]{0,40}?(?:minister|lawmaker)\b/gu;

const COUNTRY =
  /^(?:Japan|China|Korea|Russia|Taiwan|Australia|India|Ukraine|Germany|Britain|Canada|France|Israel|Vietnam|Indonesia|Singapore|NATO|ASEAN)$/u;
/** Ranks and offices that are cut short before a name: a dot ends a run of capitals. */
const RANKS: Record<string, string> = {
  Gen: "general",
  Adm: "admiral",
  Col: "colonel",
  Capt: "captain",
  Cmdr: "commander",
  Sen: "senator",
  Rep: "representative",
  Gov: "governor",
  Prof: "professor",
  Amb: "ambassador",
  Sgt: "sergeant",
};
const RANK = new RegExp(`\\b(${Object.keys(RANKS).join("|")})\\. $`, "u");

/** People of the gazetteer who are called so. */
const KNOWN_GEN: readonly string[] = ENTITIES.flatMap(({ kind, en }) =>
  kind === "person" ? (/^Gen (\S+)$/u.exec(en)?.[1] ?? []) : [],
);

/** Everyone named in full, each time, in order. Names are runs of capitals once the offices before them are taken off. */
export function namedPeople(text: string): Named[] {
  const calledGen = new Set([
    ...KNOWN_GEN,
    ...[GEN_BEFORE, GEN_BEHIND].flatMap((cue) => [...text.matchAll(cue)].map(([, name]) => name)),
  ]);
  const isGivenName = (words: readonly string[], at: number): boolean =>
    words[at] === "Gen" && at === words.length - 2 && calledGen.has(words.at(-1));
  return [...text.matchAll(FULL)].flatMap((match) => {
    const run = match[0].split(/\s+/u);
    // "Ambassador to Japan George Hale": the country is of the office
    const isPosted =
      run.length > 2 &&
      COUNTRY.test(run[0] ?? "") &&
      /\b(?:to|for|of) $/u.test(text.slice(Math.max(0, match.index - 4), match.index));
    const all = isPosted ? run.slice(1) : run;
    const rank = RANK.exec(text.slice(Math.max(0, match.index - 16), match.index))?.[1];
    // "Harbour Minister Lena Forsberg": what stands before the last word of office belongs to the office
    const opening = all.findIndex((word) => !OPENERS.has(word.replace(/['’](?:s|re|ve|ll|d)$/u, "")));
    const lastTitle = all.findLastIndex((word) => TITLES.has(word) || COMPOUND.test(word));
    const first = Math.max(opening, isGivenName(all, lastTitle) ? lastTitle : lastTitle + 1);
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
        role: `${rank ? RANKS[rank] : ""} ${titles.join(" ")} ${behind}`.trim().toLowerCase(),
        title: titles.join(" "),
        apposition: behind,
      },
    ];
  });
}

/** The words of a name without the titles before it and the possessive behind it. */
export const withoutTitles = (short: string): string => {
  // "Norway's Ida Holm" is Ida Holm
  const words = short
    .replace(/^(?:\p{Lu}[\p{L}.]*\s)?\p{Lu}[\p{L}.]*['’]s\s(?=\p{Lu}\S*\s\p{Lu}\S*$)/u, "")
    .split(/\s+/u)
    .filter((word) => !OPENERS.has(word));
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
  /^[DRI]-\p{Lu}\p{L}+$/u.test(name) ||
  /\s(?:Strip|Bank|Peninsula|Sea|Strait|Islands?)$/u.test(name);

/** Whether the words name an organisation, a place or a programme. */
export const isThing = (name: string): boolean => NO_PERSON.test(name);
