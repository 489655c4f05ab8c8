import type { Language } from "../languages";
import type { Span } from "../spans";
import { isCalledSo, isNaming, isTerm, isTitle, kindOf, type QuoteKind } from "./kinds";
import { findMarked, type Marked } from "./marks";
import { isNickname } from "./nicknames";
import { castOf } from "./cast";
import { japaneseCastOf } from "./japanese-cast";
import { firstSentenceEnd, lastSentenceStart } from "./sentences";
import { attributeJapanese, personIn } from "./japanese-speakers";
import { personBefore, resolve, type Said } from "./resolve";
import { type Attribution, attributeEnglish } from "./speakers";

import { REPORTING_VERBS, type ReportingVerb, type VerbGroup } from "./verb-groups";
import { verbReader } from "./verbs";

/** Words between quotation marks. `start`–`end` is the quotation without its marks. */
export interface Quote extends Span {
  quote: string;
  /** The full name where the article gives it; null when nobody is named. */
  speaker: string | null;
  /** As it is printed: "claimed", 強調し. */
  verb: string | null;
  /** As it is shown: an English verb as printed, a Japanese one in the form that dictionaries give (強調する), if the vocabulary lists it. */
  shownVerb: string | null;
  /** The group that the vocabulary puts the verb in; null without a verb, or for one that it does not list. */
  verbGroup: VerbGroup | null;
  /** False for scare quotes, titles of works and words that nobody is said to have said. */
  attributed: boolean;
  kind: QuoteKind;
}

/** A second quotation of one paragraph belongs to the first one's speaker when nothing else is said between. */
const SAME_BREATH = 160;

/** A Japanese verb that no list knows and that was cut before its ending shows that it was: 胸を張っ… */
const leftOpen = (verb: string): string => (/[うくぐすつぬぶむる]$/u.test(verb) ? verb : `${verb}…`);

/** A sentence is not read further back than this. */
const REACH = 600;

function sentenceBefore(text: string, at: number, paragraph: number): string {
  const before = text.slice(Math.max(paragraph, at - REACH), at);
  return before.slice(lastSentenceStart(before));
}

function sentenceAfter(text: string, at: number): string {
  const after = text.slice(at, at + 240);
  return after.slice(0, firstSentenceEnd(after));
}

/** The words around a quotation with other quotations blanked out, so that no verb is read inside them. */
function blankQuotes(text: string, marked: readonly Marked[]): string {
  let out = "";
  let at = 0;
  for (const piece of marked) {
    const { outer, end } = piece;
    // a full stop inside the marks ends the writer's sentence too
    const isClosed = outer.end > end && text.charAt(end - 1) === ".";
    const blank = isNickname(text, piece) ? " " : "\uFFFC";
    out += text.slice(at, outer.start) + blank.repeat(outer.end - outer.start - (isClosed ? 2 : 0));
    if (isClosed) out += ".\uFFFC";
    at = outer.end;
  }
  return out + text.slice(at);
}

/**
 * Direct and partial quotations with their speakers, and the scare quotes and titles that only look like them. A surname is expanded to
 * the full name that the article gives, "the secretary" to the one whom it names so; a pronoun to the last speaker, or else to the last
 * person named; a quotation that goes on in the same paragraph, or was left open by the one before, keeps its speaker. After Pareti et
 * al. (2013) on direct, indirect and mixed quotations; the verbs are the vocabulary's. Linear in the text.
 */
