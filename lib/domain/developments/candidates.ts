import type { ReadArticle } from "../articles/article";
import type { DateMention } from "../dates/read";
import { readDates } from "../dates/read";
import type { EntityFinder } from "../entities/find";
import type { Mention } from "../entities/gazetteer";
import type { Span } from "../spans";
import { EXERCISES } from "./categories";
import { compress } from "./compress";
import { tells } from "./dating";
import { hasEvent, hasVerb, isBareAnnouncement, stateOf } from "./cues";
import { isMereQuotation } from "./mere-quotation";
import { partsOf, within, type Part } from "./parts";
import { splitSentences } from "./sentences";
import type { DevelopmentState } from "./states";
import { weigh } from "./weigh";

/** A sentence, or a clause of one, that may be a development. */
export interface Candidate extends Span {
  article: ReadArticle;
  /** Its sentence's place in the article. */
  sentence: number;
  quote: string;
  /** Of the quote, what tells this event. */
  words: string;
  statement: string;
  state: DevelopmentState;
  stateCue: string | null;
  mentions: Mention[];
  /** The exercise that "the drill" of this sentence means. */
  about: string | null;
  dates: DateMention[];
  score: number;
  reasons: string[];
}

/** Below this a sentence is background. */
const WORTH_PROPOSING = 0.48;
/** A "sentence" beyond this is a table, a list or an attack. */
const LONGEST_SENTENCE = 1500;
/** No article of the news is longer; what comes after is not read. */
const MOST_CHARACTERS = 200_000;

const isWhole = (quote: string) =>
  /[.。！!”"」]$/.test(quote) && !/\?["”]?$|(?:の|です|ます|る|た|い)か。$/.test(quote);

/** An event verb with an actor of the beat, or a date with any verb. */
const mayTell = (part: Part, actors: readonly Mention[], language: string) =>
  (actors.length > 0 && hasEvent(part.words, language)) ||
  (part.dates.length > 0 && hasVerb(part.words, language));

const DRILL = /\b(?:exercises?|drills?|manoeuvres|edition)\b|演習|訓練/i;
const isExercise = ({ entityId }: Mention) => EXERCISES.includes(entityId);
/** The last exercise named before a place, else the first after it. */
const drillBefore = (exercises: readonly Mention[], at: number): string | null =>
  (exercises.findLast(({ end }) => end <= at) ?? exercises[0])?.entityId ?? null;

const shortened = (article: ReadArticle): ReadArticle =>
  article.text.length > MOST_CHARACTERS
    ? { ...article, text: article.text.slice(0, MOST_CHARACTERS) }
    : article;

/** The dates that an article names. */
export const datesOf = (article: ReadArticle): DateMention[] => readDates(shortened(article).text, article);

/** The sentences of an article that tell of an event, each with its dates, state and score. `dates` are those of `datesOf`. */
export function candidatesOf(
  whole: ReadArticle,
  finder: EntityFinder,
  dates: readonly DateMention[],
): Candidate[] {
  const article = shortened(whole);
  const { language } = article;
  const mentions = finder.find(article.text, article);
  const exercises = mentions.filter(isExercise);
  return splitSentences(article.text, language).flatMap((sentence, index) => {
    if (sentence.end - sentence.start > LONGEST_SENTENCE) return [];
    if (!isWhole(article.text.slice(sentence.start, sentence.end))) return [];
    return partsOf(article, sentence, dates).flatMap((part) => {
      const { start, end, words } = part;
      const actors = within(mentions, { start, end });
      if (
        !mayTell(part, actors, language) ||
        isBareAnnouncement(words, language) ||
        isMereQuotation(words, language)
      )
        return [];
      const quote = article.text.slice(start, end);
      const { state, cue, told } = part.state
        ? { state: part.state, cue: null, told: part.dates }
        : stateOf(words, language, part.dates, start);
      const candidate = weigh(
        {
          article,
          sentence: index,
          start,
          end,
          quote,
          words,
          statement: compress(part.said, language),
          state,
          stateCue: cue,
          mentions: actors,
          about: actors.some(isExercise) || !DRILL.test(words) ? null : drillBefore(exercises, end),
          dates: told.filter((date) => tells(date, article)),
          score: 0,
          reasons: [],
        },
        index,
      );
      return candidate.score >= WORTH_PROPOSING ? [candidate] : [];
    });
  });
}
