import { createReaders, type Readers } from "./threads";

/** Kept on `globalThis`: a built site holds several copies of a module, and development reloads them. */
const kept = globalThis as typeof globalThis & { deskReaders?: Readers };

/** The reading threads of this process, started by the first page that comes or by `warm()`. */
export const readers: Readers = (kept.deskReaders ??= createReaders());