export function findQuotes(
  text: string,
  options: { language: Language; verbs?: readonly ReportingVerb[]; title?: string },
): Quote[] {
  const isJapanese = options.language === "ja";
  const verbs = verbReader(options.verbs ?? REPORTING_VERBS);
  const marked = findMarked(text);
  const bare = blankQuotes(text, marked);
  const told = options.title ? `${bare}\n\n${options.title}` : bare;
  const cast = castOf(isJapanese ? "" : isTitleCased(options.title) ? bare : told);
  const japaneseCast = japaneseCastOf(isJapanese ? told : "");
  const quotes: Quote[] = [];
  let last: Said | undefined;
  let [paragraph, paragraphBefore] = [0, -1];
  let nextBreak = text.indexOf("\n\n");
  for (const piece of marked) {
    const inner = text.slice(piece.start, piece.end);
    while (nextBreak >= 0 && nextBreak < piece.start) {
      paragraphBefore = paragraph;
      paragraph = nextBreak + 1;
      nextBreak = text.indexOf("\n\n", paragraph);
    }
    const isBreath =
      last !== undefined && last.paragraph === paragraph && piece.start - last.end < SAME_BREATH;
    const isRunningOn = last?.isOpen === true && piece.outer.start - last.end < 4;
    const before =
      sentenceBefore(bare, piece.outer.start, paragraph) ||
      (isJapanese ? sentenceBefore(bare, piece.outer.start - 1, paragraph) : "");
    const isOver = !isJapanese && inner.endsWith(".") && piece.outer.end > piece.end;
    const after = isOver
      ? ""
      : isJapanese && bare.startsWith("。", piece.outer.end)
        ? `。${sentenceAfter(bare, piece.outer.end + 1)}`
        : isJapanese && bare.startsWith("\n\n", piece.outer.end)
          ? `。${sentenceAfter(bare, piece.outer.end + 2)}`
          : sentenceAfter(bare, piece.outer.end);
    const isTerminal = isTerm(piece, text, isJapanese);
    const isWork = isTitle(piece, before, after, inner, isJapanese);
    const isNoSpeech =
      isWork ||
      (!isJapanese &&
        (isTerminal
          ? isNaming(before, after, inner) || isNickname(text, piece)
          : isCalledSo(before) && inner.length < 40));
    const found: Attribution = isNoSpeech
      ? { speaker: null, verb: null }
      : isJapanese
        ? attributeJapanese(
            {
              before,
              after,
              isAlone: isAlone(bare, piece),
              isTerm: isTerminal && !isClause(inner),
              isClause: isClause(inner),
            },
            verbs,
          )
        : attributeEnglish(before, after, verbs, /[,!?]$/u.test(inner));
    let speaker = found.speaker;
    if (speaker !== null)
      speaker = isJapanese
        ? japaneseCast.expand(speaker, last?.speaker)
        : resolve(speaker, cast, {
            last,
            paragraph: bare.slice(Math.max(paragraph, piece.outer.start - REACH), piece.outer.start),
            paragraphStart: paragraph,
            at: piece.outer.start,
          });
    if (speaker === null && !isNoSpeech && last && isRunningOn) speaker = last.speaker;
    if (
      speaker === null &&
      !isNoSpeech &&
      last &&
      isBreath &&
      (isJapanese ? found.verb !== null : found.verb === null && !isTerminal && isOwnSentence(before, inner))
    )
      speaker = last.speaker;
    if (speaker === null && !isNoSpeech && !isJapanese && found.verb === null && !isTerminal)
      if (last?.paragraph === paragraphBefore && isWholeParagraph(bare, paragraph, piece))
        speaker = last.speaker;
    if (speaker === null && !isNoSpeech && !isJapanese && found.verb === null && !isTerminal)
      if (/^\s*$/u.test(before) && /^[^.]{0,2}$/u.test(after.trim()))
        speaker = personBefore(
          bare.slice(Math.max(paragraph, piece.outer.start - REACH), piece.outer.start),
          cast,
          last,
        );
    if (isJapanese && speaker === null && !isNoSpeech && found.verb !== null) {
      const person = personIn(
        bare.slice(Math.max(paragraph, piece.outer.start - SAME_BREATH), piece.outer.start),
      );
      speaker = person && japaneseCast.expand(person);
    }
    const carried = !isNoSpeech && last ? goesOn(last, bare, piece, found) : null;
    if (carried) [speaker, found.verb] = [carried.speaker, carried.verb];
    if (speaker === null && found.isUnsure) found.verb = null;
    const attributed = speaker !== null || (found.verb !== null && (!isTerminal || found.speaker !== null));
    if (attributed && speaker !== null)
      last = {
        speaker,
        verb: found.verb,
        paragraph,
        end: piece.outer.end,
        isOpen: piece.outer.end === piece.end,
        isHalf: !isJapanese && /[,—–-]$/u.test(inner),
      };
    const verb = attributed ? found.verb : null;
    const entry = verb === null ? null : verbs.entryOf(verb, options.language);
    quotes.push({
      start: piece.start,
      end: piece.end,
      quote: inner,
      speaker,
      verb,
      shownVerb: isJapanese ? (entry?.text ?? (verb && leftOpen(verb))) : verb,
      verbGroup: entry?.group ?? null,
      attributed,
      kind: isWork
        ? "title"
        : !attributed && !isJapanese && isCalledSo(before)
          ? "scare"
          : carried && /[.,!?]$/u.test(inner)
            ? "direct"
            : kindOf(inner, attributed, isJapanese, after, before),
    });
  }
  return ranOn(quotes, marked);
}

