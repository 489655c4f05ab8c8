import type { ReadArticle } from "./article";
import { common, isEnough, shingled, type Shingled } from "./copies";
import { textFingerprint } from "./fingerprint";
import { bandsOf } from "./minhash";

/** What is known of an article's relation to those seen before it. Three answers that are kept apart. */
export interface Duplicate {
  /** The earlier article that has the same text, or null. */
  duplicateOf: string | null;
  /** The earlier article with which it likely shares a source text (a wire report, a release), or null. */
  origin: string | null;
  /** 0–1: how much of the shorter text stands in the other. 0 when there is too little text for a verdict. */
  similarity: number;
  /** The longest runs that both texts share, as they stand in this article. */
  shared: string[];
  /** Why there is no verdict, in words; null when there is one. */
  note: string | null;
}

type Relation = Omit<Duplicate, "note">;

const TOO_LITTLE = "too little text for a verdict";

/** Articles that share most bands are compared in full. */
const COMPARED = 10;
/** A band with more articles than this is of boilerplate and proposes no candidates. */
const COMMON_BAND = 50;

interface Seen {
  id: string;
  text: Shingled;
}

/**
 * Tells copies and common origins from independent reports, article by article in order of arrival, without looking ahead. A banded
 * MinHash index proposes candidates, so the time per article follows what it shares, not how many were seen; what it proposes is compared in full.
 */
export function createDuplicateFinder(): { add(article: ReadArticle): Duplicate } {
  const byFingerprint = new Map<string, string>();
  const byBand = new Map<number, string[]>();
  const seen = new Map<string, Seen>();
  /** Each article with an origin → the first article of that origin, so that a story can count origins. */
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => roots.get(id) ?? id;

  function candidates(bands: Int32Array): Seen[] {
    const counts = new Map<string, number>();
    for (const band of bands) {
      const ids = byBand.get(band) ?? [];
      if (ids.length <= COMMON_BAND) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .flatMap(([id]) => seen.get(id) ?? []);
  }

  function remember(article: Seen, bands: Int32Array, fingerprint: string): void {
    if (!byFingerprint.has(fingerprint)) byFingerprint.set(fingerprint, article.id);
    seen.set(article.id, article);
    for (const band of bands) {
      const ids = byBand.get(band);
      if (!ids) byBand.set(band, [article.id]);
      else if (ids.length <= COMMON_BAND) ids.push(article.id);
    }
  }

  function nearest(mine: Shingled, bands: Int32Array): Relation {
    let best: Relation = { duplicateOf: null, origin: null, similarity: 0, shared: [] };
    for (const other of candidates(bands)) {
      const found = common(mine, other.text);
      if (found.similarity <= best.similarity) continue;
      best = {
        duplicateOf: found.verdict === "same" ? other.id : null,
        origin: found.verdict === null ? null : rootOf(other.id),
        similarity: found.similarity,
        shared: found.runs,
      };
    }
    return best;
  }

  return {
    add(article) {
      const text = shingled(article.text);
      const bands = bandsOf(text.shingles.keys());
      const fingerprint = textFingerprint(article.text);
      const twin = isEnough(text) ? byFingerprint.get(fingerprint) : undefined;
      const verdict: Relation =
        twin !== undefined
          ? { duplicateOf: twin, origin: rootOf(twin), similarity: 1, shared: [article.text.slice(0, 200)] }
          : nearest(text, bands);
      if (verdict.origin !== null) roots.set(article.id, verdict.origin);
      remember({ id: article.id, text }, bands, fingerprint);
      return { ...verdict, note: isEnough(text) ? null : TOO_LITTLE };
    },
  };
}
