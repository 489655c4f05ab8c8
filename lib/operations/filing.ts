import type { Store } from "../data/store";
import {
  addVersion,
  changeArticle,
  createArticle,
  factColumns,
  findSame,
  getArticle,
  highestVersionNumber,
  lockFiling,
  type WholeArticle,
} from "../data/articles";
import { anchoredOn, moveAnchor } from "../data/annotations";
import { keepOriginal } from "../data/originals";
import { resolveSource } from "../data/sources";
import { anchor } from "../domain/annotations/anchor";
import type { Extraction, LineCorrection } from "../domain/articles/extraction";
import { canonicalUrl, textFingerprint } from "../domain/articles/fingerprint";
import { mastheadLines } from "../domain/articles/outlet";
import { enrich } from "./enriching";

/** A page that was read: its bytes as they came, and the article found in them. */
export interface ReadPage {
  bytes: Uint8Array;
  mediaType: string;
  reading: "text" | "html";
  url: string | null;
  extraction: Extraction;
  /** True where it stands in for a page that could not be had: a feed's own sentences. */
  isStandIn?: boolean;
  /** What is known about its lines before anyone corrects them. */
  corrections?: readonly LineCorrection[];
}

export interface Filed {
  articleId: string;
  /** Set when we have this text or address already: the article we have. */
  duplicateOf: string | null;
  /** False when what is here has the same address and another text. */
  sameText: boolean;
  /** True when the article was there and has a new version now. */
  revised: boolean;
  reading: "text" | "html";
}

/** Where a page comes from when nobody pasted it. */
interface Origin {
  /** The outlet whose feed named it. */
  source?: { id: string; host: string | null };
  /** The article that an earlier state of this item became. */
  revises?: string | null;
}

/**
 * Files a page: if we have it already, leads to the one we have (or gives it a new version, when it comes again from where it came); otherwise
 * keeps the original, saves the article with its first version, finds its names, and keeps what the machine proposes for a person to decide.
 */
export async function fileArticle(store: Store, page: ReadPage, origin: Origin = {}): Promise<Filed> {
  const { extraction, url, reading } = page;
  const canonical = url ? canonicalUrl(url) : null;
  const fingerprint = textFingerprint(extraction.text);
  await lockFiling(store, canonical ? [fingerprint, canonical] : [fingerprint]);
  if (origin.revises) {
    const revised = await revise(store, origin.revises, page, fingerprint);
    const duplicateOf = revised ? null : origin.revises;
    return { articleId: origin.revises, duplicateOf, sameText: true, revised, reading };
  }
  const same = await findSame(store, canonical, fingerprint);
  if (same) {
    const sameText = same.fingerprint === fingerprint;
    return { articleId: same.id, duplicateOf: same.id, sameText, revised: false, reading };
  }

  const originalSha256 = await keepOriginal(store, page.bytes, page.mediaType);
  const articleId = await createArticle(store, extraction, {
    url,
    canonicalUrl: canonical,
    fingerprint,
    sourceId: await sourceOf(store, page, origin),
    originalSha256,
    reading,
    corrections: page.corrections ?? [],
    isStandIn: page.isStandIn ?? false,
  });
  await enrich(store, articleId);
  store.about("article", articleId, `Brought in “${extraction.title ?? "an article"}”`);
  return { articleId, duplicateOf: null, sameText: true, revised: false, reading };
}

/** A feed's items are its own outlet's, unless they lead to another house (a feed of links). */
async function sourceOf(store: Store, { url, extraction }: ReadPage, { source }: Origin) {
  const host = url ? new URL(url).hostname : null;
  if (source && (!host || !source.host || belongsTo(host, source.host))) return source.id;
  const { outlet, language, lines } = extraction;
  return resolveSource(store, outlet, host, language, mastheadLines(lines));
}

/** `news.example.org` belongs to `example.org`, and the other way round. */
function belongsTo(host: string, other: string): boolean {
  const [a, b] = [host.replace(/^www\./, ""), other.replace(/^www\./, "")];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/**
 * A new version of an article that its publisher has changed. False when its text is the same, or when a person corrected its lines: that work
 * is not overwritten.
 */
async function revise(
  store: Store,
  articleId: string,
  page: ReadPage,
  fingerprint: string,
): Promise<boolean> {
  const article = await getArticle(store, articleId);
  const current = article.currentVersion;
  if (!current || article.fingerprint === fingerprint) return false;
  // What an editor pasted or corrected is theirs.
  if (current.reading !== page.reading || hasCorrections(current.corrections)) return false;
  // A few sentences never take the place of an article that was read.
  if (page.isStandIn && !isStandIn(current.facts)) return false;
  await changeArticle(store, article.id, article.version, {
    ...(isFacts(current.facts)
      ? factsUnlessByHand(article, current.facts, factColumns(page.extraction))
      : {}),
    clues: page.extraction.clues,
    fingerprint,
    readAt: null,
  });
  const originalSha256 = await keepOriginal(store, page.bytes, page.mediaType);
  await fileVersion(store, article, page.extraction, [], {
    originalSha256,
    reading: page.reading,
    isStandIn: page.isStandIn ?? false,
  });
  store.about("article", article.id, `A new version of “${page.extraction.title ?? article.title}” came in`);
  return true;
}

const isStandIn = (facts: unknown): boolean =>
  isFacts(facts) && "isStandIn" in facts && facts.isStandIn === true;

const hasCorrections = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

type Facts = ReturnType<typeof factColumns>;

const isFacts = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a person typed stays, whatever the page now says: only facts that are still what the machine had read before are read again. */
export function factsUnlessByHand(article: object, before: object, after: Facts): Partial<Facts> {
  const untouched = (name: string) =>
    JSON.stringify(Reflect.get(article, name)) === JSON.stringify(Reflect.get(before, name));
  return Object.fromEntries(Object.entries(after).filter(([name]) => untouched(name)));
}

/** Saves another state of an article, and finds again what stands on its text. */
export async function fileVersion(
  store: Store,
  article: WholeArticle,
  extraction: Extraction,
  corrections: readonly LineCorrection[],
  from: { originalSha256: string; reading: string; isStandIn?: boolean } | null = article.currentVersion,
): Promise<void> {
  if (!from) return;
  const versionId = await addVersion(store, article.id, extraction, {
    originalSha256: from.originalSha256,
    reading: from.reading,
    isStandIn: from.isStandIn ?? false,
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
