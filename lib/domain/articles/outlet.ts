import type { LineFacts } from "./features";
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
  /^(?:©|copyright)\s*(?:\d{4})?\s*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,20})/iu,
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

/**
 * The outlet as the page names it: in the author's note, as a name that opens the page and stands at its foot
 * again, or in the line of rights. Null when the page does not say; a web address is no name.
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
  const head = facts.slice(0, Math.min(title ?? 0, 6));
  const masthead = head.find(
    ({ line, size, phrase, appearances }) =>
      size === "S" &&
      !phrase &&
      appearances > 1 &&
      /\s|^.{5,}$/u.test(line.text) &&
      foot.slice(-25).some((fact) => fact.line.text === line.text) &&
      !line.bullet,
  );
  if (masthead && facts[0] === masthead) return masthead.line.text;
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
  return reserved && reserved.length > 1 ? reserved : (masthead?.line.text ?? null);
}
