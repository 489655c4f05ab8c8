/** The six ways in which a request can be wrong. Skins turn them into words, statuses and exit codes; nothing else does. */
export type ErrorCode =
  "unauthenticated" | "forbidden" | "not-found" | "invalid" | "conflict" | "unavailable";

/** A caller's mistake. Facts about the world are return values instead. */
export class AppError extends Error {
  override name = "AppError";

  constructor(
    readonly code: ErrorCode,
    /** For people: one or two sentences. */
    message: string,
    /** For `invalid`: what is wrong with which field. */
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** `unavailable` for a while: trying again makes sense after so many seconds, and was nobody's fault. */
export class NotYet extends AppError {
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super("unavailable", message);
  }
}

export const notFound = (what: string) =>
  new AppError("not-found", `There is no such ${what}, or you may not see it.`);

export const conflict = (message: string) => new AppError("conflict", message);
