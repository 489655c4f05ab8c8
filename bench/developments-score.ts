import { edtfBounds, parseEdtf } from "../lib/domain/dates/edtf";
import { bcubed, type BCubed } from "./bcubed";
import type { Set } from "./developments";

export interface Proposed {
  edtf: string | null;
  state: string;
  category: string;
  statement: string;
  evidence: { id: string; start: number; end: number; quote: string }[];
}

type Gold = Set["developments"][number];

export interface Score {
  gold: number;
  /** Right among as many as there are in the gold, and how many were given of them. */
  right: number;
  given: number;
  rightOfFive: number;
  ofFive: number;
  found: number;
  all: number;
  rightDate: number;
  rightState: number;
  rightCategory: number;
  statements: number;
  ownWords: number;
  merging: BCubed;
  misses: string[];
}

/** Two stretches tell the same when half of the shorter stands in the other. */
const HALF = 0.5;

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const share = shared / Math.min(a.end - a.start, b.end - b.start);
  return share >= HALF ? shared / Math.max(a.end - a.start, b.end - b.start) : 0;
}

const sameDate = (a: string | null, b: string): boolean => {
  const [x, y] = [a ? parseEdtf(a) : null, parseEdtf(b)];
  if (!x || !y) return false;
  const [p, q] = [edtfBounds(x), edtfBounds(y)];
  return p.earliest.getTime() === q.earliest.getTime() && p.latest.getTime() === q.latest.getTime();
};

/** By deletion alone: its words stand in one piece of evidence, in this order. Japanese is compared by characters. */
function isOfItsEvidence(statement: string, quotes: readonly string[]): boolean {
  const units = (text: string): string[] =>
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
  return quotes.some((quote) => {
    const said = units(quote);
    let at = 0;
    return units(statement).every((unit) => {
      at = said.indexOf(unit, at) + 1;
      return at > 0;
    });
  });
}

/**
 * Compares proposals with the gold of one set. A proposal is right when its evidence overlaps the evidence of a development that no stronger proposal has taken; where a
 * sentence tells two, the one of the same date is taken.
 */
export function score(set: Set, proposals: readonly Proposed[]): Score {
  const places = set.developments.map((gold) =>
    gold.evidence.map(({ article, quote }) => {
      const start = set.articles.find(({ id }) => id === article)?.text.indexOf(quote) ?? -1;
      if (start < 0) throw new Error(`${set.set}: no such sentence: ${quote}`);
      return { id: article, start, end: start + quote.length };
    }),
  );
  const like = (proposal: Proposed, n: number): number => {
    const shared = Math.max(
      0,
      ...proposal.evidence.flatMap((mine) =>
        (places[n] ?? []).filter(({ id }) => id === mine.id).map((place) => overlap(mine, place)),
      ),
    );
    return shared > 0 ? shared + (sameDate(proposal.edtf, set.developments[n]?.edtf ?? "") ? 1 : 0) : 0;
  };
  const taken = new Map<number, Proposed>();
  const goldOf = new Map<Proposed, Gold>();
  const misses: string[] = [];
  for (const [rank, proposal] of proposals.entries()) {
    const [best] = set.developments
      .map((gold, n) => ({ gold, n, value: taken.has(n) ? 0 : like(proposal, n) }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value);
    const line = `${String(rank + 1).padStart(3)} ${proposal.edtf ?? "no date"} ${proposal.state} ${proposal.category}: ${proposal.statement} [${proposal.evidence.map(({ id }) => id).join(" ")}]`;
    if (!best) {
      const again = set.developments.some((_, n) => like(proposal, n) > 0);
      misses.push(`${again ? "AGAIN" : "WRONG"} ${line}`);
      continue;
    }
    taken.set(best.n, proposal);
    goldOf.set(proposal, best.gold);
    const faults = [
      sameDate(proposal.edtf, best.gold.edtf) ? "" : `date, not ${best.gold.edtf}`,
      proposal.state === best.gold.state ? "" : `state, not ${best.gold.state}`,
      proposal.category === best.gold.category ? "" : `category, not ${best.gold.category}`,
    ].filter(Boolean);
    misses.push(`${faults.length ? "FAULT" : "   ok"} ${line} ${faults.join("; ")} <${best.gold.key}>`);
  }
  for (const [n, gold] of set.developments.entries())
    if (!taken.has(n))
      misses.push(`MISSED ${gold.edtf} ${gold.state} ${gold.key}: ${gold.evidence[0]?.quote}`);
  const [wanted, got] = [new Map<string, string>(), new Map<string, string>()];
  for (const [n, gold] of set.developments.entries())
    for (const place of places[n] ?? []) {
      const item = `${gold.key} ${place.id} ${place.start}`;
      const [home] = proposals
        .map((proposal, rank) => ({
          rank,
          value: proposal.evidence.some((mine) => mine.id === place.id && overlap(mine, place) > 0)
            ? 1 + (goldOf.get(proposal) === gold ? 1 : 0)
            : 0,
        }))
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value);
      if (!home) continue;
      wanted.set(item, gold.key);
      got.set(item, String(home.rank));
    }
  const right = (list: readonly Proposed[]) => list.filter((one) => goldOf.has(one)).length;
  const first = proposals.slice(0, set.developments.length);
  return {
    gold: set.developments.length,
    right: right(first),
    given: first.length,
    rightOfFive: right(proposals.slice(0, 5)),
    ofFive: Math.min(5, proposals.length),
    found: goldOf.size,
    all: proposals.length,
    rightDate: [...goldOf].filter(([one, gold]) => sameDate(one.edtf, gold.edtf)).length,
    rightState: [...goldOf].filter(([one, gold]) => one.state === gold.state).length,
    rightCategory: [...goldOf].filter(([one, gold]) => one.category === gold.category).length,
    statements: proposals.length,
    ownWords: proposals.filter((one) =>
      isOfItsEvidence(
        one.statement,
        one.evidence.map(({ quote }) => quote),
      ),
    ).length,
    merging: bcubed(wanted, got),
    misses,
  };
}

const sum = (scores: readonly Score[], of: (score: Score) => number): number =>
  scores.reduce((total, one) => total + of(one), 0);
const percent = (part: number, whole: number): string => `${Math.round((100 * part) / (whole || 1))} %`;

/** One line: counts are summed over the sets, merging is the mean. */
export function report(scores: readonly Score[]): string {
  const [right, given, gold] = [
    sum(scores, (one) => one.right),
    sum(scores, (one) => one.given),
    sum(scores, (one) => one.gold),
  ];
  const found = sum(scores, (one) => one.found);
  const all = sum(scores, (one) => one.all);
  return [
    `at the number of gold: precision ${percent(right, given)} recall ${percent(right, gold)} F1 ${percent(2 * right, given + gold)}`,
    `at 5: ${percent(
      sum(scores, (one) => one.rightOfFive),
      sum(scores, (one) => one.ofFive),
    )}`,
    `all ${all}: precision ${percent(found, all)} recall ${percent(found, gold)}`,
    `date ${percent(
      sum(scores, (one) => one.rightDate),
      found,
    )}`,
    `state ${percent(
      sum(scores, (one) => one.rightState),
      found,
    )}`,
    `lane ${percent(
      sum(scores, (one) => one.rightCategory),
      found,
    )}`,
    `merging B³ ${(sum(scores, (one) => one.merging.f1) / scores.length).toFixed(3)}`,
    `own words ${percent(
      sum(scores, (one) => one.ownWords),
      sum(scores, (one) => one.statements),
    )}`,
  ].join("\n                     ");
}
