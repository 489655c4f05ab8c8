import { ENTITIES } from "../alliance/entities";
import type { ReadArticle } from "../articles/article";
import type { EntityFinder } from "../entities/find";
import { createEntityFinder } from "../entities/find";
import type { Basis } from "../facts";
import type { Vector } from "../stories/vector";
import type { Candidate } from "./candidates";
import { candidatesOf } from "./candidates";
import type { Dating } from "./dating";
import { compatible, dateOf, isoBounds, vagueness } from "./dating";
import { cosine, sentenceVector } from "./likeness";
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
  /** Ids of the people, organisations, places and agreements named. */
  entities: string[];
  evidence: Evidence[];
}

interface Dated {
  candidate: Candidate;
  dating: Dating;
  vector: Vector;
  entities: string[];
}

/** Above this two sentences of different articles tell of one event; within an article they must be closer. */
const SAME_EVENT = 0.34;
const SAME_EVENT_WITHIN = 0.5;
/** With the same named day or month, less likeness is enough. */
const SAME_DAY_BONUS = 0.1;
/** Each further article makes it likelier to matter. */
const PER_ARTICLE = 0.35;

const kinds = new Map(ENTITIES.map((entity) => [entity.id, entity.kind as string]));

function isSameEvent(a: Dated, b: Dated): boolean {
  if (!compatible(a.dating.edtf, b.dating.edtf)) return false;
  if (
    (a.candidate.state === "happened") !== (b.candidate.state === "happened") &&
    a.dating.edtf !== b.dating.edtf
  )
    return false;
  const sameDay = a.dating.edtf !== null && a.dating.edtf === b.dating.edtf && !a.dating.edtf.includes("..");
  const limit = a.candidate.article.id === b.candidate.article.id ? SAME_EVENT_WITHIN : SAME_EVENT;
  return cosine(a.vector, b.vector) >= limit - (sameDay ? SAME_DAY_BONUS : 0);
}

/** The most exact date, the stated before the inferred before the lent. */
const BASIS_ORDER: (Basis | null)[] = ["stated", "by-hand", "inferred", "lent", null];
const byDate = (a: Dated, b: Dated) =>
  vagueness(a.dating.edtf) - vagueness(b.dating.edtf) ||
  BASIS_ORDER.indexOf(a.dating.basis) - BASIS_ORDER.indexOf(b.dating.basis);

function merge(group: Dated[]): ProposedDevelopment {
  const dated = group.toSorted(byDate)[0];
  const said = group.toSorted((a, b) => b.candidate.score - a.candidate.score)[0];
  if (!dated || !said) throw new Error("an empty group has no development");
  const articles = new Set(group.map(({ candidate }) => candidate.article.id));
  const odds = said.candidate.score / (1 - said.candidate.score);
  const boosted = odds * Math.exp(PER_ARTICLE * (articles.size - 1));
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
    category: said.candidate.category,
    statement: said.candidate.statement,
    score: Math.round((boosted / (1 + boosted)) * 1000) / 1000,
    reasons: [...said.candidate.reasons, ...(articles.size > 1 ? [`told by ${articles.size} articles`] : [])],
    entities: [...new Set(group.flatMap(({ entities }) => entities))],
    evidence: group.map(({ candidate: { article, start, end, quote } }) => ({
      id: article.id,
      start,
      end,
      quote,
    })),
  };
}

/**
 * Proposes the dated things that articles of one story say happened or are promised, the strongest first: one per event, with a piece of
 * evidence from each sentence that tells it. Articles of the call lend each other years, nothing else.
 */
export function proposeDevelopments(
  articles: readonly ReadArticle[],
  finder: EntityFinder = createEntityFinder(ENTITIES),
): ProposedDevelopment[] {
  const dated = articles
    .flatMap((article) => candidatesOf(article, finder, kinds))
    .map((candidate): Dated => {
      const entities = [...new Set(candidate.mentions.map((mention) => mention.entityId))];
      return {
        candidate,
        entities,
        dating: dateOf(candidate, articles),
        vector: sentenceVector(candidate.quote, entities),
      };
    })
    .sort((a, b) => b.candidate.score - a.candidate.score);
  const groups: Dated[][] = [];
  for (const one of dated) {
    const home = groups.find(
      (group) =>
        group.every((other) => compatible(other.dating.edtf, one.dating.edtf)) &&
        group.some((other) => isSameEvent(other, one)),
    );
    if (home) home.push(one);
    else groups.push([one]);
  }
  return groups.map(merge).sort((a, b) => b.score - a.score);
}
