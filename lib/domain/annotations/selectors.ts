/** W3C Web Annotation Data Model §4.2.4: the quoted text with what stands before and after it. */
export interface TextQuoteSelector {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation Data Model §4.2.5, counted in UTF-16 units of a version's text. */
export interface TextPositionSelector {
  type: "TextPositionSelector";
  start: number;
  end: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector;

export const ANCHOR_STATUSES = ["exact", "moved", "unsure", "orphan"] as const;
export type AnchorStatus = (typeof ANCHOR_STATUSES)[number];

/** Where a selection stands in a text now. `start` and `end` are null for an orphan. `confidence` is 0 to 1. */
export interface Anchor {
  status: AnchorStatus;
  start: number | null;
  end: number | null;
  confidence: number;
}
