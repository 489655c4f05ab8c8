import type { DateFact } from "../facts";
import type { Language } from "../languages";

/** What a line of a pasted page is. The list is public: it is in the output of `desk extract`. */
export const LINE_ROLES = [
  "title",
  "dek",
  "byline",
  "dateline",
  "section",
  "heading",
  "body",
  "quotation",
  "caption",
  "navigation",
  "ticker",
  "related",
  "most-read",
  "share",
  "author-bio",
  "publisher-tags",
  "footer",
  "blank",
] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/** One line of a pasted page: `n` counts from 1 in the original; `keep` means that its text belongs to the article. */
export interface LineDecision {
  n: number;
  text: string;
  keep: boolean;
  role: LineRole;
  /** Why, in words an editor would use. */
  reason: string;
  /** True when an editor should look: the evidence was thin. */
  doubtful: boolean;
}

/** What an editor said about a line, which overrides the machine. */
export interface LineCorrection {
  n: number;
  keep?: boolean;
  role?: LineRole;
}

export const BLOCK_KINDS = ["paragraph", "heading", "quotation", "list-item", "caption"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A typed piece of an article's body. Never HTML. */
export interface Block {
  kind: BlockKind;
  text: string;
}

/** The article found in a page. `text` is the blocks' texts joined by a blank line: every span counts in it. */
export interface Extraction {
  title: string | null;
  dek: string | null;
  bylines: string[];
  outlet: string | null;
  section: string | null;
  published: DateFact | null;
  captured: DateFact | null;
  /** Clues that are too weak to be a date, in words ("the list of recent posts says '3 minutes ago'"). */
  clues: string[];
  language: Language;
  publisherTags: string[];
  blocks: Block[];
  text: string;
  /** For pasted text only; empty for HTML. */
  lines: LineDecision[];
}

/** Joins blocks into the text that spans count in. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n\n");
}
