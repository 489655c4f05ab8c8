import type { ReadArticle } from "../articles/article";
import type { DateMention } from "../dates/read";
import type { Span } from "../spans";
import { hasEvent, hasVerb, promisedClause } from "./cues";

/** A stretch that may be an event of its own, and the words that tell it. */
export interface Part extends Span {
  words: string;
  /** What the statement is made of: the words, or the sentence where they cannot stand alone. */
  said: string;
  dates: DateMention[];
  /** Told by where the words stand: a clause that looks back ("following an agreement in April") has happened, one that looks ahead is planned. */
  state: "happened" | "planned" | null;
}

/** "Following an agreement in April between …": an event of its own inside another sentence. */
const INNER_EVENT =
  /\b(?:[Ff]ollowing|[Aa]fter) ((?:an?|the|their|last) (?:[\w'’-]+ ){0,3}(?:agreement|summit|meeting|visit|talks|accord|deal)(?: (?:in|on|between|with|of|at|by|among|reached|signed|held) [^,.;]*)?)(?=[,.;])(?:, )?/;

/** Where one sentence may join two events: what follows has a subject of its own. */
const JOINT = /(?:,|;) (?:and|while|but) (?=(?:the |a |an )?\p{Lu}|the |its |their )|; (?=\p{Lu}|the )/gu;
/** In Japanese a verb in its joining form and a comma. */
const JOINT_JA = /(?<=(?:し|り|き|ち|れ|え|で|開き|始め))、/g;

export const within = <T extends Span>(items: readonly T[], span: Span) =>
  items.filter((item) => item.start >= span.start && item.end <= span.end);

type Split = (article: ReadArticle, sentence: Span, dates: readonly DateMention[]) => Part[] | null;

function cut(article: ReadArticle, span: Span, dates: readonly DateMention[]): Part {
  const words = article.text.slice(span.start, span.end);
  return { ...span, words, said: words, dates: within(dates, span), state: null };
}

/** "announced on Sunday that the fleet will sail in March": the announcing and the promise, where each has a date. */
const promise: Split = (article, sentence, dates) => {
  const whole = cut(article, sentence, dates);
  const clause = promisedClause(whole.words);
  if (!clause) return null;
  const own = cut(
    article,
    { start: sentence.start + clause.start, end: sentence.start + clause.end },
    whole.dates,
  );
  const rest = whole.dates.filter((date) => !own.dates.includes(date));
  return own.dates.length > 0 && rest.length > 0 ? [own, { ...whole, dates: rest }] : null;
};

/** "The Senate ratified it on 16 December, and the Diet gave its approval on 6 June": two events, each with a date and a verb. */
const joined: Split = (article, sentence, dates) => {
  const words = article.text.slice(sentence.start, sentence.end);
  for (const match of words.matchAll(article.language === "ja" ? JOINT_JA : JOINT)) {
    const at = sentence.start + match.index;
    const sides = [
      cut(article, { start: sentence.start, end: at }, dates),
      cut(article, { start: at + match[0].length, end: sentence.end }, dates),
    ];
    if (!sides.every((side) => side.dates.length > 0 && hasVerb(side.words, article.language))) continue;
    // In Japanese the first clause has no ending of its own, and cannot stand alone.
    return sides.map((side, n) =>
      article.language === "ja" && n === 0 ? { ...side, ...sentence, said: words } : side,
    );
  }
  return null;
};

/** The dated event inside a sentence, and the sentence without it. The evidence of both is the sentence: a clause alone says too little. */
const inner: Split = (article, sentence, dates) => {
  const whole = cut(article, sentence, dates);
  const found = INNER_EVENT.exec(whole.words);
  const [clause, event] = found ?? [];
  if (!found || !clause || !event) return null;
  const start = sentence.start + found.index + clause.indexOf(event);
  const own = within(whole.dates, { start, end: start + event.length });
  if (own.length === 0) return null;
  return [
    { ...whole, words: event, dates: own, state: "happened" },
    {
      ...whole,
      words: whole.words.replace(clause, ""),
      said: whole.words.replace(clause, ""),
      dates: whole.dates.filter((date) => !own.includes(date)),
    },
  ];
};

/** "…, to be opened on Wednesday": a promise that trails behind what was done. */
const TRAILING_PLAN =
  /, ((?:(?:which|who) (?:is|are|will)|to be|due|scheduled|slated|expected)\b [^,;.]*)(?=\.$)/;

const trailing: Split = (article, sentence, dates) => {
  const whole = cut(article, sentence, dates);
  const found = TRAILING_PLAN.exec(whole.words);
  const [clause, plan] = found ?? [];
  if (!found || !clause || !plan) return null;
  const start = sentence.start + found.index;
  const own = within(whole.dates, { start, end: start + clause.length });
  const words = whole.words.replace(clause, "");
  if (own.length === 0 || !hasEvent(words, article.language)) return null;
  return [
    { ...whole, words: plan, dates: own, state: "planned" },
    { ...whole, words, said: words, dates: whole.dates.filter((date) => !own.includes(date)) },
  ];
};

/** A sentence, or the events that it tells where it tells more than one, each with its own dates. */
export function partsOf(article: ReadArticle, sentence: Span, dates: readonly DateMention[]): Part[] {
  const all = within(dates, sentence);
  const splits = article.language === "ja" ? [joined] : [promise, joined, inner, trailing];
  for (const split of splits) {
    const parts = all.length > 0 ? split(article, sentence, all) : null;
    if (parts) return parts;
  }
  return [cut(article, sentence, all)];
}
