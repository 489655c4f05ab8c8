import { smallWordShare } from "./language";
import { feltLength, isWide } from "./lines";

/** How one line is built, as numbers that mean the same in every language. */
export interface Shape {
  /** Share of the small words of prose, or of hiragana where words are not spaced: some 0.4 in running text. */
  prose: number;
  /** Share of words that begin with a capital; 0 where the script has none. */
  capitals: number;
  /** Full stops inside and at the end. */
  sentences: number;
  commas: number;
  digits: number;
  quoted: boolean;
  separated: boolean;
  address: boolean;
  /** Speaks to the reader ("you", "our"). */
  toReader: boolean;
  /** Speaks of its own writer ("I", "my"). */
  ofMyself: boolean;
  /** How often it names what sites, not news, speak of: cookies, accounts, newsletters, consent. */
  siteTalk: number;
  /** Its first marks of punctuation, in order: items of one list carry the same. */
  marks: string;
  lower: boolean;
  wide: boolean;
  /** Felt letters per word; 0 where words are not spaced. */
  wordLength: number;
}

/** Enough of a line to tell how it is built. */
const SAMPLE = 1200;
/** What prose is taken to have where we know neither the language's small words nor a script like hiragana. */
const UNKNOWN_PROSE = 0.3;

/** The words with which sites speak of themselves, whatever the article is about. */
const SITE_TALK =
  /\b(?:cookies?|gdpr|consent|subscri(?:be|bers?|ption)|newsletters?|inbox|privacy|advertis(?:ers?|ements?|ing)|sign(?:ing)?[ -]?(?:in|up)|log ?in|accounts?|browser|javascript|website|e-?mail address|terms of (?:use|service)|personali[sz]ed|trusted partners|comments?|repl(?:y|ies)|reposts?|upvotes?|copyright|affiliate|editorial|einwilligung|einverstanden|personenbezogene|datenschutz\w*|externe[nr]? inhalte?|abonn\w+|werbung|anmelden|confidentialité|abonnés?|données personnelles|cookie-?\w*|suscr\w+|privacidad|datos personales)\b|会員|登録|ログイン|購読|クッキー|プライバシー|利用規約|個人情報|広告|メルマガ|コメント|무단|저작권|구독|로그인|댓글/giu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function proseOf(text: string, wide: boolean): number {
  if (wide) return count(text, /\p{Script=Hiragana}/gu) / text.length;
  return /[\p{Script=Latin}]/u.test(text) ? smallWordShare(text) : UNKNOWN_PROSE;
}

/** Measures one line. Linear; only the beginning of an endless line is read. */
export function shapeOf(text: string): Shape {
  const sample = text.slice(0, SAMPLE);
  const wide = isWide(sample);
  const words = sample.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return {
    prose: proseOf(sample, wide),
    capitals: words.length ? capital / words.length : 0,
    sentences: count(sample, /[.!?](?=\s+["“‘(«„]?\p{Lu}|["”»’)]*$)|[。！？]/gu),
    commas: count(sample, /[,、，;]/gu),
    digits: count(sample, /\d/gu) / Math.max(sample.length, 1),
    quoted: /["“”„«「『]/u.test(sample),
    separated: sample.length < 200 && /[|»›·•→>]|\s[–-]\s/u.test(sample),
    address: /https?:|www\.|@\w+\.|\.com\b/u.test(sample),
    toReader: /\b(?:you|your|we|our|us)\b/iu.test(sample),
    ofMyself: /\b(?:I|I['’]m|I['’]ve|my|me)\b/u.test(sample),
    siteTalk: count(sample, SITE_TALK),
    marks: (sample.slice(0, 120).match(/[\p{P}\p{S}]/gu) ?? []).slice(0, 3).join(""),
    lower: /^\p{Ll}/u.test(sample),
    wide,
    wordLength: wide || words.length === 0 ? 0 : feltLength(sample) / words.length,
  };
}
