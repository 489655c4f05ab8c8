import type { Store } from "../data/store";
import {
  addVersion,
  createArticle,
  findSame,
  highestVersionNumber,
  type WholeArticle,
} from "../data/articles";
import { anchoredOn, moveAnchor } from "../data/annotations";
import { keepOriginal } from "../data/originals";
import { resolveSource } from "../data/sources";
import { anchor } from "../domain/annotations/anchor";
import type { Extraction, LineCorrection } from "../domain/articles/extraction";
import { canonicalUrl, textFingerprint } from "../domain/articles/fingerprint";
import { enrich } from "./enriching";

/** A page that was read: its bytes as they came, and the article found in them. */
export interface ReadPage {
  bytes: Uint8Array;
  mediaType: string;
  reading: "text" | "html";
  url: string | null;
  extraction: Extraction;
}

export interface Filed {
  articleId: string;
  /** Set when we have this text or address already: the article we have. */
  duplicateOf: string | null;
  reading: "text" | "html";
}

/**
 * Files a page: if we have it already, leads to the one we have; otherwise keeps the original, saves the article with its first
 * version, finds its names, and keeps what the machine proposes for a person to decide.
 */
export async function fileArticle(store: Store, page: ReadPage): Promise<Filed> {
  const { extraction, url } = page;
  const canonical = url ? canonicalUrl(url) : null;
  const fingerprint = textFingerprint(extraction.text);
  const same = await findSame(store, canonical, fingerprint);
  if (same) return { articleId: same.id, duplicateOf: same.id, reading: page.reading };

  const originalSha256 = await keepOriginal(store, page.bytes, page.mediaType);
  const host = url ? new URL(url).hostname : null;
  const sourceId = await resolveSource(store, extraction.outlet, host, extraction.language);
  const articleId = await createArticle(store, extraction, {
    url,
    canonicalUrl: canonical,
    fingerprint,
    sourceId,
    originalSha256,
    reading: page.reading,
  });
  await enrich(store, articleId);
  store.about("article", articleId, `Brought in “${extraction.title ?? "an article"}”`);
  return { articleId, duplicateOf: null, reading: page.reading };
}

/** Saves another state of an article, and finds again what stands on its text. */
export async function fileVersion(
  store: Store,
  article: WholeArticle,
  extraction: Extraction,
  corrections: readonly LineCorrection[],
): Promise<void> {
  const current = article.currentVersion;
  if (!current) return;
  const versionId = await addVersion(store, article.id, extraction, {
    originalSha256: current.originalSha256,
    reading: current.reading,
    corrections,
    number: (await highestVersionNumber(store, article.id)) + 1,
  });
  const { annotations, evidence } = await anchoredOn(store, article.id);
  for (const [what, items] of [
    ["annotation", annotations],
    ["evidence", evidence],
  ] as const)
    for (const item of items) {
      const found = anchor(extraction.text, [
        { type: "TextQuoteSelector", exact: item.exact, prefix: item.prefix, suffix: item.suffix },
        ...(item.start !== null && item.end !== null
          ? [{ type: "TextPositionSelector" as const, start: item.start, end: item.end }]
          : []),
      ]);
      await moveAnchor(store, what, item.id, versionId, found);
    }
  await enrich(store, article.id);
}
