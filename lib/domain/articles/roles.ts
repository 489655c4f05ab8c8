import type { Body } from "./body-rules";
import { isHeadingShaped } from "./features";
import type { JudgedPage } from "./body-lines";
import type { LineDecision, LineRole } from "./extraction";
import { footRoles } from "./foot-roles";
import { headRoles } from "./head-roles";
import type { Line } from "./lines";
import { listsSeveral } from "./listings";
import { reasonFor } from "./reasons";

/** A line's name with the reason for it. */
export interface Named {
  role: LineRole;
  reason: string;
  keep?: boolean;
}

/** Odds nearer to even than this (some 3 to 1) are worth an editor's look. */
const DOUBTFUL = 1.1;

/** "残り480文字", "Subscribe to continue reading": the page keeps the end of the text back. */
const CUT_OFF =
  /(?:残り|あと)\s*[\d,]+\s*(?:文字|字)|\b(?:subscribe|register|(?:sign|log) ?in)\b[^.]{0,40} to (?:continue|keep) reading\b|続きを読むには/iu;

/** A heading is short, ends without a full stop, and text follows it. */
function bodyRole({ view }: JudgedPage, body: Body, index: number): LineRole {
  const it = view.facts[index];
  if (!it) return "body";
  const next = view.facts.findIndex((_, later) => later > index && body.keep[later] === true);
  const follower = view.facts[next];
  if (isHeadingShaped(it) && !listsSeveral(it) && follower && follower.length > it.length && next - index < 8)
    return "heading";
  return /^(?:[“"„«「『]).+[”"“»」』]$/su.test(it.line.text) &&
    !/[”"“»」』].*[“"„«「『]/su.test(it.line.text.slice(1, -1))
    ? "quotation"
    : "body";
}

function insideRole({ view, grounds }: JudgedPage, body: Body, index: number): Named {
  const it = view.facts[index];
  const rule = body.rules[index];
  const reason = rule ?? reasonFor(view, index, grounds(index), false);
  if (!it) return { role: "navigation", reason };
  if (it.phrase) return { role: it.phrase.role, reason: it.phrase.reason };
  if (it.caption) return { role: "caption", reason: "a caption or credit" };
  const opened = view.opened[index];
  if (rule?.startsWith("stands in") && opened && opened !== "-") return { role: opened as LineRole, reason };
  return { role: it.size === "S" ? "navigation" : it.sentence ? "caption" : "related", reason };
}

/** Names every line of the page, kept or not. */
export function nameRoles(
  lines: readonly Line[],
  judged: JudgedPage,
  body: Body,
  published: number | null,
): LineDecision[] {
  const { view, odds, grounds } = judged;
  const head = headRoles(judged, body, published);
  const foot = footRoles(judged, body);
  const named = new Map<number, LineDecision>();
  view.facts.forEach((it, index) => {
    const kept = body.keep[index] === true;
    const other = head.get(index) ?? foot.get(index);
    const own: Named =
      other ??
      (kept
        ? { role: bodyRole(judged, body, index), reason: reasonFor(view, index, grounds(index), true) }
        : insideRole(judged, body, index));
    const keep = own.keep ?? (other ? false : kept);
    const sure = body.rules[index] !== null || own.keep !== undefined;
    const isCutOff = !keep && it.phrase !== null && foot.has(index) && CUT_OFF.test(it.line.text);
    named.set(it.line.n, {
      n: it.line.n,
      text: it.line.raw,
      keep,
      role: own.role,
      reason: isCutOff ? "the page keeps the end of the text for subscribers" : own.reason,
      doubtful: isCutOff || (!sure && Math.abs(odds[index] ?? 0) < DOUBTFUL),
    });
  });
  return lines.map(
    (line) =>
      named.get(line.n) ?? {
        n: line.n,
        text: line.raw,
        keep: false,
        role: "blank",
        reason: "empty",
        doubtful: false,
      },
  );
}
