import { groupBy } from "../group";
import { type Named, namedPeople } from "../quotes/names";
import type { NewName } from "./beyond";

/** Words that make a run of capitals before a name an office. */
const OFFICE =
  /\b(?:Secretary|Minister|President|Premier|Chancellor|Ambassador|General|Gen\.?|Admiral|Adm\.?|Colonel|Col\.?|Major|Captain|Capt\.?|Commander|Lieutenant|Lt\.?|Brigadier|Commodore|Senator|Sen\.?|Rep\.?|Representative|Governor|Gov\.?|Mayor|Speaker|Chief|Chairman|Chairwoman|Chair|Director|Adviser|Advisor|Spokes(?:man|woman|person)|Professor|Prof\.?|Dr\.?|Judge|Justice|King|Queen|Prince|Princess|Analyst|Economist|Historian|Researcher|Expert|Leader|Head|Engineer|Lawyer|Activist|Officer|Spouse|Resident|Student|Teacher|Fisherman|Farmer|Retiree|Survivor|Host|Lawmaker|Veteran|Negotiator|Envoy|Journalist|Mr\.?|Mrs\.?|Ms\.?|Sir|Lord|Lady)\b/u;
/** Words that open sentences and are no part of a title. */
const OPENERS =
  /^(?:(?:The|In|On|At|As|And|But|For|From|After|Before|While|When|Following|Meanwhile|However|Then)\s+)+/u;

const PROFESSION =
  /\b(?:spokes(?:man|woman|person)|counterpart|co-author|host|veteran|negotiator|envoy|nominee|retiree|partner|colleague|wife|husband|daughter|brother|sister|friend|deputy|aide|skipper|student|teacher|mechanic|executive|widow|spouse|consul|journalist|minister|secretary|president|premier|chief|head|director|professor|analyst|expert|researcher|fellow|commander|general|admiral|officer|spokes(?:man|woman|person)|mayor|governor|senator|lawmaker|ambassador|diplomat|chair(?:man|woman)?|engineer|economist|historian|lawyer|activist|leader|adviser|advisor|editor|author|scholar|scientist|captain|pilot|owner|founder|farmer|fisherman|resident|judge|member|manager|executive)\b/u;

/** An office in small letters right before the name: "assembly member Ida Holm", "one analyst, Per Lind". */
const OFFICE_BEFORE = new RegExp(
  `(?<![\\p{L}'’-])(?<role>(?:\\p{Ll}[\\p{Ll}-]*\\s){0,2}${PROFESSION.source}),?\\s$`,
  "u",
);
/** "Prof. ", "Lt. Gen. ": short titles end in a dot, where a run of capitals ends. */
const SHORT_TITLE =
  /(?<role>(?:(?:Prof|Dr|Gen|Lt|Maj|Brig|Adm|Vice|Rear|Capt|Col|Cmdr|Sgt|Sen|Rep|Gov|Mr|Mrs|Ms|Rev)\.?\s){1,3})$/u;
/** Only people speak and have an age. */
const SPEAKS_BEFORE = /\b(?:said|says|asked|added|argues?|argued|joked|recalled|warned|noted)\s$/u;
const SPEAKS_BEHIND = /^(?:, \d{2},|,? (?:said|says|told|added|argues|wrote|recalled|joked)\b)/u;
const AROUND = 60;

/** What the words right before and behind a name tell of it. */
function cueBeside(text: string, { start, name }: Named): { role: string | null; reason: string } | null {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const role = (SHORT_TITLE.exec(before) ?? OFFICE_BEFORE.exec(before))?.groups?.role?.trim();
  if (role) return { role, reason: `named with the title “${role}”` };
  const behind = text.slice(start + name.length, start + name.length + AROUND);
  if (SPEAKS_BEFORE.test(before) || SPEAKS_BEHIND.test(behind))
    return { role: null, reason: "two capitalised words, and they speak or have an age" };
  return null;
}

/** People named in full with an office before or behind the name, who speak, or who are called by the surname alone later. */
export function newPeople(text: string): NewName[] {
  const byName = groupBy(namedPeople(text), ({ name }) => name);
  const surnames = groupBy([...byName.keys()], (name) => name.split(" ").at(-1) ?? "");
  const places = surnamePlaces(text, new Set(surnames.keys()));
  return [...byName].flatMap(([name, [first, ...others]]) => {
    const surname = name.split(" ").at(-1) ?? "";
    if (!first) return [];
    const all = [first, ...others];
    const inFull = new Set(all.map(({ start }) => start + name.length - surname.length));
    // two people with one surname: the short form is nobody's
    const short =
      surnames.get(surname)?.length === 1
        ? (places.get(surname) ?? []).filter((at) => at > first.start && !inFull.has(at))
        : [];
    const cue =
      cueOf(all) ??
      cueBeside(text, first) ??
      (short.length > 0
        ? { role: null, reason: `two capitalised words, and “${surname}” alone later` }
        : null);
    if (!cue) return [];
    const again = [
      ...others.map(({ start }) => ({ start, end: start + name.length, text: name })),
      ...short.map((start) => ({ start, end: start + surname.length, text: surname })),
    ].sort((a, b) => a.start - b.start);
    return [
      {
        start: first.start,
        end: first.start + name.length,
        text: name,
        kind: "person" as const,
        ...cue,
        again,
      },
    ];
  });
}

function cueOf(all: readonly Named[]): { role: string | null; reason: string } | null {
  for (const { title, apposition } of all) {
    const office = title.replace(OPENERS, "");
    if (OFFICE.test(office)) return { role: office, reason: `named with the title “${office}”` };
    if (PROFESSION.test(apposition))
      return { role: apposition, reason: `named with “${apposition}” beside it` };
  }
  return null;
}

/** Where each of the surnames stands as a word. */
function surnamePlaces(text: string, surnames: ReadonlySet<string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}'’-]*/gu)) {
    const bare = word.replace(/['’]s?$/u, "");
    if (!surnames.has(bare)) continue;
    const known = places.get(bare);
    if (known) known.push(index);
    else places.set(bare, [index]);
  }
  return places;
}
