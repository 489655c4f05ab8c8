import { z } from "zod";
import { MOST_BYTES } from "../domain/articles/page-size";
import {
  changeArticle,
  countArticles,
  getArticle,
  listArticles,
  markArticles,
  publishedColumns,
  factColumns,
  type InboxView,
} from "../data/articles";
import { originalBytes } from "../data/originals";
import { listActs } from "../data/acts";
import { resolveSource } from "../data/sources";
import { AppError, conflict } from "../errors";
import { LINE_ROLES, type LineCorrection } from "../domain/articles/extraction";
import { readDates } from "../domain/dates/read";
import { findQuotes } from "../domain/quotes/quotes";
import { ownVoice } from "../domain/quotes/voice";
import { openUnrecorded, type Store } from "../data/store";
import { sharedTextsOf } from "../data/reading-index";
import { read, write } from "./operation";
import { enrich, READ_FOR_PROPOSALS } from "./enriching";
import { errand, takeIn, told } from "./errands";
import { knownVocabulary } from "./known-vocabulary";
import { factsUnlessByHand, fileVersion } from "./filing";
import {
  flag,
  id,
  ids,
  optionalEdtf,
  optionalText,
  optionalWebAddress,
  text,
  version,
  webAddress,
} from "./fields";
import { readLink, readTold, withTold } from "./reading-links";
import { readCorrected, readPageBytes, readPastedHtml, readPastedText } from "./reading-pages";

export const INBOX_VIEWS = [
  "inbox",
  "proposals",
  "no-story",
  "no-date",
  "doubtful",
  "archived",
  "all",
] as const satisfies readonly InboxView[];

/** What the forms for bringing in have to say; asked so that only those who may bring in get to see them. */
export const bringIn = read({
  name: "articles.bringIn",
  allow: "article:ingest",
  input: z.object({}),
  run: async () => ({ mostMegabytes: MOST_BYTES / 1024 / 1024 }),
});

const pastedText = z
  .string()
  .max(MOST_BYTES, "This is more than 10 MB of text; a page has far less. Nothing was saved.");

/** Text that was copied from a page in a browser. */
export const pasteText = write({
  name: "articles.pasteText",
  allow: "article:ingest",
  input: z.object({ text: pastedText, url: optionalWebAddress }),
  gather: ({ text, url }) => readPastedText(text, url),
  run: (store, _input, page) => takeIn(store, page, undefined),
});

export const pasteHtml = write({
  name: "articles.pasteHtml",
  allow: "article:ingest",
  input: z.object({ html: pastedText, url: optionalWebAddress }),
  gather: ({ html, url }) => readPastedHtml(html, url),
  run: (store, _input, page) => takeIn(store, page, undefined),
});

const uploadedFile = z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) });

/** A text or HTML file. With an errand, it is one of a file of many, which may say something about it. */
export const uploadFile = write({
  name: "articles.uploadFile",
  allow: "article:ingest",
  input: z.object({ file: uploadedFile, url: optionalWebAddress, told, errand }),
  gather: async ({ file, url, told }) => {
    const page = await readPageBytes(file.bytes, {
      contentType: file.type,
      fileName: file.name,
      url,
      // A row that gives the headline apart gives the article, not a page with menus.
      isArticleAlone: Boolean(told?.title),
    });
    return told ? withTold(page, told) : page;
  },
  run: (store, { errand }, page) => takeIn(store, page, errand),
});

/**
 * A link to a public page. An item of a feed comes in by the same way, with what the feed says about it, which stands in for a page that
 * cannot be had (and for the link, where a feed gives none).
 */
export const fetchLink = write({
  name: "articles.fetchLink",
  allow: "article:ingest",
  input: z.object({ link: webAddress.nullable(), told, errand }),
  gather: async ({ link, told, errand }, world) => {
    if (link) return readLink(world, link, told, errand?.holdOut);
    const page = told ? await readTold(told, null, "it has no link") : null;
    if (!page) throw new AppError("invalid", "There is neither a link nor a text.", { link: "No link." });
    return page;
  },
  run: (store, { errand }, page) => takeIn(store, page, errand),
});

