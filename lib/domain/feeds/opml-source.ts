export const OWNERSHIPS = ["state", "public", "private", "nonprofit", "unknown"] as const;

/** An outlet with its feeds, as OPML carries it. */
export interface OpmlSource {
  name: string;
  homepage: string | null;
  country: string | null;
  language: string | null;
  owner: string | null;
  ownership: (typeof OWNERSHIPS)[number];
  /** The names of the outlines around it, outermost first. */
  folder: string[];
  /** `pausedReason` is null for a feed that is not paused. */
  feeds: { url: string; title: string | null; pausedReason: string | null }[];
}
