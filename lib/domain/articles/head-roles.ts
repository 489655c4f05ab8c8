import type { Body } from "./body-rules";
import type { JudgedPage } from "./body-lines";
import { bareByline, labelledByline } from "./byline";
import { bareJapaneseName } from "./japanese-byline";
import { isHeadingShaped, type LineFacts } from "./features";
import type { Named } from "./roles";

const SECTIONS =
  /^(?:world|international|politics|policy|national|nation|us|u\.s\.|uk|asia(?:[- ]pacific)?|indo-pacific|europe|africa|americas|middle east|china|japan|business|economy|markets|finance|technology|tech|science|health|sports?|culture|arts?|entertainment|opinion|analysis|defen[cs]e|security|military|diplomacy|local|news|environment|climate|energy|education|society|lifestyle|travel|国際|政治|経済|社会|外交|防衛|安全保障|安保|国内|海外|世界|ビジネス|科学|文化|スポーツ|地域|政治・外交|politik|ausland|wirtschaft|international|monde|économie|politique|internacional|política|economía|esteri|politica|economia|mundo|wereld|världen)$/iu;

/** True for a line that is nothing but the name of a section: "World", 国際. */
export const isSection = (text: string): boolean => SECTIONS.test(text);

const SOURCE = /^(?:source|quelle|fuente|fonte|出典|提供|配信元|配信)\s*[:：]/iu;
const READING_TIME =
  /^(?:\d+[- ]?(?:min(?:ute)?s?)(?:\.|s)?(?: to)? read(?:ing)?(?: time)?|reading time.{0,16}|この記事は\d+分で読めます|.{0,6}読了時間.{0,8}|lesezeit.{0,12}|\d+ min(?:uti|uten|utos|utes)?(?: di lettura| de lecture| lesezeit)?)$/iu;
/** Below the title, a name on a line of its own is the author's this near. */
const BYLINE_REACH = 8;
/** The tag of the section stands among the date and the buttons. */
const SECTION_REACH = 6;
/** A summary is shorter than a paragraph of news usually is. */
const LONGEST_DEK = 420;
const SHORTEST_DEK = 30;
/** A heading is shorter than a summary, and an article with headings has several. */
const LONGEST_FIRST_HEADING = 70;
const OTHER_HEADINGS = 2;

/** Between the breadcrumb and the title stand the date or the buttons, at most. */
const CRUMBS_REACH = 5;
const CRUMBS = /\s*[>＞»›/]\s*|\u3000+/u;
const LONGEST_CRUMBS = 120;
/** "記事詳細": where the breadcrumb ends, and no section. */
const THIS_PAGE = /^(?:記事(?:詳細|全文|本文)?|詳細|本文|article|story|this (?:page|article))$/iu;

/** The section in a breadcrumb: "HOME > 政治 > 記事詳細". */
export function sectionOfCrumbs(text: string): string | null {
  if (text.length > LONGEST_CRUMBS) return null;
  const parts = text.split(CRUMBS).filter(Boolean);
  if (parts.length < 2) return null;
  const last = parts.findLast((part) => !THIS_PAGE.test(part));
  return last && isSection(last) ? last : null;
}

/** One of several sections in a row is an item of a menu, unless it stands on the page again. */
function isMenuItem(facts: readonly LineFacts[], index: number): boolean {
  const [it, above] = [facts[index], facts[index - 1]];
  return (
    it !== undefined &&
    above !== undefined &&
    !it.blankBefore &&
    it.appearances === 1 &&
    isSection(above.line.text)
  );
}

function aboveTitle(facts: readonly LineFacts[], index: number, title: number, inTicker: boolean): Named {
  const it = facts[index];
  if (!it) return { role: "navigation", reason: "stands above the title" };
  const near = title - index <= 3 && facts.slice(index, title).every((line) => line.size === "S");
  if (near && isSection(it.line.text) && !it.line.bullet && !isMenuItem(facts, index))
    return { role: "section", reason: "names a section right above the title", keep: true };
  if (title - index <= CRUMBS_REACH && sectionOfCrumbs(it.line.text) && !it.line.bullet)
    return { role: "section", reason: "leads to the section that the page is in", keep: true };
  if (near && labelledByline(it.line.text).length)
    return { role: "byline", reason: "names who wrote it", keep: true };
  if (it.phrase) return { role: it.phrase.role, reason: it.phrase.reason };
  if (it.caption) return { role: "caption", reason: "a caption or credit" };
  if (inTicker && it.size !== "S")
    return { role: "ticker", reason: "a headline of the ticker above the title" };
  return it.size === "S" || !it.sentence
    ? {
        role: "navigation",
        reason: it.line.bullet ? "a menu item above the title" : "stands in the menus above the title",
      }
    : { role: "ticker", reason: "a sentence among the menus above the title" };
}

function isSummary(it: LineFacts): boolean {
  return (
    !it.phrase &&
    !it.caption &&
    !it.dated &&
    !it.relativeTime &&
    !it.clipped &&
    it.length >= SHORTEST_DEK &&
    it.length <= LONGEST_DEK &&
    !it.line.bullet
  );
}

/** A long sentence right above the text and right below the byline or date line opens the text; summaries stand above those. */
function isFirstParagraph(
  facts: readonly LineFacts[],
  named: ReadonlyMap<number, Named>,
  index: number,
  first: number,
): boolean {
  const it = facts[index];
  const above = named.get(index - 1)?.role;
  return (
    it !== undefined &&
    index === first - 1 &&
    (above === "dateline" || above === "byline") &&
    it.size === "L" &&
    it.sentence &&
    isSummary(it)
  );
}

