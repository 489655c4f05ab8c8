import type { ReadArticle } from "../articles/article";
import type { DateMention } from "../dates/read";
import { readDates } from "../dates/read";
import type { EntityFinder } from "../entities/find";
import type { Mention } from "../entities/gazetteer";
import type { Span } from "../spans";
import { categoryOf } from "./categories";
import { compress } from "./compress";
import { hasEvent, hasStrongEvent, isRemark, promisedClause, stateOf } from "./cues";
import { splitSentences } from "./sentences";
import type { Category, DevelopmentState } from "./states";

/** A sentence, or a clause of one, that may be a development. */
export interface Candidate extends Span {
  article: ReadArticle;
  quote: string;
  statement: string;
  state: DevelopmentState;
  stateCue: string | null;
  category: Category;
  mentions: Mention[];
  dates: DateMention[];
  score: number;
  reasons: string[];
}

/** Weights of what makes a sentence a development; the sum is squashed into 0–1. */
const WEIGHT = {
  strongVerb: 0.5,
  actor: 0.22,
  mostActors: 4,
  date: 0.6,
  planned: 0.3,
  lede: 0.35,
  early: 0.15,
  headline: 0.08,
  remark: -0.7,
  spoken: -0.6,
  pronoun: -0.45,
  long: -0.2,
};
const LEDE_SENTENCES = 3;
const EARLY_SENTENCES = 8;
const LONG_WORDS = 45;
/** Below this a sentence is background. */
const WORTH_PROPOSING = 0.48;

/** A sentence that is mostly someone's words is a quotation, not an event. */
const MOSTLY_SPOKEN = 0.4;
const spokenShare = (text: string) =>
  [...text.matchAll(/[“"][^”"]*[”"]|「[^」]*」/g)].reduce((sum, match) => sum + match[0].length, 0) /
  text.length;

const PRONOUN = /^(?:It|They|He|She|This|These|That|Such|We|There|I)\b|^(?:これ|それ|この|その|同氏)/;
const ACTORS = new Set(["person", "organisation", "place", "programme", "agreement"]);

/** "Following an agreement in April between …": an event of its own inside another sentence. */
const INNER_EVENT =
  /\b(?:[Ff]ollowing|[Aa]fter) ((?:an?|the|their|last) (?:[\w'’-]+ ){0,3}(?:agreement|summit|meeting|visit|talks|accord|deal)(?: (?:in|on|between|with|of|at|by|among|reached|signed|held) [^,.;]*)?)(?=[,.;])(?:, )?/;

const within = <T extends Span>(items: readonly T[], span: Span) =>
  items.filter((item) => item.start >= span.start && item.end <= span.end);

function weigh(candidate: Candidate, sentence: number, kinds: Map<string, string>): Candidate {
  const { article, quote, mentions, dates, state } = candidate;
  const reasons: string[] = [];
  let sum = -0.4;
  const add = (weight: number, reason?: string) => {
    sum += weight;
    if (reason) reasons.push(reason);
  };
  if (hasStrongEvent(quote, article.language)) add(WEIGHT.strongVerb, "tells of an event");
  const actors = [...new Set(mentions.map((mention) => mention.entityId))].filter((id) =>
    ACTORS.has(kinds.get(id) ?? ""),
  );
  if (actors.length > 0)
    add(
      WEIGHT.actor * Math.min(WEIGHT.mostActors, actors.length),
      `names ${mentions[0]?.text}${actors.length > 1 ? ` and ${actors.length - 1} more` : ""}`,
    );
  if (dates.length > 0) add(WEIGHT.date, `names a date: “${dates[0]?.text}”`);
  if (state !== "happened") add(WEIGHT.planned, `“${candidate.stateCue}”: ${state}`);
  if (sentence < LEDE_SENTENCES) add(WEIGHT.lede, "stands in the first sentences");
  else if (sentence < EARLY_SENTENCES) add(WEIGHT.early);
  if (isRemark(quote, article.language)) add(WEIGHT.remark);
  if (spokenShare(quote) > MOSTLY_SPOKEN) add(WEIGHT.spoken);
  if (PRONOUN.test(quote)) add(WEIGHT.pronoun);
  if (quote.split(/\s+/).length > LONG_WORDS) add(WEIGHT.long);
  return { ...candidate, reasons, score: 1 / (1 + Math.exp(-1.6 * sum)) };
}

/** A stretch that may be an event of its own, and the words that tell it. */
interface Part extends Span {
  words: string;
  dates: DateMention[];
  /** True for a clause that looks back ("following an agreement in April"): what it names has happened. */
  looksBack: boolean;
}

/** A sentence, and before it the dated event inside it where it has one; the sentence is then told without that clause. */
function partsOf(article: ReadArticle, sentence: Span, dates: readonly DateMention[]): Part[] {
  const words = article.text.slice(sentence.start, sentence.end);
  const all = within(dates, sentence);
  const whole: Part = { ...sentence, words, dates: all, looksBack: false };
  if (article.language === "ja") return [whole];
  const promise = promisedClause(words);
  if (promise) {
    const span = { start: sentence.start + promise.start, end: sentence.start + promise.end };
    const own = within(dates, span);
    const rest = all.filter((date) => !own.includes(date));
    if (own.length > 0 && rest.length > 0)
      return [
        { ...span, words: article.text.slice(span.start, span.end), dates: own, looksBack: false },
        { ...whole, dates: rest },
      ];
  }
  const inner = INNER_EVENT.exec(words);
  const [clause, event] = inner ?? [];
  if (!inner || !clause || !event) return [whole];
  const start = sentence.start + inner.index + clause.indexOf(event);
  const span = { start, end: start + event.length };
  const own = within(dates, span);
  if (own.length === 0) return [whole];
  return [
    { ...span, words: event, dates: own, looksBack: true },
    { ...whole, words: words.replace(clause, ""), dates: all.filter((date) => !own.includes(date)) },
  ];
}

/** The sentences of an article that tell of an event with an actor of the beat, each with its dates, state and score. */
export function candidatesOf(
  article: ReadArticle,
  finder: EntityFinder,
  kinds: Map<string, string>,
): Candidate[] {
  const mentions = finder.find(article.text, article);
  const dates = readDates(article.text, article);
  return splitSentences(article.text, article.language).flatMap((sentence, index) => {
    const quote = article.text.slice(sentence.start, sentence.end);
    if (!/[.。！!”"」]$/.test(quote) || /\?["”]?$/.test(quote)) return [];
    return partsOf(article, sentence, dates).flatMap(({ start, end, words, dates: own, looksBack }) => {
      const people = within(mentions, { start, end });
      if (people.length === 0 || !hasEvent(words, article.language)) return [];
      const { state, cue, announced, told } = looksBack
        ? { state: "happened" as const, cue: null, announced: false, told: own }
        : stateOf(words, article.language, own, start);
      const statement = compress(words, article.language, announced);
      const candidate = weigh(
        {
          article,
          start,
          end,
          quote: article.text.slice(start, end),
          statement,
          state,
          stateCue: cue,
          category: categoryOf(
            statement,
            people.map(({ entityId }) => entityId),
          ),
          mentions: people,
          dates: told,
          score: 0,
          reasons: [],
        },
        index,
        kinds,
      );
      return candidate.score >= WORTH_PROPOSING ? [candidate] : [];
    });
  });
}
