import { decodeText } from "./encoding";
import type { Extraction } from "./extraction";
import { endsSentence, feltLength } from "./lines";
import { magicOf } from "./magic";
import { MOST_BYTES } from "./page-size";

/** Why something cannot become an article, with a sentence for the editor who brought it. */
export interface InputProblem {
  problem:
    | "empty"
    | "too-large"
    | "image"
    | "binary"
    | "broken-encoding"
    | "login-wall"
    | "cookie-wall"
    | "no-article";
  message: string;
}

export interface ReadInput {
  kind: "text" | "html";
  text: string;
  /** The encoding the bytes were read in (WHATWG label). */
  encoding: string;
}

/** Control characters that text does not have; one in a thousand makes a file binary. */
const CONTROLS = new Set([...Array(32).keys()].filter((code) => ![9, 10, 12, 13, 27].includes(code)));

/**
 * Reads what was uploaded, fetched or piped in: size, kind by signature, encoding, then text or HTML (by declared type, file
 * name or content). Returns the text, or the problem with a message for an editor; never throws.
 */
export function readBytes(
  bytes: Uint8Array,
  hint: { contentType?: string; fileName?: string } = {},
): ReadInput | InputProblem {
  if (bytes.length > MOST_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return {
      problem: "too-large",
      message: `This is ${size} MB; the desk takes up to 10 MB. Paste the article's text instead.`,
    };
  }
  if (bytes.length === 0) return { problem: "empty", message: "There is nothing in it." };
  const magic = magicOf(bytes);
  if (magic?.kind === "image") {
    return {
      problem: "image",
      message: `This is ${magic.name}, not text. Paste the article's text, or upload the page as HTML.`,
    };
  }
  if (magic)
    return { problem: "binary", message: `This is ${magic.name}. Open it, copy the text and paste it here.` };
  const decoded = decodeText(bytes, hint.contentType);
  const controls = bytes.subarray(0, 100_000).reduce((sum, byte) => sum + (CONTROLS.has(byte) ? 1 : 0), 0);
  const isWideEncoded = decoded?.encoding.startsWith("utf-16") === true;
  if (!isWideEncoded && controls > Math.min(bytes.length, 100_000) / 1000) {
    return { problem: "binary", message: "This is not text: it holds bytes that no text has." };
  }
  if (!decoded) {
    return {
      problem: "broken-encoding",
      message:
        "The letters of this text cannot be read: its encoding is broken or unknown. Open the page in a browser and paste its text.",
    };
  }
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) return { problem: "empty", message: "There is no text in it." };
  return { kind: kindOf(decoded.text, hint), ...decoded };
}

/** HTML by content first: a page saved as .txt is still a page, and an article about `<div>` is still text. */
function kindOf(text: string, hint: { contentType?: string; fileName?: string }): "text" | "html" {
  const head = text.slice(0, 3000);
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|meta|title|p|h1|section)\b/iu.test(
      head,
    )
  )
    return "html";
  const saysHtml = /html/iu.test(hint.contentType ?? "") || /\.(?:x?html?)$/iu.test(hint.fileName ?? "");
  return saysHtml && /<\/?[a-z][^>]*>/iu.test(text.slice(0, 50_000)) ? "html" : "text";
}

const LOGIN =
  /\b(?:(?:log|sign) ?in|subscribe|register|create (?:a free |an )?account) (?:now )?(?:to|and) (?:continue|read|access|view|keep|unlock|see|get)|\b(?:subscribers?|members?)[- ]only\b|\b(?:this (?:article|content|story) is|available|exclusive(?:ly)?) (?:only )?(?:for|to) (?:our )?(?:paid )?(?:subscribers|members)|to continue reading|already a (?:subscriber|member)\?|会員限定|有料会員|(?:この|こちらの)記事は(?:有料|会員)|続きを読むには|ログインして(?:ください|続き|読む)|(?:残り|あと)\s*[\d,]+\s*(?:文字|字)|購読者限定|jetzt (?:weiterlesen|abonnieren)|réservé aux abonnés|solo para suscriptores/iu;
const COOKIES =
  /\b(?:accept (?:all )?cookies|we (?:and our partners )?use cookies|cookie (?:consent|preferences)|manage (?:your )?(?:consent|cookies))\b|Cookie(?:の使用)?に同意|クッキー(?:の使用|に同意)/iu;
const ROBOT =
  /\b(?:are you a (?:robot|human)|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|enable javascript|access denied|403 forbidden|page not found|404)\b|ページが見つかりません|アクセスが拒否/iu;
/** Felt length below which a text is an article only if nothing on the page speaks against it. */
const SHORT_ARTICLE = 700;
/** The shortest real item: two sentences of a news brief. */
const SHORTEST_ARTICLE = 120;
/** A wall lets a sentence or two through; so many paragraphs are the article, even where the page keeps its end back. */
const BODY_PARAGRAPHS = 3;
const PARAGRAPH = 60;
const NO_ARTICLE =
  "No article was found here: no run of paragraphs under a headline. Paste the article's text itself.";

/**
 * Tells a wall or an empty page from an article: little text, and words of a wall on the page. Short but real
 * articles pass. Null when there is no problem. `page` is the whole page's text where `lines` are absent (HTML).
 */
export function articleProblem(extraction: Extraction, page = ""): InputProblem | null {
  const length = feltLength(extraction.text);
  if (length >= SHORT_ARTICLE) return null;
  const dropped = extraction.lines.filter((line) => !line.keep).map((line) => line.text);
  const whole = [extraction.title ?? "", ...dropped, extraction.text, page].join("\n");
  if (!hasBody(extraction) && LOGIN.test(whole)) {
    return {
      problem: "login-wall",
      message:
        "This page asks to log in or subscribe, so the article is not in it. Open it with your account and paste the text.",
    };
  }
  if (length < SHORT_ARTICLE / 2 && COOKIES.test(whole)) {
    return {
      problem: "cookie-wall",
      message:
        "This is a question about cookies, not the article. Answer it in your browser, then copy the page.",
    };
  }
  if (length < SHORT_ARTICLE / 2 && ROBOT.test(whole))
    return {
      problem: "no-article",
      message: "The site answered with a check or an error page instead of the article.",
    };
  return length < SHORTEST_ARTICLE ? { problem: "no-article", message: NO_ARTICLE } : null;
}

function hasBody({ blocks }: Extraction): boolean {
  const paragraphs = blocks.filter(
    ({ kind, text }) => kind === "paragraph" && endsSentence(text) && feltLength(text) >= PARAGRAPH,
  );
  return paragraphs.length >= BODY_PARAGRAPHS;
}
