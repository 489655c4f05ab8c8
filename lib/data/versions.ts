import { conflict } from "../errors";

/** For writes that depend on what was read: the row must still have the version that the person saw. */
export function expectOne(count: number, what: string): void {
  if (count === 0)
    throw conflict(
      `This ${what} was changed by someone else since you opened it. Nothing was overwritten; look at it again.`,
    );
}