export const listInbox = read({
  name: "articles.list",
  allow: "article:read",
  input: z.object({
    view: z.enum(INBOX_VIEWS).catch("inbox"),
    words: optionalText(200),
    take: z.coerce.number().int().min(1).max(500).catch(100),
  }),
  run: async (store, { view, words, take }) => ({
    articles: await listArticles(store, { view, words, take }),
    counts: await countArticles(store, INBOX_VIEWS),
    view,
    words,
  }),
});

/** The article beside the inbox's list. */
export const peekArticle = read({
  name: "articles.peek",
  allow: "article:read",
  input: z.object({ id }),
  run: (store, input) => getArticle(store, input.id),
});

/** For the number in the bar; a reader, who has an account page alone, sees none. */
export const countInbox = read({
  name: "articles.countInbox",
  allow: "account:own",
  input: z.object({}),
  run: async (store) => ({ inbox: (await countArticles(store, ["inbox"])).inbox ?? 0 }),
});

/** Other articles that share a text with this one, those that share most first. */
async function copiesOf(store: Store, articleId: string) {
  return (await sharedTextsOf(store, articleId)).map(({ earlier, later, verdict, similarity, runs }) => {
    const { id, title, source } = earlier.id === articleId ? later : earlier;
    return { id, title, outlet: source?.name ?? null, verdict, similarity, runs };
  });
}
export type Copy = Awaited<ReturnType<typeof copiesOf>>[number];

/** An article with everything that the desk shows beside it. */
export const showArticle = read({
  name: "articles.show",
  allow: "article:read",
  input: z.object({ id }),
  run: async (store, input) => {
    const article = await getArticle(store, input.id);
    const body = (article.currentVersion?.text ?? "").slice(0, READ_FOR_PROPOSALS);
    const { verbs, voiceWords } = await knownVocabulary(store);
    const quotes = findQuotes(body, { language: article.language, verbs });
    return {
      article,
      quotes,
      voice: ownVoice(body, quotes, article.language, voiceWords),
      dates: readDates(body, { published: article.published, language: article.language }),
      copies: await copiesOf(store, input.id),
      acts: await listActs(store, { subject: null, subjectId: input.id, before: null, take: 60 }),
    };
  },
});

/** The bytes as they were brought in, under the name of their hash. */
export const showOriginal = read({
  name: "articles.original",
  allow: "article:read",
  input: z.object({ id }),
  run: async (store, input) => {
    const { currentVersion } = await getArticle(store, input.id);
    const { bytes, sha256, mediaType } = await originalBytes(store, currentVersion?.originalSha256 ?? "");
    return { bytes, fileName: `${sha256}.${mediaType.startsWith("text/html") ? "html" : "txt"}` };
  },
});

/** Keeps or drops a line of a pasted page, or gives it another role; the article is built again from what is kept. */
export const correctLine = write({
  name: "articles.correctLine",
  allow: "article:edit",
  input: z.object({
    id,
    version,
    line: z.coerce.number().int().min(1),
    keep: flag.optional(),
    role: z.enum(LINE_ROLES).optional(),
  }),
  gather: async ({ id, line, keep, role }, _world, actor) => {
    const { output: was } = await openUnrecorded(actor, (store) => pastedPage(store, id));
    const before = was.corrections.find(({ n }) => n === line);
    const correction: LineCorrection = {
      ...before,
      n: line,
      ...(keep === undefined ? {} : { keep }),
      ...(role === undefined ? {} : { role }),
    };
    const corrections = [...was.corrections.filter(({ n }) => n !== line), correction];
    return {
      versionId: was.versionId,
      corrections,
      before: await readCorrected(was.bytes, was.url, was.corrections),
      after: await readCorrected(was.bytes, was.url, corrections),
    };
  },
  run: async (store, { id, version, line, keep, role }, { versionId, corrections, before, after }) => {
    const article = await getArticle(store, id);
    if (article.currentVersionId !== versionId)
      throw conflict(
        "This article has another version since you opened it. Nothing was changed; look at it again.",
      );
    const facts = factsUnlessByHand(article, factColumns(before), factColumns(after));
    await changeArticle(store, id, version, facts);
    await fileVersion(store, article, after, corrections);
    const done = role ? `Called line ${line} ${role}` : `${keep ? "Kept" : "Dropped"} line ${line}`;
    store.about("article", id, done);
    return { id, version: version + 1 };
  },
});

