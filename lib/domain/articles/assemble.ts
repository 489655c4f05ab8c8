import { bareByline, labelledByline } from "./byline";
import {
  joinBlocks,
  type Block,
  type BlockKind,
  type Extraction,
  type LineDecision,
  type LineRole,
} from "./extraction";
import { sectionOfCrumbs } from "./head-roles";
import { bareJapaneseName, placedName } from "./japanese-byline";
import { splitLines } from "./lines";

const KIND: Partial<Record<LineRole, BlockKind>> = {
  body: "paragraph",
  heading: "heading",
  quotation: "quotation",
};

/** "Topics: a, b" names itself before it names its tags. */
const TAGS_LABEL = /^[^:：]{1,20}[:：]\s*/u;

type Assembled = Pick<
  Extraction,
  "title" | "dek" | "bylines" | "section" | "publisherTags" | "blocks" | "text" | "lines"
>;

/** The line's text as it goes into the article: outer and non-breaking spaces trimmed, bullets off. */
function clean(text: string): string {
  return splitLines(text)[0]?.text ?? "";
}

function blockOf(decision: LineDecision): Block | null {
  const kind = KIND[decision.role];
  const text = clean(decision.text);
  if (!kind || !text) return null;
  const isItem = kind === "paragraph" && /^\s*(?:[•◦▪‣●·]|[-*–]\s)/u.test(decision.text);
  return { kind: isItem ? "list-item" : kind, text };
}

/** A section's line names it, or leads to it: "World > Asia". */
const sectionNamed = (text: string | undefined): string | null =>
  text === undefined ? null : (sectionOfCrumbs(text) ?? text.split(/\s*[>»›/]\s*/u).at(-1) ?? null);

/** Builds the article from line decisions alone, so that a corrected line changes it at once. */
export function assemble(lines: LineDecision[]): Assembled {
  const kept = lines.filter((line) => line.keep);
  const of = (role: LineRole): string[] =>
    kept.filter((line) => line.role === role).map((line) => clean(line.text));
  const names = of("byline").flatMap((text) => {
    const labelled = labelledByline(text);
    if (labelled.length) return labelled;
    const japanese = bareJapaneseName(text);
    return japanese ? [japanese] : bareByline(text);
  });
  const blocks = kept.map(blockOf).filter((block) => block !== null);
  const placed = placedName(blocks[0]?.text ?? "");
  return {
    title: of("title")[0] ?? null,
    dek: of("dek").join(" ") || null,
    bylines: [...new Set(names.length === 0 && placed ? [placed] : names)],
    section: sectionNamed(of("section").at(-1)),
    publisherTags: [
      ...new Set(
        of("publisher-tags")
          .map((text) => text.replace(TAGS_LABEL, ""))
          .flatMap((text) => text.split(/\s*(?:[,、|]|\s#)\s*/u))
          .map((tag) => tag.replace(/^#/u, ""))
          .filter(Boolean),
      ),
    ],
    blocks,
    text: joinBlocks(blocks),
    lines,
  };
}
