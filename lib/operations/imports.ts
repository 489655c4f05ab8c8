import { z } from "zod";
import {
  addChunk,
  countImportItems,
  createImport,
  dropChunks,
  dropWaitingItems,
  getImport,
  heldBytes,
  listImportItems,
  listImports,
  openUpload,
  readChunks,
  retryImportItems,
  setImport,
} from "../data/imports";
import type { Store } from "../data/store";
import { AppError, conflict, notFound } from "../errors";
import { detectBulk } from "../sources/files/bulk";
import { id, ids, noNul, NUL, optionalText } from "./fields";
import { read, write } from "./operation";

/** Bringing in many articles at once: bytes come in pieces, pages are found in them, and each page is taken in. */

const MEGABYTE = 1024 * 1024;
export const MOST_IMPORT_BYTES = 512 * MEGABYTE;
/** All uploads that wait together; the database holds them until their pages are found. */
const MOST_HELD_BYTES = 2048 * MEGABYTE;
/** One request of an upload. */
const MOST_PIECE_BYTES = 8 * MEGABYTE;
/** An upload that broke off is taken up again within this time. */
const TAKE_UP_MS = 24 * 3600 * 1000;

const fileName = z.string().trim().min(1).max(300).refine(noNul, NUL);
const bytes = z.instanceof(Uint8Array);
const piece = z.object({ name: z.string(), type: z.string(), bytes });

/** Begins an upload, or finds the one of the same file that broke off. Returns where its bytes go on. */
export const begin = write({
  name: "imports.begin",
  allow: "article:ingest",
  input: z.object({ name: fileName, size: z.coerce.number().int(), modified: optionalText(40) }),
  reversible: false,
  run: async (store, { name, size, modified }) => {
    await refuseTooMuch(store, size);
    const open = await openUpload(
      store,
      { name, size, modified },
      new Date(store.now.getTime() - TAKE_UP_MS),
    );
    const { id, received } = open ?? (await createImport(store, { kind: "unknown", name, size, modified }));
    return { id, received };
  },
});

async function refuseTooMuch(store: Store, size: number): Promise<void> {
  if (size < 1) throw new AppError("invalid", "This file is empty.", { file: "This is empty." });
  if (size > MOST_IMPORT_BYTES) {
    const message = `This file has ${Math.ceil(size / MEGABYTE)} MB; at most ${MOST_IMPORT_BYTES / MEGABYTE} MB are read at once. Nothing was saved.`;
    throw new AppError("invalid", message, { file: message });
  }
  if ((await heldBytes(store)) + size > MOST_HELD_BYTES)
    throw new AppError("unavailable", "Other imports are still being read. Try again when they are done.");
}

/** The next bytes of an upload. With the last of them the import begins. */
export const append = write({
  name: "imports.append",
  allow: "article:ingest",
  input: z.object({ id, start: z.coerce.number().int().min(0), file: piece }),
  reversible: false,
  always: true,
  run: async (store, { id, start, file }) => {
    const { size, name, createdById } = await getImport(store, id);
    if (createdById !== store.personId) throw notFound("import");
    if (file.bytes.byteLength === 0) throw new AppError("invalid", "There are no bytes in this.");
    if (file.bytes.byteLength > MOST_PIECE_BYTES || start + file.bytes.byteLength > size)
      throw new AppError("invalid", "These are more bytes than were announced.");
    const received = await addChunk(store, id, start, file.bytes);
    if (received === size) {
      await beginReading(store, id);
      store.about("import", id, `Brought in the file “${name}”`);
    }
    return { id, received };
  },
});

/** A whole file in one request: the way without script. */
export const upload = write({
  name: "imports.upload",
  allow: "article:ingest",
  input: z.object({ file: piece }),
  reversible: false,
  always: true,
  run: async (store, { file }) => {
    await refuseTooMuch(store, file.bytes.byteLength);
    store.about("import", "", `Brought in the file “${file.name}”`);
    return keepWhole(store, file.name || "file", file.bytes, file.type);
  },
});

