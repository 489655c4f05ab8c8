import type { Body } from "./body-rules";
import type { JudgedPage } from "./body-lines";
import { isPersonName, labelledByline } from "./byline";
import type { LineRole } from "./extraction";
import type { LineFacts } from "./features";
import type { Named } from "./roles";

const TAGS_LABEL =
  /^(?:tags?|topics?|keywords?|related topics?|filed under|tagged(?: (?:in|with|as))?|in this (?:story|article)|more on|explore|タグ|キーワード|トピックス?|テーマ|schlagworte|themen|mots[- ]clés|etiquetas|temas|tag|argomenti|onderwerpen)\s*[:：]?\s*/iu;
/** A publisher gives an article a handful of tags; a longer list is a menu. */
const MOST_TAGS = 14;
const LONGEST_TAG = 50;
/** Lines between the end of the text and its tags: a pointer to more, a share row, a credit. */
const TAGS_REACH = 8;

function looksLikeTag(it: LineFacts): boolean {
  return (
    it.length <= LONGEST_TAG &&
    !it.phrase &&
    !it.dated &&
    !it.relativeTime &&
    !it.sentence &&
    !/\d{3,}/u.test(it.line.text) &&
    /\p{L}/u.test(it.line.text) &&
    labelledByline(it.line.text).length === 0
  );
}

/**
 * The publisher's tags: a short run of names right behind the text, under a label or as a list, most of whose
 * words the article uses. Menus fail the second test.
 */
function findTags({ view }: JudgedPage, last: number): number[] {
  const { facts } = view;
  for (let index = last + 1; index <= last + TAGS_REACH && index < facts.length; index++) {
    const it = facts[index];
    if (!it) break;
    const label = TAGS_LABEL.exec(it.line.text);
    const isLabel = label !== null && label[0].trim() === it.line.text;
    if (label && !isLabel && /[:：]/u.test(label[0])) return [index];
    if (it.phrase?.opens && !isLabel) break;
    if (!isLabel && !looksLikeTag(it)) continue;
    const run: number[] = [];
    for (let at = isLabel ? index + 1 : index; at < facts.length && run.length <= MOST_TAGS; at++) {
      const tag = facts[at];
      if (
        !tag ||
        !looksLikeTag(tag) ||
        (run.length > 0 && tag.line.bullet !== facts[run[0] ?? at]?.line.bullet)
      )
        break;
      run.push(at);
    }
    if (run.length > MOST_TAGS) continue;
    const known = run.filter((at) =>
      facts[at]?.words.some((word) => view.vocabulary.has(word) || view.titleWords.has(word)),
    );
    if (run.length > (isLabel ? 0 : 1) && known.length * 2 >= run.length && known.length > 0) return run;
  }
  return [];
}

function isAuthorName(facts: readonly LineFacts[], index: number): boolean {
  const it = facts[index];
  return (
    it !== undefined &&
    !it.line.bullet &&
    isPersonName(it.line.text) &&
    facts.slice(index + 1, index + 3).some((line) => line.bio)
  );
}

/** Names the lines behind the body: tags, author's note, lists of other articles, footer. */
export function footRoles(judged: JudgedPage, body: Body): Map<number, Named> {
  const { facts } = judged.view;
  const named = new Map<number, Named>();
  if (!body.span) return named;
  const { last } = body.span;
  const tags = new Set(findTags(judged, last));
  const end = facts.findLastIndex((line) => line.size !== "S" && line.phrase?.role !== "footer");
  let list: { role: LineRole; name: string } | null = null;
  for (let index = last + 1; index < facts.length; index++) {
    const it = facts[index];
    if (!it) continue;
    if (tags.has(index))
      named.set(index, {
        role: "publisher-tags",
        reason: "the publisher's own tags behind the text",
        keep: true,
      });
    else if (isAuthorName(facts, index))
      named.set(index, { role: "byline", reason: "a name above the author's note", keep: true });
    else if (labelledByline(it.line.text).length && index - last < 4 && list === null)
      named.set(index, { role: "byline", reason: "names who wrote it", keep: true });
    else if (it.bio && list?.role !== "footer")
      named.set(index, { role: "author-bio", reason: "speaks of its author" });
    else if (it.phrase) named.set(index, { role: it.phrase.role, reason: it.phrase.reason });
    else if (index > end && list?.role !== "most-read" && list?.role !== "related")
      named.set(index, { role: "footer", reason: "stands at the foot of the page" });
    else if (it.caption) named.set(index, { role: "caption", reason: "a caption or credit" });
    else if (list) named.set(index, { role: list.role, reason: `stands under “${list.name.slice(0, 40)}”` });
    else
      named.set(
        index,
        it.size === "S"
          ? { role: "navigation", reason: "a short line behind the text" }
          : { role: "related", reason: "stands behind the end of the text" },
      );
    if (it.phrase?.opens) list = { role: it.phrase.role, name: it.line.text };
  }
  return named;
}
