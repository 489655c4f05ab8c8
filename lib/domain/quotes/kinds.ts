import type { Marked } from "./marks";

/**
 * direct: whole sentences as said; partial: words of a speaker inside the writer’s sentence; scare: a term that the writer holds at
 * a distance; title: the name of a work.
 */
export type QuoteKind = "direct" | "partial" | "scare" | "title";

/** Up to this many words without a reporting verb are a term, not speech. */
const TERM_WORDS = 4;
const TERM_JAPANESE = 12;
const SCARE_WORDS = 3;
const LONGEST_NAME_JAPANESE = 24;
/** No sentence end, and a noun last. */
const NOUN_JAPANESE = /^[^。、！？]*[\p{Script=Han}\p{Script=Katakana}ー]$/u;

const WORK =
  "book|novel|film|movie|documentary|song|album|series|show|podcast|paper|essay|article|editorial|column|report|study|poem|play|magazine|memoir|chapter";
const WORK_BEFORE = new RegExp(
  `\\b(?:${WORK}|titled|entitled|headlined|subtitled)(?:,| called| named| titled| entitled)?\\s+$`,
  "iu",
);
const WORK_AFTER = new RegExp(`^,?\\s+(?:a |the |his |her |an )?(?:\\p{L}+ )?(?:${WORK})\\b`, "iu");
const WORK_JAPANESE_BEFORE =
  /(?:映画|本|著書|小説|論文|番組|連載|記事|報告書|楽曲|曲|書籍|雑誌|絵本|演劇|ドラマ|社説|著|題名は)$/u;
const WORK_JAPANESE_AFTER = /^(?:と題|という(?:題|映画|本|小説|番組|論文)|を(?:出版|刊行|上映|著|読))/u;
/** Behind these even one word with a capital is a title; a report or an article of one word is as often quoted from. */
const SURE_WORK_BEFORE =
  /\b(?:book|novel|film|movie|documentary|song|album|magazine|memoir|play|poem|podcast|titled|entitled)(?:,| called| named)?\s+$/iu;
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|the|to|up|with|vs)$/u;

/** A quotation inside the writer’s noun phrase: the “2+2” talks, a so-called “vanguard” role; not the verb of “the ministers “strongly opposed” any change”. What follows must not be a preposition. */
const MODIFIES_BEFORE =
  /\b(?:the|an?|its|their|his|her|so-called|this|that|these|those|any|some|of)\s+(?:(?!\p{L}+s\s|(?:minister|secretary|president|premier|government|ministry|statement|official|report|agreement)\s)\p{L}+\s+)?$/iu;
const MODIFIES_AFTER =
  /^\s+(?!(?:to|of|in|on|for|and|but|that|by|with|from|as|at|over|against|between|after|before|while|when|if|or|during|towards?|about|because|than|who|which|said|says|he|she|they)\b)\p{Ll}/u;
const CALLED_SO = /\b(?:so-called|known as|dubbed|nicknamed|codenamed|termed)\s+(?:the |an? )?$/iu;

/** What planners describe as the “…” version: someone says so. */
const CALLED_BY =
  /\bwhat\s(?:\S+\s){1,5}?(?:calls?|called|describe[sd]?|terms?|termed)\s(?:as\s)?(?:the\s|an?\s|\p{Lu}\S*['’]s\s)?$/u;
/** Words that begin or end as only part of a clause does: the board “cannot account for” it. */
const CLAUSE_WORDS =
  /^(?:cannot|can|could|will|would|is|are|was|were|has|have|had|must|should|may|might|did|does|do|not|never)\b|\b(?:for|to|of|with|on|at|by|from|into|about)$/iu;
/** A “quite improper” post by an envoy, the minister said. */
const SAID_BEHIND = /,\s[^,;]{2,80}\s(?:said|says|told|announced|added)\b[^,;]{0,30}$/u;

const words = (inner: string) => inner.trim().split(/\s+/u);

/** Every long word with a capital, at least two of them, and no sentence end: "The Long Pier". */
function isTitleCase(inner: string): boolean {
  const parts = words(inner);
  return (
    parts.length > 1 &&
    parts.length < 12 &&
    !/[.,!?]$/u.test(inner) &&
    parts.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL.test(word)))
  );
}

