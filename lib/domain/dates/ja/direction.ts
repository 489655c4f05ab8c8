import type { Direction } from "../parser";

/** Japanese tells the side mostly after the date, at the end of the clause. */
const PLAN =
  "予定(?!(?:さ|し)(?:れ)?ていた|だった|でした)|見通し|見込|方針|計画|目指|めざ|めど|目標|する意向|したい|構え|検討|調整して|準備|今後|来たる|控え|向けて|期限|にも|かもしれ|でしょう|だろう|ましょう|ください|戻り|戻って|ません";

/** A clause that ends without past tense (来日する。 開かれます。) looks ahead; states and words of speakers (ている, という, 語る) do not. */
const TO_COME =
  "(?<!てい|でい|であ|があ|はあ|もあ|にあ|とい|とみ|と語|と話|と述べ|と指摘す|と分析す|と強調す|と説明す|と振り返|と訴え|支持す|歓迎す|非難す|懸念す|尊重す|注視す)[うくぐすつぬぶむる](?=と(?:いう|してい|みられる|のこと)|(?:と|ことを)(?:正式に)?(?:発表|公表|表明|明らかに|明かし)|$)|(?<!てい|てお|でい|であ|があ|もあ|にあ|といい|みられ|ござい|思い)ます$|(?:さ|[かわま])れる(?=[一-龠])(?<!(?:知ら|含ま|思わ|言わ|いわ|と|み)[さら]?れる)";

const FUTURE = new RegExp(
  `${PLAN}|${TO_COME}|選(?:挙)?(?![^。、]{0,8}(?:勝|敗|当選))(?=は|を|の|に|が|で|へ|前)`,
  "g",
);
const PAST =
  /した(?!い)|った(?!ら)|れた|いた|きた|えた|めた|だった|でした|ました|以来|に続[くい]|前回|発表(?!す|され[るま]|へ)|によると|明らかに(?!す|な)/g;

const nearest = (text: string, pattern: RegExp): number => {
  const match = text.matchAll(pattern).next();
  return match.done ? Number.POSITIVE_INFINITY : match.value.index;
};

/** A cue in an earlier clause is about something else as often as not. */
const BEFORE_PENALTY = 60;

const last = (text: string, pattern: RegExp): number => {
  const match = [...text.matchAll(pattern)].at(-1);
  return match ? text.length - match.index + BEFORE_PENALTY : Number.POSITIVE_INFINITY;
};

/** 「28日、…する方針を発表した」: the date before the comma dates the last verb, not the plan inside the sentence. */
const ANNOUNCED =
  /^(?:夜|朝|午前|午後|まで)?、[^。]*(?:発表|表明|公表|合意|一致|決定|確認|署名|説明|明らかに|伝え|述べ|語っ|決め)(?:した|しました|た|ました)$/;

/** 「8月31日までに決めるとした」: a deadline of a verb that has not happened. */
const PROMISED = /^までに[^、。]{0,12}[るすうくむ](?:と|こと|よう)/;

/** The side the nearest verb points to; a plan outweighs the past tense of the sentence that reports it. */
export function directionIn(before: string, after: string): Direction {
  if (/(?:来る|きたる|来たる)$/.test(before)) return "future";
  if (/(?:去る|さる)$/.test(before)) return "past";
  if (PROMISED.test(after)) return "future";
  if (ANNOUNCED.test(after)) return null;
  const future = Math.min(nearest(after, FUTURE), last(before, FUTURE));
  const past = Math.min(nearest(after, PAST), last(before, PAST));
  if (future === past) return null;
  return future < past ? "future" : "past";
}