/** Several links, one a line. */
export const links = write({
  name: "imports.links",
  allow: "article:ingest",
  input: z.object({
    links: z
      .string()
      .trim()
      .min(1, "There is no link here.")
      .max(2 * MEGABYTE)
      .refine(noNul, NUL),
  }),
  reversible: false,
  always: true,
  run: async (store, { links }) => {
    const lines = links.split(/\r?\n/u).filter((line) => line.trim());
    if (!lines.some((line) => /https?:\/\//iu.test(line)))
      throw new AppError("invalid", "There is no link in this: each starts with http:// or https://.", {
        links: "No link.",
      });
    const name = `${lines.length} ${lines.length === 1 ? "link" : "links"}`;
    store.about("import", "", `Brought in ${name}`);
    return keepWhole(store, name, new TextEncoder().encode(links), "text/uri-list");
  },
});

async function keepWhole(store: Store, name: string, whole: Uint8Array, type: string) {
  const { id } = await createImport(store, {
    kind: "unknown",
    name: name.slice(0, 300),
    size: whole.byteLength,
  });
  for (let start = 0; start < whole.byteLength; start += MOST_PIECE_BYTES)
    await addChunk(store, id, start, whole.subarray(start, start + MOST_PIECE_BYTES));
  await beginReading(store, id, type);
  return { id, received: whole.byteLength };
}

/** Enough of a file to see what it is. */
const HEAD_BYTES = 64 * 1024;

async function beginReading(store: Store, id: string, type = ""): Promise<void> {
  const { name, size } = await getImport(store, id);
  const kind = detectBulk(name, await readChunks(store, id, 0, Math.min(size, HEAD_BYTES)), type);
  if (kind) {
    await setImport(store, id, ["receiving"], { kind, state: "reading" });
    return;
  }
  await dropChunks(store, id);
  await setImport(store, id, ["receiving"], {
    state: "failed",
    finishedAt: store.now,
    problem:
      "This is none of the kinds that are read: a list of links, JSON lines, CSV, .eml, .mhtml, or a ZIP of pages.",
  });
}

export const list = read({
  name: "imports.list",
  allow: "article:ingest",
  input: z.object({}),
  run: async (store) => {
    const imports = await listImports(store, 50);
    const counted = [];
    for (const one of imports) counted.push({ ...one, counts: await countImportItems(store, one.id) });
    return counted;
  },
});

const MOST_LISTED = 500;

export const show = read({
  name: "imports.show",
  allow: "article:ingest",
  input: z.object({ id }),
  run: async (store, { id }) => ({
    import: await getImport(store, id),
    counts: await countImportItems(store, id),
    failed: await listImportItems(store, id, "failed", MOST_LISTED),
    items: await listImportItems(store, id, null, MOST_LISTED),
    mostListed: MOST_LISTED,
  }),
});

/** Stops an import. What came in stays; what waits is dropped. */
export const cancel = write({
  name: "imports.cancel",
  allow: "article:ingest",
  input: z.object({ id }),
  reversible: false,
  always: true,
  run: async (store, { id }) => {
    await getImport(store, id);
    // Pages before their import, as workers lock them.
    const dropped = await dropWaitingItems(store, id);
    const stopped = await setImport(store, id, ["receiving", "reading", "taking"], {
      state: "cancelled",
      finishedAt: store.now,
    });
    if (!stopped) throw conflict("This import has ended already.");
    await dropChunks(store, id);
    store.about("import", id, "Cancelled an import");
    return { dropped };
  },
});

/** Tries pages again that failed; all of them when none is named. */
export const retry = write({
  name: "imports.retry",
  allow: "article:ingest",
  input: z.object({ id, items: ids.optional() }),
  reversible: false,
  always: true,
  run: async (store, { id, items }) => {
    const { state } = await getImport(store, id);
    if (state === "cancelled") throw conflict("This import was cancelled. Bring the file in again.");
    const count = await retryImportItems(store, id, items ?? null);
    store.about("import", id, `Tries ${count === 1 ? "a page" : `${count} pages`} of an import again`);
    return { count };
  },
});
