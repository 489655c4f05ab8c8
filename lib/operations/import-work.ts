import { z } from "zod";
import {
  addImportItems,
  closeImport,
  countImportTry,
  dropChunks,
  getImport,
  getImportItem,
  readChunks,
  setImport,
  settleImportItem,
  uncountImportTry,
} from "../data/imports";
import { id } from "./fields";
import { read, write } from "./operation";
import { MOST_TRIES } from "./trying-items";

/** What workers do with an import: find its pages, and take each of them in. */

export const bytesOf = read({
  name: "imports.bytes",
  allow: "task:run",
  input: z.object({ id, start: z.number().int().min(0), end: z.number().int().min(0) }),
  run: (store, { id, start, end }) => readChunks(store, id, start, end),
});

/** What is to be read, and from which page on; null when it is not to be read any more. */
export const toRead = read({
  name: "imports.toRead",
  allow: "task:run",
  input: z.object({ id }),
  run: async (store, { id }) => {
    const { state, kind, name, size, readUpTo } = await getImport(store, id);
    return state === "reading" ? { kind, name, size, readUpTo } : null;
  },
});

const found = z.object({
  n: z.number().int(),
  name: z.string(),
  kind: z.string(),
  url: z.string().nullable(),
  bytes: z.instanceof(Uint8Array).nullable(),
  contentType: z.string().nullable(),
  facts: z.object({}).loose(),
  problem: z.string().nullable(),
});
export type FoundItem = z.infer<typeof found>;

/** Keeps pages that were found, and how far the file was read. False when the import was cancelled meanwhile. */
export const addItems = write({
  name: "imports.addItems",
  allow: "task:run",
  input: z.object({ id, items: z.array(found), readUpTo: z.number().int() }),
  bookkeeping: true,
  run: async (store, { id, items, readUpTo }) => {
    if (!(await setImport(store, id, ["reading"], { readUpTo }))) return false;
    await addImportItems(store, id, items);
    return true;
  },
});

export const foundAll = write({
  name: "imports.foundAll",
  allow: "task:run",
  input: z.object({ id, problem: z.string().max(2000).nullable(), remark: z.string().max(2000).optional() }),
  bookkeeping: true,
  run: async (store, { id, problem, remark }) => {
    const end = problem
      ? ({ state: "failed", problem, finishedAt: store.now } as const)
      : ({ state: "taking", problem: remark ?? null } as const);
    if (!(await setImport(store, id, ["reading"], end))) return;
    await dropChunks(store, id);
    await closeImport(store, id);
  },
});

/** Counts a try and hands the page out; null when it is not waiting any more. */
export const tryItem = write({
  name: "imports.tryItem",
  allow: "task:run",
  input: z.object({ id }),
  bookkeeping: true,
  run: async (store, { id }) => {
    const item = await getImportItem(store, id);
    if (!item || item.state !== "waiting") return null;
    if (await countImportTry(store, id, MOST_TRIES)) return { ...item, attempts: item.attempts + 1 };
    await settleImportItem(store, item, { state: "failed", problem: `Given up after ${MOST_TRIES} tries.` });
    return null;
  },
});

export const untryItem = write({
  name: "imports.untryItem",
  allow: "task:run",
  input: z.object({ id }),
  bookkeeping: true,
  run: (store, { id }) => uncountImportTry(store, id),
});

export const failItem = write({
  name: "imports.failItem",
  allow: "task:run",
  input: z.object({ id, problem: z.string().max(2000) }),
  bookkeeping: true,
  run: async (store, { id, problem }) => {
    const item = await getImportItem(store, id);
    if (item) await settleImportItem(store, item, { state: "failed", problem });
  },
});
