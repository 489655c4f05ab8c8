import { deadline } from "../calendar";
import type { DateMention } from "../mention";

/** Words after a date that turn it into a bound or an estimate. */
const QUALIFIERS: { pattern: RegExp; turn: (edtf: string) => string; reason: string }[] = [
  {
    pattern: /^(?:中|内|いっぱい)?(?:までに|まで|以前|より前|かそれ以前)/,
    turn: deadline,
    reason: "「まで」: at the latest then",
  },
  {
    pattern: /^(?:以降|以来|から|より後|かそれ以降|を皮切りに)/,
    turn: (edtf) => `${edtf.split("/")[0]}/..`,
    reason: "「以降」「から」: then or after",
  },
  {
    pattern: /^(?:ごろ|頃|前後|あたり|をめど)/,
    turn: (edtf) => (edtf.includes("/") ? edtf : `${edtf}~`),
    reason: "「ごろ」: an estimate",
  },
];

const TIME = /^の?(?<half>午前|午後)?(?<h>\d{1,2})(?:時(?:(?<m>\d{1,2})分|(?<thirty>半))?|:(?<m2>[0-5]\d))/;

/** Refines a mention by the words right after it (まで, 以降, ごろ) and a clock time. */
export function qualifyJapanese(mention: DateMention, text: string): DateMention {
  const timed = withTime(mention, text);
  if (timed !== mention || !/^[\dX]/.test(mention.edtf)) return timed;
  const after = text.slice(mention.end, mention.end + 8);
  for (const { pattern, turn, reason } of QUALIFIERS) {
    const match = pattern.exec(after);
    if (!match || mention.edtf.includes("..")) continue;
    return {
      ...mention,
      end: mention.end + match[0].length,
      edtf: turn(mention.edtf),
      alternatives: mention.alternatives.map(turn),
      reason: `${mention.reason}; ${reason}`,
    };
  }
  return mention;
}

function withTime(mention: DateMention, text: string): DateMention {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(mention.edtf)) return mention;
  const match = TIME.exec(text.slice(mention.end, mention.end + 12));
  if (!match) return mention;
  const given = Number(match.groups?.h);
  const hour = match.groups?.half === "午後" && given < 12 ? given + 12 : given;
  if (hour > 23) return mention;
  const minute = match.groups?.thirty ? 30 : Number(match.groups?.m ?? match.groups?.m2 ?? 0);
  const edtf = `${mention.edtf}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return { ...mention, end: mention.end + match[0].length, edtf, alternatives: [] };
}
