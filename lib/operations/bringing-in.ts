import { z } from "zod";
import { AppError } from "../errors";
import { MOST_BYTES } from "../domain/articles/page-size";
import { errand, takeIn, told } from "./errands";
import { optionalWebAddress, webAddress } from "./fields";
import { read, write } from "./operation";
import { readLink, readTold, withTold } from "./reading-links";
import { readPageBytes, readPastedHtml, readPastedText } from "./reading-pages";

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