/** Right above the text, a short line without full stop is a heading where the article has others like it. */
function isFirstHeading(facts: readonly LineFacts[], body: Body, index: number): boolean {
  const it = facts[index];
  if (
    !it ||
    !body.span ||
    body.span.first !== index + 1 ||
    !isHeadingShaped(it) ||
    it.length >= LONGEST_FIRST_HEADING
  )
    return false;
  const others = facts.filter(
    (line, at) =>
      body.keep[at] === true && line.size !== "L" && isHeadingShaped(line) && facts[at + 1]?.size === "L",
  );
  return others.length >= OTHER_HEADINGS;
}

/** The names of a line that holds nothing else; Japanese ones, which look like places and menus, only beside a date line. */
function bareNames(facts: readonly LineFacts[], index: number): string[] {
  const text = facts[index]?.line.text ?? "";
  const isBesideDate = facts[index - 1]?.dated === true || facts[index + 1]?.dated === true;
  const japanese = isBesideDate ? bareJapaneseName(text) : null;
  return japanese ? [japanese] : bareByline(text);
}

/** Names the lines above the body: menus, ticker, section, title, summary, byline, date line. */
export function headRoles({ view }: JudgedPage, body: Body, published: number | null): Map<number, Named> {
  const { facts, title } = view;
  const named = new Map<number, Named>();
  const top = title ?? -1;
  const first = body.span?.first ?? facts.length;
  let inTicker = false;
  for (let index = 0; index < top; index++) {
    if (facts[index]?.phrase) inTicker = facts[index]?.phrase?.role === "ticker";
    named.set(index, aboveTitle(facts, index, top, inTicker));
  }
  const sections = [...named].filter(([, { role }]) => role === "section");
  // a menu above the title names sections too; the article's own stands nearest to it
  for (const [index] of sections.slice(0, -1))
    named.set(index, { role: "navigation", reason: "a section of the menu above the title" });
  if (title !== null)
    named.set(title, {
      role: "title",
      reason: "the headline above the text, in the text's own words",
      keep: true,
    });
  let hasDek = false;
  let hasByline = false;
  let hasSection = sections.length > 0;
  for (let index = top + 1; index < first; index++) {
    const it = facts[index];
    if (!it) continue;
    const { text } = it.line;
    const bare = index - top <= BYLINE_REACH && !hasByline ? bareNames(facts, index) : [];
    const labelAbove = /^(?:by|written by|author|文|著者|執筆)\s*:?$/iu.test(
      facts[index - 1]?.line.text ?? "",
    );
    if (title !== null && labelledByline(text).length)
      named.set(index, { role: "byline", reason: "names who wrote it", keep: true });
    else if (index === published || (title !== null && it.dated && it.length < 120))
      named.set(index, { role: "dateline", reason: "the date line under the title", keep: true });
    else if (
      title !== null &&
      !hasSection &&
      index - top <= SECTION_REACH &&
      isSection(text) &&
      !it.line.bullet
    ) {
      hasSection = true;
      named.set(index, {
        role: "section",
        reason: "names a section between the title and the text",
        keep: true,
      });
    } else if (title !== null && SOURCE.test(text))
      named.set(index, { role: "dateline", reason: "names where the report comes from", keep: true });
    else if (READING_TIME.test(text))
      named.set(index, { role: "share", reason: "says how long it takes to read" });
    else if (
      title !== null &&
      !it.phrase &&
      bare.length &&
      (index - top <= 4 || labelAbove || facts.slice(index, index + 3).some((line) => line.dated))
    )
      named.set(index, { role: "byline", reason: "a name by itself under the title", keep: true });
    else if (title !== null && isFirstHeading(facts, body, index))
      named.set(index, {
        role: "heading",
        reason: "a heading right above the text, built like the others",
        keep: true,
      });
    else if (isFirstParagraph(facts, named, index, first))
      named.set(index, { role: "body", reason: "the first paragraph, below the date line", keep: true });
    else if (title !== null && !hasDek && isSummary(it) && index - top <= BYLINE_REACH) {
      hasDek = true;
      named.set(index, { role: "dek", reason: "a summary between the title and the text", keep: true });
    }
    if (named.get(index)?.role === "byline") hasByline = true;
  }
  if (published !== null && !named.has(published))
    named.set(published, { role: "dateline", reason: "states the publication date", keep: true });
  if (title !== null && published !== null && published < title)
    named.set(published, { role: "dateline", reason: "the date line above the title", keep: true });
  dekFromBody(facts, body, top, first, hasDek, named);
  return named;
}

/** A full-stopped line parted from the text by a byline, a date or a button is a summary even where it weighs like body. */
function dekFromBody(
  facts: readonly LineFacts[],
  body: Body,
  title: number,
  first: number,
  hasDek: boolean,
  named: Map<number, Named>,
): void {
  if (title < 0 || hasDek || first >= facts.length) return;
  const it = facts[first];
  const next = body.keep.indexOf(true, first + 1);
  if (!it || !isSummary(it) || next < 0 || first - title > BYLINE_REACH) return;
  const between = facts.slice(first + 1, next);
  const parted = between.some(
    (line, at) =>
      line.dated ||
      line.phrase?.role === "share" ||
      READING_TIME.test(line.line.text) ||
      labelledByline(line.line.text).length > 0 ||
      (at === 0 && bareByline(line.line.text).length > 0),
  );
  if (!parted) return;
  named.set(first, {
    role: "dek",
    reason: "a summary, parted from the text by what stands between",
    keep: true,
  });
  between.forEach((line, offset) => {
    const index = first + 1 + offset;
    if (labelledByline(line.line.text).length || bareByline(line.line.text).length)
      named.set(index, { role: "byline", reason: "names who wrote it", keep: true });
    else if (line.dated && line.length < 120)
      named.set(index, { role: "dateline", reason: "the date line under the summary", keep: true });
  });
}
