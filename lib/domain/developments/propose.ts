import { ENTITIES } from "../alliance/entities";
import type { ReadArticle } from "../articles/article";
import type { DateMention } from "../dates/read";
import type { EntityFinder } from "../entities/find";
import { createEntityFinder } from "../entities/find";
import type { Basis } from "../facts";
import { candidatesOf, datesOf, type Candidate } from "./candidates";
import { categoryOf } from "./categories";
import { confirmationsOf, type Confirmations } from "./confirmations";
import { continuedDating } from "./continuing";
import { dateOf, isAhead, isoBounds, vagueness } from "./dating";
import { groupEvents, prepared, type Dated } from "./events";
import { opensWithPronoun, statementOf } from "./statements";
import type { Category, DevelopmentState } from "./states";

export interface Evidence {
  /** The article's id. */
  id: string;
  start: number;
  end: number;
  /** `text.slice(start, end)` of that article. */
  quote: string;
}

export interface ProposedDevelopment {
  edtf: string | null;
  /** ISO instants; null at an open end or without a date. */
  earliest: string | null;
  latest: string | null;
  basis: Basis | null;
  /** Where the date comes from, in words. */
  basisNote: string;
  /** Other EDTF readings, likeliest first. */
  alternatives: string[];
  state: DevelopmentState;
  category: Category;
  /** Made of words of the evidence alone. */
  statement: string;
  /** 0–1. */
  score: number;
  reasons: string[];
  /** How many independent sources tell it: articles with one source text count once. */
  origins: number;
  /** Ids of the people, organisations, places and agreements named. */
  entities: string[];
  evidence: Evidence[];
}

/** In the log of the odds: each further independent source, and each further naming of its day, makes it likelier to matter. */
const PER_ORIGIN = 0.6;
const PER_NAMING = 0.12;
const MOST_NAMINGS = 6;

/** The most exact date, the stated before the inferred before the lent. */
const BASIS_ORDER: (Basis | null)[] = ["stated", "by-hand", "inferred", "lent", null];
const byDate = (a: Dated, b: Dated) =>
  vagueness(a.dating.edtf) - vagueness(b.dating.edtf) ||
  BASIS_ORDER.indexOf(a.dating.basis) - BASIS_ORDER.indexOf(b.dating.basis);

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "told by 3 articles of likely 2 origins", "its day is named 4 times". */
function confirmed(articles: number, origins: number, namings: number): string[] {
  return [
    ...(articles > 1
      ? [`told by ${articles} articles of likely ${counted(origins, "origin", "origins")}`]
      : []),
    ...(namings > 1 ? [`its day is named ${namings} times`] : []),
  ];
}

/** The most exact date of a group; where another sentence tells that day's whole stretch ("from 13 to 15 November"), that. */
function bestDated(group: readonly Dated[]): Dated | undefined {
  const [best] = group.toSorted(byDate);
  const stretch = group.find(({ dating }) => dating.edtf?.startsWith(`${best?.dating.edtf}/`));
  return stretch ?? best;
}

/** Each sentence once, even where two parts of it tell the same. */
function evidenceOf(group: readonly Dated[]): Evidence[] {
  const spans = group.map(({ candidate: { article, start, end, quote } }) => ({
    id: article.id,
    start,
    end,
    quote,
  }));
  return [...new Map(spans.map((span) => [`${span.start} ${span.end} ${span.id}`, span])).values()];
}

function merge(group: Dated[], confirmations: Confirmations): ProposedDevelopment {
  const dated = bestDated(group);
  const said = group.toSorted((a, b) => b.candidate.score - a.candidate.score)[0];
  if (!dated || !said) throw new Error("an empty group has no development");
  const articles = new Set(group.map(({ candidate }) => candidate.article.id));
  const origins = confirmations.origins(articles);
  const namings = Math.min(MOST_NAMINGS, confirmations.namings(dated.dating.edtf));
  const odds = said.candidate.score / (1 - said.candidate.score);
  const boosted = odds * Math.exp(PER_ORIGIN * (origins - 1) + PER_NAMING * Math.max(0, namings - 1));
  const entities = [...new Set(group.flatMap((one) => one.entities))];
  const statement = statementOf(group);
  return {
    edtf: dated.dating.edtf,
    ...isoBounds(dated.dating.edtf),
    basis: dated.dating.basis,
    basisNote: dated.dating.note,
    alternatives: dated.dating.alternatives,
    state:
      dated.dating.edtf && dated !== said && dated.candidate.state !== "happened"
        ? dated.candidate.state
        : said.candidate.state,
    category: categoryOf(statement, said.entities, said.candidate.article.title),
    statement,
    score: Math.round((boosted / (1 + boosted)) * 1000) / 1000,
    reasons: [...said.candidate.reasons, ...confirmed(articles.size, origins, namings)],
    origins,
    entities,
    evidence: evidenceOf(group),
  };
}

/** The candidates of one article with their dates: of their own, or going on from the one before. */
function datedOf(candidates: readonly Candidate[], articles: readonly ReadArticle[]): Dated[] {
  const found: Dated[] = [];
  for (const candidate of candidates) {
    const dating = continuedDating(candidate, found) ?? dateOf(candidate, articles);
    const isPromise = candidate.state === "happened" && isAhead(dating.edtf, candidate.article.published);
    found.push(
      prepared(
        isPromise
          ? {
              ...candidate,
              state: "planned",
              stateCue: null,
              reasons: [...candidate.reasons, "its day lies after publication: planned"],
            }
          : candidate,
        dating,
      ),
    );
  }
  return found;
}

/**
 * Proposes the dated things that articles of one story say happened or are promised, the strongest first: one per event, with a piece of
 * evidence from each sentence that tells it. What several independent sources tell, and whose day is named often, comes first (dates that many
 * sentences name are what timelines are made of: Martschat and Markert 2018). Articles of the call lend each other years, nothing else.
 */
export function proposeDevelopments(
  articles: readonly ReadArticle[],
  finder: EntityFinder = createEntityFinder(ENTITIES),
): ProposedDevelopment[] {
  const dates = new Map<string, DateMention[]>(articles.map((article) => [article.id, datesOf(article)]));
  const dated = articles
    .flatMap((article) => datedOf(candidatesOf(article, finder, dates.get(article.id) ?? []), articles))
    .sort((a, b) => b.candidate.score - a.candidate.score);
  const confirmations = confirmationsOf(articles, dates);
  return groupEvents(dated)
    .map((group) => merge(group, confirmations))
    .filter(({ statement }) => !opensWithPronoun(statement))
    .sort((a, b) => b.score - a.score);
}
