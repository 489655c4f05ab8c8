import { AppError, NotYet } from "../errors";
import { fetchLink, uploadFile } from "../operations/bringing-in";
import * as imports from "../operations/import-work";
import { TakenAlready } from "../operations/errands";
import { perform } from "../operations/perform";
import { failItem, MOST_TRIES, tryItem, untryItem } from "../operations/trying-items";
import type { World } from "../operations/world";
import { systemActor } from "../policy";

const FEEDS = systemActor("feeds");
const IMPORTS = systemActor("import");

/** A page that cannot be had is waited for this many tries; then the feed's own text is taken. */
const HOLD_OUT_TRIES = 3;

/** Takes in one item of a feed, by the operation with which an editor brings in a link. */
export async function takeItem(id: string, world: World): Promise<void> {
  const { output: item } = await perform(tryItem, FEEDS, { id });
  if (!item) return;
  const { url, title, published, bylines, html, summary, country, attempts, contentHash } = item;
  await settling(
    () =>
      perform(
        fetchLink,
        FEEDS,
        {
          link: url && /^https?:\/\//i.test(url) ? url : null,
          told: { by: "the feed", title, published, bylines, html, summary, country },
          errand: { kind: "feed-item", id, holdOut: attempts < HOLD_OUT_TRIES, hash: contentHash },
        },
        world,
      ),
    {
      fail: (problem) => perform(failItem, FEEDS, { id, problem }),
      putBack: () => perform(untryItem, FEEDS, { id }),
      isLast: attempts >= MOST_TRIES,
    },
  );
}

/** Takes in one page of an import. */
export async function takeImportItem(id: string, world: World): Promise<void> {
  const { output: item } = await perform(imports.tryItem, IMPORTS, { id });
  if (!item) return;
  const { kind, url, bytes, contentType, name, facts, attempts } = item;
  const told = { by: "the file", ...(typeof facts === "object" ? facts : {}) };
  const errand = { kind: "import-item", id, holdOut: attempts < HOLD_OUT_TRIES };
  await settling(
    () =>
      kind === "link"
        ? perform(fetchLink, IMPORTS, { link: url, told, errand }, world)
        : perform(
            uploadFile,
            IMPORTS,
            { file: { name, type: contentType ?? "", bytes: bytes ?? new Uint8Array() }, url, told, errand },
            world,
          ),
    {
      fail: (problem) => perform(imports.failItem, IMPORTS, { id, problem }),
      putBack: () => perform(imports.untryItem, IMPORTS, { id }),
      isLast: attempts >= MOST_TRIES,
    },
  );
}

interface Ends {
  /** Writes to the row why it cannot be taken in. */
  fail: (problem: string) => Promise<unknown>;
  /** The try was none: it was not the host's turn. */
  putBack: () => Promise<unknown>;
  isLast: boolean;
}

/**
 * Does the work and settles what comes of it: what cannot be mended is written to the row, in words; what may pass is thrown, so that the
 * queue tries again.
 */
async function settling(work: () => Promise<unknown>, { fail, putBack, isLast }: Ends): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Someone else was first.
    if (error instanceof TakenAlready) return;
    if (error instanceof NotYet) {
      await putBack();
      throw error;
    }
    const mayPass = !(error instanceof AppError) || error.code === "unavailable" || error.code === "conflict";
    if (mayPass && !isLast) throw error;
    await fail(error instanceof Error ? error.message : String(error));
  }
}
