import { z } from "zod";
import { MOST_BYTES } from "../domain/articles/page-size";
import { createAnnotation } from "../data/annotations";
import { getArticle } from "../data/articles";
import type { Store } from "../data/store";
import { anchor, describeSelector } from "../domain/annotations/anchor";
import { fileArticle } from "./filing";
import { noNul, NUL, optionalText, webAddress } from "./fields";
import { read, write } from "./operation";
import { readPastedHtml } from "./reading-pages";

/** What the page that receives has to know; asked so that only those who may bring in get to see it. */
export const receiving = read({
  name: "receiving.begin",
  allow: "article:ingest",
  input: z.object({}),
  run: async () => ({ mostMegabytes: MOST_BYTES / 1024 / 1024 }),
});

/** A page as a browser shows it, sent by the bookmark and confirmed by the editor. Words that were selected in it become a note. */
export const receive = write({
  name: "receiving.receive",
  allow: "article:ingest",
  input: z.object({
    html: z.string().max(MOST_BYTES, "This page has more than 10 MB. Nothing was saved.").refine(noNul, NUL),
    url: webAddress,
    selection: optionalText(5000),
  }),
  gather: ({ html, url }) => readPastedHtml(html, url),
  run: async (store, { selection }, page) => {
    const filed = await fileArticle(store, page);
    if (selection) await noteSelection(store, filed.articleId, selection);
    return filed;
  },
});

/** Keeps the selected words as a note where they stand in the article; words that are not in it (a menu, say) are left out. */
async function noteSelection(store: Store, articleId: string, selection: string): Promise<void> {
  const { currentVersion } = await getArticle(store, articleId);
  if (!currentVersion) return;
  const exact = selection.replace(/\s+/gu, " ").trim();
  const found = anchor(currentVersion.text, [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }]);
  if (found.start === null || found.end === null || found.status === "unsure") return;
  const [quote, position] = describeSelector(currentVersion.text, { start: found.start, end: found.end });
  await createAnnotation(store, {
    articleId,
    versionId: currentVersion.id,
    kind: "quote",
    body: "",
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    start: position.start,
    end: position.end,
  });
}
