import type { Direction } from "../parser";

/** Words that look ahead; verbs of schedules do so in the present tense ("the pact expires in March"). */
const FUTURE =
  /\b(?:will|shall|won't|scheduled|slated|planned|plans?|planning|due|expected|expects?|upcoming|coming|forthcoming|next|set (?:to|for)|(?:is|are|am|be|being) to|to be|going to|would|intends?|aims?|aiming|tentatively|ahead of|run-?up to|looks? forward|(?:presidential |general |party )?(?:election|race|primary)\b(?! (?:result|victory|defeat|win))|target(?:ed|ing)?|deadline(?! (?:passed|expired|had|was))|later|(?:agreed|decided|pledged|vowed|promised|committed)\b[^.,;]{0,40}? to|as soon as|appl(?:y|ies) from|(?:begins|starts|opens|ends|expires|lapses|closes|concludes|departs|arrives|leaves|falls on|kicks off|takes (?:effect|office|over)|(?:comes|goes|enters) into (?:force|effect|operation))|(?<!\b(?:in|of|since|by|last|next|early|late|until|from|to|and|this|mid) )(?:may|might|could)(?! (?:not|never|have|had|\d)\b| ?[\d,]))\b|['’]ll\b/gi;

const CERTAIN_FUTURE = /\b(?:will|won't|is to|are to|scheduled|expected|plans?)\b/gi;

const PAST =
  /(?<!\b(?:be|being) (?:\w+ly )?)\b(?:was|were|had|did|been|ago|last|earlier|since|following|(?<!\b(?:days?|weeks?|months?|years?|the|until|till) )after|previous(?:ly)?|signed|agreed|held|met|said|told|announced|launched|began|took|made|spoke|gave|came|went|left|flew|saw|won|lost|sent|fell|rose|ran|broke|wrote|brought|chose|fought|grew|led|paid|sank|shot|spent|stood|struck|threw|became|built|bought|drew|found|kept|sat|issued|visited|established|reached|released|reported|\w{3,}ed)\b/gi;

/** Cues that are future words by themselves though they end in -ed; they must not count as past. */
const NOT_PAST = /^(?:scheduled|slated|planned|expected|targeted|need|indeed|united)$/i;

/** Verbs of the frame ("he said that the talks will …") say when one spoke, not when the dated thing is. */
const FRAME = /^(?:said|told|announced|reported|agreed)$/i;

/** A cue after the date is weaker than one before it: "will … in March" against "in March, … will". */
const AFTER_PENALTY = 25;
const FRAME_PENALTY = 60;

/** A look ahead this near before a date ("scheduled for March") is about the date. */
const CLAUSE_REACH = 30;

function nearest(
  text: string,
  pattern: RegExp,
  side: "before" | "after",
  cost: (word: string) => number,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(pattern)) {
    const distance =
      side === "before" ? text.length - (match.index + match[0].length) : match.index + AFTER_PENALTY;
    best = Math.min(best, distance + cost(match[0]));
  }
  return best;
}

const pastCost = (word: string) =>
  NOT_PAST.test(word) ? Number.POSITIVE_INFINITY : FRAME.test(word) ? FRAME_PENALTY : 0;

/** Verbs that tell of a promise: what follows them may lie ahead, they themselves lie behind. */
const ANNOUNCING =
  "(?:said|told|announced|reported|agreed|decided|declared|confirmed|pledged|vowed|promised|stated|revealed|unveiled|proposed|approved|signed|disclosed|added|wrote|resolved|committed|ordered|warned)";

/** Who was told, and where or on what occasion: what may stand between the verb and its date. */
const OCCASION =
  "(?:\\w+ly|late|early|reporters|lawmakers|journalists|parliament|(?:a|an|the|his|her) (?:[\\w'’-]+ ){0,2}?(?:press|public|media|Diet|Senate|conference|briefing|committee|council|panel|session|meeting|hearing|assembly|broadcaster|newspaper|agency|daily)|(?:in|at|during|with) (?:an?|the|his|her|its|their) (?:[\\w'’-]+ ){0,2}?\\p{Ll}+|(?:in|at|with) [A-Z][\\w'’.-]*(?: [A-Z][\\w'’.-]*)?)";

/**
 * "announced", "told reporters", "said in a statement", "jointly announced in Tokyo": right before the date, and not itself promised ("to be
 * announced", "will be formally signed").
 */
const ANNOUNCING_BEFORE = new RegExp(
  `(?<!\\b(?:be|being|is|are|will|shall|to) (?:\\w+ly )?)\\b${ANNOUNCING}(?: ${OCCASION}){0,4},? (?:on |in )?$`,
  "u",
);

/** "had until Friday to answer": a bound with something still to be done before it. */
const isStillToDo = (before: string, after: string): boolean =>
  /\b(?:until|till|by)(?: the)? $/i.test(before) && /^ to \p{Ll}/u.test(after);

/** Whether a verb of saying or agreeing in the past tense stands right before the date: then the date is when that was done. */
export const isWhenSaid = (before: string): boolean => ANNOUNCING_BEFORE.test(before);

/** "On 28 July the ministry announced that it will": the verb after the date, before any look ahead, and not an aside ("officials said,"). */
const ANNOUNCING_AFTER = new RegExp(
  `^(?:(?!\\b(?:will|would|shall|to|is|are|be|due|which|who)\\b)[^.;])*?(?<!\\b(?:was|were|is|been|has|have) )\\b${ANNOUNCING}\\b(?!,)`,
);

/** "In the run-up to the 20 July vote, nobody asked": told in the past tense, the day may lie on either side. */
const isRunUpRetold = (before: string, after: string): boolean =>
  /\b(?:ahead of|run-?up to)(?: \p{L}+['’]?s?){0,2} $/iu.test(before) &&
  nearest(after, PAST, "after", pastCost) < nearest(after, CERTAIN_FUTURE, "after", () => 0);

/** The side that the nearest cue word of the sentence points to; English tells it before the date more than after. */
export function directionIn(before: string, after: string): Direction {
  // The look ahead of "announced on 28 July that it will …" belongs to the clause, the date to the verb before it.
  if (isWhenSaid(before)) return "past";
  if (isStillToDo(before, after)) return "future";
  if (isRunUpRetold(before, after)) return null;
  // "left for trials until 28 November": the verb lies behind, its end on either side; the nearest is meant
  const isBound = /\b(?:until|till)(?: the)? $/i.test(before);
  const free = () => 0;
  if (!isBound && ANNOUNCING_AFTER.test(after) && nearest(before, FUTURE, "before", free) > CLAUSE_REACH)
    return "past";
  const future = Math.min(nearest(before, FUTURE, "before", free), nearest(after, FUTURE, "after", free));
  const past = Math.min(nearest(before, PAST, "before", pastCost), nearest(after, PAST, "after", pastCost));
  if (future === past || (isBound && past < future)) return null;
  return future < past ? "future" : "past";
}
