import { z } from "zod";
import { MOST_BYTES } from "../domain/articles/page-size";
import { getArticle, listArticles, type ArticleInList, type WholeArticle } from "../data/articles";
import { AppError } from "../errors";
import { INBOX_VIEWS } from "./articles";
import { takeIn } from "./errands";
import { edtf, id, noNul, NUL, optionalText, webAddress } from "./fields";
import type { ReadPage } from "./filing";
import { read, write } from "./operation";
import { readLink, withTold } from "./reading-links";
import { readArticleText, readPastedHtml, readPastedText } from "./reading-pages";
import type { World } from "./world";

/** Articles as programs bring and read them: the same filing as the desk's forms, with names that stay. */

const page = z.string().max(MOST_BYTES, "At most 10 MB.");

const newArticle = z
  .strictObject({
    url: webAddress.optional().describe("Where the article stands. Alone, it is fetched."),
    html: page.optional().describe("The page's HTML, as the browser shows it."),
    text: page
      .refine(noNul, NUL)
      .optional()
      .describe("With a title: the article's text. Without: the whole page as text, menus and all."),
    title: optionalText(500).describe("Used where the page itself does not say it, like the fields below."),
    outlet: optionalText(200),
    published: edtf.nullish().describe("EDTF (ISO 8601-2), such as 2024-07-29."),
    bylines: z.array(z.string().max(200)).max(20).optional(),
  })
  .refine(({ url, html, text }) => url || html || text, "Give url, html or text.")
  .refine(({ html, text }) => !(html && text), "Give html or text, not both.");

export const create = write({
  name: "articles.create",
  allow: "article:ingest",
  input: newArticle,
  gather: async (given, world) => {
    const { title, outlet, published, bylines } = given;
    return withTold(await pageOf(given, world), { by: "the sender", title, outlet, published, bylines });
  },
  run: async (store, _input, page) => {
    const { articleId, duplicateOf, sameText } = await takeIn(store, page, undefined);
    return { id: articleId, duplicateOf, sameText };
  },
});

function pageOf({ url, html, text, title }: z.infer<typeof newArticle>, world: World): Promise<ReadPage> {
  if (html) return readPastedHtml(html, url ?? null);
  if (text) return title ? readArticleText(text, url ?? null) : readPastedText(text, url ?? null);
  if (url) return readLink(world, url);
  throw new AppError("invalid", "Give url, html or text.");
}

/** What creating answers. */
export const created = z.object({
  id: z.string(),
  duplicateOf: z
    .string()
    .nullable()
    .describe("Set when the desk has this text or address already: that article."),
  sameText: z
    .boolean()
    .describe(
      "False when the desk has another text of this address: that one stays, and yours was not kept.",
    ),
});

const summary = {
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  language: z.string(),
  published: z.string().nullable().describe("EDTF; null is unknown."),
  publishedBasis: z.string().nullable().describe("stated, inferred, lent or by-hand."),
  state: z.enum(["inbox", "archived"]),
  story: z.object({ id: z.string(), title: z.string() }).nullable(),
  broughtIn: z.iso.datetime(),
};
export const listed = z.object({ articles: z.array(z.object(summary)) });
export const shown = z.object({
  ...summary,
  dek: z.string().nullable(),
  bylines: z.array(z.string()),
  text: z.string().describe("Spans of everything count in this text, in UTF-16 units."),
});

function summaryOf(article: ArticleInList | WholeArticle) {
  const { id, title, url, language, published, publishedBasis, state, source, story, createdAt } = article;
  return {
    id,
    title,
    url,
    outlet: source?.name ?? null,
    language,
    published,
    publishedBasis,
    state,
    story: story ? { id: story.id, title: story.title } : null,
    broughtIn: createdAt.toISOString(),
  };
}

export const listForPrograms = read({
  name: "articles.listForPrograms",
  allow: "article:read",
  input: z.object({
    view: z.enum(INBOX_VIEWS).default("inbox"),
    words: optionalText(200),
    take: z.coerce.number().int().min(1).max(500).default(100),
  }),
  run: async (store, filter) => ({ articles: (await listArticles(store, filter)).map(summaryOf) }),
});

export const showForPrograms = read({
  name: "articles.showForPrograms",
  allow: "article:read",
  input: z.object({ id }),
  run: async (store, input) => {
    const article = await getArticle(store, input.id);
    const { dek, bylines, currentVersion } = article;
    return { ...summaryOf(article), dek, bylines, text: currentVersion?.text ?? "" };
  },
});
