import type { Attribution } from "./speakers";
import type { Subject } from "./subjects";

/** "was told", "is often called": the subject of a passive verb says nothing. */
export const isPassive = (verb: string, text: string, at: number): boolean =>
  !/ing$/iu.test(verb) &&
  /\b(?:is|are|was|were|be|been|being)\s+(?:(?:\p{L}+ly|often|also|once|now|still|sometimes|long|later|not|so)\s+){0,2}$/iu.test(
    text.slice(Math.max(0, at - 40), at),
  );

/** "rejected the charge as “theatre”", "hinted at “costs”", "found that the pier was “a sieve”": places where only words of the subject stand. */
const BEFORE =
  /\b(\p{Ll}{3,}(?:ed|s|ing)|found|felt|held|spoke)\b(?! (?:by|as)\b)(?:[^.,;\uFFFC]{1,60}\bas\s+(?:an?\s+|the\s+|being\s+|merely\s+)?|\s(?:at|of|about)\s+(?:an?\s+|the\s+)?|\sthat\s[^.;\uFFFC]{0,80})$/u;
/** “…,” joked the mayor; “…,” chanted one of the crowd. */
const INVERTED = /^\s*(\p{Ll}{3,}ed)\s+(?=(?:the|an?|one|two)\s|\p{Lu})/u;
const WHO = /^((?:the|an?|one|two)\s(?:\p{Ll}[\p{Ll}-]*\s){0,2}?\p{Ll}[\p{Ll}-]*)(?=\s|[.,;]|$)/u;
/** “…,” the mayor joked. */
const PLAIN = /^\s(?:\p{Ll}+ly\s)?(\p{Ll}{3,}ed)\b(?!\s+by\b)/u;
/** A subject stands this near before its verb: an adverb fits between. */
const CLOSE = 14;

/**
 * A speaker by the place of the words alone, where no listed verb stands: `after` is empty unless the quotation ended with a comma
 * inside its marks. A sentence that leads up to a colon belongs to its first subject.
 */
export function byAnyVerb(
  before: string,
  after: string,
  subjects: (text: string) => Subject[],
): Attribution | null {
  const inverted = INVERTED.exec(after);
  if (inverted) {
    const rest = after.slice(inverted[0].length);
    const [first] = subjects(rest);
    const speaker = first && first.start < 2 ? first.name : WHO.exec(rest)?.[1];
    if (speaker) return { speaker, verb: inverted[1] ?? null };
  }
  const [behind] = subjects(after);
  const said = behind && behind.start < 3 ? PLAIN.exec(after.slice(behind.end))?.[1] : undefined;
  if (behind && said) return { speaker: behind.name, verb: said };
  const match = BEFORE.exec(before);
  const verb = match?.[1];
  const owner = match ? subjects(before.slice(0, match.index)).at(-1) : undefined;
  if (match && verb && owner && match.index - owner.end < CLOSE && !isPassive(verb, before, match.index))
    return { speaker: owner.name, verb };
  const [opener] = /:\s*$/u.test(before) ? subjects(before) : [];
  return opener ? { speaker: opener.name, verb: null } : null;
}
