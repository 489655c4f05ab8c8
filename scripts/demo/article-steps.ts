import { archive, markRead, peekArticle } from "../../lib/operations/articles";
import { correctLine } from "../../lib/operations/correcting-lines";
import { pasteText } from "../../lib/operations/bringing-in";
import { perform } from "../../lib/operations/perform";
import { accept, decideAll, listOpen, reject } from "../../lib/operations/suggestions";
import { tag } from "../../lib/operations/vocabulary";
import { systemActor } from "../../lib/policy";
import { pageText, type DemoArticle } from "./articles";
import { quotesOf } from "./proposals";

const demo = systemActor("demo");

/** The article that each page became. */
export type Filed = Map<string, string>;

export function articleOf(filed: Filed, page: string): string {
  const id = filed.get(page);
  if (!id) throw new Error(`The demo names a page that it did not bring in: ${page}`);
  return id;
}

export async function bringIn(filed: Filed, { page, url, keep = [] }: DemoArticle): Promise<void> {
  const { articleId } = (await perform(pasteText, demo, { text: pageText(page), url })).output;
  filed.set(page, articleId);
  for (const start of keep) await keepLine(articleId, page, start);
}

async function keepLine(articleId: string, page: string, start: string): Promise<void> {
  const at = pageText(page)
    .split("\n")
    .findIndex((line) => line.startsWith(start));
  if (at < 0) throw new Error(`No line of ${page} starts with “${start}”.`);
  const { version } = (await perform(peekArticle, demo, { id: articleId })).output;
  await perform(correctLine, demo, { id: articleId, version, line: at + 1, keep: true, role: "body" });
}

/** Accepts the proposed tags that fit, adds those that the machine missed, and turns the others down. */
export async function tagArticle(filed: Filed, { page, tags = [] }: DemoArticle): Promise<void> {
  const articleId = articleOf(filed, page);
  const { output: open } = await perform(listOpen, demo, { articleId, kind: "tag" });
  const proposed = new Map(open.map(({ id, key }) => [key, id]));
  for (const tagId of tags) {
    const id = proposed.get(tagId);
    await (id ? perform(accept, demo, { id }) : perform(tag, demo, { articleId, tagId }));
  }
  if (open.some(({ key }) => !tags.includes(key)))
    await perform(decideAll, demo, { articleId, kind: "tag", decision: "rejected" });
}

/** What is done leaves the inbox. */
export async function putAway(filed: Filed, articles: readonly DemoArticle[]): Promise<void> {
  for (const { page, reject: refused = [] } of articles) {
    const articleId = articleOf(filed, page);
    for (const start of refused) await turnDown(articleId, start);
    await perform(markRead, demo, { id: articleId, read: true });
  }
  await perform(archive, demo, { ids: articles.map(({ page }) => articleOf(filed, page)) });
}

async function turnDown(articleId: string, start: string): Promise<void> {
  const { output: open } = await perform(listOpen, demo, { articleId, kind: "development" });
  const proposal = open.find(({ payload }) => quotesOf(payload).some((quote) => quote.startsWith(start)));
  if (proposal) await perform(reject, demo, { id: proposal.id });
}
