import { groupBy } from "../group";
import type { NewName } from "./beyond";
import { kindEndings } from "./kind-endings";

/** The last (or, before "of", the first) word of a name tells what it is. */
const ENDINGS = kindEndings([
  [
    "organisation",
    "Ministry|Department|Agency|Committee|Council|College|Forum|Works|Industries|Division|Battalion|Organization|Organisation|Network|Shipyard|Museum|Aerospace|University|Institute|Institution|Command|Forces|Force|Corps|Center|Centre|Party|Association|Foundation|Bank|Group|Inc|Corporation|Corp|Company|Ltd|Union|Federation|Fleet|Wing|Brigade|Squadron|Regiment|Bureau|Commission|Authority|Secretariat|Headquarters|Academy|Laboratory|League|Society|Board|Office|Taskforce|Ministries",
  ],
  [
    "agreement",
    "Agreement|Treaty|Pact|Accord|Declaration|Initiative|Framework|Dialogue|Memorandum|Convention|Protocol|Arrangement|Communiqué",
  ],
  [
    "place",
    "Island|Islands|Sea|Strait|Straits|Bay|Base|Airport|Airfield|Port|Prefecture|Province|County|Peninsula|Archipelago|Harbor|Harbour|Reef|Shoal|Cape",
  ],
]);

const WORD = "\\p{Lu}[\\p{L}&’'-]{0,40}";
const DAY =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const NAME = new RegExp(
  `\\b(?:\\d{1,3}(?:st|nd|rd|th)\\s)?(?:${WORD}\\s){1,6}(?:${ENDINGS.pattern})\\b(?:\\s(?:of|for|on(?!\\s(?:${DAY})))\\s(?:the\\s)?${WORD}(?:\\s(?:and\\s)?${WORD}){0,3})?(?:\\s\\((?<short>\\p{Lu}[\\p{Lu}-]{1,7})\\))?|\\b(?:${ENDINGS.pattern})\\s(?:of|for)\\s(?:the\\s)?${WORD}(?:\\s(?:and\\s)?${WORD}){0,4}(?:\\s\\((?<short2>\\p{Lu}[\\p{Lu}-]{1,7})\\))?`,
  "gu",
);
const OPENERS =
  /^(?:(?:\p{Lu}[\p{L}.]*['’]s|The|A|An|In|On|At|As|And|But|For|From|After|Before|While|When|With|Under|This|That|These|Its|Their|His|Her|Our|Both|Each|Every|New|Former|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\p{Lu}[\p{L}]*-(?:\p{Ll}+ed|led|run|based))\s)+/u;
/** What any country has: no names by themselves. */
const COMMON =
  /^(?:(?:Air|Armed|Security|Special|Defen[cs]e|Ground|Naval|Joint|Allied|Military|Police|Task|Foreign|Health|Interior|Finance|Trade|Justice|Executive|Central|Ruling|Opposition|Press|Home|Head|City|Free|Air Self-Defen[cs]e)\s)+(?:Forces?|Ministry|Department|Council|Committee|Bank|Party|Office|Command|Base|Agency|Group|Agreement|Treaty)$/u;
const KIND = new RegExp(`(?:^|\\s)(?<word>${ENDINGS.pattern})(?=$|\\s(?:of|for|on)\\s)`, "u");

/** Organisations, agreements and places named by what they are: "Joint Tide Office (JTO)", "Ministry of Harbours", "Salt Island". */
export function newOrganisations(text: string): NewName[] {
  const found = [...text.matchAll(NAME)].flatMap((match) => {
    const short = match.groups?.short ?? match.groups?.short2;
    const whole = match[0].replace(/\s\([^)]*\)$/u, "");
    const name = whole.replace(OPENERS, "");
    const word = KIND.exec(name)?.groups?.word;
    const kind = word === undefined ? null : ENDINGS.kindOf(word);
    if (!kind || !word || name === word || COMMON.test(name)) return [];
    const start = match.index + whole.length - name.length;
    return [{ name, short, start, kind, word }];
  });
  return [...groupBy(found, ({ name }) => name)].flatMap(([name, [first, ...others]]) => {
    if (!first) return [];
    const short = [first, ...others].find((one) => one.short !== undefined)?.short;
    const again = [
      ...others.map(({ start }) => ({ start, end: start + name.length, text: name })),
      ...(short ? shortForms(text, short, first.start + name.length) : []),
    ].sort((a, b) => a.start - b.start);
    const reason = `capitalised words with “${first.word}”${short ? `, shortened to “${short}”` : ""}`;
    return [
      {
        start: first.start,
        end: first.start + name.length,
        text: name,
        kind: first.kind,
        role: null,
        reason,
        again,
      },
    ];
  });
}

/** How many short forms are worth listing; each costs a walk through the text, so that few names may have one. */
const MOST = 50;

function shortForms(text: string, short: string, from: number): NewName["again"] {
  const found: NewName["again"] = [];
  for (let at = text.indexOf(short, from); at >= 0 && found.length < MOST; at = text.indexOf(short, at + 1)) {
    const end = at + short.length;
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end)))
      found.push({ start: at, end, text: short });
  }
  return found;
}
