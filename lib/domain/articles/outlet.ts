import type { LineDecision } from "./extraction";
import type { LineFacts } from "./features";
import { isSection } from "./head-roles";
import { splitLines } from "./lines";
import { AUTHOR_BIO } from "./phrases";

const NAME = String.raw`((?:The\s+)?\p{Lu}(?:[\p{L}\p{N}'’&-]|\.(?=\p{L}))*(?:\s+(?:of|and|&|the|de|\p{Lu}(?:[\p{L}\p{N}'’&-]|\.(?=\p{L}))*)){0,4})`;
const EMPLOYER = new RegExp(
  String.raw`\b(?:writer|reporter|editor|correspondent|journalist|columnist|contributor|producer|staff)\b[^.]{0,40}?\b(?:at|for|with|of)\s+${NAME}`,
  "u",
);
const RIGHTS = [
  new RegExp(
    String.raw`(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*,?\s*(?:by\s+)?${NAME}`,
    "iu",
  ),
  /^(?:(?:©|[(（]c[)）]|copyright)\s*)+(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,20})/iu,
];
const COMPANY =
  /\s*(?:,?\s*(?:Inc|LLC|Ltd|Limited|Co|Corp|Corporation|Company|GmbH|PLC|Media Group|Holdings|All|Pty)\b\.?.*|(?:株式会社|社)$)/u;
const RESERVED = /^(.{2,40}?)[.,]?\s*[-–—|.]?\s*all rights reserved/iu;

function firstMatch(facts: readonly LineFacts[], pattern: RegExp): string | null {
  for (const fact of facts) {
    const name = pattern.exec(fact.line.text.slice(0, 600))?.[1];
    if (name)
      return name
        .replace(/[.,’']+$/u, "")
        .replace(/['’]s$/u, "")
        .trim();
  }
  return null;
}

/** What papers, agencies and broadcasters are called, as the last word of a name: "The Example Times", "Inland News Agency". */
const CALLED =
  /^(?:The )?(?!(?:Blog|Breaking|Daily|First|Free|Guest|Last|Latest|Live|More|My|Next|Opening|Our|Previous|Prayer|Recent|Related|Today|Trading|Your)\b)\p{Lu}[\p{L}\p{N}.’'&-]*(?: (?:of|the|and|&|\p{Lu}[\p{L}\p{N}.’'&-]*)){0,4}[ -](?:Times|Post|Herald|Tribune|Gazette|Courier|Chronicle|Ledger|Telegraph|Guardian|Observer|Examiner|Inquirer|Dispatch|Journal|Sentinel|Globe|Daily|Shimbun|News Agency|Broadcasting(?: (?:Corporation|Company|Service|Network|Association))?)$/u;
const CALLED_IN_JAPANESE =
  /^(?!(?:電子|デジタル)|.*(?:今日|最新|地方|各紙|こども|子ども|学生))[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,12}(?:新聞(?:デジタル|電子版|オンライン|ニュース)?|新聞社|新報|日報|時報|日报|时报|通信社|放送協会|タイムズ)$/u;
const LONGEST_NAME = 60;
/** Lines above the title in which a page names itself; further down are the menus, with the names of others. */
const MASTHEAD = 8;

/** True for a line that is nothing but a name such as papers, agencies and broadcasters have. */
const isCalledLikeOutlet = (text: string): boolean =>
  text.length < LONGEST_NAME && (CALLED.test(inSmallLetters(text)) || CALLED_IN_JAPANESE.test(text));

/** THE EXAMPLE TIMES as The Example Times. */
const inSmallLetters = (text: string): string =>
  /\p{Ll}/u.test(text)
    ? text
    : text.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());

/** The short lines of a pasted page in which it may name itself, by whatever name. */
export function mastheadLines(lines: readonly LineDecision[]): string[] {
  const title = lines.findIndex(({ role }) => role === "title");
  return splitLines(
    lines
      .slice(0, Math.max(title, 0))
      .map(({ text }) => text)
      .join("\n"),
  )
    .map(({ text }) => text)
    .filter(Boolean)
    .slice(0, MASTHEAD)
    .filter((text) => text.length < LONGEST_NAME);
}

/** The one line above the title that is called like an outlet; null where there are two, because one of them is another's. */
function calledInMasthead(facts: readonly LineFacts[], title: number | null): string | null {
  const names = facts
    .slice(0, title ?? 0)
    .flatMap(({ line, size }, index) =>
      size === "S" && isCalledLikeOutlet(line.text) ? [{ name: line.text, index }] : [],
    );
  const [first] = names;
  return first && first.index < MASTHEAD && names.every(({ name }) => name === first.name)
    ? first.name
    : null;
}

/**
 * The outlet as the page names it: in the author's note, as a name that opens the page (one that outlets have, or one that stands at its foot
 * again), or in the line of rights. Null when the page does not say; a web address is no name.
 */
export function findOutlet(
  facts: readonly LineFacts[],
  title: number | null,
  bodyEnd: number,
): string | null {
  const foot = facts.slice(bodyEnd + 1);
  const bio = firstMatch(
    foot.filter((fact) => fact.bio || AUTHOR_BIO.test(fact.line.text)),
    EMPLOYER,
  );
  if (bio) return bio;
  const called = calledInMasthead(facts, title);
  if (called) return called;
  const end = foot.slice(-40);
  for (const pattern of RIGHTS) {
    const name = firstMatch(end, pattern)
      ?.replace(COMPANY, "")
      .replace(/[.,\s]+$/u, "")
      .trim();
    if (name && name.length > 1 && !/^(?:All|Copyright|Rights|The)$/iu.test(name)) return name;
  }
  const reserved = firstMatch(end, RESERVED)
    ?.replace(/^(?:©|copyright|\d{4}|[-–\s])+/iu, "")
    .trim();
  if (reserved && reserved.length > 1) return reserved;
  const again = facts
    .slice(0, Math.min(title ?? 0, 6))
    .find(
      ({ line, size, phrase, dated, appearances }) =>
        size === "S" &&
        !phrase &&
        !dated &&
        appearances > 1 &&
        !isSection(line.text) &&
        /\s|^.{5,}$/u.test(line.text) &&
        foot.slice(-25).some((fact) => fact.line.text === line.text) &&
        !line.bullet,
    );
  return again?.line.text ?? null;
}
