import { errorOf, plainError } from "./plain-error";
import type { Task, Tasks } from "./tasks";
import { createReaders, type Readers } from "./threads";

/** Kept on `globalThis`: a built site holds several copies of a module, and development reloads them. */
const kept = globalThis as typeof globalThis & { deskReaders?: Readers };
const shared = (): Readers => (kept.deskReaders ??= createReaders());

/** The reading threads of this process, started by the first page that comes or by `warm()`. */
export const readers: Pick<Readers, "read" | "warm"> = {
  read: <T extends Task>(task: T, input: Tasks[T]["input"]) =>
    shared()
      .read(task, input)
      // The copy of this module that keeps the threads may know AppError as another class than the one that asks.
      .catch((error: unknown): never => {
        throw errorOf(plainError(error));
      }),
  warm: () => shared().warm(),
};
