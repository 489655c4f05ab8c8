import { z } from "zod";
import type { Store } from "../data/store";
import { lockWaitingItem, settleItem } from "../data/feed-items";
import { lockWaitingImportItem, settleImportItem } from "../data/imports";
import { AppError } from "../errors";
import { permits } from "../policy";
import { id, flag } from "./fields";
import { fileArticle, type Filed, type ReadPage } from "./filing";

/** On whose behalf the system brings a page in: an item of a feed, or of an import. The row is settled in the transaction that files. */
export const errand = z
  .object({
    kind: z.enum(["feed-item", "import-item"]),
    id,
    holdOut: flag.default(false),
    hash: z.string().optional(),
  })
  .optional();
export type Errand = NonNullable<z.infer<typeof errand>>;

/** What the bringer says about the page. */
export const told = z
  .object({
    by: z.string().max(50),
    title: z.string().nullish(),
    published: z.string().nullish(),
    bylines: z.array(z.string()).optional(),
    outlet: z.string().nullish(),
    country: z.string().nullish(),
    html: z.string().nullish(),
    summary: z.string().nullish(),
  })
  .optional();

/** Files a page for a person, or on an errand, which is done once however often it is run. */
export async function takeIn(store: Store, page: ReadPage, on: Errand | undefined): Promise<Filed> {
  if (!on) return fileArticle(store, page);
  if (!permits(store.actor, "task:run"))
    throw new AppError("forbidden", "Only the system runs errands for feeds and imports.");
  return on.kind === "feed-item" ? takeFeedItem(store, page, on) : takeImportItem(store, page, on.id);
}

/** Someone else was first, or it is not there any more. */
export class TakenAlready extends AppError {
  constructor() {
    super("conflict", "This was taken in already, or is not there any more.");
  }
}

async function takeFeedItem(store: Store, page: ReadPage, { id, hash }: Errand): Promise<Filed> {
  const item = await lockWaitingItem(store, id);
  if (!item) throw new TakenAlready();
  const revises = item.own ? item.articleId : null;
  const filed = await fileArticle(store, page, { source: item.feed.source, revises });
  // It changed while its page was read: what was filed is the state of before.
  const isStale = hash !== undefined && hash !== item.contentHash;
  await settleItem(store, id, {
    state: isStale ? "waiting" : filed.duplicateOf && !revises ? "known" : "taken",
    articleId: filed.articleId,
    own: item.own || !filed.duplicateOf,
  });
  return filed;
}

async function takeImportItem(store: Store, page: ReadPage, id: string): Promise<Filed> {
  const item = await lockWaitingImportItem(store, id);
  if (!item) throw new TakenAlready();
  const filed = await fileArticle(store, page);
  await settleImportItem(store, item, {
    state: filed.duplicateOf ? "known" : "taken",
    articleId: filed.articleId,
  });
  return filed;
}