/** Nothing but marks stands before it in its sentence, or it begins with a capital: no other subject can be meant. */
const isOwnSentence = (before: string, inner: string): boolean =>
  /^[\s\uFFFC,.;:—–-]*$/u.test(before) || /^\p{Lu}/u.test(inner);

/** A paragraph that is nothing but quotation goes on with the speaker of the one before it. */
const isWholeParagraph = (bare: string, paragraph: number, { outer }: Marked): boolean =>
  outer.start - paragraph < 4 &&
  /^\s*$/u.test(bare.slice(paragraph, outer.start)) &&
  /^(?:\.?\uFFFC)*(?:\s*$|\s*\n)/u.test(bare.slice(outer.end, outer.end + 4));

/** Short as it is, it ends as a sentence does: 答えない, ご苦労さまです. */
const isClause = (inner: string): boolean =>
  /(?:[^\p{Script=Han}]ない|だ|だろう|でしょう|です|ます|たい|する|いる|れる|った|した|ほしい|べき|ください|よう|いい|か|せよ|するな|るな)$/u.test(
    inner,
  );

/** A headline whose words all begin with capitals tells no names. */
const isTitleCased = (title = ""): boolean => {
  const long = title.split(/\s+/u).filter((word) => word.length > 4);
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.7;
};

/** A Japanese quotation that is a sentence of its own: 「…」。 */
const isAlone = (bare: string, { outer }: Marked): boolean =>
  /(?:^|[。\s\uFFFC])$/u.test(bare.slice(Math.max(0, outer.start - 1), outer.start)) &&
  /^(?:。|\s|$)/u.test(bare.slice(outer.end, outer.end + 1));

/** A paragraph whose quotation ran on into the next belongs to the speaker who is named there. */
function ranOn(quotes: readonly Quote[], marked: readonly Marked[]): Quote[] {
  const out = [...quotes];
  for (let index = out.length - 2; index >= 0; index--) {
    const [quote, next, piece, follower] = [out[index], out[index + 1], marked[index], marked[index + 1]];
    if (!quote || !next || !piece || !follower || quote.speaker !== null) continue;
    const isOpen = piece.outer.end === piece.end && follower.outer.start - piece.outer.end < 4;
    if (isOpen && next.speaker !== null)
      out[index] = { ...quote, speaker: next.speaker, attributed: true, kind: "direct" };
  }
  return out;
}

/** The speaker and verb of a sentence that was broken off for them, and goes on behind a comma. */
function goesOn(last: Said, bare: string, piece: Marked, found: Attribution): Said | null {
  const between = bare.slice(last.end, piece.outer.start);
  const isSame = found.verb === null || found.verb === last.verb;
  return last.isHalf && isSame && /^[^!?\n]{1,160},\s$/u.test(between) && lastSentenceStart(between) === 0
    ? last
    : null;
}