/** Short, and joined to the sentence as a noun: the “2+2”, a so-called “vanguard”. */
export function isTerm({ start, end }: Marked, text: string, isJapanese: boolean): boolean {
  const inner = text.slice(start, end);
  return isJapanese
    ? inner.length <= TERM_JAPANESE && !/[。、]/u.test(inner)
    : words(inner).length <= TERM_WORDS && !/[.!?,]$/u.test(inner);
}

/** Whether the words around a quotation make it the name of a work. */
export function isTitle(
  piece: Marked,
  before: string,
  after: string,
  inner: string,
  isJapanese: boolean,
): boolean {
  if (isJapanese)
    return (
      WORK_JAPANESE_BEFORE.test(before) ||
      WORK_JAPANESE_AFTER.test(after) ||
      (piece.mark === "『" && !/[。！？]$/u.test(inner) && !after.startsWith("と"))
    );
  const name = inner.replace(/[,.]$/u, "");
  if (SURE_WORK_BEFORE.test(before) && /^\p{Lu}[^.,;]{0,60}$/u.test(name)) return true;
  return isTitleCase(name) && (WORK_BEFORE.test(before) || WORK_AFTER.test(after));
}

/** Its first letters stand behind it in brackets: a “Quiet and Open Strait” (QOS). */
function isShortened(inner: string, after: string): boolean {
  const short = /^ \((\p{Lu}{2,8})\)/u.exec(after)?.[1];
  const initials = (inner.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join("");
  return short !== undefined && initials.startsWith(short.charAt(0));
}

/** Whether a term only names a thing inside the writer’s sentence, whoever speaks in it. */
export const isNaming = (before: string, after: string, inner: string): boolean =>
  CALLED_SO.test(before) ||
  (isTitleCase(inner) && isShortened(inner, after)) ||
  (words(inner).length <= SCARE_WORDS &&
    !CALLED_BY.test(before) &&
    !CLAUSE_WORDS.test(inner) &&
    !(words(inner).length > 1 && /\ban?\s+$/iu.test(before) && SAID_BEHIND.test(after)) &&
    MODIFIES_BEFORE.test(before) &&
    MODIFIES_AFTER.test(after));

/** Whether the writer says that it is only called so, whatever its capitals. */
export const isCalledSo = (before: string): boolean => CALLED_SO.test(before);

/** The kind of what is no title by its surroundings. */
export function kindOf(
  inner: string,
  attributed: boolean,
  isJapanese: boolean,
  after: string,
  before: string,
): QuoteKind {
  if (isJapanese) {
    const isNoun = inner.length <= TERM_JAPANESE && !/[。、！？]|\p{Script=Hiragana}$/u.test(inner);
    // 「自由で開かれた海」の実現: a name however long, where the sentence goes on behind it
    if (
      !attributed &&
      inner.length <= LONGEST_NAME_JAPANESE &&
      NOUN_JAPANESE.test(inner) &&
      /^(?:の|を|など|が|に|は|も|で|構想)/u.test(after)
    )
      return "scare";
    const isSentence = /[うくぐすつぬぶむるただいかよね]$/u.test(inner);
    if (!attributed && isSentence && /^(?:。|\s|$)/u.test(after)) return "direct";
    if (attributed && isSentence && /^との(?:コメント|談話|声明|メッセージ|投稿)/u.test(after))
      return "direct";
    if (!attributed) return inner.length <= TERM_JAPANESE && !/[。！？]/u.test(inner) ? "scare" : "direct";
    return !isNoun && /^(?:、?と(?!の|いう)|[。（―—─]|$|\n)/u.test(after) ? "direct" : "partial";
  }
  const count = words(inner).length;
  if (!attributed && isTitleCase(inner.replace(/[,.]$/u, ""))) return "title";
  if (!attributed && count <= SCARE_WORDS) return "scare";
  // denounced it as a “Cold War relic,”
  if (/\b(?:an?|the|its|his|her|their|as)\s+$/u.test(before)) return "partial";
  const opens = /^[\p{Lu}\p{N}…]/u.test(inner);
  return opens && (/[.,!?…]['’”"]?$/u.test(inner) || (count > TERM_WORDS && /^[.,]|^$/u.test(after)))
    ? "direct"
    : "partial";
}
