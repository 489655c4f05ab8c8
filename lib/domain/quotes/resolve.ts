import type { Cast } from "./cast";
import { lastSentenceStart } from "./sentences";
import { lastGroup, bodyOf } from "./subjects";

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
  if (/^they$/iu.test(speaker)) return lastGroup(paragraph);
  if (/^it$/iu.test(speaker)) return bodyBefore(paragraph);
  const pair = /^(\p{Lu}.*) and (\p{Lu}.*)$/u.exec(speaker);
  if (pair?.[1] && pair[2]) return `${cast.expand(pair[1])} and ${cast.expand(pair[2])}`;
  if (PRONOUN.test(speaker)) {
    const nearest = cast.lastBefore(at);
    if (last && !(nearest && nearest.start > last.end && nearest.start >= paragraphStart))
      return last.speaker;
    return nearest?.name ?? last?.speaker ?? cast.only;
  }
  return cast.holder(speaker, at) ?? cast.expand(speaker.replace(/^The (?=\p{Ll})/u, "the "));
}

/** The body that the sentence before was about, for "it". */
function bodyBefore(paragraph: string): string | null {
  const at = lastSentenceStart(paragraph);
  const before = paragraph.slice(0, at).trimEnd();
  return bodyOf(before.slice(lastSentenceStart(before.slice(0, -1))));
}