/** The page that an article was pasted from, and what was corrected of it. Throws `invalid` where it was not pasted. */
async function pastedPage(store: Store, id: string) {
  const { url, currentVersion } = await getArticle(store, id);
  if (!currentVersion || currentVersion.reading !== "text")
    throw new AppError("invalid", "Only pasted text has lines to correct.");
  const { bytes } = await originalBytes(store, currentVersion.originalSha256);
  return { versionId: currentVersion.id, url, bytes, corrections: correctionsOf(currentVersion.corrections) };
}

function correctionsOf(value: unknown): LineCorrection[] {
  return z
    .array(z.object({ n: z.number(), keep: z.boolean().optional(), role: z.enum(LINE_ROLES).optional() }))
    .parse(value);
}

/** Facts that a person sets by hand. An empty date is unknown. */
export const setFacts = write({
  name: "articles.setFacts",
  allow: "article:edit",
  input: z.object({
    id,
    version,
    title: text(500),
    dek: optionalText(1000),
    bylines: optionalText(500),
    outlet: optionalText(200),
    section: optionalText(200),
    url: optionalWebAddress,
    published: optionalEdtf,
    captured: optionalEdtf,
  }),
  run: async (store, input) => {
    const article = await getArticle(store, input.id);
    const sourceId =
      input.outlet === (article.source?.name ?? null)
        ? article.sourceId
        : await resolveSource(store, input.outlet, null, article.language);
    const byHand = (edtf: string | null) =>
      edtf ? { edtf, basis: "by-hand", evidence: `set by ${store.actorName}` } : null;
    await changeArticle(store, input.id, input.version, {
      title: input.title,
      dek: input.dek,
      bylines: input.bylines?.split(/\s*[,、;]\s*/).filter(Boolean) ?? [],
      section: input.section,
      url: input.url,
      sourceId,
      ...(input.published === article.published ? {} : publishedColumns(byHand(input.published))),
      ...(input.captured === article.captured
        ? {}
        : {
            captured: input.captured,
            capturedBasis: input.captured ? "by-hand" : null,
            capturedNote: input.captured ? `set by ${store.actorName}` : null,
          }),
    });
    if (input.published !== article.published) await enrich(store, input.id);
    store.about("article", input.id, `Set facts of “${input.title}”`);
    return { id: input.id };
  },
});

export const markRead = write({
  name: "articles.markRead",
  allow: "article:edit",
  input: z.object({ id, read: flag.default(true) }),
  run: async (store, input) => {
    await markArticles(store, [input.id], { readAt: input.read ? store.now : null });
    store.about("article", input.id, input.read ? "Opened" : "Marked as unread");
  },
});

export const archive = write({
  name: "articles.archive",
  allow: "article:edit",
  input: z.object({ ids }),
  run: async (store, input) => {
    const count = await markArticles(store, input.ids, { state: "archived" });
    store.about(
      "article",
      input.ids[0] ?? "",
      count === 1 ? "Archived an article" : `Archived ${count} articles`,
    );
    return { count };
  },
});

export const restore = write({
  name: "articles.restore",
  allow: "article:edit",
  input: z.object({ ids }),
  run: async (store, input) => {
    const count = await markArticles(store, input.ids, { state: "inbox" });
    store.about(
      "article",
      input.ids[0] ?? "",
      count === 1 ? "Took an article back to the inbox" : `Took ${count} articles back to the inbox`,
    );
    return { count };
  },
});
