import { z } from "zod";
import {
  changeArticle,
  countArticles,
  getArticle,
  listArticles,
  markArticles,
  publishedColumns,
  type InboxView,
  type WholeArticle,
} from "../data/articles";
import { originalBytes } from "../data/originals";
import { listActs } from "../data/acts";
import { resolveSource } from "../data/sources";
import { readDates } from "../domain/dates/read";
import { findQuotes } from "../domain/quotes/quotes";
import { ownVoice } from "../domain/quotes/voice";
import type { Store } from "../data/store";
import { sharedTextsOf } from "../data/reading-index";
import { read, write } from "./operation";
import { enrich, READ_FOR_PROPOSALS } from "./enriching";
import { asTheyStand } from "./open-proposals";
import { knownVocabulary } from "./known-vocabulary";
import { flag, id, ids, optionalEdtf, optionalText, optionalWebAddress, text, version } from "./fields";

export const INBOX_VIEWS = [
  "inbox",
  "proposals",
  "no-story",
  "no-date",
  "doubtful",
  "archived",
  "all",
] as const satisfies readonly InboxView[];

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
  run: async (store, input) => withProposals(store, await getArticle(store, input.id)),
});

const withProposals = async (store: Store, article: WholeArticle): Promise<WholeArticle> => ({
  ...article,
  suggestions: await asTheyStand(store, article, article.suggestions),
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
    const article = await withProposals(store, await getArticle(store, input.id));
    const body = (article.currentVersion?.text ?? "").slice(0, READ_FOR_PROPOSALS);
    const { verbs, voiceWords } = await knownVocabulary(store);
    const quotes = findQuotes(body, { language: article.language, title: article.title, verbs });
    return {
      article,
      quotes,
      voice: ownVoice(body, quotes, article.language, voiceWords),
      dates: readDates(body, { published: article.published, language: article.language }),
      copies: await copiesOf(store, input.id),
      acts: await listActs(store, {
        subject: null,
        subjectId: input.id,
        rows: [
          { model: "Article", ids: [input.id] },
          {
            model: "Suggestion",
            ids: article.suggestions.map(({ id }) => id),
            after: { column: "state", among: ["accepted", "rejected"] },
          },
        ],
        before: null,
        take: 60,
      }),
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
