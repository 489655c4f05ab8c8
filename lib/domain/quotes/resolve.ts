import type { Cast } from "./cast";
import { lastSentenceStart } from "./sentences";
import { bodyOf, lastGroup, subjects } from "./subjects";

const PRONOUN = /^(?:he|she)$/iu;

/** What was said last, and by whom. */
export interface Said {
  speaker: string;
  verb: string | null;
  paragraph: number;
  end: number;
  /** The quotation ran on past its paragraph: the next paragraph opens it anew. */
  isOpen: boolean;
  /** It ended in the middle of its sentence: “It leaks,” he said, “and it rusts.” */
  isHalf: boolean;
}

/** Where a short form stands. */
export interface Context {
  last: Said | undefined;
  /** The paragraph up to the quotation. */
  paragraph: string;
  paragraphStart: number;
  at: number;
}

/** A name in full; "he" and "she" are the last speaker or person, "the secretary" whoever holds the office, "they" the last group. */
export function resolve(
  speaker: string,
  cast: Cast,
  { last, paragraph, paragraphStart, at }: Context,
): string | null {
  if (/^they$/iu.test(speaker))
    return (
      lastGroup(paragraph) ?? (last && /(?:s$|s\b.* of | and )/u.test(last.speaker) ? last.speaker : null)
    );
  if (/^it$/iu.test(speaker)) return bodyBefore(paragraph);
  const pair = /^(\p{Lu}.*) and (\p{Lu}.*)$/u.exec(speaker);
  if (pair?.[1] && pair[2]) return `${cast.expand(pair[1])} and ${cast.expand(pair[2])}`;
  if (PRONOUN.test(speaker)) {
    const unnamed = unnamedIn(
      paragraph.slice(last ? Math.max(0, last.end - paragraphFrom(paragraph, at)) : 0),
    );
    if (unnamed) return unnamed;
    const subject = personBefore(
      paragraph.slice(last ? Math.max(0, last.end - paragraphFrom(paragraph, at)) : 0),
      cast,
      undefined,
    );
    if (subject) return subject;
    const nearest = cast.lastBefore(at);
    if (last && !(nearest && nearest.start > last.end && nearest.start >= paragraphStart))
      return last.speaker;
    return nearest?.name ?? last?.speaker ?? cast.only;
  }
  return cast.holder(speaker, at) ?? cast.expand(speaker.replace(/^The (?=\p{Ll})/u, "the "));
}

/** Where in the text a stretch begins that ends at a place. */
const paragraphFrom = (paragraph: string, at: number): number => at - paragraph.length;

/** Someone without a name whom a sentence has brought in: "A woman in her 60s shook her head." */
const UNNAMED =
  /(?:^|[.!?]\s|\n)((?:A|An|One|Another) (?:\p{Ll}[\p{Ll}-]* ){0,3}?(?:wo)?(?:man|resident|official|worker|sailor|student|mother|father|retiree|fisherman|driver|shopkeeper|officer|soldier|marine|diplomat|lawmaker|protester|voter|neighbou?r|executive|engineer|farmer|nurse|teacher|volunteer))\b(?!,? \p{Lu})/gu;
const unnamedIn = (paragraph: string): string | null => [...paragraph.matchAll(UNNAMED)].at(-1)?.[1] ?? null;

/** The body that the sentence before was about, for "it". */
function bodyBefore(paragraph: string): string | null {
  const at = lastSentenceStart(paragraph);
  const before = paragraph.slice(0, at).trimEnd();
  return bodyOf(paragraph.slice(at)) ?? bodyOf(before.slice(lastSentenceStart(before.slice(0, -1))));
}

/**
 * The person whom the sentence before is about, for words that stand as a sentence of their own behind it: "Holm defended the plan. “Somebody had to.”"
 * Null where that sentence names nobody in full as its subject.
 */
export function personBefore(paragraph: string, cast: Cast, last: Said | undefined): string | null {
  const before = paragraph.trimEnd();
  const sentence = before.slice(lastSentenceStart(before.slice(0, -1)));
  if (/[“"\uFFFC]/u.test(sentence.slice(-2)) || !sentence.endsWith(".")) return null;
  const [first, second] = subjects(sentence).filter(
    ({ start }) =>
      !/\b(?:of|in|at|for|with|from|to|on|by|near|after|before)\s+(?:the\s+)?$/u.test(
        sentence.slice(0, start),
      ),
  );
  if (!first) return null;
  if (PRONOUN.test(first.name)) return last?.speaker ?? null;
  // "Former envoy Ida Holm": the office and the name are one
  const isOffice = second !== undefined && second.start - first.end <= 1 && /^\p{Lu}/u.test(second.name);
  const name = cast.expand(isOffice ? second.name : first.name);
  return cast.isNamed(name) ? name : null;
}
